"""Translations by the record whose words they give in English."""

from typing import Any, Self

from registry.bodies.querysets import OfBodyQuerySet


class TranslationQuerySet(OfBodyQuerySet):
    """Translations of a body, by record and by particular."""

    def of_record(self, record: Any) -> Self:
        """The translations of the words of that record."""
        return self.of(record.public_body).filter(record_uid=record.uid)

    def by_key(self, record: Any) -> dict[str, Any]:
        """The translations of that record that say something, by particular."""
        rows: list[Any] = list(self.of_record(record).exclude(text=""))
        return {row.particular: row for row in rows}
