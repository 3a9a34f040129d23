"""Days, counts, sizes and short names as French writes them."""

from datetime import date, datetime

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe

from registry.editions.document import Fragment
from registry.public_site import doors

register = template.Library()
register.filter("door", doors.door)

NBSP = "\u00a0"
SELECTED = mark_safe(" selected")
KILO = 1000


GISTS = ("communication.purpose", "file.purposes", "category.elements")


@register.filter
def gist(fragment: Fragment) -> str:
    """What an entry is for, or comprises, in one line; empty when that is withheld."""
    found = [item for item in fragment.particulars if item.key in GISTS and not item.withheld]
    return ", ".join(found[0].values) if found else ""


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
def until(start: datetime, end: datetime) -> str:
    """The time between two instants: « du 3 mars 2026 au 5 juin 2026 », « le 3 mars 2026 »."""
    first, last = day(start), day(end)
    return f"le {first}" if first == last else f"du {first} au {last}"


@register.simple_tag
def options(counts: dict[str, int], chosen: str) -> SafeString:
    """The choices of a select, each with its count; in Python, for there may be hundreds."""
    return format_html_join(
        "\n",
        '<option value="{}"{}>{} ({})</option>',
        (
            (value, SELECTED if value == chosen else "", value, count)
            for value, count in counts.items()
        ),
    )


@register.filter
def at(values: dict[str, str], key: str) -> str:
    """The value of that key, empty when there is none."""
    return values.get(key, "")


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
