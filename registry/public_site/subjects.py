"""What a report of an error is about: an entry as it was last published, or the body as a whole."""

from dataclasses import dataclass

from django.http import Http404

from registry.editions.models import Placement
from registry.law.registers import Register
from registry.public_site.languages import shown, title_of
from registry.public_site.shelf import Shelf


@dataclass(frozen=True)
class Subject:
    """What the person read: the register, the number and the edition, with the title.

    An entry that the edition in force no longer holds is told by its number alone.
    """

    register: Register | None = None
    number: int | None = None
    edition: int | None = None
    title: str = ""


def subject_of(shelf: Shelf, register: Register | None, number: int | None) -> Subject:
    """The entry of that number as last published; Http404 when there never was one.

    An entry that a later edition no longer holds may still be read, and told of.
    """
    if register is None:
        return Subject()
    current = shelf.edition(register)
    found = Placement.objects.filter(
        edition__body=shelf.body,
        edition__register=register.key,
        edition__withdrawal__isnull=True,
        number=number,
    )
    placement = found.select_related("edition", "stored").order_by("-edition__number").first()
    if placement is None:
        raise Http404
    is_held = placement.edition_id == current.pk
    title = shown(title_of(placement.stored.fragment)) if is_held else ""
    return Subject(register, number, placement.edition.number, title)
