"""The auditor’s documents by what is to be done with them."""

from datetime import datetime, timedelta
from typing import Any, Self

from django.db import models
from django.db.models import Q

KEPT = timedelta(days=7)


class ExportQuerySet(models.QuerySet):
    """Documents asked for; their bytes are left where they are until they are taken."""

    def waiting(self, now: datetime) -> Self:
        """Those that no living worker holds."""
        is_free = Q(state="queued") | Q(state="running", lease_until__lt=now)
        return self.filter(is_free).order_by("pk")

    def of(self, body: Any) -> Self:
        """Those of a body, newest first, without their bytes."""
        return self.filter(public_body=body).defer("content").order_by("-asked_at", "-pk")

    def in_hand(self) -> Self:
        """Those that are waited for."""
        return self.filter(state__in=("queued", "running"))

    def out_of_time(self, now: datetime) -> Self:
        """Those that have been kept long enough."""
        return self.filter(asked_at__lt=now - KEPT)
