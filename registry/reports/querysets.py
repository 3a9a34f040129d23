"""Letters by the body they are for, those that wait, and the one write they may undergo."""

from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import F, Q

from registry.records.querysets import AppendOnlyQuerySet


class ReportQuerySet(AppendOnlyQuerySet):
    """Reports: added, read, and erased word by word; never rewritten."""

    def of(self, body: str) -> Self:
        """The reports about that body."""
        return self.filter(body=body)

    def waiting(self) -> Self:
        """Those that nobody answered yet."""
        return self.filter(answer__isnull=True)

    def waiting_first(self) -> Self:
        """Those that wait, the oldest first; then the others, the last answered first."""
        return self.order_by(
            F("answer__answered_at").desc(nulls_first=True), "received_at", "tracking"
        )

    def with_address_before(self, moment: datetime) -> Self:
        """Those answered before that moment which still hold an address."""
        return self.filter(~Q(email=""), answer__answered_at__lt=moment)

    def with_words_before(self, moment: datetime) -> Self:
        """Those answered before that moment which still hold words."""
        return self.filter(~Q(text=""), answer__answered_at__lt=moment)

    def erase(self, *names: str) -> int:
        """Empty these fields; PostgreSQL lets a letter be erased, and nothing else of it change."""
        return models.QuerySet.update(self, **dict.fromkeys(names, ""))
