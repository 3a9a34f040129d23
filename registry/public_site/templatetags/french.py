"""Days, counts, sizes and short names as French writes them."""

from datetime import datetime

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe

from registry.editions.document import Fragment
from registry.public_site import doors
from registry.templatetags.typography import counted, day, grouped, in_bytes, is_after

register = template.Library()
register.filter("door", doors.door)
for shared in (counted, day, grouped, in_bytes, is_after):
    register.filter(shared)

SELECTED = mark_safe(" selected")


GISTS = ("communication.purpose", "file.purposes", "category.elements")


@register.filter
def gist(fragment: Fragment) -> str:
    """What an entry is for, or comprises, in one line; empty when that is withheld."""
    found = [item for item in fragment.particulars if item.key in GISTS and not item.withheld]
    return ", ".join(found[0].values) if found else ""


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
