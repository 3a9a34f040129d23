"""Items by section and by place."""

from typing import Any, Self

from django.db.models import Max

from registry.bodies.querysets import OfBodyQuerySet

# Places are given by tens, so that an item may be put between two others.
STEP = 10


class ItemQuerySet(OfBodyQuerySet):
    """Items of the page of distributed information."""

    def in_section(self, body: Any, section: str) -> Self:
        """The items of a section, in their order."""
        return self.of(body).filter(section=section).order_by("position", "title", "pk")

    def following(self, body: Any, section: str) -> int:
        """The place after the last item of the section."""
        last = self.of(body).filter(section=section).aggregate(top=Max("position"))["top"]
        return (last or 0) + STEP
