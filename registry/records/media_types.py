"""Which documents may be attached: told by their first bytes, never by their name alone."""

import re
import zipfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath

MAX_BYTES = 10_000_000
ZIP = b"PK\x03\x04"
# An OpenDocument file begins with an entry named « mimetype », stored bare, then the next entry.
ODT_START = b"mimetype" + b"application/vnd.oasis.opendocument.text" + b"PK"
NAME_AT = 30
MACROS = "word/vbaProject.bin"
CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")


class RefusedDocumentError(ValueError):
    """The document may not be attached; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class MediaType:
    """A kind of document: its name on the page, its media type, how its files are named."""

    name: str
    value: str
    suffixes: tuple[str, ...]


PDF = MediaType("PDF", "application/pdf", (".pdf",))
ODT = MediaType("OpenDocument", "application/vnd.oasis.opendocument.text", (".odt",))
DOCX = MediaType(
    "Word",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    (".docx",),
)
PNG = MediaType("PNG", "image/png", (".png",))
JPEG = MediaType("JPEG", "image/jpeg", (".jpg", ".jpeg"))
TEXT = MediaType("texte", "text/plain", (".txt",))
ALL = (PDF, ODT, DOCX, PNG, JPEG, TEXT)
SUFFIXES = tuple(suffix for one in ALL for suffix in one.suffixes)
TOO_LARGE = (
    "Ce fichier dépasse 10\u00a0Mo. Joignez une version plus légère, ou en plusieurs parties."
)
ALLOWED = "PDF, ODT, DOCX, PNG, JPEG ou texte (UTF-8)"


def _is_word(content: bytes) -> bool:
    """A Word document without macros, read by the names of what it holds."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError):
        return False
    return {"[Content_Types].xml", "word/document.xml"} <= names and MACROS not in names


def _is_text(content: bytes) -> bool:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return not CONTROLS.search(text)


def recognized(content: bytes) -> MediaType | None:
    """The kind of document these bytes are; None for what may not be attached."""
    for start, media_type in (
        (b"%PDF-", PDF),
        (b"\x89PNG\r\n\x1a\n", PNG),
        (b"\xff\xd8\xff", JPEG),
    ):
        if content.startswith(start):
            return media_type
    if content.startswith(ZIP):
        if content[NAME_AT:].startswith(ODT_START):
            return ODT
        return DOCX if _is_word(content) else None
    return TEXT if _is_text(content) else None


def media_type_of(file_name: str, content: bytes) -> MediaType:
    """The kind of the document; RefusedDocumentError when it may not be attached."""
    if not content:
        raise RefusedDocumentError("Ce fichier est vide. Choisissez un autre fichier.")
    if len(content) > MAX_BYTES:
        raise RefusedDocumentError(TOO_LARGE)
    found = recognized(content)
    if found is None:
        raise RefusedDocumentError(
            f"Ce genre de fichier n’est pas accepté. Joignez\u00a0: {ALLOWED}."
        )
    suffix = PurePosixPath(file_name).suffix.lower()
    if suffix not in found.suffixes:
        raise RefusedDocumentError(
            f"Le contenu de ce fichier est de genre {found.name}, mais son nom ne finit pas par"
            f" «\u00a0{found.suffixes[0]}\u00a0». Corrigez le nom, puis joignez-le de nouveau."
        )
    return found
