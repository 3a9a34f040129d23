"""PDF made when a reader asks for it: one at a time, of a bounded length, quires kept a while.

The pages of a whole register are made once, elsewhere, when it is published; here are only those
that a few seconds make.
"""

from collections import OrderedDict
from threading import Lock

from registry.rendering.binding import bind
from registry.rendering.books import Book, Manuscript
from registry.rendering.quires import Quire, from_bytes, to_bytes
from registry.rendering.to_pdf import set_manuscript

# Some twenty pages, two seconds of work; beyond, the file of the edition is what is wanted.
MOST_SIGNS = 60_000
# Another reader who waits longer than this had better come back.
PATIENCE = 3.0
KEPT_BYTES = 4_000_000


class TooLongError(Exception):
    """What is asked for is too long to be made while the reader waits."""


class BusyError(Exception):
    """Another PDF is being made."""


class KeptQuires:
    """The quires used last, up to so many bytes: losing them costs time and nothing else.

    Whoever asks holds the press: there is one reader of this at a time.
    """

    def __init__(self, most: int) -> None:
        """Keep nothing yet."""
        self.most = most
        self._kept: OrderedDict[str, bytes] = OrderedDict()

    @property
    def size(self) -> int:
        """How many bytes are kept."""
        return sum(map(len, self._kept.values()))

    def quire_of(self, manuscript: Manuscript) -> Quire:
        """The quire of a manuscript, as it was kept, or set anew and kept."""
        kept = self._kept.get(manuscript.key)
        if kept is not None:
            self._kept.move_to_end(manuscript.key)
            return from_bytes(kept)
        quire = set_manuscript(manuscript)
        self._keep(manuscript.key, to_bytes(quire))
        return quire

    def _keep(self, key: str, content: bytes) -> None:
        if len(content) > self.most:
            return
        self._kept[key] = content
        while self.size > self.most:
            self._kept.popitem(last=False)

    def forget(self) -> None:
        """Forget all of them."""
        self._kept.clear()


KEPT = KeptQuires(KEPT_BYTES)
_press = Lock()


def require_short(signs: int) -> None:
    """TooLongError when there are more signs than can be set while the reader waits."""
    if signs > MOST_SIGNS:
        raise TooLongError


def printed(book: Book) -> bytes:
    """The book as a PDF; BusyError when another one is still being made after a short wait."""
    if not _press.acquire(timeout=PATIENCE):
        raise BusyError
    try:
        return bind(book, KEPT.quire_of)
    finally:
        _press.release()
