"""Documents on the page of a writing: attached, declared, downloaded, refused in plain words."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from registry.agreements.models import AgreementDocument
from registry.records.media_types import MAX_BYTES
from tests import factories
from tests.workspace.reading import Page

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7 essai"


@pytest.fixture
def agreement(body):
    """A writing."""
    return factories.make_agreement(body)


@pytest.fixture
def client(sign_in, officer):
    """The officer, signed in."""
    return sign_in(officer)


def _url(name, agreement, *more):
    return reverse(name, args=[agreement.public_body.slug, agreement.uid, *more])


def _send(client, agreement, content=PDF, name="entente.pdf", **data):
    sent = data | {"file": SimpleUploadedFile(name, content)}
    return client.post(_url("attach_document", agreement), sent, follow=True)


def test_a_document_is_attached_internal_unless_declared(client, agreement, officer):
    page = Page(_send(client, agreement).content.decode())

    kept = AgreementDocument.objects.get()
    assert (bytes(kept.content), kept.is_public, kept.added_by) == (PDF, False, officer)
    assert "« entente.pdf » est joint." in page.text
    assert kept.sha256 in page.text
    assert "interne" in page.text


def test_a_declaration_is_changed_by_sending_the_document_again(client, agreement):
    _send(client, agreement)
    page = Page(_send(client, agreement, is_public="on").content.decode())

    assert [one.is_public for one in AgreementDocument.objects.all()] == [True, False]
    assert "déclaration remplacée" in page.text


def test_the_page_warns_before_anything_is_declared_public(client, agreement):
    page = Page(client.get(_url("attach_document", agreement)).content.decode())

    assert "Le public le lira en entier" in page.text
    assert (
        'enctype="multipart/form-data"'
        in client.get(_url("attach_document", agreement)).content.decode()
    )


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("programme.pdf", b"MZ\x90\x00", "Ce genre de fichier n’est pas accepté"),
        ("page.html", b"<html>\x00", "Ce genre de fichier n’est pas accepté"),
        ("note.pdf", b"du texte", "mais son nom ne finit pas par"),
        ("vide.pdf", b"", "Ce fichier est vide"),
        ("lourd.pdf", PDF + b"x" * MAX_BYTES, "Ce fichier dépasse 10 Mo"),
        ("x" * 210 + ".pdf", PDF, "dépasse 200 caractères"),
    ],
)
def test_what_is_not_accepted_comes_back_with_the_reason(name, content, told, client, agreement):
    answer = _send(client, agreement, content, name, is_public="on")

    page = Page(answer.content.decode())
    assert answer.status_code == 422
    assert told in page.text
    assert page.error_anchors == ["id_file"]
    assert not AgreementDocument.objects.exists()


def test_nothing_chosen_is_said(client, agreement):
    answer = client.post(_url("attach_document", agreement), {})

    assert answer.status_code == 422
    assert "Choisissez le fichier à joindre." in answer.content.decode()


def test_a_session_that_ended_says_that_the_file_is_to_be_chosen_again(agreement):
    answer = _send(Client(), agreement, is_public="on")

    page = Page(answer.content.decode())
    assert answer.status_code == 401
    assert "de le choisir de nouveau" in page.text
    assert {one["name"]: one["value"] for one in page.inputs if one.get("name") == "is_public"} == {
        "is_public": "on"
    }
    assert not AgreementDocument.objects.exists()


def test_a_session_that_ended_says_nothing_of_files_where_there_were_none(body):
    answer = Client().post(reverse("add_word", args=[body.slug, "mesures"]), {"title": "x"})

    assert "choisir de nouveau" not in answer.content.decode()


@pytest.mark.parametrize("role", ["officer", "person_in_charge", "auditor", "administrator"])
def test_whoever_reads_downloads_the_bytes_as_a_file_to_keep(role, body, agreement):
    document = factories.make_document(agreement, PDF, file_name="Entente signée.pdf")
    client = Client()
    client.force_login(factories.make_user(body, role))

    answer = client.get(_url("agreement_document", agreement, document.uid))

    assert answer.content == PDF
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert "Entente%20sign%C3%A9e.pdf" in answer.headers["Content-Disposition"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer.headers["Content-Security-Policy"]


def test_a_document_is_not_reached_through_another_writing(client, body, agreement):
    document = factories.make_document(agreement)
    other = factories.make_agreement(body)

    assert client.get(_url("agreement_document", other, document.uid)).status_code == 404


def test_unseen_signs_and_folders_are_left_out_of_a_name(client, agreement):
    _send(client, agreement, name="../dossier/entente\u202e  signée.pdf")

    assert AgreementDocument.objects.get().file_name == "entente signée.pdf"
