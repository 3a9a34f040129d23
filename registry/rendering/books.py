"""What a document is once it is laid out: chapters of manuscripts, each to be set in a quire."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

SIGNS_A_PAGE = 1800
SEAL_ANCHOR, SEAL_FIELD = "sceau", "Sceau"


@dataclass(frozen=True, slots=True)
class Manuscript:
    """Some tens of entries to be set in type; the same key means the same pages, to the byte.

    `names` says what the anchors it leads to are; `about` names what it holds, for who must be
    told that it could not be set, `apart` the same in smaller pieces; `weight` is roughly its
    number of signs.
    """

    key: str
    write: Callable[[], str] = field(repr=False, compare=False)
    names: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)
    about: str = ""
    weight: int = 0
    is_tagged: bool = True
    apart: Callable[[], tuple["Manuscript", ...]] = field(default=tuple, repr=False, compare=False)

    @property
    def expected_pages(self) -> int:
        """Roughly how many pages it will make."""
        return max(1, self.weight // SIGNS_A_PAGE)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A run of quires under one running head: the page of `Book.heads` of that number, from 0.

    Without a head its pages bear no number either; `opening` is the head of its first page, when
    that is another.
    """

    quires: tuple[Manuscript, ...]
    head: int | None = None
    opening: int | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file carried by the document, from whose data its pages are made."""

    name: str
    media_type: str
    description: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Book:
    """A document laid out; `created` is a day (ISO 8601), `heads` the running heads, one a page.

    `seal` names whose seal it will bear: room is made for it on the first page, over the anchor
    SEAL_ANCHOR when that page has it.
    """

    title: str
    author: str
    subject: str
    language: str
    created: str
    chapters: tuple[Chapter, ...]
    heads: Manuscript | None = None
    attachments: tuple[Attachment, ...] = ()
    seal: str = ""

    @property
    def manuscripts(self) -> tuple[Manuscript, ...]:
        """All that is to be set, running heads first."""
        heads = (self.heads,) if self.heads else ()
        return (*heads, *(one for chapter in self.chapters for one in chapter.quires))
