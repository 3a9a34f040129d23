"""The gate finds a token however it is written; what it cannot read it would let through."""

import hashlib
import html
import json
from base64 import b64encode, urlsafe_b64encode
from io import BytesIO
from urllib.parse import quote

import pikepdf
import pytest

from tests.leaks.gate import Piece, bare, leaks_found
from tests.leaks.pdf import pieces_of_pdf
from tests.leaks.tokens import Tokens

TOKENS = Tokens()
WORD = TOKENS.word("note interne")
FORMS = {
    "as is": WORD.encode(),
    "in capitals": WORD.upper().encode(),
    "without accents": bare(WORD).encode(),
    "with a combining accent": WORD.replace("é", "e\u0301").encode(),
    "in latin-1": WORD.encode("latin-1"),
    "in an address": quote(WORD).encode(),
    "in HTML entities": WORD.replace("é", "&eacute;").encode(),
    "in numeric entities": "".join(f"&#{ord(sign)};" for sign in WORD).encode(),
    "between tags": WORD.replace("x", "x<wbr>").encode(),
    "escaped in HTML": html.escape(f"<{WORD}>").encode(),
    "in JSON": json.dumps({"note": WORD}).encode(),
    "in base64": b64encode(f"une note, {WORD} et la suite".encode()),
    "in base64 at another place": b64encode(f"une note {WORD} et la suite".encode()),
    "in base64 for addresses": urlsafe_b64encode(f"ÿÿÿ{WORD}ÿ".encode()),
    "in wrapped base64": b"\n".join(
        b64encode(WORD.encode() * 3)[start : start + 9] for start in range(0, 60, 9)
    ),
    "in hexadecimal": WORD.encode().hex().encode(),
    "in capital hexadecimal": WORD.encode().hex().upper().encode(),
    "in UTF-16BE": b"\xfe\xff" + WORD.encode("utf-16-be"),
    "in UTF-16BE at an odd place": b"(" + WORD.encode("utf-16-be"),
    "in UTF-16LE": WORD.encode("utf-16-le"),
    "in UTF-16BE written in hexadecimal": b"<feff" + WORD.encode("utf-16-be").hex().encode(),
    "cut by a hyphen": f"{WORD[:6]}-\n{WORD[6:]}".encode(),
    "cut short": WORD[:9].encode(),
    "hashed": hashlib.sha256(WORD.encode()).hexdigest().encode(),
    "hashed without accents": hashlib.md5(bare(WORD).encode()).hexdigest().encode(),
}


def _pdf(change):
    pdf = pikepdf.new()
    pdf.add_blank_page()
    change(pdf)
    output = BytesIO()
    pdf.save(output, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return output.getvalue()


def _in_outline(pdf):
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(WORD, 0))


def _in_attachment(pdf):
    pdf.attachments["notes.txt"] = pikepdf.AttachedFileSpec(pdf, WORD.encode())


def _in_metadata(pdf):
    with pdf.open_metadata() as metadata:
        metadata["dc:creator"] = [WORD]


def _in_author(pdf):
    pdf.docinfo["/Author"] = WORD


def _in_alternative_text(pdf):
    pdf.Root.StructTreeRoot = pdf.make_indirect(pikepdf.Dictionary(Alt=pikepdf.String(WORD)))


@pytest.mark.parametrize("content", FORMS.values(), ids=FORMS)
def test_a_token_is_found(content):
    leaks = leaks_found(TOKENS.places, [Piece("GET /", b"avant " + content + b" apres")])

    assert leaks
    assert all("GET /" in leak for leak in leaks)


def test_the_sentence_says_what_leaked_and_where():
    leaks = leaks_found(TOKENS.places, [Piece("GET /ramq/", WORD.encode())])

    assert "note interne : trouvé tel quel dans GET /ramq/" in leaks


def test_an_address_that_says_a_token_is_a_leak():
    assert leaks_found(TOKENS.places, [Piece(f"GET /ramq/?destinataire={quote(WORD)}", b"")])


def test_innocent_pages_pass():
    pages = [Piece("GET /", "Fichier d’inscription, « été » &eacute; %C3%A9".encode())]

    assert leaks_found(TOKENS.places, pages) == []


@pytest.mark.parametrize(
    "change", [_in_outline, _in_attachment, _in_metadata, _in_author, _in_alternative_text]
)
def test_a_token_is_found_in_a_compressed_pdf(change):
    content = _pdf(change)

    assert leaks_found(TOKENS.places, pieces_of_pdf("GET /a.pdf", content)) != []
