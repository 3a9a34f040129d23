"""The entries of an edition: the list that can be narrowed, in force, of an edition, of a day."""

from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render

from registry.editions.cards import RECIPIENT
from registry.law.registers import Register
from registry.public_site import distributed, opened
from registry.public_site.finding.finding import Finding
from registry.public_site.finding.hints import narrower_left_out, unheard, wider_than
from registry.public_site.finding.patience import with_patience
from registry.public_site.finding.query import BadQueryError, asked
from registry.public_site.finding.results import Placements, page_of
from registry.public_site.finding.scopes import edition_scope
from registry.public_site.finding.shown import panel_of, refused
from registry.public_site.freshness import page_state
from registry.public_site.groups import groups_of
from registry.public_site.opened import Opened
from registry.public_site.parts import part_links
from registry.public_site.reading import read_only
from registry.public_site.renditions import files_of
from registry.public_site.trails import ending

PAGE_SIZE = 50
# A shorter list is read at a glance: it needs no filter.
MOST_WITHOUT_FILTERS = 20


@read_only
def current_list(request: HttpRequest, body: str, register: Register) -> HttpResponseBase:
    """The entries of the edition in force."""
    return _list(request, opened.in_force(body, register))


@read_only
def edition_entries(
    request: HttpRequest, body: str, register: Register, edition: int
) -> HttpResponseBase:
    """The entries of an edition at its own address, in force or not."""
    return _list(request, opened.numbered(body, register, edition))


@read_only
def entries_on(request: HttpRequest, body: str, register: Register, day: str) -> HttpResponseBase:
    """The entries of the edition that was in force at the end of that day."""
    return _list(request, opened.on_day(body, register, day))


@with_patience
def _list(request: HttpRequest, held: Opened) -> HttpResponseBase:
    edition, register, page = held.edition, held.register, held.page()
    page["trail"] = ending(page["way"])
    beside = distributed.editions_beside(held)
    files = files_of([edition, *beside.values()])
    made_from = [*held.editions, *beside.values()]
    state = page_state(request, made_from, files, is_dated=not held.is_today)
    if unchanged := state.unchanged(request):
        return unchanged
    scope = edition_scope(edition, page["head"])
    try:
        query = asked(request.GET, request.META.get("QUERY_STRING", ""), scope)
    except BadQueryError as fault:
        return refused(request, fault, page)
    finding = Finding(scope, query)
    page |= {"files": files.of(edition, ""), "parts": part_links(edition, register, files)}
    page |= {"query": query, "finding": finding, "awaits_pdf": files.awaits_whole(edition)}
    if distributed.is_whole_page(held) and not query.is_narrowed:
        page["page"] = page_of(finding, distributed.PAGE_SIZE, Placements)
        page["sections"] = distributed.sections(held, page["page"], beside, files)
        return state.mark(render(request, "public_site/distributed.html", page))
    page["page"] = page_of(finding, PAGE_SIZE, Placements)
    page["groups"] = groups_of(page["page"], page["parts"], query)
    page |= _narrowing(held, finding)
    return state.mark(render(request, "public_site/entries.html", page))


def _narrowing(held: Opened, finding: Finding) -> dict[str, Any]:
    """What narrows the list; when nothing is left, what to try instead."""
    panel = panel_of(finding, held.address)
    has_filters = (
        finding.query.is_narrowed
        or held.edition.entry_count > MOST_WITHOUT_FILTERS
        or any(facet.key == RECIPIENT for facet in panel.facets)
    )
    shown: dict[str, Any] = {"panel": panel, "has_filters": has_filters}
    if finding.query.is_narrowed and not finding.count:
        hints = [*narrower_left_out(finding, held.address), *wider_than(finding, held.shelf)]
        shown |= {"hints": hints, "unheard": unheard(finding)}
    return shown
