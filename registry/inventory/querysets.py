"""Files by body and by time."""

from datetime import date
from typing import Self

from django.db.models import Q

from registry.bodies.querysets import OfBodyQuerySet


class FileQuerySet(OfBodyQuerySet):
    """Personal information files."""

    def open_on(self, day: date) -> Self:
        """The files that were kept that day; a file without dates is taken as kept."""
        return self.filter(Q(opened_on__isnull=True) | Q(opened_on__lte=day)).exclude(
            closed_on__lte=day
        )
