"""The words that changed, marked for the eye and for the ear."""

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from registry.editions.field_changes import FieldChange
from registry.editions.wording import DELETED, INSERTED, Piece

register = template.Library()

TAGS = {DELETED: ("del", "retrait\u00a0:"), INSERTED: ("ins", "ajout\u00a0:")}
# What nobody sees is told by its name.
UNSEEN = {
    " ": "espace",
    "\u00a0": "espace insécable",
    "\u202f": "espace fine insécable",
    "\n": "saut de ligne",
    "\u00ad": "trait conditionnel",
    "\u2011": "trait insécable",
}


@register.filter
def marked(change: FieldChange) -> SafeString:
    """Both texts as one, what was taken away and what was added announced as such."""
    return format_html_join("", "{}", ((_marked(piece),) for piece in change.pieces))


def _marked(piece: Piece) -> SafeString:
    if piece.kind not in TAGS:
        return _lines(piece.text)
    tag, name = TAGS[piece.kind]
    return format_html(
        '<{tag}><span class="visually-hidden">{name} </span>{text}'
        '<span class="visually-hidden"> {end} </span></{tag}>',
        tag=tag,
        name=gettext(name),
        end=gettext("fin"),
        text=named(piece.text) or _lines(piece.text),
    )


def named(text: str) -> str:
    """The names of signs that cannot be seen, when the text has no other."""
    if any(sign not in UNSEEN for sign in text):
        return ""
    return f"[{', '.join(gettext(UNSEEN[sign]) for sign in text)}]"


def _lines(text: str) -> SafeString:
    return format_html_join(SafeString("<br>"), "{}", ((line,) for line in text.split("\n")))
