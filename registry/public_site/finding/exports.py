"""The entries found as data: the same rows as the page, as CSV and as JSON."""

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from io import StringIO
from itertools import islice
from typing import Any

from django.conf import settings

from registry.editions.cards import CATEGORY, FILE, LAW, OUTSIDE, PERSONS, RECIPIENT
from registry.editions.models import Placement
from registry.public_site.finding.finding import Finding
from registry.public_site.finding.holdings import Holding
from registry.public_site.finding.kinds import KINDS, PART_TITLES
from registry.public_site.finding.results import MOST_RESULTS
from registry.rendering.to_csv import BYTE_ORDER_MARK, safe_cell

FORMAT_VERSION = 1
ROWS_AT_ONCE = 1_000
LISTS = (RECIPIENT, CATEGORY, PERSONS, LAW, FILE)
COLUMNS = (
    "pk",
    "number",
    "part",
    "stored__card__title",
    "stored__card__since",
    "stored__card__ended_on",
    "stored__card__is_partial",
    "stored__card__note",
    "stored__card__facets",
)
HEADER = (
    "Organisme",
    "Document",
    "Édition",
    "Numéro",
    "Partie",
    "Titre",
    "Destinataires",
    "Catégories",
    "Personnes concernées",
    "Lois",
    "Fichiers",
    "À l’extérieur du Québec",
    "Depuis le",
    "Terminée le",
    "Diffusée en partie",
    "Mention",
    "Adresse",
)


@dataclass(frozen=True)
class Line:
    """An entry found as data."""

    holding: Holding
    number: int
    part: str
    title: str
    since: date | None
    ended_on: date | None
    is_partial: bool
    note: str
    facets: dict[str, list[str]]

    @property
    def address(self) -> str:
        """The whole address where the edition that was read keeps it."""
        return f"{settings.PUBLIC_URL}{self.holding.address}{self.number}/"


def lines_of(finding: Finding) -> Iterator[Line]:
    """The entries found in the order asked for, as many as can be given."""
    places = iter(finding.places(0, MOST_RESULTS))
    while chunk := list(islice(places, ROWS_AT_ONCE)):
        keys = [finding.placement(place) for place in chunk]
        rows = Placement.objects.filter(pk__in=keys).order_by().values_list(*COLUMNS)
        by_key = {row[0]: row[1:] for row in rows}
        for key, (holding, _) in zip(keys, chunk, strict=True):
            number, part, title, since, ended_on, is_partial, note, facets = by_key[key]
            told = number, part, title or "", since, ended_on, bool(is_partial), note or ""
            yield Line(holding, *told, _facets(facets))


def _facets(written: list[str] | None) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in written or ():
        facet, _, value = one.partition(":")
        found.setdefault(facet, []).append(value)
    return found


def csv_of(finding: Finding) -> bytes:
    """UTF-8 with a byte order mark, safe to open in a spreadsheet; the last row says of a cut."""
    output = StringIO(newline="")
    writer = csv.writer(output)
    writer.writerow(HEADER)
    for line in lines_of(finding):
        writer.writerow([safe_cell(text) for text in _cells(line, finding)])
    if finding.count > MOST_RESULTS:
        writer.writerow([_cut(finding)])
    return (BYTE_ORDER_MARK + output.getvalue()).encode(errors="replace")


def _cut(finding: Finding) -> str:
    return (
        f"Liste coupée\u00a0: {MOST_RESULTS} inscriptions données sur {finding.count}."
        " Précisez la recherche."
    )


def _cells(line: Line, finding: Finding) -> Iterator[str]:
    held = line.holding
    yield from (held.body_name, held.register.title, str(held.number), str(line.number))
    yield from (PART_TITLES.get(line.part, ""), line.title)
    yield from (" | ".join(line.facets.get(facet, ())) for facet in LISTS)
    yield " | ".join(finding.scope.label(OUTSIDE, one) for one in line.facets.get(OUTSIDE, ()))
    yield from (day.isoformat() if day else "" for day in (line.since, line.ended_on))
    yield from ("Oui" if line.is_partial else "Non", line.note, line.address)


def json_of(finding: Finding) -> bytes:
    """UTF-8 JSON: what was asked, what is found, how many of each value, the editions read."""
    lines = [_entry(line) for line in lines_of(finding)]
    content = {
        "format": FORMAT_VERSION,
        "query": _query(finding),
        "count": finding.count,
        "given": len(lines),
        "is_cut": finding.count > len(lines),
        "facets": {key: finding.counts(key) for key in finding.scope.facets},
        "editions": [_edition(one) for one in finding.scope.holdings],
        "entries": lines,
    }
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, indent=1)
    return f"{text}\n".encode(errors="replace")


def _query(finding: Finding) -> dict[str, Any]:
    query = finding.query
    chosen = {key: list(values) for key, values in query.choices.items()}
    return {"mots": query.words, "tri": query.sort, **{key: chosen.get(key, []) for key in KINDS}}


def _edition(holding: Holding) -> dict[str, Any]:
    return {
        "body": holding.body,
        "body_name": holding.body_name,
        "register": holding.register_key,
        "number": holding.number,
        "published_at": holding.published_at.isoformat(),
        "sha256": holding.sha256,
        "address": f"{settings.PUBLIC_URL}{holding.address}",
    }


def _entry(line: Line) -> dict[str, Any]:
    return {
        "body": line.holding.body,
        "register": line.holding.register_key,
        "edition": line.holding.number,
        "number": line.number,
        "part": line.part,
        "title": line.title,
        "since": line.since.isoformat() if line.since else None,
        "ended_on": line.ended_on.isoformat() if line.ended_on else None,
        "is_partial": line.is_partial,
        "note": line.note,
        "facets": line.facets,
        "address": line.address,
    }
