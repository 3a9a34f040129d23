"""Tokens: words found nowhere else, each planted in one place."""

from collections.abc import Iterable

from tests.leaks.gate import MARK, bare


class Tokens:
    """Draws tokens and remembers where each was planted; two drawers never draw the same."""

    def __init__(self, first: int = 1, lead: str = "", more: str = "") -> None:
        """Number the tokens from there on; write `lead` before a planted text, `more` after it."""
        self.places: dict[str, str] = {}
        self._next = first
        self._lead, self._more = lead, more

    def word(self, place: str) -> str:
        """A token with an accent and a capital, for that place."""
        word = f"{MARK}{self._next:04d}"
        self._next += 1
        self.places[bare(word)] = place
        return word

    def plain(self, place: str) -> str:
        """A token without accents or capitals, where an address or a code is expected."""
        return bare(self.word(place))

    def around(self, place: str, text: str = "") -> str:
        """The text with the same token at both ends of each line, so that no end of it is safe."""
        word = self.word(place)
        lines = text.splitlines() or [""]
        planted = (f"{word} {line} {word}" if line else word for line in lines)
        return "\n".join(f"{self._lead}{line}{self._more}" for line in planted)

    def plant(self, row: dict, names: Iterable[str], place: str) -> None:
        """Put tokens in these texts of a row, whole or item by item."""
        for name in names:
            value = row.get(name)
            where = f"{place}, {name}"
            if isinstance(value, list):
                row[name] = [self.around(where, item) for item in value] or [self.word(where)]
            else:
                row[name] = self.around(where, value or "")
