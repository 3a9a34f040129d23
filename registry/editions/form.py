"""Whether two texts say the same and only differ by how they are written: form, not substance.

It is careful: whatever is not known to be form is substance. Accents, digits, words joined or
split, commas and full stops may change what is meant; spaces, quotes, dashes and case may not.
"""

import re
import unicodedata
from collections.abc import Iterable

_LIGATURES = {"œ": "oe", "æ": "ae", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"}
_APOSTROPHES = "'’‘ʼ‛"
_QUOTES = '"“”„‟«»'
_DASHES = "-‐‑‒–—―−"
# Marks that take no room: where a line may break, or may not.
_INVISIBLE = "\u00ad\u200b\u2060\ufeff"
_TABLE = str.maketrans(
    _LIGATURES
    | dict.fromkeys(_APOSTROPHES, "'")
    | dict.fromkeys(_QUOTES, '"')
    | dict.fromkeys(_DASHES, "-")
    | dict.fromkeys(_INVISIBLE)
    | {"…": "..."}
)
# French sets a space inside « » and before ; : ! ? % $ where others set none. What follows must be
# a space, a closing mark or the end: « 12:30 » and « a://b » stay as they are.
_BEFORE_MARKS = re.compile(r"\s+(?=[;:!?]+(?:[\s»”\"')\]]|$))|(?<=\d)\s+(?=[%$](?!\w))")
_INSIDE_QUOTES = re.compile(r"(?<=«)\s+|\s+(?=»)")
_SPACES = re.compile(r"\s+")


def form_key(text: str) -> str:
    """The text without what is mere form: two texts of the same key say the same."""
    bare = text.translate(dict.fromkeys(map(ord, _INVISIBLE)))
    tight = _INSIDE_QUOTES.sub("", _BEFORE_MARKS.sub("", bare))
    folded = unicodedata.normalize("NFC", tight).casefold().translate(_TABLE)
    return _SPACES.sub(" ", unicodedata.normalize("NFC", folded)).strip()


def is_form(before: str, after: str) -> bool:
    """Whether the two texts differ by form at most."""
    return before == after or form_key(before) == form_key(after)


def is_form_of_all(
    before: Iterable[str], after: Iterable[str], *, in_any_order: bool = False
) -> bool:
    """Whether two series of texts differ by form at most; the order of a list is form too."""
    was, now = [form_key(one) for one in before], [form_key(one) for one in after]
    return sorted(was) == sorted(now) if in_any_order else was == now
