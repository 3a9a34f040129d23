"""Words without end given places to break: a line that has none is looked for in all that follows.

A paragraph of 100,000 signs without a space took three minutes to set; so told, it takes seconds.
"""

import re
import unicodedata

# signs: longer than any line, so that what could stay whole does
LONG, STEP = 100, 24
# no place is seen or read there (U+200B)
PLACE_TO_BREAK = "\u200b"
JOINER = "\u200d"
_WORD = re.compile(f"[^ \\t\\n\\r\\f<>]{{{LONG},}}")
_SIGN = re.compile("&[#0-9A-Za-z]+;|.", re.DOTALL)
_HEAD_END = "</style>"


def broken_up(html: str) -> str:
    """The page with a place to break every few signs in each word that fits no line."""
    start = html.find(_HEAD_END) + 1

    def broken(found: re.Match[str]) -> str:
        is_in_tag = html.rfind("<", 0, found.start()) > html.rfind(">", 0, found.start())
        return found[0] if is_in_tag or found.start() < start else _broken(found[0])

    return _WORD.sub(broken, html)


def _broken(word: str) -> str:
    pieces: list[str] = []
    length = 0
    before = ""
    for sign in _SIGN.findall(word):
        length += 1
        if length > STEP and before != JOINER and _starts(sign):
            pieces.append(PLACE_TO_BREAK)
            length = 0
        pieces.append(sign)
        before = sign
    return "".join(pieces)


def _starts(sign: str) -> bool:
    """Whether the sign stands by itself, and is no accent or joiner of the one before."""
    return len(sign) > 1 or unicodedata.category(sign)[0] not in "MC"
