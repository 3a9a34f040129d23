"""Public documents of agreements: named by entries, copied beside the editions, never leaked."""

from datetime import timedelta

import pytest

from registry.agreements.actions import attach_document
from registry.editions.models import StoredDocument, StoredFragment
from registry.publication import actions
from registry.publication.documents import public_documents
from registry.publication.projection import project, project_complete
from tests import factories

pytestmark = pytest.mark.django_db
SECRET = b"%PDF-1.7 le document interne"
SIGNED = b"%PDF-1.7 le document public"
NAME = "entente-signee.pdf"


@pytest.fixture
def agreement(body):
    """A writing that documents are attached to."""
    return factories.make_agreement(body, title="Entente d’essai")


@pytest.fixture
def attach(agreement, officer, now):
    """Attach a document; each a minute after the one before."""
    minutes = iter(range(60))

    def attached(content=SIGNED, is_public=True, file_name=NAME, to=agreement):
        return attach_document(
            to,
            file_name=file_name,
            content=content,
            is_public=is_public,
            by=officer,
            now=now + timedelta(minutes=next(minutes)),
        )

    return attached


def _writing(fragment):
    return fragment.particular("communication.agreement")


def _publish(body, officer, now):
    return actions.publish(body, "registre", by=officer, now=now)


def test_the_last_declaration_of_each_name_decides(agreement, attach):
    attach(file_name="annexe.pdf", content=SECRET, is_public=False)
    attach(is_public=True)
    attach(file_name="retiree.pdf")
    attach(file_name="retiree.pdf", is_public=False)

    assert [one.file_name for one in public_documents(agreement)] == [NAME]


def test_an_entry_names_the_public_documents_of_its_writing(body, agreement, attach):
    document = attach()
    attach(file_name="interne.pdf", content=SECRET, is_public=False)
    record = factories.make_communication(body, agreement=agreement)

    shown = _writing(project(record))

    text = f"{NAME} (27\u00a0octets)"
    assert shown.values == (str(agreement), text)
    assert [(one.register, one.uid, one.text) for one in shown.references] == [
        ("pieces", document.sha256, text)
    ]


def test_an_entry_whose_writing_has_no_public_document_names_none(body, agreement, attach):
    attach(is_public=False)
    record = factories.make_communication(body, agreement=agreement)

    shown = _writing(project(record))

    assert (shown.values, shown.references) == ((str(agreement),), ())


@pytest.mark.parametrize(
    ("make", "key"),
    [
        (factories.make_collection, "collection.agreement"),
        (factories.make_health_communication, "health_communication.agreement"),
    ],
)
def test_the_other_kinds_of_entries_name_them_too(make, key, body, agreement, attach):
    attach()

    shown = project(make(body, agreement=agreement)).particular(key)

    assert len(shown.references) == 1


@pytest.mark.parametrize(
    "particular",
    ["communication.agreement", "communication.recipients", "communication.justification"],
)
def test_a_writing_withheld_leaves_no_trace_of_its_documents(
    particular, body, agreement, attach, officer, now
):
    document = attach()
    record = factories.make_communication(body, agreement=agreement)
    factories.approve(factories.withhold(record, particular))

    _publish(body, officer, now)

    published = bytes(StoredFragment.objects.get().content).decode()
    assert NAME not in published
    assert document.sha256 not in published
    assert not StoredDocument.objects.exists()


def test_a_withheld_entry_publishes_no_document(body, agreement, attach, officer, now):
    attach()
    factories.approve(factories.make_communication(body))
    record = factories.make_communication(body, agreement=agreement)
    factories.approve(factories.withhold(record))

    _publish(body, officer, now)

    assert project(record) is not None
    assert NAME in _writing(project_complete(record)).values[1]
    assert not StoredDocument.objects.exists()


def test_publishing_copies_the_bytes_of_what_is_named_and_of_nothing_else(
    body, agreement, attach, officer, now
):
    document = attach()
    attach(file_name="interne.pdf", content=SECRET, is_public=False)
    attach(file_name="ailleurs.pdf", content=SECRET, to=factories.make_agreement(body))
    factories.approve(factories.make_communication(body, agreement=agreement))

    _publish(body, officer, now)

    stored = StoredDocument.objects.get()
    assert (stored.digest, stored.file_name, stored.size) == (document.sha256, NAME, len(SIGNED))
    assert (bytes(stored.content), stored.media_type) == (SIGNED, "application/pdf")


def test_a_document_is_copied_once_for_all_the_editions(body, agreement, attach, officer, now):
    attach()
    factories.approve(factories.make_communication(body, agreement=agreement))
    _publish(body, officer, now)
    factories.approve(factories.make_communication(body, agreement=agreement))

    _publish(body, officer, now)

    assert StoredDocument.objects.count() == 1


def test_a_document_declared_internal_since_stops_the_publication(
    body, agreement, attach, officer, now
):
    attach()
    record = factories.approve(factories.make_communication(body, agreement=agreement))
    attach(is_public=False)

    with pytest.raises(actions.BlockedError, match="n’est plus déclaré public"):
        _publish(body, officer, now)

    assert not StoredDocument.objects.exists()
    factories.approve(record)
    _publish(body, officer, now)
    assert not StoredDocument.objects.exists()


def test_the_documents_of_another_body_are_never_copied(body, agreement, attach, officer, now):
    other = factories.make_agreement(factories.make_body())
    factories.make_document(other, SIGNED, is_public=True, file_name="leur.pdf")
    attach()
    factories.approve(factories.make_communication(body, agreement=agreement))

    _publish(body, officer, now)

    assert StoredDocument.objects.get().file_name == NAME
