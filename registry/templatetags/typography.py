"""Days, counts and sizes as French writes them, and as English does on an English page."""

import re
from datetime import date, datetime

from django import template
from django.template.defaultfilters import stringfilter
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext

register = template.Library()

NBSP = "\u00a0"
KILO = 1000
ENGLISH = "en-ca"
# The spaces where a line must not break: before the high signs and inside the quotation marks.
BREAKABLE = re.compile(r"(?<=\w) (?=[;:?!»])|(?<=») (?=[;:?!])|(?<=«) ")


def is_english() -> bool:
    """Whether the page that is being made is read in English."""
    return get_language() == ENGLISH


@register.filter
def is_after(value: date, moment: datetime | None) -> bool:
    """Whether that day was still to come at that moment; now, when none is given."""
    return value > timezone.localdate(moment or timezone.now())


@register.filter
def day(value: date | datetime) -> str:
    """The day in words: « 1er juin 2026 », “June 1, 2026”."""
    if isinstance(value, datetime):
        value = timezone.localtime(value).date()
    if is_english():
        return date_format(value, "F j, Y").replace(" ", NBSP)
    words = date_format(value, "j F Y")
    if value.day == 1:
        words = f"1er{words[1:]}"
    return words.replace(" ", NBSP)


@register.filter
def grouped(value: int) -> str:
    """The number with its thousands apart: « 3 000 », “3,000”."""
    told = f"{value:,}"
    return told if is_english() else told.replace(",", NBSP)


@register.filter(is_safe=True)
@stringfilter
def unbroken(text: str) -> str:
    """The text with the no-break spaces that French asks for: help is written without them."""
    return BREAKABLE.sub(NBSP, text)


@register.filter
def counted(value: int, name: str) -> str:
    """The number and the noun, singular for 0 and 1: « 0 fichier », « 12 fichiers »; “0 files”."""
    if is_english():
        return f"{grouped(value)}{NBSP}{ngettext(name, f'{name}s', value)}"
    plural = "" if value < 2 else "s"
    return f"{grouped(value)}{NBSP}{name}{plural}"


@register.filter
def in_bytes(value: int) -> str:
    """The size of a file: « 182 Ko », « 1,2 Mo »; “182 KB”, “1.2 MB”."""
    if value < KILO:
        return counted(value, "octet")
    kilo, mega = ("KB", "MB") if is_english() else ("Ko", "Mo")
    if round(value / KILO) < KILO:
        return f"{round(value / KILO)}{NBSP}{kilo}"
    told = f"{value / KILO / KILO:.1f}"
    return f"{told if is_english() else told.replace('.', ',')}{NBSP}{mega}"
