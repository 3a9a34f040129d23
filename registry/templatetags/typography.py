"""Days, counts and sizes as French writes them."""

from datetime import date, datetime

from django import template
from django.utils import timezone
from django.utils.formats import date_format

register = template.Library()

NBSP = "\u00a0"
KILO = 1000


@register.filter
def is_after(value: date, moment: datetime | None) -> bool:
    """Whether that day was still to come at that moment; now, when none is given."""
    return value > timezone.localdate(moment or timezone.now())


@register.filter
def day(value: date | datetime) -> str:
    """The day in words: « 1er juin 2026 »."""
    if isinstance(value, datetime):
        value = timezone.localtime(value).date()
    words = date_format(value, "j F Y")
    if value.day == 1:
        words = f"1er{words[1:]}"
    return words.replace(" ", NBSP)


@register.filter
def grouped(value: int) -> str:
    """The number with its thousands apart: « 3 000 »."""
    return f"{value:,}".replace(",", NBSP)


@register.filter
def counted(value: int, name: str) -> str:
    """The number and the noun, singular for 0 and 1: « 0 fichier », « 12 fichiers »."""
    plural = "" if value < 2 else "s"
    return f"{grouped(value)}{NBSP}{name}{plural}"


@register.filter
def in_bytes(value: int) -> str:
    """The size of a file: « 182 Ko », « 1,2 Mo »."""
    if value < KILO:
        return counted(value, "octet")
    if round(value / KILO) < KILO:
        return f"{round(value / KILO)}{NBSP}Ko"
    return f"{value / KILO / KILO:.1f}".replace(".", ",") + f"{NBSP}Mo"
