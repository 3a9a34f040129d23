"""The gate: no token planted where the public may not read is found in anything it can get.

Each token begins with one rare mark, so that a single search finds them all, and cut ones too.
"""

import hashlib
import html
import re
import unicodedata
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import NamedTuple
from urllib.parse import unquote

MARK = "Qzéjxwvk"
# What a page, a PDF or a table may put between two letters of a word.
GAPS = re.compile(r"[\s\x00\-\u00ad\u200b\u2010\u2011\u0300-\u036f]+")
TAG = re.compile(r"<[^<>]*>")
JSON_ESCAPE = re.compile(r"\\u([0-9a-f]{4})", re.IGNORECASE)
BLANKS = re.compile(rb"\s+")
FINGERPRINT = re.compile(rb"[0-9a-fA-F]{32,128}")
ENCODINGS = ("utf-8", "utf-16-be", "latin-1")
# A digit in hexadecimal.
DIGITS = {"utf-8": "3[0-9]", "utf-16-be": "003[0-9]", "latin-1": "3[0-9]"}
FINGERPRINTS = ("md5", "sha1", "sha256")


class Piece(NamedTuple):
    """Something the public can get, and where it was found."""

    where: str
    content: bytes


def bare(text: str) -> str:
    """The text without accents, capitals, hyphens or spaces."""
    return GAPS.sub("", unicodedata.normalize("NFKD", text.casefold()))


BARE_MARK = bare(MARK)
TOKEN = re.compile(re.escape(BARE_MARK) + r"(\d{0,4})")


def _readings(content: bytes) -> Iterator[tuple[str, str]]:
    """The same bytes as people and programs may read them."""
    text = content.decode("utf-8", "replace")
    yield "tel quel", text
    yield "en latin-1", content.decode("latin-1")
    if "%" in text:
        yield "codé pour une adresse", unquote(text)
    if "&" in text or "<" in text:
        yield "codé en HTML", TAG.sub("", html.unescape(text))
    if "\\u" in text.lower():
        yield "codé en JSON", JSON_ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
    if b"\0" in content:
        yield "en UTF-16", content.decode("utf-16-be", "replace")
        yield "en UTF-16", content[1:].decode("utf-16-be", "replace")


def _spellings(word: str) -> set[str]:
    """A token, or the mark alone, as it was planted and as it may have been rewritten."""
    unaccented = bare(word)
    plain = MARK + unaccented.removeprefix(BARE_MARK)
    return {plain, plain.casefold(), plain.upper(), unaccented, unaccented.upper()}


def _base64_cores(word: bytes) -> Iterator[bytes]:
    """The characters of base64 that depend on the word alone, wherever it starts."""
    for shift in range(3):
        code = b64encode(bytes(shift) + word)
        yield code[(8 * shift + 5) // 6 : 8 * (shift + len(word)) // 6]


@cache
def _needles(word: str) -> tuple[tuple[str, bytes], ...]:
    words = {text.encode(code) for text, code in product(_spellings(word), ENCODINGS)}
    coded = [("en base64", core) for one in words for core in _base64_cores(one)]
    return (*coded, *(("en hexadécimal", one.hex().encode()) for one in words))


def _is_coded_in(content: bytes, needles: Iterable[tuple[str, bytes]]) -> set[str]:
    joined = BLANKS.sub(b"", content)
    base64, hexadecimal = joined.translate(bytes.maketrans(b"-_", b"+/")), joined.lower()
    return {
        form
        for form, needle in needles
        if needle in (base64 if form == "en base64" else hexadecimal)
    }


@cache
def _cut_in_hexadecimal() -> re.Pattern[bytes]:
    """The mark without its number, in hexadecimal: a PDF writes its texts so."""
    cut = (
        f"{text.encode(code).hex()}(?!(?:{digit}){{4}})"
        for text, (code, digit) in product(sorted(_spellings(MARK)), DIGITS.items())
    )
    return re.compile("|".join(cut).encode())


@dataclass(frozen=True, slots=True)
class Met:
    """What a piece holds that may be a token, whoever planted it."""

    marks: tuple[tuple[str, str, str], ...]
    coded: tuple[str, ...]
    fingerprints: frozenset[bytes]


# What was met in each piece, by its SHA-256: a piece is read once, however often it is asked about.
_met: dict[bytes, Met] = {}


def _met_in(key: bytes, content: bytes) -> Met:
    if key not in _met:
        marks = dict.fromkeys(
            (found[0], found[1], form)
            for form, text in _readings(content)
            for found in TOKEN.finditer(bare(text))
        )
        coded = sorted(_is_coded_in(content, _needles(MARK)))
        prints = frozenset(found.lower() for found in FINGERPRINT.findall(content))
        _met[key] = Met(tuple(marks), tuple(coded), prints)
    return _met[key]


def _named(secrets: Mapping[str, str], content: bytes, form: str) -> list[str]:
    """The secrets a coded passage holds; something cut when none is whole, of any planting."""
    found = [place for token, place in secrets.items() if _is_coded_in(content, _needles(token))]
    joined = BLANKS.sub(b"", content).lower()
    if not found and form == "en hexadécimal" and not _cut_in_hexadecimal().search(joined):
        return []
    return found or ["un témoin coupé"]


def _written(secrets: Mapping[str, str], met: Met) -> Iterator[tuple[str, str]]:
    for token, digits, form in met.marks:
        if token in secrets:
            yield secrets[token], form
        elif len(digits) < 4:
            yield "un témoin coupé", form


def _coded(secrets: Mapping[str, str], met: Met, content: bytes) -> Iterator[tuple[str, str]]:
    for form in met.coded:
        for place in _named(secrets, content, form):
            yield place, form


@cache
def _fingerprints_of(word: str) -> frozenset[bytes]:
    return frozenset(
        hashlib.new(kind, text.encode()).hexdigest().encode()
        for kind, text in product(FINGERPRINTS, _spellings(word))
    )


def _fingerprints(secrets: Mapping[str, str]) -> dict[bytes, str]:
    return {one: place for token, place in secrets.items() for one in _fingerprints_of(token)}


def leaks_found(secrets: Mapping[str, str], pieces: Iterable[Piece]) -> list[str]:
    """One sentence for each secret found in a piece; `secrets` says where each token was planted.

    A token of another planting is none of this question; a mark without its number always is.
    """
    leaks: dict[str, None] = {}
    seen: set[bytes] = set()
    hashed = _fingerprints(secrets)
    for where, content in pieces:
        for part in (where.encode(), content):
            key = hashlib.sha256(part).digest()
            if key in seen:
                continue
            seen.add(key)
            met = _met_in(key, part)
            places = [*_written(secrets, met), *_coded(secrets, met, part)]
            places += [(hashed[one], "haché") for one in sorted(met.fingerprints & hashed.keys())]
            for place, form in places:
                leaks[f"{place} : trouvé {form} dans {where}"] = None
    return list(leaks)
