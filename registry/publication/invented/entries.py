"""Invented entries of every kind, in the shape that publishing gives to real ones."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from registry.categories.models import FAMILIES
from registry.editions.document import LINKS, LIST, Fragment, Particular, Reference
from registry.editions.folding import french_sort_key
from registry.law.kinds import (
    CATEGORY,
    COLLECTION,
    COMMUNICATION,
    DISTRIBUTION,
    HEALTH_COMMUNICATION,
    INVENTORY,
    OTHER_USE,
)
from registry.law.particulars import REQUIREMENTS, label_of
from registry.law.provisions import bases_for
from registry.law.registers import AGREEMENTS, COLLECTIONS, DIRECTLY, MANDATES, USES
from registry.law.registers import CATEGORIES as CATEGORY_REGISTER
from registry.law.registers import DISTRIBUTION as DISTRIBUTION_REGISTER
from registry.law.registers import INVENTORY as INVENTORY_REGISTER
from registry.law.withholding import GROUNDS
from registry.publication.invented import words
from registry.publication.invented.draws import Draws
from registry.publication.invented.vocabulary import Invented
from registry.publication.projection import NOTE

OLDEST, NEWEST = date(2004, 1, 1), date(2024, 8, 31)
PARTS = (AGREEMENTS, MANDATES, DIRECTLY, COLLECTIONS, USES)
KINDS = {COLLECTIONS: COLLECTION, USES: OTHER_USE}
CITATIONS = {
    item.key: item.citation.label if item.citation else ""
    for items in REQUIREMENTS.values()
    for item in items
}
PROVISIONS = {
    (kind, part): [
        basis.label for basis in bases_for(kind, NEWEST) if part in basis.channels or not part
    ]
    for kind in (COMMUNICATION, COLLECTION, OTHER_USE, HEALTH_COMMUNICATION)
    for part in ("", *PARTS)
}
PROGRAM = "programme {}"


def _item(key: str, *values: str, **more: Any) -> Particular:
    return Particular(key, label_of(key), CITATIONS.get(key, ""), values, **more)


def _named(key: str, entries: Sequence[Fragment], register: str) -> Particular:
    """The particular that names other entries, each by its title."""
    references = tuple(Reference(register, one.uid, one.title) for one in entries)
    return _item(key, *(one.title for one in entries), form=LIST, references=references)


@dataclass
class Inventor:
    """Makes the entries of one body, one after the other."""

    body: Invented
    draws: Draws
    recipients: list[str]
    categories: list[Fragment]
    files: list[Fragment]
    made: int = 0

    def _fragment(self, kind: str, part: str, title: str, items: list[Particular]) -> Fragment:
        self.made += 1
        since = self.draws.day(OLDEST, NEWEST)
        return Fragment(
            uid=self.body.uid(kind, self.made),
            kind=kind,
            part=part,
            title=title,
            summary="",
            sort_key=f"00000 {french_sort_key(title)}",
            particulars=tuple(items),
            since=since,
            ended_on=self.draws.day(since, NEWEST) if self.draws.happens(0.07) else None,
            note=NOTE,
        )

    def category(self) -> Fragment:
        """A category of information, told by what it comprises."""
        draws, number = self.draws, len(self.categories)
        name, *elements = words.CATEGORIES[number % len(words.CATEGORIES)]
        narrower = words.NARROWER[number // len(words.CATEGORIES) % len(words.NARROWER)]
        family, persons = draws.one(FAMILIES)
        items = [_item("category.elements", *elements, form=LIST)]
        one = self._fragment(CATEGORY, family, name + narrower, items)
        return replace(one, since=None, ended_on=None, persons=(persons,))

    def file(self) -> Fragment:
        """A file of the inventory."""
        draws = self.draws
        categories, persons = draws.some(self.categories, 5), draws.some(words.PERSONS, 2)
        place = draws.place()
        title = f"{draws.one(words.FILES)} {persons[0]} du {PROGRAM.format(place)}"
        purposes = [f"{draws.one(words.VERBS)[0]} {one}".capitalize() for one in persons]
        staff, measures = draws.some(words.STAFF, 3), draws.some(words.MEASURES, 3)
        items = [
            _named("file.categories", categories, CATEGORY_REGISTER.key),
            _item("file.purposes", *purposes, form=LIST),
            _item("file.management_method", draws.one(words.SYSTEMS)),
            _item("file.source", *draws.some(words.SOURCES, 2), form=LIST),
            _item("file.persons_with_access", *staff, form=LIST),
            _item("file.security_measures", *measures, form=LIST),
        ]
        one = self._fragment(INVENTORY, "", title, items)
        return replace(one, categories=_titles(categories), persons=_persons(categories))

    def item(self, number: int) -> Fragment:
        """An item of the page of distributed information: a text, a link or a register."""
        part = DISTRIBUTION_REGISTER.parts[number % len(DISTRIBUTION_REGISTER.parts)]
        label = f"{part.title} ({PROGRAM.format(self.draws.place())})"
        address = f"https://{self.body.slug}.exemple.invalid/{part.key}/{number}"
        link = Reference(LINKS, address, f"{label} ({address})")
        items = [_item("distribution.text", self.draws.one(words.SAFEGUARDS))]
        items += [_item("distribution.links", link.text, form=LIST, references=(link,))]
        one = self._fragment(DISTRIBUTION, part.key, label, items)
        return replace(one, since=None, ended_on=None)

    def entry(self, part: str, kind: str = "") -> Fragment:
        """An entry of a part of the register, or of the register of health information."""
        kind = kind or KINDS.get(part, COMMUNICATION)
        draws, place = self.draws, self.draws.place()
        verb, noun = draws.one(words.VERBS)
        persons, title = draws.one(words.PERSONS), f"{noun} — {PROGRAM.format(place)}"
        purpose = f"{verb} {persons} du {PROGRAM.format(place)}, {draws.one(words.MEANS)}."
        purposes = [purpose.capitalize(), draws.one(words.SAFEGUARDS)]
        categories, files = draws.some(self.categories, 4), draws.some(self.files, 2)
        laws = [draws.one(PROVISIONS[kind, part])]
        laws += [draws.one(words.LAWS)] if draws.happens(0.3) else []
        recipients = draws.some(self.recipients, 3) if kind != OTHER_USE else ()
        recipients = recipients[:1] if kind == COLLECTION else recipients
        items = [
            _named(f"{kind}.nature", categories, CATEGORY_REGISTER.key),
            _item(f"{kind}.purpose", *purposes),
            *self._own(kind, recipients, laws),
            _named(f"{kind}.files", files, INVENTORY_REGISTER.key),
        ]
        one = self._fragment(kind, part, title, items)
        one = replace(
            one,
            summary=", ".join(recipients),
            recipients=recipients,
            categories=_titles(categories),
            laws=tuple(laws) if kind != COLLECTION else (),
            persons=_persons(categories),
        )
        return _partial(one) if draws.happens(0.04) else one

    def _own(self, kind: str, recipients: tuple[str, ...], laws: list[str]) -> list[Particular]:
        """What each kind says that the others do not."""
        staff = self.draws.some(words.STAFF, 2)
        if kind == OTHER_USE:
            return [
                _item("other_use.ground", *laws, form=LIST),
                _item("other_use.access", *staff, form=LIST),
            ]
        if kind == COLLECTION:
            return [
                _item("collection.beneficiary_body", *recipients),
                _item("collection.program_or_function", PROGRAM.format(self.draws.place())),
                _item("collection.access_in_collecting_body", *staff, form=LIST),
            ]
        own = [
            _item(f"{kind}.recipients", *recipients, form=LIST),
            _item(f"{kind}.justification", *laws, form=LIST),
        ]
        if kind == COMMUNICATION:
            is_outside = any(one.endswith(")") for one in recipients)
            own.append(_item("communication.outside_quebec", "Oui" if is_outside else "Non"))
        return own


def _titles(entries: Sequence[Fragment]) -> tuple[str, ...]:
    return tuple(one.title for one in entries)


def _persons(categories: Sequence[Fragment]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for one in categories for name in one.persons))


def _partial(fragment: Fragment) -> Fragment:
    """The entry with its purpose withheld, and the ground in its place."""
    items = [
        replace(item, values=(), withheld=GROUNDS[0].public_text)
        if item.key.endswith(".purpose")
        else item
        for item in fragment.particulars
    ]
    return replace(fragment, particulars=tuple(items), is_partial=True)
