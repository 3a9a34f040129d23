"""What a search shows many times over, written in Python: a page may offer hundreds of values."""

from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from registry.editions.document import Fragment
from registry.public_site.finding.choosing import Choice
from registry.public_site.finding.kinds import BODY, KINDS
from registry.templatetags.typography import grouped, is_english

register = template.Library()


@register.simple_tag
def kept(pairs: Iterable[tuple[str, str]]) -> SafeString:
    """What a form asks again without showing it."""
    return format_html_join("\n", '<input type="hidden" name="{}" value="{}">', pairs)


@register.simple_tag
def facet_values(key: str, choices: Iterable[Choice], is_full: bool) -> SafeString:
    """The values of a facet, each a button that adds it to what is chosen."""
    lang = _lang(key)
    if is_full:
        rows = ((one.label, _counted(one.count)) for one in choices)
        return format_html_join("\n", f"<li><span{lang}>{{}}</span>{{}}</li>", rows)
    button = (
        f'<button type="submit" class="button-link" name="{{}}" value="{{}}"{lang}>{{}}</button>'
    )
    buttons = ((key, one.value, one.label, _counted(one.count)) for one in choices)
    return format_html_join("\n", f"<li>{button}{{}}</li>", buttons)


@register.filter
def label_in(choice: Choice) -> SafeString | str:
    """The value chosen, told as French when it is on an English page."""
    if choice.is_french:
        return format_html('<span lang="fr-CA">{}</span>', choice.label)
    return choice.label


def _lang(key: str) -> str:
    """On an English page, values that are shown as they were published are in French."""
    return ' lang="fr-CA"' if is_english() and not KINDS[key].words and key != BODY else ""


def _counted(count: int) -> SafeString:
    return format_html(' <span class="facet-count">({})</span>', grouped(count))


@register.filter
def leaves_quebec(fragment: Fragment) -> bool:
    """Whether the entry says that information goes outside Québec."""
    item = fragment.particular("communication.outside_quebec")
    return item is not None and "Oui" in item.values


@register.filter
def listed(values: Iterable[str]) -> str:
    """Values on one line."""
    return ", ".join(values)
