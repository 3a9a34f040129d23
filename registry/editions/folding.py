"""French text folded for search and for order: no accent, no case, no ligature."""

import unicodedata

_LIGATURES = str.maketrans({"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "’": "'", "‘": "'"})


def folded(text: str) -> str:
    """The text without accents, ligatures or capitals, single spaces between words."""
    plain = unicodedata.normalize("NFKD", text.translate(_LIGATURES))
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(bare.casefold().split())


def french_sort_key(text: str) -> str:
    """A key that sorts as a French reader expects: letters first, accents and case ignored."""
    letters = "".join(char if char.isalnum() else " " for char in folded(text))
    return " ".join(letters.split())
