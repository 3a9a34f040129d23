"""The way from the list of bodies to a page: pairs of text and address, the page itself last."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext

from registry.editions.models import Edition
from registry.law.registers import Register
from registry.public_site.doors import door
from registry.public_site.shelf import Shelf
from registry.templatetags.typography import day as in_words

Step = tuple[str, str]


def to_bodies() -> list[Step]:
    """The way to the list of bodies."""
    return [(gettext("Organismes publics"), reverse("bodies"))]


def to_body(shelf: Shelf) -> list[Step]:
    """The way to the page of a body."""
    name = shelf.head.body_acronym or shelf.head.body_name
    return [*to_bodies(), (name, reverse("body", args=[shelf.body]))]


def to_register(shelf: Shelf, register: Register) -> list[Step]:
    """The way to a register of a body."""
    address = reverse("register", args=[shelf.body, register])
    return [*to_body(shelf), (door(register), address)]


def to_edition(shelf: Shelf, register: Register, edition: Edition) -> list[Step]:
    """The way to an edition of a register, by the list of its editions."""
    editions = reverse("editions", args=[shelf.body, register])
    one = reverse("edition", args=[shelf.body, register, edition.number])
    return [
        *to_register(shelf, register),
        (gettext("Éditions"), editions),
        (gettext("Édition\u00a0%s") % edition.number, one),
    ]


def to_day(shelf: Shelf, register: Register, day: date) -> list[Step]:
    """The way to a register as it was on a day."""
    address = reverse("register_on", args=[shelf.body, register, day.isoformat()])
    return [*to_register(shelf, register), (gettext("Au %s") % in_words(day), address)]


def ending(trail: list[Step], text: str = "") -> list[Step]:
    """The trail ending on this page: the text given, or its own last step without the link."""
    return [*trail, (text, "")] if text else [*trail[:-1], (trail[-1][0], "")]
