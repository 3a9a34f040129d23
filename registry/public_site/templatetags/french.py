"""Days, counts, sizes and short names as French writes them."""

from datetime import datetime

from django import template
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe

from registry.editions.document import Fragment
from registry.law.kinds import COLLECTION
from registry.public_site import doors
from registry.templatetags.typography import counted, day, grouped, in_bytes, is_after

register = template.Library()
register.filter("door", doors.door)
for shared in (counted, day, grouped, in_bytes, is_after):
    register.filter(shared)

SELECTED = mark_safe(" selected")


# In the order they are looked for: the purpose of another use is ours to show and may be absent.
GISTS = (
    "communication.purpose",
    "collection.purpose",
    "other_use.purpose",
    "other_use.ground",
    "health_communication.purpose",
    "file.purposes",
    "category.elements",
)


@register.filter
def gist(fragment: Fragment) -> str:
    """What an entry is for, or comprises, in one line; empty when that is withheld."""
    told = {item.key: item.values for item in fragment.particulars if not item.withheld}
    return next((", ".join(told[key]) for key in GISTS if told.get(key)), "")


@register.filter
def whom(fragment: Fragment) -> str:
    """Who receives, in one line; empty for a use, which has no recipient."""
    is_for_another = fragment.kind == COLLECTION and fragment.summary
    return f"Pour\u00a0: {fragment.summary}" if is_for_another else fragment.summary


@register.filter
def hour(value: datetime) -> str:
    """The time of day where the bodies are: « 9 h 05 », « 14 h »."""
    local = timezone.localtime(value)
    minutes = f"\u00a0{local.minute:02}" if local.minute else ""
    return f"{local.hour}\u00a0h{minutes}"


@register.filter
def moment(value: datetime) -> str:
    """The day and the time: « 3 mars 2026 à 14 h 05 »."""
    return f"{day(value)} à {hour(value)}"


@register.filter
def between(start: datetime, end: datetime) -> str:
    """The time between two instants, to the minute: « du 3 mars 2026 à 9 h au 5 juin… »."""
    if moment(start) == moment(end):
        return f"le {moment(start)}, moins d’une minute"
    if day(start) == day(end):
        return f"le {day(start)}, de {hour(start)} à {hour(end)}"
    return f"du {moment(start)} au {moment(end)}"


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
