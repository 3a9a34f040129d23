"""Records by the body they belong to."""

from typing import Any, Self

from registry.records.querysets import TrackedQuerySet


class OfBodyQuerySet(TrackedQuerySet):
    """Records that belong to a public body."""

    def of(self, body: Any) -> Self:
        """The records of that body."""
        return self.filter(public_body=body)
