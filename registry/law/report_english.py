"""The part of docs/law.md on the English of the labels: official where it was read, or ours."""

from registry.law import english
from registry.law.markdown import paragraph, table
from registry.law.particulars import label_of
from registry.law.registers import REGISTERS
from registry.law.sources import written_out


def _origin(wording: english.Wording) -> str:
    return "texte officiel" if wording.is_official else "notre traduction"


def labels() -> list[str]:
    """Each label with its English, and where the official ones were read."""
    rows = [(label_of(key), one.text, _origin(one)) for key, one in english.LABELS.items()]
    rows += [
        (REGISTERS[key].title, one.text, _origin(one)) for key, one in english.REGISTERS.items()
    ]
    read = sorted({one.source for one in english.LABELS.values() if one.source})
    sources = "\u00a0; ".join(map(written_out, read))
    return [
        "## L’anglais des libellés",
        "",
        *paragraph(
            "Un organisme peut diffuser aussi en anglais. Le français fait foi\u00a0; ces mots ne"
            f" font que le nommer. Les textes officiels viennent de\u00a0: {sources}."
        ),
        *table(("Libellé", "En anglais", "Origine"), rows),
    ]
