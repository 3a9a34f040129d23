"""Feeds: one item for each change of substance, with the reason given for the public.

They are made from the rows of what each edition changed and from editions that stand: a withdrawn
one is never spoken of. That an entry lost a recipient is found in the edition before, as it stands.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed

from registry.editions.models import Change, ChangeAction, Edition, Placement
from registry.law.registers import REGISTERS
from registry.public_site.discretion import told_now, with_contents
from registry.public_site.feed_form import CATEGORIES, RECIPIENTS
from registry.public_site.happenings import NAMES

MOST_ITEMS = 50
# The addresses of items must not depend on the machine that serves them; a name under .invalid is
# nobody's (RFC 2606), and what follows it is ours (RFC 4151).
TAG = "tag:registre-ouvert.invalid,2026:"
# What XML 1.0 cannot hold, even escaped.
NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
LOST = {
    RECIPIENTS: "Ne nomme plus ce destinataire\u00a0: {}.",
    CATEGORIES: "Ne nomme plus cette catégorie\u00a0: {}.",
}


class StableFeed(Atom1Feed):
    """An Atom feed dated by what it tells, so that it says the same until something changes."""

    def latest_post_date(self) -> datetime:
        """When it last changed: the edition published last."""
        moment: datetime = self.feed["updated"]
        return moment


@dataclass(frozen=True)
class Source:
    """What a feed is about: a body, perhaps one of its registers, perhaps one name."""

    body: str
    register: str
    chosen: dict[str, str]

    @property
    def within(self) -> dict[str, str]:
        """The editions it is made from."""
        held = {"body": self.body, "register": self.register}
        return {name: value for name, value in held.items() if value}

    @property
    def key(self) -> str:
        """Its identifier, the same wherever it is read from."""
        names = [f"{name}={value}" for name, value in sorted(self.chosen.items())]
        return "/".join([f"{TAG}{self.body}", *filter(None, [self.register]), "fil", *names])

    def editions(self) -> QuerySet[Edition]:
        """The editions it may speak of."""
        return Edition.objects.standing().filter(**self.within)

    def changes(self) -> QuerySet[Change]:
        """The newest changes of substance, each with the edition before that can be read."""
        before = Edition.objects.standing().filter(
            body=OuterRef("edition__body"),
            register=OuterRef("edition__register"),
            number__lt=OuterRef("edition__number"),
        )
        found = Change.objects.filter(
            edition__in=self.editions().values("pk"), is_form=False
        ).annotate(before=Subquery(before.order_by("-number").values("pk")[:1]))
        for name, value in self.chosen.items():
            found = found.filter(_names(name, value))
        newest = found.order_by("-edition__published_at", "-edition", "position")
        light = newest.select_related("edition").defer("edition__head_content")
        return with_contents(light)[:MOST_ITEMS]


def _names(name: str, value: str) -> Q:
    """Whether the entry names that value now, or did in the edition before."""
    named = Placement.objects.filter(
        edition=OuterRef("before"), uid=OuterRef("uid"), **{f"stored__{name}__contains": [value]}
    )
    return Q(**{f"{name}__contains": [value]}) | Q(Exists(named))


@dataclass(frozen=True)
class Place:
    """Where the feed is read from: its own address, and the root of the addresses in it."""

    root: str
    address: str
    home: str


def feed_of(
    source: Source, place: Place, title: str, author: str, updated_at: datetime
) -> StableFeed:
    """The feed, with its items."""
    feed = StableFeed(
        title=_clean(title),
        link=place.home,
        description="Une entrée par changement de fond, sans les corrections de forme.",
        language="fr-CA",
        author_name=_clean(author),
        feed_url=place.address,
        feed_guid=source.key,
        updated=updated_at,
    )
    for change in told_now(source.body, source.changes()):
        feed.add_item(**_item(change, source, place.root))
    return feed


def _item(change: Change, source: Source, root: str) -> dict[str, Any]:
    edition = change.edition
    return {
        "title": _clean(_title(change)),
        "link": root + _address(change),
        "description": _clean("\n".join(_lines(change, source.chosen))),
        "unique_id": _key(change),
        "pubdate": edition.published_at,
        "updateddate": edition.published_at,
        "categories": [REGISTERS[edition.register].title],
    }


def _key(change: Change) -> str:
    edition = change.edition
    return f"{TAG}{edition.body}/{edition.register}/{edition.number}/{change.uid or 'edition'}"


def _address(change: Change) -> str:
    """The entry as that edition has it; else, the page of what the edition changed."""
    edition = change.edition
    place: list[Any] = [edition.body, edition.register, edition.number]
    if change.action in {ChangeAction.REMOVED, ChangeAction.HEAD}:
        return reverse("changes", args=place)
    return reverse("edition_entry", args=[*place, change.number])


def _title(change: Change) -> str:
    """What happened to which entry; one removed is named by its number alone: what a body takes
    off its register is not told again by what it publishes since."""
    if change.action == ChangeAction.HEAD:
        return f"{change.get_action_display()} {change.edition.number}"
    done = NAMES[change.action]
    register = REGISTERS[change.edition.register]
    name = change.title
    numbered = f"{register.entry_name} {change.number}"
    return f"{done}\u00a0: {name} ({numbered})" if name else f"{done}\u00a0: {numbered}"


def _lines(change: Change, chosen: dict[str, str]) -> list[str]:
    edition = change.edition
    lines = [f"{REGISTERS[edition.register].title}, édition\u00a0{edition.number}."]
    if change.labels:
        lines.append(f"Ce qui change\u00a0: {', '.join(change.labels)}.")
    if change.action not in {ChangeAction.REMOVED, ChangeAction.HEAD}:
        lost = {name: one for name, one in chosen.items() if one not in getattr(change, name)}
        lines += [LOST[name].format(value) for name, value in lost.items()]
    if change.reason:
        lines.append(f"Raison\u00a0: {change.reason}")
    return lines


def _clean(text: str) -> str:
    """The text without the signs that XML cannot hold."""
    return NOT_IN_XML.sub(" ", text)
