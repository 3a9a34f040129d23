"""The language a page is read in: what of an entry and of an edition has English, and what has not.

French is the text that counts. What was not translated is shown in French and marked so.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from registry.editions.document import EnglishParticular, Fragment, Head, Particular
from registry.public_site.law_words import told
from registry.templatetags.typography import is_english

FRENCH_TEXT = "fr-CA"


@dataclass(frozen=True)
class Text:
    """Words with their language: `is_french` when an English page shows them in French."""

    words: str
    is_french: bool = False
    is_stale: bool = False


def head_in_language(head: Head) -> Head:
    """What an edition says of itself, in English where it says it in English."""
    if not is_english():
        return head
    said = head.english
    if said is None:
        return replace(
            head, title=told(head.title), duty=told(head.duty), citation=told(head.citation)
        )
    contact = head.contact
    return replace(
        head,
        body_name=said.body_name or head.body_name,
        title=said.title,
        citation=said.citation,
        duty=said.duty,
        notices=said.notices,
        contact=replace(contact, title=said.contact_title or contact.title),
        statements=said.statements,
    )


def title_of(fragment: Fragment) -> Text:
    """The title of an entry."""
    if not is_english():
        return Text(fragment.title)
    said = fragment.english
    if said is None:
        return Text(fragment.title, is_french=True)
    return Text(said.title, is_stale=said.is_stale)


def said_of(fragment: Fragment, key: str) -> EnglishParticular | None:
    """A particular in English, whole or withheld; None when it is read in French."""
    found = fragment.english.particular(key) if is_english() and fragment.english else None
    return found if found and (found.values or found.withheld) else None


def values_of(fragment: Fragment, key: str) -> Text:
    """The values of a particular in one line; empty when there are none or they are withheld."""
    item = fragment.particular(key)
    if item is None or item.withheld or not item.values:
        return Text("")
    said = said_of(fragment, key)
    if said and said.values:
        return Text(", ".join(said.values), is_stale=said.is_stale)
    return Text(", ".join(item.values), is_french=is_english())


def marked_as_french(words: str) -> SafeString:
    """Words in French on an English page, told as such to the eye and to the ear."""
    return format_html(
        '<span lang="{}">{}</span> <span class="quiet">({})</span>',
        FRENCH_TEXT,
        words,
        gettext("en français"),
    )


def shown(text: Text) -> SafeString | str:
    """The words with the mark of their language, when they need one."""
    if text.is_french and text.words:
        return marked_as_french(text.words)
    if text.is_stale:
        mark = gettext("Le français a changé après cette traduction")
        return format_html('{} <span class="quiet">({})</span>', text.words, mark)
    return text.words


def withheld_in_language(fragment: Fragment, item: Particular) -> tuple[str, str]:
    """The label of a particular that is withheld, and the sentence that says so."""
    said = said_of(fragment, item.key)
    if said and said.withheld:
        return said.label, said.withheld
    return told(item.label), item.withheld


def names_of(fragment: Fragment) -> dict[str, str]:
    """The English of the names that an entry mentions, by the French that it shows."""
    found: dict[str, str] = {}
    for item in fragment.particulars:
        said = said_of(fragment, item.key)
        known = {ref.uid: ref.text for ref in said.references} if said else {}
        found |= {ref.text: known[ref.uid] for ref in item.references if ref.uid in known}
    return found


def names_in_language(fragment: Fragment, names: Iterable[str]) -> SafeString | str:
    """Names on one line; those that have no English are told as French, once for all of them."""
    if not is_english():
        return ", ".join(names)
    known = names_of(fragment)
    left = [name for name in names if name not in known and told(name) == name]
    words = [known.get(name) or told(name) for name in names if name not in left]
    if not left:
        return ", ".join(words)
    french = marked_as_french(", ".join(left))
    return format_html("{}, {}", ", ".join(words), french) if words else french
