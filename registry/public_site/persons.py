"""What a body publishes about a family of persons, read from its standing editions alone."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.urls import reverse

from registry.editions.cards import PERSONS, RECIPIENT
from registry.editions.models import Placement
from registry.law.families import Family
from registry.law.kinds import COLLECTION, INVENTORY, OTHER_USE
from registry.law.registers import REGISTERS, Register
from registry.public_site.families import Described
from registry.public_site.flows import Line, Recipient, by_recipient, has_ended, split
from registry.public_site.held import RELEASES, Holdings, held_about
from registry.public_site.placements import with_entries
from registry.public_site.shelf import Shelf

# More than this of a kind is no page to read or print: it is summarised, with links to the search.
MOST_TOLD = 40
MOST_TOLD_BY_RECIPIENT = 80
MOST_NAMES = 200
MOST_SILENT = 20

KINDS = (INVENTORY, *RELEASES, COLLECTION, OTHER_USE)


@dataclass(frozen=True)
class Share:
    """Someone who receives more than the page can tell: how much, and where to read it."""

    name: str
    count: int
    address: str


@dataclass(frozen=True)
class Silent:
    """An entry that does not say whose information it holds."""

    register: Register
    number: int
    title: str


@dataclass(frozen=True)
class Told:
    """Entries of one sort: how many there are, and those told here, in force first.

    `is_long` says that there are too many to be told on a page.
    """

    count: int
    current: list[Line] = field(default_factory=list)
    ended: list[Line] = field(default_factory=list)

    @property
    def is_long(self) -> bool:
        """Whether they are only summarised."""
        return self.count > MOST_TOLD


@dataclass(frozen=True)
class Account:
    """All that the page of a family tells."""

    files: Told
    releases: Told
    collections: Told
    uses: Told
    recipients: list[Recipient]
    shares: list[Share]
    silent: list[Silent]
    has_more_silent: bool
    search: str

    @property
    def current_recipients(self) -> list[Recipient]:
        """Who receives something now."""
        return [one for one in self.recipients if one.current]

    @property
    def former_recipients(self) -> list[Recipient]:
        """Who receives nothing any more."""
        return [one for one in self.recipients if not one.current]

    @property
    def outside_count(self) -> int:
        """How many releases in force leave Québec."""
        return sum(line.outside.values in {("Oui",), ("Yes",)} for line in self.releases.current)


def search_address(shelf: Shelf, family: Family, **more: str) -> str:
    """Where the search gives the entries about that family."""
    query = urlencode({PERSONS: family.title} | more)
    return f"{reverse('body', args=[shelf.body])}recherche/?{query}"


def _lines(
    shelf: Shelf, held: Holdings, family: Family, known: Described, kinds: Iterable[str]
) -> dict[str, list[Line]]:
    """The entries of these kinds, read in one query."""
    editions = {edition.pk: edition for edition in shelf.editions.values()}
    found: dict[str, list[Line]] = {kind: [] for kind in KINDS}
    chosen = Placement.objects.filter(pk__in=held.keys(kinds))
    for placement in with_entries(chosen).order_by("edition_id", "position"):
        fragment, edition = placement.stored.fragment, editions[placement.edition_id]
        found[fragment.kind].append(
            Line(
                register=REGISTERS[edition.register],
                number=placement.number,
                fragment=fragment,
                categories=known.categories_of(fragment, family),
                is_ended=has_ended(fragment, edition.published_at),
            )
        )
    return found


def _shares(shelf: Shelf, held: Holdings, family: Family) -> list[Share]:
    """Who receives, with the number of entries of each: the names with most of them."""
    counted = sorted(held.recipients().items(), key=lambda pair: (-pair[1], pair[0]))
    return [
        Share(name, count, search_address(shelf, family, **{RECIPIENT: name}))
        for name, count in counted[:MOST_NAMES]
    ]


def _silent(shelf: Shelf, held: Holdings) -> list[Silent]:
    """The first entries that say of no family whether they are about it."""
    registers = {edition.pk: REGISTERS[key] for key, edition in shelf.editions.items()}
    rows = (
        Placement.objects.filter(pk__in=held.silent(MOST_SILENT + 1))
        .order_by("edition_id", "position")
        .values_list("edition_id", "number", "stored__card__title")
    )
    return [Silent(registers[edition], number, title) for edition, number, title in rows]


def account_of(shelf: Shelf, family: Family, known: Described) -> Account:
    """What the standing editions say about that family, in a bounded number of queries."""
    held = held_about(shelf, family)
    counts = held.counts()
    groups = {
        "files": (INVENTORY,),
        "releases": RELEASES,
        "collections": (COLLECTION,),
        "uses": (OTHER_USE,),
    }
    totals = {name: sum(counts[kind] for kind in kinds) for name, kinds in groups.items()}
    short = [kind for name, kinds in groups.items() if totals[name] <= MOST_TOLD for kind in kinds]
    lines = _lines(shelf, held, family, known, short)
    told = {
        name: Told(totals[name], *split([line for kind in kinds for line in lines[kind]]))
        for name, kinds in groups.items()
    }
    recipients = by_recipient([*told["releases"].current, *told["releases"].ended])
    # An entry is told under each of its recipients: a few may fill a page that many would not.
    if sum(len(one.current) + len(one.ended) for one in recipients) > MOST_TOLD_BY_RECIPIENT:
        recipients = []
    silent = _silent(shelf, held)
    return Account(
        **told,
        recipients=recipients,
        shares=_shares(shelf, held, family) if totals["releases"] and not recipients else [],
        silent=silent[:MOST_SILENT],
        has_more_silent=len(silent) > MOST_SILENT,
        search=search_address(shelf, family),
    )
