"""Publishing a register: numbered, hashed, only when something changed."""

import pytest

from registry.editions.models import Edition, Placement, StoredFragment
from registry.editions.reading import document_of
from registry.publication.actions import BlockedError, NothingNewError, publish
from registry.publication.assembly import has_news
from registry.publication.models import Job
from tests import factories

pytestmark = pytest.mark.django_db


def test_publish_freezes_what_was_approved(body, officer, now):
    record = factories.approve(factories.make_communication(body, title="Enquête sur la santé"))

    edition = publish(body, "registre", by=officer, now=now)

    document = document_of(edition)
    assert edition.number == 1
    assert [entry.fragment.uid for entry in document.entries] == [record.uid]
    assert document.section("ententes").entries[0].number == 1


def test_publish_leaves_drafts_out(body, officer, now):
    factories.make_communication(body)

    edition = publish(body, "registre", by=officer, now=now)

    assert edition.entry_count == 0


def test_publishing_the_same_content_again_makes_no_edition(body, officer, now):
    factories.approve(factories.make_communication(body))
    publish(body, "registre", by=officer, now=now)

    with pytest.raises(NothingNewError):
        publish(body, "registre", by=officer, now=now)

    assert Edition.objects.count() == 1


def test_a_fragment_is_stored_once_however_many_editions_hold_it(body, officer, now):
    factories.approve(factories.make_communication(body))
    publish(body, "registre", by=officer, now=now)
    factories.approve(factories.make_communication(body))
    publish(body, "registre", by=officer, now=now)

    assert Placement.objects.count() == 3
    assert StoredFragment.objects.count() == 2


def test_public_numbers_are_never_given_again(body, officer, now):
    first = factories.approve(factories.make_communication(body, title="A"))
    publish(body, "registre", by=officer, now=now)
    factories.approve(factories.withhold(first))
    second = factories.approve(factories.make_communication(body, title="B"))

    edition = publish(body, "registre", by=officer, now=now)

    assert [(row.uid, row.number) for row in edition.placements.all()] == [(second.uid, 2)]


def test_a_withheld_entry_leaves_no_trace(body, officer, now):
    factories.approve(factories.make_communication(body, title="A"))
    factories.approve(factories.withhold(factories.make_communication(body, title="Secrète")))
    factories.approve(factories.make_communication(body, title="Z"))

    edition = publish(body, "registre", by=officer, now=now)

    assert [row.number for row in edition.placements.all()] == [1, 2]
    assert not edition.is_partial
    stored = b"".join(bytes(row.content) for row in StoredFragment.objects.all())
    assert b"Secr" not in stored


def test_a_decision_to_withhold_stops_publishing_until_it_is_approved(body, officer, now):
    record = factories.approve(factories.make_communication(body))
    later = now.replace(hour=16)
    factories.withhold(record, "communication.purpose", now=later)

    with pytest.raises(BlockedError, match="attend une approbation"):
        publish(body, "registre", by=officer, now=later)


def test_an_entry_that_names_a_file_withheld_since_stops_publishing(body, officer, now):
    file = factories.approve(factories.make_file(body, title="Fichier secret"))
    factories.approve(factories.make_communication(body, files=[file]))
    factories.approve(factories.withhold(file))

    with pytest.raises(BlockedError, match="Fichier secret"):
        publish(body, "registre", by=officer, now=now)


def test_publishing_asks_for_the_files_of_the_edition(body, officer, now):
    edition = publish(body, "categories", by=officer, now=now)

    assert Job.objects.get().edition == edition


def test_there_is_news_only_between_an_approval_and_the_next_edition(body, officer, now):
    record = factories.approve(factories.make_communication(body))
    assert has_news(body, "registre")
    publish(body, "registre", by=officer, now=now)
    assert not has_news(body, "registre")

    factories.rename(record, "Titre en brouillon")

    assert not has_news(body, "registre")


def test_what_an_edition_says_of_its_body_is_news_too(body, officer, now):
    factories.approve(factories.make_communication(body))
    publish(body, "registre", by=officer, now=now)

    body.contact_phone = "418 555-0100"
    body.keep(by=officer, why="Nouveau téléphone", at=now)
    assert has_news(body, "registre")
    publish(body, "registre", by=officer, now=now)

    assert not has_news(body, "registre")
