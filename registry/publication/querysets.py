"""Approvals and jobs by what they are asked for."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Self

from django.db import models
from django.db.models import Q

from registry.editions.canonical import read_fragment
from registry.editions.document import EnglishText
from registry.records.querysets import AppendOnlyQuerySet


class ApprovalQuerySet(AppendOnlyQuerySet):
    """Approvals by register and by record."""

    def of(self, body: Any, register: str) -> Self:
        """The approvals given in that register of that body."""
        return self.filter(public_body=body, register=register)

    def in_force(self, body: Any, register: str, before: datetime | None = None) -> Self:
        """The last approval of each record of the register; the last before a moment, if given."""
        given = self.of(body, register)
        rows = given.filter(approved_at__lt=before) if before else given
        # In the order they were given: a clock that steps back must not bring back an old text.
        return rows.order_by("uid", "-pk").distinct("uid")

    def reasons(self, body: Any, register: str, since: datetime | None) -> dict[str, str]:
        """Why each entry changed since that moment, in the words meant for the public.

        A reason given before something of the entry was withheld may tell it: only those given
        under the decision in force are read.
        """
        decision = ("uid", "disclosure", "withheld_particulars")
        in_force = list(self.in_force(body, register).values_list(*decision))
        given = self.of(body, register).exclude(public_reason="").order_by("pk")
        rows = given.filter(approved_at__gt=since) if since else given
        reasons: dict[str, list[str]] = {}
        for *decided, reason in rows.values_list(*decision, "public_reason"):
            if tuple(decided) in in_force:
                reasons.setdefault(decided[0], []).append(reason)
        return {uid: " ".join(dict.fromkeys(told)) for uid, told in reasons.items()}

    def titles(self, uids: list[str]) -> dict[str, str]:
        """The titles under which these records were last approved."""
        last = self.filter(uid__in=uids).order_by("uid", "-pk").distinct("uid")
        return dict(last.values_list("uid", "title"))

    def english_of(self, uids: Iterable[str]) -> dict[str, EnglishText]:
        """The English under which these records were last approved, for those that have one."""
        last = self.filter(uid__in=list(uids)).order_by("uid", "-pk").distinct("uid")
        rows = last.values_list("uid", "content")
        read = {uid: read_fragment(bytes(content)).english for uid, content in rows if content}
        return {uid: text for uid, text in read.items() if text is not None}

    def last_of(self, record: Any) -> Any | None:
        """The last approval of that record, or None."""
        return self.filter(uid=record.uid).order_by("-pk").first()


class JobQuerySet(models.QuerySet):
    """Jobs by what is to be done with them."""

    def waiting(self, now: datetime) -> Self:
        """The jobs that no living worker holds."""
        return self.filter(Q(state="queued") | Q(state="running", lease_until__lt=now)).order_by(
            "pk"
        )


class QuireToSetQuerySet(models.QuerySet):
    """Manuscripts by whether a worker is at them."""

    def free(self, now: datetime) -> Self:
        """Those that no living worker holds and that have not failed."""
        is_free = Q(lease_until=None) | Q(lease_until__lt=now)
        return self.filter(is_free, incident="").order_by("pk")
