"""Documents attached to a writing: kept as they came, told by their bytes, never rewritten."""

import hashlib
import io
import zipfile

import pytest

from registry.agreements.actions import attach_document
from registry.agreements.models import AgreementDocument
from registry.bodies.permissions import NotPermittedError
from registry.records.documents import declarations, in_force
from registry.records.media_types import MAX_BYTES, RefusedDocumentError, media_type_of
from registry.records.models import Event
from tests import factories

PDF = b"%PDF-1.7 essai"
ODT_TYPE = b"application/vnd.oasis.opendocument.text"


def _zip(*entries):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return held.getvalue()


WORD = [("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w:document/>")]
ACCEPTED = {
    "entente.pdf": (PDF, "application/pdf"),
    "Entente.PDF": (PDF, "application/pdf"),
    "page.png": (b"\x89PNG\r\n\x1a\n....", "image/png"),
    "page.jpeg": (b"\xff\xd8\xff\xe0....", "image/jpeg"),
    "note.txt": ("Reçu le 3 mai, signé.\n".encode(), "text/plain"),
    "entente.odt": (
        _zip(("mimetype", ODT_TYPE), ("content.xml", "<x/>")),
        ODT_TYPE.decode(),
    ),
    "entente.docx": (
        _zip(*WORD),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
}
REFUSED = {
    "page.html": b"<!doctype html><script>alert(1)</script>",
    "vide.pdf": b"",
    "programme.pdf": b"MZ\x90\x00\x03",
    "archive.zip": _zip(("a.txt", "a")),
    "archive.docx": _zip(("a.txt", "a")),
    "macro.docx": _zip(*WORD, ("word/vbaProject.bin", "x")),
    "modele.odt": _zip(("mimetype", ODT_TYPE + b"-template"), ("content.xml", "<x/>")),
    "classeur.odt": _zip(("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")),
    "tronque.docx": _zip(*WORD)[:60],
    "note.pdf": b"du texte sous un autre nom",
    "entente.txt": PDF,
    "sans-suffixe": PDF,
    "latin.txt": "Reçu".encode("latin-1"),
    "lourd.pdf": PDF + b"x" * MAX_BYTES,
}


@pytest.mark.parametrize("name", ACCEPTED)
def test_a_document_is_told_by_its_bytes(name):
    content, media_type = ACCEPTED[name]

    assert media_type_of(name, content).value == media_type


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_not_accepted_is_refused_with_what_to_do(name):
    with pytest.raises(RefusedDocumentError, match="Joignez|Choisissez|Corrigez"):
        media_type_of(name, REFUSED[name])


def test_a_document_of_exactly_ten_megabytes_is_taken():
    content = PDF + b"x" * (MAX_BYTES - len(PDF))

    assert media_type_of("lourd.pdf", content).name == "PDF"


def _attached(agreement, officer, now, **values):
    given = {"file_name": "entente.pdf", "content": PDF, "is_public": False} | values
    return attach_document(agreement, by=officer, now=now, **given)


@pytest.mark.django_db
def test_a_document_is_kept_as_it_came_under_its_hash_and_internal(body, officer, now):
    agreement = factories.make_agreement(body)

    _attached(agreement, officer, now)

    kept = AgreementDocument.objects.get()
    event = Event.objects.filter(kind="document_attached").get()
    assert bytes(kept.content) == PDF
    assert kept.sha256 == hashlib.sha256(PDF).hexdigest()
    assert (kept.size, kept.media_type, kept.is_public) == (len(PDF), "application/pdf", False)
    assert (kept.added_by, kept.added_at) == (officer, now)
    assert (event.subject_uid, event.actor_name) == (agreement.uid, str(officer))
    assert event.detail == f"entente.pdf, interne, SHA-256 {kept.sha256}"


@pytest.mark.django_db
def test_a_refused_document_leaves_nothing(body, officer, now):
    agreement = factories.make_agreement(body)

    with pytest.raises(RefusedDocumentError):
        _attached(agreement, officer, now, content=b"MZ\x90\x00")

    assert not AgreementDocument.objects.exists()
    assert not Event.objects.filter(kind="document_attached").exists()


@pytest.mark.django_db
@pytest.mark.parametrize("role", ["auditor", "administrator"])
def test_only_those_who_edit_attach(role, body, now):
    agreement = factories.make_agreement(body)

    with pytest.raises(NotPermittedError):
        _attached(agreement, factories.make_user(body, role), now)

    assert not AgreementDocument.objects.exists()


@pytest.mark.django_db
def test_another_declaration_is_another_row_and_the_last_one_decides(body, officer, now):
    agreement = factories.make_agreement(body)
    first = _attached(agreement, officer, now, is_public=True)
    other = _attached(agreement, officer, now, file_name="annexe.pdf")
    last = _attached(agreement, officer, now, is_public=False)

    rows = declarations(agreement)

    assert rows == [last, other, first]
    assert in_force(rows) == [last, other]
    assert AgreementDocument.objects.get(pk=first.pk).is_public


@pytest.mark.django_db
def test_the_same_document_sent_twice_is_attached_once(body, officer, now):
    agreement = factories.make_agreement(body)

    first, second = (_attached(agreement, officer, now) for _ in range(2))

    assert first == second
    assert AgreementDocument.objects.count() == 1


@pytest.mark.django_db
def test_the_declarations_of_two_agreements_do_not_mix(body, officer, now):
    rows = [
        _attached(factories.make_agreement(body), officer, now, is_public=is_public)
        for is_public in (True, False)
    ]

    assert in_force(rows) == rows
