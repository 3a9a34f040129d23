"""The workflow of a record, as one table of transitions."""

from django.db import models


class Status(models.TextChoices):
    """Where a record stands between two publications."""

    DRAFT = "draft", "Brouillon"
    IN_REVIEW = "in_review", "En révision"
    APPROVED = "approved", "Approuvée"


EDIT, SUBMIT, SEND_BACK, APPROVE = "edit", "submit", "send_back", "approve"

TRANSITIONS: dict[tuple[Status, str], Status] = {
    (Status.DRAFT, EDIT): Status.DRAFT,
    (Status.IN_REVIEW, EDIT): Status.DRAFT,
    (Status.APPROVED, EDIT): Status.DRAFT,
    (Status.DRAFT, SUBMIT): Status.IN_REVIEW,
    # What an approved entry names may be withheld since: it is read and approved again.
    (Status.APPROVED, SUBMIT): Status.IN_REVIEW,
    # Who submitted may not approve: another person may submit in their place.
    (Status.IN_REVIEW, SUBMIT): Status.IN_REVIEW,
    (Status.IN_REVIEW, SEND_BACK): Status.DRAFT,
    (Status.IN_REVIEW, APPROVE): Status.APPROVED,
}

REFUSALS = {
    SEND_BACK: "Seule une inscription en révision peut être renvoyée.",
    APPROVE: "Seule une inscription en révision peut être approuvée.",
}


class TransitionError(Exception):
    """The status of the record does not allow the act; the message is for the officer."""


def after(status: str, act: str) -> Status:
    """The status after the act; TransitionError when the table has no such passage."""
    try:
        return TRANSITIONS[Status(status), act]
    except KeyError:
        raise TransitionError(REFUSALS[act]) from None


def is_possible(status: str, act: str) -> bool:
    """Whether the table has a passage for that act."""
    return (Status(status), act) in TRANSITIONS
