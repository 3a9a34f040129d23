"""The editions of a register, newest first."""

from dataclasses import dataclass
from datetime import datetime

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext

from registry.editions.models import Edition, Withdrawal
from registry.law.registers import Register
from registry.public_site.freshness import page_state
from registry.public_site.reading import read_only
from registry.public_site.renditions import FileLink, Files, files_of
from registry.public_site.shelf import shelf_of
from registry.public_site.trails import ending, to_register

PAGE_SIZE = 50


@dataclass(frozen=True)
class Row:
    """An edition in the list; of a withdrawn one, its dates and the order alone."""

    edition: Edition
    name: str
    ended_at: datetime | None
    withdrawal: Withdrawal | None
    files: list[FileLink]
    parts: list[tuple[str, FileLink | None]]


@read_only
def edition_list(request: HttpRequest, body: str, register: Register) -> HttpResponseBase:
    """All the editions of a register, each with the time it was in force and its files."""
    shelf = shelf_of(body)
    editions = Edition.objects.of(body, register.key).select_related("next", "withdrawal")
    page = _page(request, editions.with_last_withdrawal().defer("head_content"))
    files = files_of(one for one in page.object_list if not one.is_withdrawn)
    state = page_state(request, [*shelf.editions.values(), *page.object_list], files)
    if unchanged := state.unchanged(request):
        return unchanged
    shown = {
        "shelf": shelf,
        "register": register,
        "page": page,
        "current": shelf.editions.get(register.key),
        "rows": [_row(edition, register, files) for edition in page.object_list],
        "trail": ending(to_register(shelf, register), gettext("Éditions")),
    }
    return state.mark(render(request, "public_site/editions.html", shown))


def _row(edition: Edition, register: Register, files: Files) -> Row:
    following = getattr(edition, "next", None)
    withdrawal = edition.withdrawal if edition.is_withdrawn else None
    ends = [following.published_at] if following else []
    if withdrawal:
        ends.append(withdrawal.withdrawn_at)
    return Row(
        edition=edition,
        name=gettext("Édition\u00a0%s") % edition.number,
        ended_at=min(ends, default=None),
        withdrawal=withdrawal,
        files=files.of(edition, ""),
        parts=[(part.key, files.pdf(edition, part.key)) for part in register.parts],
    )


def _page(request: HttpRequest, editions: QuerySet) -> Page:
    value = request.GET.get("page", "1")
    paginator = Paginator(editions, PAGE_SIZE)
    is_number = value.isascii() and value.isdigit()
    if not paginator.count or not (is_number and 0 < int(value[:9]) <= paginator.num_pages):
        raise Http404
    return paginator.page(int(value))
