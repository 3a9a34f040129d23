"""The entries about a family of persons, as its page tells them: who gets what, why, by which law.

A line holds only what its entry shows; what is withheld is told by its sentence and nothing else.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext

from registry.editions.document import Fragment, Particular
from registry.editions.folding import french_sort_key
from registry.law.kinds import COLLECTION
from registry.law.registers import Register
from registry.public_site import law_words
from registry.public_site.languages import names_of, said_of, withheld_in_language
from registry.templatetags.typography import is_after, is_english

NATURE = ("nature", "categories")
PURPOSE = ("purpose", "purposes")
WHOM = ("recipients", "beneficiary_body")
LAW = ("justification", "ground")
OUTSIDE = ("outside_quebec",)
NAMELESS = "Destinataire non diffusé"


@dataclass(frozen=True)
class Told:
    """What an entry says under one heading: its values, or the sentence of what is withheld."""

    values: tuple[str, ...] = ()
    withheld: str = ""
    is_french: bool = False


@dataclass(frozen=True)
class Line:
    """An entry about the family, with its address and the part of it that is about them."""

    register: Register
    number: int
    fragment: Fragment
    categories: tuple[str, ...]
    is_ended: bool

    def _told(self, names: tuple[str, ...]) -> Told:
        item = self._particular(names)
        if item is None:
            return Told()
        if item.withheld:
            return Told((), withheld_in_language(self.fragment, item)[1])
        said = said_of(self.fragment, item.key)
        return Told(said.values if said else item.values, "", is_english() and said is None)

    def _particular(self, names: tuple[str, ...]) -> Particular | None:
        found = (item for item in self.fragment.particulars if item.key.partition(".")[2] in names)
        return next(found, None)

    @property
    def nature(self) -> Told:
        """What information on them: the categories about them."""
        known = names_of(self.fragment) if is_english() else {}
        has_all = all(name in known for name in self.categories)
        names = tuple(known[name] for name in self.categories) if has_all else self.categories
        return Told(names, self._told(NATURE).withheld, is_english() and not has_all)

    @property
    def purpose(self) -> Told:
        """Why."""
        return self._told(PURPOSE)

    @property
    def whom(self) -> Told:
        """Who receives."""
        return self._told(WHOM)

    @property
    def law(self) -> Told:
        """Under which law: the provisions alone, or all the reasons of an entry without them."""
        told = self._told(LAW)
        laws = tuple(law_words.told(law) for law in self.fragment.laws)
        return Told(laws or told.values, told.withheld, told.is_french and not laws)

    @property
    def outside(self) -> Told:
        """Whether it leaves Québec, when the register says so."""
        return self._told(OUTSIDE)

    @property
    def facts(self) -> list[tuple[str, Told]]:
        """What a citizen asks of the entry, in order, but for what it does not say.

        Who receives is the heading it is told under, unless that is withheld.
        """
        whom = self.whom
        is_for_another = self.fragment.kind == COLLECTION
        told = [
            (gettext("Pour qui"), whom if is_for_another else Told()),
            (gettext("Qui reçoit"), Told() if is_for_another else Told(withheld=whom.withheld)),
            (gettext("Quoi, sur moi"), self.nature),
            (gettext("Pourquoi"), self.purpose),
            (gettext("Selon quelle loi"), self.law),
            (gettext("Hors du Québec"), self.outside),
        ]
        return [(label, one) for label, one in told if one.values or one.withheld]


@dataclass(frozen=True)
class Recipient:
    """Who receives, with what goes to them: in force first, then what has ended."""

    name: str
    current: list[Line]
    ended: list[Line]

    @property
    def is_french(self) -> bool:
        """Whether the name is French on an English page."""
        return any(line.whom.is_french for line in (*self.current, *self.ended))


def by_recipient(lines: Iterable[Line]) -> list[Recipient]:
    """The lines under each name that receives, in French order; those withheld come last."""
    found: dict[str, list[Line]] = {}
    for line in lines:
        for name in line.whom.values or (gettext(NAMELESS),):
            found.setdefault(name, []).append(line)
    names = sorted(found, key=lambda name: (name == gettext(NAMELESS), french_sort_key(name), name))
    return [Recipient(name, *split(found[name])) for name in names]


def split(lines: Iterable[Line]) -> tuple[list[Line], list[Line]]:
    """What is in force, then what has ended."""
    known = list(lines)
    return [one for one in known if not one.is_ended], [one for one in known if one.is_ended]


def has_ended(fragment: Fragment, published_at: object) -> bool:
    """Whether the entry had ended when its edition was published."""
    end = fragment.ended_on
    return end is not None and not is_after(end, published_at)  # type: ignore[arg-type]
