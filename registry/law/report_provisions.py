"""The part of docs/law.md on the provisions: since when, until when, what each asks."""

from collections.abc import Iterable

from registry.law import transfers
from registry.law.citations import ACTS
from registry.law.days import CHANGES, Span
from registry.law.legal_bases import (
    ACCESS_ACT,
    HEALTH_ACT,
    NOTICE,
    OPINION,
    OTHER_ACT,
    TRANSMISSION,
    Conditions,
    LegalBasis,
)
from registry.law.markdown import bullets, day, facts, linked, named, paragraph, period, table
from registry.law.provisions import LEGAL_BASES
from registry.law.registers import COMMUNICATIONS
from registry.law.report_registers import KINDS
from registry.law.sources import written_out
from registry.law.writings import CONTENTS

REGIMES = {
    ACCESS_ACT: "Loi sur l’accès",
    HEALTH_ACT: "Loi sur les renseignements de santé et de services sociaux",
    OTHER_ACT: "autre loi, sous l’un ou l’autre régime",
}
STEPS = {
    NOTICE: "avis préalable à la Commission",
    OPINION: "avis de la Commission, avec sa référence, sa date et sa conclusion",
    TRANSMISSION: "entente transmise à la Commission",
}
PARTS = {part.key: part.title for part in COMMUNICATIONS.parts}


def changes() -> list[str]:
    """The days on which the law changed."""
    return [
        "## Les jours où la loi a changé",
        "",
        *paragraph(
            "L’inscription suit la loi du jour où l’opération commence\u00a0; l’écrit, celle du"
            " jour de sa signature. Les deux régimes restent côte à côte\u00a0: beaucoup d’ententes"
            " d’avant 2023 courent encore."
        ),
        *bullets(
            f"**{day(one.day)}.** {one.what} Sources\u00a0: {written_out(one.source)}."
            for one in CHANGES
        ),
    ]


def overview() -> list[str]:
    """All the provisions in one table."""
    rows = [
        (
            one.code,
            named(one.citation),
            one.title,
            day(one.since),
            day(one.until),
            "oui" if one.is_verified else "à vérifier",
        )
        for one in LEGAL_BASES
    ]
    heads = ("Code", "Article", "Ce que la disposition permet", "Depuis", "Jusqu’à", "Vérifié")
    return [
        "## Les dispositions, en un tableau",
        "",
        *paragraph(
            "«\u00a0Depuis\u00a0» et «\u00a0Jusqu’à\u00a0» bornent les opérations nouvelles, le"
            " jour nommé compris. Un tiret veut dire\u00a0: pas de borne connue."
        ),
        *table(heads, rows),
    ]


def _writing(one: Conditions) -> str:
    if not one.needs_writing:
        return ""
    return "demandé, sauf envers un organisme public" if one.only_private else "demandé"


def _content(one: Conditions) -> str:
    if not one.content:
        return ""
    return f"{len(CONTENTS[one.content].items)} éléments ({one.content})"


def _assessment(one: Conditions) -> str:
    count = len(one.conclusions)
    if not count:
        return ""
    return f"demandée, {count} conclusion{'s' if count > 1 else ''}"


def _asked(one: Conditions) -> dict[str, str]:
    """What the conditions ask, row by row; an empty cell when they do not."""
    return {
        "Écrit (entente, mandat ou contrat)": _writing(one),
        "Contenu de l’écrit": _content(one),
        "Clauses et engagements": "demandés" if one.needs_clauses else "",
        "Évaluation (EFVP)": _assessment(one),
        "Autorisation du gestionnaire délégué": "demandée" if one.needs_authorization else "",
        "Commission d’accès": STEPS.get(one.commission, ""),
        "Attente": f"{one.wait_days} jours après la réception" if one.wait_days else "",
        "Loi et disposition à nommer": "demandées" if one.needs_enabling_provision else "",
    }


def _within(span: Span, basis: LegalBasis) -> Span:
    """The days the conditions hold, within those of the provision."""
    since = [one for one in (span.since, basis.since) if one]
    until = [one for one in (span.until, basis.until) if one]
    return Span(max(since, default=None), min(until, default=None))


def _periods(periods: Iterable[tuple[Span, Conditions]]) -> list[str]:
    """One row for each thing asked, one column for each period."""
    held = list(periods)
    asked = [_asked(conditions) for _, conditions in held]
    rows = [
        (name, *(one[name] for one in asked))
        for name in asked[0]
        if any(one[name] for one in asked)
    ]
    if not rows:
        return ["Rien ne s’ajoute aux particularités de l’inscription.", ""]
    return table(("Ce qui s’ajoute", *(period(span) for span, _ in held)), rows)


def _basis(one: LegalBasis) -> list[str]:
    doubts = [one.doubt, *(held.doubt for held in one.conditions)]
    return [
        f"### {one.code}\u00a0: {one.title}",
        "",
        *facts(
            [
                ("Article", linked(one.citation)),
                ("En vigueur", period(Span(one.since, one.until))),
                ("Régime", REGIMES[one.regime]),
                ("Inscription", ", ".join(KINDS[kind] for kind in one.kinds)),
                ("Document du registre", ", ".join(PARTS[key] for key in one.channels)),
                ("Ce que la personne choisit", f"«\u00a0{one.situation}\u00a0»"),
                ("À savoir", one.note),
                ("Sources", written_out(one.source)),
                *(("**À vérifier**", doubt) for doubt in dict.fromkeys(doubts)),
            ]
        ),
        *_periods([(_within(held.span, one), held) for held in one.conditions]),
    ]


def provisions() -> list[str]:
    """The provisions one by one, Act by Act."""
    lines = ["## Les dispositions, une à une", ""]
    act = ""
    for basis in LEGAL_BASES:
        if basis.citation.act != act:
            act = basis.citation.act
            lines += [f"**{ACTS[act]}** ({act})", ""]
        lines += _basis(basis)
    return lines


def outside_quebec() -> list[str]:
    """The condition added outside Québec, in each period, and its exemptions."""
    exempt = [(one.title, named(one.citation)) for one in transfers.EXEMPTIONS]
    return [
        f"## {transfers.TITLE[:1].upper()}{transfers.TITLE[1:]}",
        "",
        *paragraph(transfers.NOTE),
        *facts(
            [
                ("Article", linked(transfers.SECTION)),
                ("Sources", written_out(transfers.SOURCE)),
                *(("**À vérifier**", one.doubt) for one in transfers.CONDITIONS),
            ]
        ),
        *_periods([(one.span, one) for one in transfers.CONDITIONS]),
        "Les cas où cette condition ne s’applique pas\u00a0:",
        "",
        *table(("Cas", "Article"), exempt),
    ]
