"""Where a category of information is used: the lists that its name narrows."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from registry.editions.document import Fragment
from registry.law.registers import CATEGORIES, Register
from registry.public_site.facets import facets_of
from registry.public_site.shelf import Shelf


@dataclass(frozen=True)
class Use:
    """The entries of a register that name a category, and where to read them."""

    register: Register
    count: int
    address: str


def uses_of(shelf: Shelf, register: Register, fragment: Fragment) -> list[Use]:
    """The registers in force that name this category; none for an entry that is not one."""
    if register.key != CATEGORIES.key:
        return []
    query = urlencode({"categorie": fragment.title})
    counts = [
        (one, facets_of(shelf.edition(one)).categories.get(fragment.title, 0))
        for one in shelf.registers
    ]
    return [
        Use(one, count, f"{reverse('register', args=[shelf.body, one])}?{query}")
        for one, count in counts
        if count
    ]
