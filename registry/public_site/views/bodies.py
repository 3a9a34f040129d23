"""The list of bodies, and the page where a body diffuses its information."""

from dataclasses import dataclass
from itertools import groupby

from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import render

from registry.editions.document import Fragment, Head
from registry.editions.models import Edition, Placement
from registry.law.registers import COMMUNICATIONS, HEALTH_COMMUNICATIONS, REGISTERS, Register
from registry.public_site.directory import directory, state_of_editions
from registry.public_site.directory_form import DirectoryForm
from registry.public_site.families import described
from registry.public_site.freshness import page_state
from registry.public_site.front import door_cards, lately
from registry.public_site.languages import shown, values_of
from registry.public_site.law_words import told
from registry.public_site.parts import PartLink, part_links
from registry.public_site.placements import with_entries
from registry.public_site.reading import read_only
from registry.public_site.renditions import FileLink, Files, files_of
from registry.public_site.shelf import Shelf, shelf_of
from registry.public_site.trails import ending, to_body

# A register longer than this is not listed on the page of the body, only linked.
MOST_LISTED = 60
# The registers that are told together, by their parts and never entry by entry.
RECORDED = (COMMUNICATIONS.key, HEALTH_COMMUNICATIONS.key)
BODIES_A_PAGE = 60
# A shorter list is read at a glance: it needs no letters, and no box to look for a name.
MOST_AT_A_GLANCE = 20


@dataclass(frozen=True)
class Line:
    """An entry on the page of the body, with its own PDF when it has one."""

    number: int
    fragment: Fragment
    pdf: FileLink | None

    @property
    def elements(self) -> str:
        """What a category comprises, in one sentence."""
        return shown(values_of(self.fragment, "category.elements"))


@dataclass(frozen=True)
class Group:
    """The entries of a part of a register, under its title."""

    title: str
    lines: list[Line]


@dataclass(frozen=True)
class Chapter:
    """A register on the page of the body."""

    register: Register
    edition: Edition
    head: Head
    files: list[FileLink]
    awaits_pdf: bool
    parts: list[PartLink]
    groups: list[Group]


@read_only
def body_list(request: HttpRequest) -> HttpResponseBase:
    """The bodies that publish something, under their letters when there are many."""
    key = state_of_editions()
    state = page_state(request, [], Files((), ()))
    if answer := state.unchanged(request):
        return answer
    bodies = directory(key)
    form = DirectoryForm(request.GET, bodies)
    if not form.is_valid():
        refused = render(request, "public_site/bad_filter.html", {"form": form}, status=400)
        refused.headers["Cache-Control"] = "no-store"
        return refused
    is_long = len(bodies) > MOST_AT_A_GLANCE
    found = _page_of(form)
    by_letter = groupby(found, key=lambda listed: listed.letter if is_long else "")
    page = {
        "form": form,
        "count": len(bodies),
        "has_english": any(one.english_name is not None for one in bodies),
        "is_long": is_long,
        "page": found,
        "groups": [(letter, list(rows)) for letter, rows in by_letter],
    }
    return state.mark(render(request, "public_site/bodies.html", page))


def _page_of(form: DirectoryForm) -> Page:
    paginator = Paginator(form.found(), BODIES_A_PAGE)
    number = form.cleaned_data["page"] or 1
    if number > paginator.num_pages:
        raise Http404
    return paginator.page(number)


@read_only
def body_page(request: HttpRequest, body: str) -> HttpResponseBase:
    """The front door of a body: its registers, what changed, then each register in full."""
    shelf = shelf_of(body)
    editions = list(shelf.editions.values())
    files = files_of(editions)
    state = page_state(request, editions, files)
    if answer := state.unchanged(request):
        return answer
    chapters = {register.key: _chapter(shelf, register, files) for register in shelf.registers}
    recorded = [chapters[key] for key in RECORDED if key in chapters]
    page = {"shelf": shelf, "chapters": chapters, "recorded": recorded, "law": REGISTERS}
    page |= {"doors": door_cards(shelf), "families": described(shelf).families}
    page |= {"changes": lately(shelf), "trail": ending(to_body(shelf))}
    return state.mark(render(request, "public_site/body.html", page))


def _chapter(shelf: Shelf, register: Register, files: Files) -> Chapter:
    edition = shelf.edition(register)
    is_listed = register.key not in RECORDED and edition.entry_count <= MOST_LISTED
    return Chapter(
        register=register,
        edition=edition,
        head=shelf.heads[register.key],
        files=files.of(edition, ""),
        awaits_pdf=files.awaits_whole(edition),
        parts=part_links(edition, register, files),
        groups=_groups(edition, register, files) if is_listed else [],
    )


def _groups(edition: Edition, register: Register, files: Files) -> list[Group]:
    titles = {part.key: part.title for part in register.parts}
    placements = with_entries(Placement.objects.filter(edition=edition))
    return [
        Group(told(titles.get(part, "")), [_line(edition, item, files) for item in items])
        for part, items in groupby(placements, key=lambda item: item.part)
    ]


def _line(edition: Edition, placement: Placement, files: Files) -> Line:
    pdf = files.pdf(edition, f"fichier-{placement.number}")
    return Line(placement.number, placement.stored.fragment, pdf)
