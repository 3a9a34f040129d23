"""What is made as a PDF when it is asked for: an entry, what changed, « Je suis… »."""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse

from registry.editions.models import Edition, Placement
from registry.law.registers import Register
from registry.public_site import changing, opened
from registry.public_site.changing import Span
from registry.public_site.families import described
from registry.public_site.freshness import PageState, page_state
from registry.public_site.lasting import bytes_as
from registry.public_site.opened import Opened
from registry.public_site.persons import account_of
from registry.public_site.placements import with_entries
from registry.public_site.printed_changes import changes_of
from registry.public_site.printed_entry import document_with
from registry.public_site.printed_persons import persons_of
from registry.public_site.printing import BusyError, TooLongError, printed, require_short
from registry.public_site.reading import read_only
from registry.public_site.renditions import FileLink, Files, files_of
from registry.public_site.shelf import Shelf, shelf_of
from registry.rendering.books import Book
from registry.rendering.changes_book import changes_book
from registry.rendering.laying_out import weight_of
from registry.rendering.persons_book import persons_book
from registry.rendering.sheet_book import sheet_book

NO_FILES = Files((), ())
PDF = "application/pdf"
TOO_LONG, BUSY = 404, 503
# The longest of them is made in a few seconds.
COME_BACK = "10"


@dataclass(frozen=True)
class Asked:
    """A PDF to be made: the page it is that of, its file name, the files that hold it all."""

    shelf: Shelf
    address: str
    name: str
    state: PageState
    whole: list[FileLink] = field(default_factory=list)


@read_only
def person_pdf(request: HttpRequest, body: str, family: str) -> HttpResponseBase:
    """« Je suis… » as a PDF."""
    shelf = shelf_of(body)
    state = page_state(request, shelf.editions.values(), NO_FILES)
    if unchanged := state.unchanged(request):
        return unchanged
    known = described(shelf)
    chosen = known.family(family)
    if chosen is None:
        raise Http404
    asked = Asked(shelf, reverse("person", args=[body, family]), f"{body}-{family}", state)

    def lay_out() -> Book:
        account = account_of(shelf, chosen, known)
        persons = persons_of(shelf, chosen, account, _whole_address(request, asked.address))
        require_short(persons.weight)
        return persons_book(persons)

    return _answer(request, asked, lay_out)


@read_only
def changes_pdf(
    request: HttpRequest, body: str, register: Register, edition: int
) -> HttpResponseBase:
    """What an edition changed, as a PDF."""
    shelf = shelf_of(body)
    span = changing.in_edition(shelf, register, edition)
    address = reverse("changes", args=[body, register, edition])
    return _changes(request, shelf, span, address)


@read_only
def changes_since_pdf(
    request: HttpRequest, body: str, register: Register, edition: int, since: int
) -> HttpResponseBase:
    """What changed from one edition to a later one, as a PDF."""
    if since >= edition:
        raise Http404
    shelf = shelf_of(body)
    span = changing.between(shelf, register, since, edition)
    address = reverse("changes_since", args=[body, register, edition, since])
    return _changes(request, shelf, span, address)


def _changes(request: HttpRequest, shelf: Shelf, span: Span, address: str) -> HttpResponseBase:
    made_from = [shelf.newest, *shelf.editions.values(), span.now]
    made_from += [span.was] if span.was else []
    state = page_state(request, made_from, NO_FILES, is_dated=False)
    if unchanged := state.unchanged(request):
        return unchanged
    now, was = span.now, span.was
    since = f"-depuis-{was.number}" if was else ""
    name = f"{now.body}-{now.register}-edition-{now.number}-changements{since}"
    asked = Asked(shelf, address, name, state, _whole_files(now))

    def lay_out() -> Book:
        changes = changes_of(span, _whole_address(request, address))
        require_short(changes.weight)
        return changes_book(changes)

    return _answer(request, asked, lay_out)


@read_only
def entry_pdf(request: HttpRequest, body: str, register: Register, number: int) -> HttpResponseBase:
    """An entry in force, as a PDF."""
    return _entry(request, opened.in_force(body, register), number)


@read_only
def edition_entry_pdf(
    request: HttpRequest, body: str, register: Register, edition: int, number: int
) -> HttpResponseBase:
    """An entry as it was in an edition, as a PDF."""
    return _entry(request, opened.numbered(body, register, edition), number)


def _entry(request: HttpRequest, held: Opened, number: int) -> HttpResponseBase:
    edition, body = held.edition, held.shelf.body
    placement = with_entries(Placement.objects.filter(edition=edition, number=number)).first()
    if placement is None:
        raise Http404
    files = files_of([edition])
    if made := files.pdf(edition, f"fichier-{number}"):
        return redirect("file", body, held.register, edition.number, made.file_name)
    state = page_state(request, held.editions, NO_FILES, is_dated=False)
    if unchanged := state.unchanged(request):
        return unchanged
    name = f"{body}-{edition.register}-{number}-edition-{edition.number}"
    asked = Asked(held.shelf, f"{held.address}{number}/", name, state, files.of(edition, ""))

    def lay_out() -> Book:
        require_short(weight_of(placement.entry))
        return sheet_book(document_with(edition, placement))

    return _answer(request, asked, lay_out)


def _whole_files(edition: Edition) -> list[FileLink]:
    return files_of([edition]).of(edition, "")


def _whole_address(request: HttpRequest, address: str) -> str:
    return request.build_absolute_uri(address)


def _answer(request: HttpRequest, asked: Asked, lay_out: Callable[[], Book]) -> HttpResponseBase:
    """The PDF, or the page that says why there is none."""
    try:
        content = printed(lay_out())
    except TooLongError:
        return _refused(request, asked, TOO_LONG)
    except BusyError:
        response = _refused(request, asked, BUSY)
        response.headers["Retry-After"] = COME_BACK
        return response
    return asked.state.mark(bytes_as(content, PDF, f'inline; filename="{asked.name}.pdf"'))


def _refused(request: HttpRequest, asked: Asked, status: int) -> HttpResponse:
    page = {"shelf": asked.shelf, "address": asked.address, "files": asked.whole}
    page["is_busy"] = status == BUSY
    response = render(request, "public_site/not_printed.html", page, status=status)
    response.headers["Cache-Control"] = "no-store"
    return response
