"""The part of docs/law.md on what people may ask about their own information."""

from registry.law.markdown import bullets, facts, linked, paragraph
from registry.law.rights import DEADLINES, RIGHTS, Step
from registry.law.sources import written_out


def _told(step: Step) -> str:
    said = [f"{step.title}. {step.sentence}"]
    said += [f"{linked(step.citation)}."] if step.citation else ["Conseil, sans article."]
    said += [f"Sources\u00a0: {written_out(step.source)}."] if step.source else []
    said += [f"**À vérifier**\u00a0: {step.doubt}."] if step.doubt else []
    return " ".join(said)


def rights() -> list[str]:
    """Each right with its steps, then the days that are counted."""
    lines = ["## Les droits des personnes", ""]
    for one in RIGHTS:
        lines += [
            f"### {one.title}",
            "",
            *paragraph(one.sentence),
            *facts(
                [
                    ("Article", linked(one.citation)),
                    ("Sources", written_out(one.source)),
                    ("**À vérifier**", one.doubt),
                ]
            ),
            *bullets(_told(step) for step in one.steps),
        ]
    counted = (
        f"{one.title}\u00a0: {', puis '.join(str(days) for days in one.days)} jours. {one.origin}."
        for one in DEADLINES
    )
    return [*lines, "### Les jours qui se comptent", "", *bullets(counted)]
