"""A sealed file without its seal: what was there before the signature was written after it."""

import re

from registry.rendering.seals import SealError

# The last three lines of a PDF say where its table of objects begins.
_END = re.compile(rb"startxref\s+(\d+)\s+%%EOF[\r\n]*")
_BEFORE = re.compile(rb"/Prev\s+(\d+)")
# The table, or the dictionary of the stream that holds it, comes before these words.
_TABLE_ENDS = (b"stream", b"startxref")
_LONGEST_TABLE = 64 * 1024


def unsigned(content: bytes) -> bytes:
    """The bytes that were sealed; all of them when nothing was written after the first end."""
    last = _last_end(content)
    before = _BEFORE.search(_table(content, int(last[1])))
    if before is None:
        return content
    start = int(before[1])
    for end in _END.finditer(content, start):
        if int(end[1]) == start:
            return content[: end.end()]
    raise SealError("Ce PDF ne se lit pas\u00a0: la fin de ce qui a été scellé manque.")


def _last_end(content: bytes) -> re.Match[bytes]:
    found = list(_END.finditer(content, max(0, len(content) - 1024)))
    if not found:
        raise SealError("Ce fichier n’est pas un PDF entier\u00a0: sa fin manque.")
    return found[-1]


def _table(content: bytes, start: int) -> bytes:
    table = content[start : start + _LONGEST_TABLE]
    ends = [table.find(word) for word in _TABLE_ENDS if word in table]
    return table[: min(ends)] if ends else table
