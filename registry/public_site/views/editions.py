"""The editions of a register, newest first."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import render

from registry.editions.models import Edition
from registry.law.registers import Register
from registry.public_site.freshness import page_state
from registry.public_site.reading import read_only
from registry.public_site.renditions import files_of
from registry.public_site.shelf import shelf_of
from registry.public_site.trails import ending, to_register

PAGE_SIZE = 50


@read_only
def edition_list(request: HttpRequest, body: str, register: Register) -> HttpResponseBase:
    """All the editions of a register, each with the time it was in force and its files."""
    shelf = shelf_of(body)
    current = shelf.edition(register)
    editions = Edition.objects.of(body, register.key).select_related("next")
    page = Paginator(editions, PAGE_SIZE).page(_page_number(request, current))
    files = files_of(page.object_list)
    state = page_state(request, [*shelf.editions.values(), *page.object_list], files)
    if unchanged := state.unchanged(request):
        return unchanged
    rows = [
        (
            edition,
            f"Édition\u00a0{edition.number}",
            files.of(edition, ""),
            [(part.key, files.pdf(edition, part.key)) for part in register.parts],
        )
        for edition in page.object_list
    ]
    shown = {
        "shelf": shelf,
        "register": register,
        "head": current.head,
        "page": page,
        "rows": rows,
        "trail": ending(to_register(shelf, register), "Éditions"),
    }
    return state.mark(render(request, "public_site/editions.html", shown))


def _page_number(request: HttpRequest, current: Edition) -> int:
    value = request.GET.get("page", "1")
    last = (current.number - 1) // PAGE_SIZE + 1
    if not (value.isascii() and value.isdigit() and 0 < int(value[:9]) <= last):
        raise Http404
    return int(value)
