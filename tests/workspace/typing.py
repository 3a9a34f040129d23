"""What an officer types in the form of a communication."""

from typing import Any

from django.urls import reverse


def address(name: str, record: Any) -> str:
    """The address of a page of the record."""
    return reverse(name, args=[record.public_body.slug, record.register.key, record.uid])


def typed(record: Any, **changes: Any) -> dict[str, Any]:
    """The form of the communication as the page gave it, with what was typed over it."""
    return {
        "title": record.title,
        "channel": record.channel,
        "categories": [row.pk for row in record.categories.all()],
        "information_detail": record.information_detail,
        "recipients": [row.pk for row in record.recipients.all()],
        "purpose": record.purpose,
        "outside_quebec": str(record.outside_quebec),
        "outside_place": record.outside_place,
        "transfer_exemption": record.transfer_exemption,
        "enabling_act": record.enabling_act,
        "enabling_provision": record.enabling_provision,
        "justification": record.justification,
        "agreement": record.agreement_id or "",
        "files": [row.pk for row in record.files.all()],
        "internal_note": record.internal_note,
        "revision": record.revision,
        "why": "Le libellé change",
    } | changes
