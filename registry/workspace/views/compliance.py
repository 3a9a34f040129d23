"""« État du registre »: what the law finds in the records of a body, and where each is mended."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from registry.bodies.permissions import Permission
from registry.compliance.finding import Finding
from registry.compliance.overview import Judged, overview
from registry.editions.folding import french_sort_key
from registry.law.registers import REGISTERS, Register
from registry.law.rules import BY_CODE, DEGREES, RULES, Degree, Rule
from registry.publication.kinds import registers_of
from registry.workspace.context import SHORT_TITLES
from registry.workspace.views.access import body_for

PAGE = 50
GRAVITY = {degree: place for place, degree in enumerate(Degree)}
MEANINGS = {
    Degree.BLOCKS: "La loi demande quelque chose qui manque, ou qui ne convient pas. L’inscription"
    " ne peut pas être approuvée avant que ce soit réglé.",
    Degree.LOOK: "Quelque chose a changé ou semble se contredire. Une personne doit le lire et"
    " décider\u00a0; l’approbation reste possible.",
    Degree.ADVICE: "Une bonne habitude. Rien n’y oblige.",
}
PLACES = {key: place for place, key in enumerate(REGISTERS)}


@dataclass(frozen=True, slots=True)
class Chosen:
    """The filters of the address; what it says of nothing known is no filter."""

    degree: str
    rule: str
    register: str

    @property
    def is_any(self) -> bool:
        """Whether there is a filter at all."""
        return bool(self.degree or self.rule or self.register)

    def keeps(self, one: Finding) -> bool:
        """Whether a finding answers the filters."""
        return self.degree in ("", one.degree) and self.rule in ("", one.rule)


@dataclass(frozen=True, slots=True)
class Line:
    """A record, where it stands in its register, and those of its findings that are shown."""

    record: Any
    register: Register
    title: str
    part: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many records have findings of a degree, and how many of each register."""

    degree: Degree
    meaning: str
    count: int
    registers: tuple[tuple[str, str, int], ...]


def _chosen(request: HttpRequest, registers: Iterable[str]) -> Chosen:
    asked = request.GET
    degree, rule, register = (asked.get(name, "") for name in ("degre", "regle", "registre"))
    return Chosen(
        degree if degree in set(Degree) else "",
        rule if rule in BY_CODE else "",
        register if register in registers else "",
    )


def _tallies(found: list[Judged]) -> list[Tally]:
    """One line a degree, the gravest first."""
    lines = []
    for degree, meaning in MEANINGS.items():
        held = Counter(
            one.record.register.key
            for one in found
            if any(finding.degree == degree for finding in one.findings)
        )
        registers = tuple((key, SHORT_TITLES[key], held[key]) for key in PLACES if held[key])
        lines.append(Tally(degree, meaning, held.total(), registers))
    return lines


def _lines(found: list[Judged], chosen: Chosen) -> list[Line]:
    """The records that have something to show, the gravest first, then in the order they have."""
    lines = []
    for one in found:
        register = one.record.register
        shown = tuple(finding for finding in one.findings if chosen.keeps(finding))
        if shown and chosen.register in ("", register.key):
            parts = {part.key: part.title for part in register.parts}
            title, part = SHORT_TITLES[register.key], parts.get(one.record.part_key, "")
            lines.append(Line(one.record, register, title, part, shown))
    return sorted(lines, key=_place)


def _place(line: Line) -> tuple[int, int, int, int, str]:
    record, parts = line.record, [part.key for part in line.register.parts]
    part = parts.index(record.part_key) if record.part_key in parts else 0
    gravest = GRAVITY[line.findings[0].degree]
    return gravest, PLACES[line.register.key], part, record.rank, french_sort_key(record.title)


def _rules(found: list[Judged], chosen: str) -> list[Rule]:
    """The rules to choose from: those that found something, and the one that is chosen."""
    codes = {finding.rule for one in found for finding in one.findings}
    return [one for one in RULES if one.code in codes or (codes and one.code == chosen)]


@require_safe
def state_of_registers(request: HttpRequest, slug: str) -> HttpResponse:
    """All that the law finds today in the records of the body, by degree, rule and register."""
    body = body_for(request, slug, Permission.READ)
    today = timezone.localdate()
    chosen = _chosen(request, registers_of(body))
    found = overview(body, today)
    lines = _lines(found, chosen)
    return render(
        request,
        "workspace/compliance.html",
        {
            "today": today,
            "chosen": chosen,
            "tallies": _tallies(found),
            "clear": sum(not one.findings for one in found),
            "degrees": DEGREES,
            "rules": _rules(found, chosen.rule),
            "page": Paginator(lines, PAGE).get_page(request.GET.get("page")),
            "count": sum(len(line.findings) for line in lines),
            "total": len(found),
        },
    )
