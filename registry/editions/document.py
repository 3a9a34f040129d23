"""The shape of what is published: frozen dataclasses, no Django, no model instance.

A document carries every word it shows, so a later rename changes no byte of it.
"""

from dataclasses import dataclass, field
from datetime import date

TEXT = "text"
LIST = "list"

# A field added since the first editions: left out of the bytes while it has nothing to say, so
# that what was approved before keeps its SHA-256.
LATER = {"later": True}

# No register: a reference there names a public document, `uid` being the SHA-256 of its bytes.
PIECES = "pieces"
# Nor are these: a link to another site, `uid` being its address; a whole register, `uid` its key.
LINKS = "links"
REGISTERS = "registers"


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention of an entry of a register: `uid` finds it once published, `text` is shown.

    With PIECES for register, it is a public document: `text` is its name and its size. With LINKS,
    it leads to another site: `text` is its label and its address. With REGISTERS, to a register.
    """

    register: str
    uid: str
    text: str


@dataclass(frozen=True, slots=True)
class Particular:
    """One statutory particular, under its label; `withheld` names the ground and empties `values`.

    `values` are paragraphs when `form` is "text", items when it is "list".
    In a document made for the auditor, `withheld` is set and the values are there too.
    """

    key: str
    label: str
    citation: str
    values: tuple[str, ...] = ()
    form: str = TEXT
    withheld: str = ""
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class EnglishParticular:
    """A particular in English; without `values`, it was not translated and is read in French.

    `is_stale` says that the French changed after the translation.
    """

    key: str
    label: str
    citation: str
    values: tuple[str, ...] = ()
    withheld: str = ""
    references: tuple[Reference, ...] = ()
    is_stale: bool = False


@dataclass(frozen=True, slots=True)
class EnglishText:
    """An entry in English, as far as it was translated: what the public reads in French only."""

    title: str
    particulars: tuple[EnglishParticular, ...]
    is_stale: bool = False

    def particular(self, key: str) -> EnglishParticular | None:
        """The particular of that key in English, or None."""
        return next((item for item in self.particulars if item.key == key), None)


@dataclass(frozen=True, slots=True)
class Fragment:
    """One approved entry of a register, as it will be read; `note` labels illustrative data.

    `recipients`, `categories`, `laws` (provisions) and `persons` (the families of persons that its
    categories are about) are what it is found by: names already shown, never more.
    """

    uid: str
    kind: str
    part: str
    title: str
    summary: str
    sort_key: str
    particulars: tuple[Particular, ...]
    recipients: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    since: date | None = None
    ended_on: date | None = None
    is_partial: bool = False
    note: str = ""
    laws: tuple[str, ...] = field(default=(), metadata=LATER)
    persons: tuple[str, ...] = field(default=(), metadata=LATER)
    english: EnglishText | None = field(default=None, metadata=LATER)

    def particular(self, key: str) -> Particular | None:
        """The particular of that key, or None when the entry has none such."""
        return next((item for item in self.particulars if item.key == key), None)


@dataclass(frozen=True, slots=True)
class Entry:
    """A fragment in its place in an edition, with the public number it keeps for ever.

    `digest` is the SHA-256 of the bytes of the fragment, when it is known already.
    """

    number: int
    fragment: Fragment
    withheld: str = ""
    digest: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Statement:
    """The body’s statement that it has nothing to enter in a part of the register."""

    part: str
    text: str
    since: date


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a register, with its title; a register without parts has one, with an empty key.

    `statement` says, when the body declares it, that there is nothing to enter.
    """

    key: str
    title: str
    entries: tuple[Entry, ...] = ()
    is_partial: bool = False
    statement: Statement | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """Who to write to, as the body publishes it: a function, never a person's name."""

    title: str
    email: str = ""
    phone: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class EnglishHead:
    """What an edition says of itself in English; an empty text is read in French."""

    body_name: str
    title: str
    citation: str
    duty: str
    notices: tuple[str, ...]
    contact_title: str = ""
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Head:
    """What an edition says of itself; `citation` is where the law asks for the register."""

    body: str
    body_name: str
    body_acronym: str
    register: str
    title: str
    citation: str
    duty: str
    notices: tuple[str, ...]
    contact: Contact
    is_partial: bool = False
    is_illustrative: bool = False
    language: str = "fr-CA"
    statements: tuple[Statement, ...] = ()
    english: EnglishHead | None = field(default=None, metadata=LATER)

    def statement(self, part: str) -> Statement | None:
        """The statement made for that part, or None."""
        return next((one for one in self.statements if one.part == part), None)


@dataclass(frozen=True, slots=True)
class Document:
    """A whole register of a body on a day: what the renderers are given, and nothing else.

    `edition` is 0 for what is not an edition; `marking`, when set, is printed on every page;
    `address` is that of its page on the public site, `seal` whom its seal names, when it has them.
    """

    head: Head
    sections: tuple[Section, ...]
    edition: int = 0
    published_on: date | None = None
    previous_on: date | None = None
    marking: str = ""
    address: str = ""
    seal: str = ""
    entries: tuple[Entry, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Gather the entries of all sections in published order."""
        object.__setattr__(self, "entries", tuple(e for s in self.sections for e in s.entries))

    @property
    def is_partial(self) -> bool:
        """Whether the document says « version partielle »."""
        return self.head.is_partial

    def section(self, key: str) -> Section:
        """The section of that key; KeyError when there is none such."""
        return {section.key: section for section in self.sections}[key]

    def entry(self, number: int) -> Entry | None:
        """The entry of that public number, or None."""
        return next((entry for entry in self.entries if entry.number == number), None)
