"""The public documents: handed over when an edition of the body names them, never otherwise."""

import pytest

from registry.public_site.views.pieces import safe_name
from tests.public_site.editions import (
    GROUND,
    make_communication,
    make_document,
    make_edition,
    naming,
)

CONTENT = b"%PDF-1.7 entente"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.fixture
def document(db):
    """A document named by the register in force."""
    document = make_document(CONTENT)
    make_edition("registre", [make_communication(particulars=naming(document))])
    return document


def _address(document, body="regie"):
    return f"/{body}/pieces/{document.digest}/"


def test_an_entry_leads_to_the_document_it_names(read, document):
    page = read("/regie/registre/1/")

    assert f'<a href="{_address(document)}">Entente 2008.pdf (16\u00a0octets)</a>' in page


def test_the_document_is_handed_over_as_it_came(citizen, document):
    answer = citizen.get(_address(document))

    assert answer.content == CONTENT
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="Entente 2008.pdf"'
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["ETag"] == f'"{document.digest}"'
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert not answer.cookies


def test_a_document_the_reader_has_is_not_sent_again(citizen, document):
    headers = {"If-None-Match": f'"{document.digest}"'}

    answer = citizen.get(_address(document), headers=headers)

    assert answer.status_code == 304
    assert answer.content == b""


def test_a_document_stays_at_its_address_after_the_edition_that_named_it(citizen, document):
    make_edition("registre", [make_communication()])

    assert citizen.get(_address(document)).content == CONTENT


def test_a_document_of_one_body_is_not_found_at_another(read, document):
    make_edition("registre", [make_communication("c2")], body="musee")

    read(_address(document, "musee"), status=404)
    read(_address(document, "inconnu"), status=404)


def test_a_document_that_no_edition_names_is_not_found_even_by_who_has_it(citizen, db):
    document = make_document(CONTENT)
    make_edition("registre", [make_communication()])

    headers = {"If-None-Match": f'"{document.digest}"'}

    assert citizen.get(_address(document), headers=headers).status_code == 404


def test_words_that_look_like_a_mention_open_nothing(read, db):
    document = make_document(CONTENT)
    spoken = make_communication("c1", purpose=f'"uid":"{document.digest}" pieces')
    elsewhere = make_communication("c2", particulars=naming(document, "categories"))
    make_edition("registre", [spoken, elsewhere])

    read(_address(document), status=404)


def test_a_mention_in_a_particular_that_is_withheld_opens_nothing(read, db):
    document = make_document(CONTENT)
    (agreement,) = naming(document)
    hidden = type(agreement)(
        agreement.key, agreement.label, "", withheld=GROUND, references=agreement.references
    )
    make_edition("registre", [make_communication(particulars=(hidden,))])

    read(_address(document), status=404)
    assert document.file_name not in read("/regie/registre/1/")


def test_a_document_that_is_missing_is_named_without_a_link(read, db):
    document = make_document(CONTENT)
    absent = type(document)(digest="0" * 64, file_name="Absente.pdf")
    make_edition("registre", [make_communication(particulars=naming(absent))])

    page = read("/regie/registre/1/")

    assert "Absente.pdf" in page
    assert "/pieces/" not in page
    read(f"/regie/pieces/{'0' * 64}/", status=404)


@pytest.mark.parametrize(
    "address", ["abc", "0" * 63, "0" * 65, "A" * 64, "%00" * 64, "../" + "0" * 64]
)
def test_what_is_no_digest_is_a_page_not_found(read, document, address):
    read(f"/regie/pieces/{address}/", status=404)


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        ("application/pdf", "application/pdf"),
        ("image/png", "image/png"),
        (WORD, WORD),
        ("Text/Plain; charset=utf-8", "text/plain"),
        ("text/html", "application/octet-stream"),
        ("image/svg+xml", "application/octet-stream"),
        ("", "application/octet-stream"),
    ],
)
def test_only_a_few_types_are_said_the_others_are_bytes(citizen, db, given, sent):
    document = make_document(CONTENT, media_type=given)
    make_edition("registre", [make_communication(particulars=naming(document))])

    assert citizen.get(_address(document)).headers["Content-Type"] == sent


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Entente d’été.pdf", "Entente d’été.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\dossier\\entente.pdf", "entente.pdf"),
        ("a\r\nSet-Cookie: b.pdf", "aSet-Cookie_ b.pdf"),
        ("entente\u202efdp.exe", "ententefdp.exe"),
        ("...", "document"),
        ("", "document"),
        ("a" * 300 + ".pdf", "a" * 116 + ".pdf"),
    ],
)
def test_a_name_is_made_safe_for_whoever_keeps_the_file(name, safe):
    assert safe_name(name) == safe


def test_a_name_with_accents_is_sent_whole(citizen, db):
    document = make_document(CONTENT, file_name="Entente d’été.pdf")
    make_edition("registre", [make_communication(particulars=naming(document))])

    said = citizen.get(_address(document)).headers["Content-Disposition"]

    assert said == "attachment; filename*=utf-8''Entente%20d%E2%80%99%C3%A9t%C3%A9.pdf"


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_a_document_is_only_read(citizen, document, method):
    assert getattr(citizen, method)(_address(document)).status_code == 405
