"""The families of persons that a body describes categories for, and which category is whose."""

from dataclasses import dataclass

from registry.editions.document import Fragment
from registry.editions.models import Placement
from registry.law.families import FAMILIES, Family
from registry.law.registers import CATEGORIES
from registry.public_site.shelf import Shelf


@dataclass(frozen=True)
class Described:
    """The families with a published category, and the family of each, by public identifier."""

    families: list[Family]
    family_of: dict[str, str]

    def family(self, key: str) -> Family | None:
        """The family of that key, when a published category is about it."""
        return next((family for family in self.families if family.key == key), None)

    def categories_of(self, fragment: Fragment, family: Family) -> tuple[str, ...]:
        """The categories an entry names, but those known to be about other persons."""
        others = {
            ref.text
            for item in fragment.particulars
            for ref in item.references
            if self.family_of.get(ref.uid, family.key) != family.key
        }
        return tuple(name for name in fragment.categories if name not in others)


def described(shelf: Shelf) -> Described:
    """What the standing description of categories says; nothing before it is published."""
    edition = shelf.editions.get(CATEGORIES.key)
    placements = Placement.objects.filter(edition=edition) if edition else Placement.objects.none()
    family_of = dict(placements.order_by().values_list("uid", "part"))
    present = set(family_of.values())
    return Described([one for key, one in FAMILIES.items() if key in present], family_of)
