"""The part of docs/law.md on what is left out, withheld, watched, checked, and kept elsewhere."""

from collections.abc import Iterable

from registry.law import exclusions, internal_log, withholding
from registry.law.deadlines import DEADLINES
from registry.law.duties import ACCESS, ELSEWHERE, EXTENSIONS, Duty
from registry.law.markdown import bullets, facts, linked, named, paragraph, table, verified
from registry.law.rules import DEGREES, RULES
from registry.law.sources import written_out


def left_out() -> list[str]:
    """What is not entered in the register, and the answer given."""
    lines = ["## Ce qui ne s’inscrit pas au registre", ""]
    for one in exclusions.EXCLUSIONS:
        lines += [
            f"### {one.situation.rstrip('.')}",
            "",
            *paragraph(one.explanation),
            *facts(
                [
                    ("Article", linked(one.citation)),
                    ("Au journal interne", "oui" if one.goes_to_log else "non"),
                    ("**À vérifier**", one.doubt),
                ]
            ),
        ]
    return lines


def logged_and_withheld() -> list[str]:
    """What is recorded without being published, and the grounds for not publishing."""
    logged = [(named(one.citation), one.title, verified(one.doubt)) for one in internal_log.DUTIES]
    grounds = [(named(one.citation), one.title, verified(one.doubt)) for one in withholding.GROUNDS]
    read = [
        *((one.citation, one.source) for one in internal_log.DUTIES),
        *((one.citation, one.source) for one in withholding.GROUNDS),
    ]
    return [
        "## Le journal interne, jamais diffusé",
        "",
        *table(("Article", "Communication", "Vérifié"), logged),
        "## Les motifs de ne pas diffuser",
        "",
        *paragraph(
            "Le public lit le motif à la place de la particularité, ou rien du tout quand"
            " l’inscription entière est retenue."
        ),
        *table(("Article", "Motif", "Vérifié"), grounds),
        *paragraph("Sources du journal et des motifs\u00a0:"),
        *facts((named(citation), written_out(source)) for citation, source in read),
    ]


def deadlines() -> list[str]:
    """The days to watch, each with its source or the mention that it is a practice."""
    lines = ["## Les délais", ""]
    for one in DEADLINES:
        lines += [
            f"### {one.title}",
            "",
            *paragraph(one.sentence),
            *facts(
                [
                    ("Jours", ", puis ".join(str(days) for days in one.days)),
                    ("Origine", one.origin),
                    ("Sources", written_out(one.source)),
                    ("**À vérifier**", one.doubt),
                ]
            ),
        ]
    return lines


def rules() -> list[str]:
    """The checks, V01 to V17, with what their findings may do."""
    lines = [
        "## Les règles de vérification",
        "",
        *paragraph(
            "Une constatation cite l’article de la particularité ou de la disposition en"
            " cause\u00a0; celui de la règle sert quand elle n’en a pas."
        ),
    ]
    for one in RULES:
        lines += [
            f"### {one.code}\u00a0: {one.title}",
            "",
            *paragraph(one.sentence),
            *facts(
                [
                    ("Article", linked(one.citation) if one.citation else ""),
                    ("Effet", " ou ".join(DEGREES[degree].lower() for degree in one.degrees)),
                ]
            ),
        ]
    return lines


def _duties(title: str, duties: Iterable[Duty]) -> list[str]:
    lines = [f"## {title}", ""]
    for one in duties:
        said = [f"{linked(one.citation)}\u00a0: {one.sentence}"]
        said += [f"Sources\u00a0: {written_out(one.source)}."] if one.source else []
        said += [f"**À vérifier**\u00a0: {one.doubt}."] if one.doubt else []
        lines += bullets([" ".join(said)])[:-1]
    return [*lines, ""]


def around() -> list[str]:
    """Who reads the registers, other Acts that extend the duty, and what is kept elsewhere."""
    return [
        *_duties("Qui lit les registres", ACCESS),
        *_duties("Les autres lois qui étendent l’obligation", EXTENSIONS),
        *_duties("Ce que la loi demande et que ces registres ne tiennent pas", ELSEWHERE),
    ]
