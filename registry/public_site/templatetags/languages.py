"""What a page says of its language, and the words of entries in it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django import template
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from registry.editions.document import Fragment
from registry.editions.field_changes import FieldChange
from registry.public_site import languages, law_words
from registry.public_site.english import english_address, french_address
from registry.public_site.languages import Text
from registry.templatetags.typography import is_english

register = template.Library()
register.filter("told", law_words.told)
# How the changes of the English begin: registry/editions/english_changes.py.
OF_ENGLISH = "En anglais\u00a0: "


@dataclass(frozen=True)
class Reading:
    """The language of a page, and where it is read in each."""

    is_english: bool
    french: str
    english: str


@register.simple_tag(takes_context=True)
def reading(context: template.Context) -> Reading | None:
    """The two addresses of the page; without a request, or in French alone, there are not two."""
    request: HttpRequest | None = context.get("request")
    if request is None:
        return None
    if is_english():
        return Reading(True, french_address(request), request.get_full_path())
    shelf = context.get("shelf")
    has_english = shelf.head.english is not None if shelf else context.get("has_english", False)
    if not has_english:
        return None
    return Reading(False, request.get_full_path(), english_address(request))


@register.filter
def title_of(fragment: Fragment) -> SafeString | str:
    """The title of an entry, marked when it is in French on an English page."""
    return languages.shown(languages.title_of(fragment))


@register.filter
def plain_title(fragment: Fragment) -> str:
    """The title of an entry without a mark, for what holds no HTML."""
    return languages.title_of(fragment).words


@register.filter
def names(fragment: Fragment, values: Iterable[str]) -> SafeString | str:
    """Names that an entry mentions, on one line, in English where they have it."""
    return languages.names_in_language(fragment, values)


@register.filter
def told_all(values: Iterable[str]) -> list[str]:
    """Words of the program or of the law, each in the language of the page."""
    return [law_words.told(one) for one in values]


@register.simple_tag
def french_lang() -> SafeString:
    """The attribute of an element whose words are in French on an English page."""
    return mark_safe(' lang="fr-CA"') if is_english() else mark_safe("")  # noqa: S308


@register.filter
def label_of(change: FieldChange) -> SafeString | str:
    """What changed: a particular, or the English of one."""
    label = change.label
    if is_english() and label.startswith(OF_ENGLISH):
        rest = _labelled(label.removeprefix(OF_ENGLISH))
        return format_html("{} {}", gettext("En anglais\u00a0:"), rest)
    return _labelled(label)


def _labelled(label: str) -> SafeString | str:
    said = law_words.told(label)
    return languages.shown(Text(said, is_french=is_english() and said == label))


@register.simple_tag
def change_lang(change: FieldChange) -> SafeString:
    """The attribute of the words of a change: those of the French, on an English page."""
    return mark_safe("") if change.label.startswith(OF_ENGLISH) else french_lang()  # noqa: S308


@register.filter
def in_french(words: str) -> SafeString | str:
    """Words that are only in French, marked on an English page."""
    return languages.shown(Text(words, is_french=is_english()))
