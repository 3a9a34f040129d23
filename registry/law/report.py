"""docs/law.md, made from the tables: `-m registry.law.report` writes it, --check compares."""

import sys
from itertools import chain
from pathlib import Path

from registry.law import (
    report_around,
    report_english,
    report_index,
    report_provisions,
    report_registers,
    report_rights,
    report_writings,
)
from registry.law.doubts import doubts
from registry.law.markdown import bullets, paragraph

PLACE = Path(__file__).resolve().parents[2] / "docs" / "law.md"
DIFFERS = (
    "docs/law.md ne dit plus ce que disent les tables de registry/law\u00a0: lancez «\u00a0make"
    " fix\u00a0», puis relisez la différence."
)
PLACES = "\u00a0; "
INTRODUCTION = (
    "Cette page s’adresse à qui veut vérifier le droit\u00a0: une juriste, une personne"
    " responsable de la protection des renseignements personnels. Elle est produite à partir des"
    " tables que lisent les formulaires, les vérifications et l’aide\u00a0: ce qu’elle dit est ce"
    " que le programme demande. Ne la modifiez pas à la main\u00a0: corrigez les tables de"
    " `registry/law`, puis lancez «\u00a0make fix\u00a0».",
    "Elle résume la loi et ne la remplace pas. Chaque article mène à son texte sur LégisQuébec,"
    " qui en donne la version à jour. Une source datée est la version qui a été lue\u00a0: la"
    " disposition a pu changer depuis.",
    "**«\u00a0À vérifier\u00a0»** veut dire que le point vient de mémoire, d’une déduction ou d’un"
    " texte ancien, et que personne ne l’a confirmé dans le texte en vigueur. Le programme"
    " l’applique tout de même. La dernière partie réunit tous ces points.",
)


def _left_to_check() -> list[str]:
    return [
        "## Ce qui reste à vérifier",
        "",
        *bullets(
            f"{what[:1].upper()}{what[1:]}. Touche\u00a0: {PLACES.join(places)}."
            for what, places in doubts().items()
        ),
    ]


def law_page() -> str:
    """The whole page, always the same for the same tables."""
    lines = [
        "# La loi, telle que ce programme l’applique",
        "",
        *chain.from_iterable(map(paragraph, INTRODUCTION)),
        *report_provisions.changes(),
        *report_registers.registers(),
        *report_registers.particulars(),
        *report_provisions.overview(),
        *report_provisions.provisions(),
        *report_provisions.outside_quebec(),
        *report_writings.writings(),
        *report_writings.conclusions(),
        *report_around.left_out(),
        *report_around.logged_and_withheld(),
        *report_around.deadlines(),
        *report_around.rules(),
        *report_around.around(),
        *report_rights.rights(),
        *report_english.labels(),
        *report_index.index(),
        *_left_to_check(),
    ]
    return "\n".join(lines).rstrip("\n") + "\n"


def is_fresh(place: Path = PLACE) -> bool:
    """Whether the page on disk says what the tables say."""
    return place.is_file() and place.read_text(encoding="utf-8") == law_page()


def main(arguments: list[str], place: Path = PLACE) -> int:
    """Write the page or, with --check, say whether it differs."""
    if "--check" not in arguments:
        place.write_text(law_page(), encoding="utf-8")
    elif not is_fresh(place):
        print(DIFFERS, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
