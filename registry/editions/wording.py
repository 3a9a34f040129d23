"""Two texts as one, its words marked as kept, deleted or inserted."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

KEPT = "kept"
DELETED = "deleted"
INSERTED = "inserted"

_WORDS = re.compile(r"[\w\u0300-\u036f]+|\s+|[^\w\s]")
_SENTENCES = re.compile(r"[^.!?;\n]+[.!?;\n]*\s*|[.!?;\n]+\s*")
# Beyond this, words are compared within sentences that changed, so that a text of a hundred
# thousand characters takes no longer than a page.
MOST_WORDS = 2_000
MOST_PAIRS = 40_000
# A word this short, left alone between two changes, only makes them harder to read.
SHORT = 3
# What is shown of a long text around a change.
AROUND = 160
CUT = " […] "


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of the two texts: in both, only before, or only after."""

    kind: str
    text: str


_Block = tuple[str, str]
_Compare = Callable[[list[str], list[str]], Iterator[_Block]]


def marked(before: str, after: str) -> tuple[Piece, ...]:
    """The words of both texts in order; those before a change stand before those after it."""
    blocks = _around(_WORDS.findall(before), _WORDS.findall(after), _middle)
    return tuple(_pieces(_smoothed(blocks)))


def _middle(before: list[str], after: list[str]) -> Iterator[_Block]:
    """The words when they are few, else the sentences and then the words of those that changed."""
    if _is_small(before, after):
        yield from _by_words(before, after)
        return
    was, now = _SENTENCES.findall("".join(before)), _SENTENCES.findall("".join(after))
    yield from _around(was, now, _by_sentences)


def _is_small(before: list[str], after: list[str]) -> bool:
    """Whether comparing them takes a moment: few enough, and few enough alike."""
    if max(len(before), len(after)) > MOST_WORDS:
        return False
    held = Counter(word for word in after if not word.isspace())
    return sum(held[word] for word in before) <= MOST_PAIRS


def _around(before: list[str], after: list[str], compare: _Compare) -> Iterator[_Block]:
    """What both begin and end with is the same; only the middle is compared."""
    start = _alike(before, after)
    end = _alike(before[start:][::-1], after[start:][::-1])
    yield from _same(before[:start])
    yield from compare(before[start : len(before) - end], after[start : len(after) - end])
    yield from _same(before[len(before) - end :])


def _alike(before: Sequence[str], after: Sequence[str]) -> int:
    """How many of the first ones are the same."""
    pairs = enumerate(zip(before, after, strict=False))
    return next((at for at, (was, now) in pairs if was != now), min(len(before), len(after)))


def _same(words: list[str]) -> Iterator[_Block]:
    text = "".join(words)
    if text:
        yield text, text


def _by_words(before: list[str], after: list[str]) -> Iterator[_Block]:
    matcher = SequenceMatcher(str.isspace, before, after, autojunk=False)
    for _, start, end, first, last in matcher.get_opcodes():
        yield "".join(before[start:end]), "".join(after[first:last])


def _by_sentences(before: list[str], after: list[str]) -> Iterator[_Block]:
    if not _is_small(before, after):
        yield "".join(before), "".join(after)
        return
    for was, now in _by_words(before, after):
        words = _WORDS.findall(was), _WORDS.findall(now)
        if was == now or not _is_small(*words):
            yield was, now
        else:
            yield from _around(*words, _by_words)


def _smoothed(blocks: Iterator[_Block]) -> Iterator[_Block]:
    """The blocks, with what is kept between two changes made part of them when it is short."""
    waiting: list[_Block] = []
    for block in blocks:
        is_kept = block[0] == block[1]
        if not waiting or (is_kept and not _is_short(block[0])):
            yield from _settled(waiting)
            waiting = []
            if is_kept:
                yield block
                continue
        waiting.append(block)
    yield from _settled(waiting)


def _is_short(text: str) -> bool:
    return "\n" not in text and len(text.strip()) <= SHORT


def _settled(waiting: list[_Block]) -> Iterator[_Block]:
    """One change out of several, without the short word it may end with."""
    last = waiting.pop() if waiting and waiting[-1][0] == waiting[-1][1] else None
    if waiting:
        yield "".join(was for was, _ in waiting), "".join(now for _, now in waiting)
    if last:
        yield last


def _pieces(blocks: Iterator[_Block]) -> Iterator[Piece]:
    for was, now in blocks:
        if was == now:
            yield Piece(KEPT, was)
            continue
        if was:
            yield Piece(DELETED, was)
        if now:
            yield Piece(INSERTED, now)


def shortened(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The same with its long unchanged passages cut, so that the changes are found at once."""
    last = len(pieces) - 1
    return tuple(
        Piece(KEPT, _cut(piece.text, at == 0, at == last)) if piece.kind == KEPT else piece
        for at, piece in enumerate(pieces)
    )


def _cut(text: str, is_first: bool, is_last: bool) -> str:
    if len(text) <= 2 * AROUND + len(CUT):
        return text
    head = "" if is_first else text[:AROUND].rpartition(" ")[0]
    tail = "" if is_last else text[-AROUND:].partition(" ")[2]
    return f"{head}{CUT}{tail}"
