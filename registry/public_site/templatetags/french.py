"""Days, counts, sizes and short names as French writes them."""

from datetime import datetime

from django import template
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from registry.editions.document import Fragment
from registry.law.kinds import COLLECTION, COMMUNICATION, HEALTH_COMMUNICATION
from registry.public_site import doors
from registry.public_site.languages import Text, shown, values_of
from registry.templatetags.typography import counted, day, grouped, in_bytes, is_after, is_english

register = template.Library()
register.filter("door", doors.door)
for shared in (counted, day, grouped, in_bytes, is_after):
    register.filter(shared)

SELECTED = mark_safe(" selected")
NOON = 12
WHOM = {
    COMMUNICATION: "communication.recipients",
    HEALTH_COMMUNICATION: "health_communication.recipients",
    COLLECTION: "collection.beneficiary_body",
}


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
def gist(fragment: Fragment) -> SafeString | str:
    """What an entry is for, or comprises, in one line; empty when that is withheld."""
    found = (values_of(fragment, key) for key in GISTS)
    return next((shown(text) for text in found if text.words), "")


@register.filter
def receiver(fragment: Fragment) -> SafeString | str:
    """Who receives, or for whom it is collected, in one line; empty for a use."""
    if not is_english():
        return fragment.summary
    found = values_of(fragment, WHOM.get(fragment.kind, ""))
    return shown(found if found.words else Text(fragment.summary, is_french=True))


@register.filter
def whom(fragment: Fragment) -> SafeString | str:
    """Who receives, in one line; empty for a use, which has no recipient."""
    words = receiver(fragment)
    if fragment.kind == COLLECTION and words:
        return format_html("{} {}", gettext("Pour\u00a0:"), words)
    return words


@register.filter
def hour(value: datetime) -> str:
    """The time of day where the bodies are: « 9 h 05 », « 14 h »."""
    local = timezone.localtime(value)
    if is_english():
        half = "a.m." if local.hour < NOON else "p.m."
        return f"{local.hour % NOON or NOON}:{local.minute:02}\u00a0{half}"
    minutes = f"\u00a0{local.minute:02}" if local.minute else ""
    return f"{local.hour}\u00a0h{minutes}"


@register.filter
def moment(value: datetime) -> str:
    """The day and the time: « 3 mars 2026 à 14 h 05 »."""
    return gettext("%(day)s à %(hour)s") % {"day": day(value), "hour": hour(value)}


@register.filter
def between(start: datetime, end: datetime) -> str:
    """The time between two instants, to the minute: « du 3 mars 2026 à 9 h au 5 juin… »."""
    if moment(start) == moment(end):
        return gettext("le %(moment)s, moins d’une minute") % {"moment": moment(start)}
    if day(start) == day(end):
        told = gettext("le %(day)s, de %(start)s à %(end)s")
        return told % {"day": day(start), "start": hour(start), "end": hour(end)}
    return gettext("du %(start)s au %(end)s") % {"start": moment(start), "end": moment(end)}


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
