"""French text folded for search and for order: no accent, no case, no ligature."""

import re
import unicodedata

_LIGATURES = (("œ", "oe"), ("Œ", "OE"), ("æ", "ae"), ("Æ", "AE"), ("’", "'"), ("‘", "'"))
# The accents of languages in Latin letters, and what may stand beside those letters without
# being one: all that most texts hold, so that they need not be read character by character.
_ACCENTS = re.compile("[\u0300-\u034e\u0350-\u036f]+")
_OTHERS = re.compile("[^\u0000-\u02ff\u2000-\u206f]")


def folded(text: str) -> str:
    """The text without accents, ligatures or capitals, single spaces between words."""
    for sign, letters in _LIGATURES:
        text = text.replace(sign, letters)
    bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", text))
    if _OTHERS.search(bare):
        bare = "".join(char for char in bare if not unicodedata.combining(char))
    return " ".join(bare.casefold().split())


def french_sort_key(text: str) -> str:
    """A key that sorts as a French reader expects: letters first, accents and case ignored."""
    letters = "".join(char if char.isalnum() else " " for char in folded(text))
    return " ".join(letters.split())
