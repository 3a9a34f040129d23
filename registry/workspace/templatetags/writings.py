"""What templates ask of writings and of assessments."""

from datetime import date

from django import template

from registry.agreements.models import Agreement
from registry.law.writings import CONCLUSIONS

register = template.Library()


@register.filter
def has_ended_on(agreement: Agreement, day: date) -> bool:
    """Whether the writing no longer holds that day."""
    return agreement.has_ended_on(day)


@register.filter
def conclusion(code: str) -> str:
    """The words of a conclusion of an assessment."""
    return CONCLUSIONS[code].title
