"""Erasing what withdrawn editions held: all of it and nothing else."""

import pytest
from django.db import connection

from registry.editions.models import (
    Change,
    Edition,
    EntryCard,
    Placement,
    Rendition,
    StoredDocument,
    StoredFragment,
)
from registry.editions.reading import document_of
from registry.publication.actions import publish
from registry.publication.erasing import HOLDERS_TABLES, erase_withdrawn
from registry.publication.models import Approval
from registry.records.append_only import guarded_tables
from registry.records.models import Event
from registry.records.roles import READER, append_only_tables
from tests import factories
from tests.public_site.editions import make_communication, make_document, make_edition, naming
from tests.public_site.editions import withdraw as put_tombstone
from tests.publication.erased import SECRET, everything, telling, withdrawn_story
from tests.records.roles import acting_as, is_refused

pytestmark = [pytest.mark.django_db, pytest.mark.roles]


@pytest.fixture
def story(body, officer, chief, now):
    """Three editions, the second withdrawn, and a record that never changed."""
    return withdrawn_story(body, officer, chief, now)


def test_not_a_word_of_the_edition_is_left_in_what_the_public_may_read(story, now):
    assert len(telling(SECRET)) == 4

    erase_withdrawn(by="racine", now=now)

    assert telling(SECRET) == []


def test_its_place_in_the_chain_stays(story, now):
    first, second, third, _ = story
    erase_withdrawn(by="racine", now=now)

    left = Edition.objects.get(pk=second.pk)
    assert bytes(left.head_content) == b""
    kept = ("number", "published_at", "previous_id", "sha256", "entry_count", "is_partial")
    assert [getattr(left, name) for name in kept] == [getattr(second, name) for name in kept]
    assert left.previous == first
    assert left.next == third
    assert left.withdrawal.reason == "Ordre d’essai."


def test_the_other_editions_are_not_touched(story, now):
    first, second, third, _ = story
    before = [document_of(first), document_of(third)]
    rows = set(Rendition.objects.exclude(edition=second).values_list("pk", "sha256"))

    erase_withdrawn(by="racine", now=now)

    assert [document_of(first), document_of(third)] == before
    assert set(Rendition.objects.values_list("pk", "sha256")) == rows
    assert not Placement.objects.filter(edition=second).exists()
    assert not Change.objects.filter(edition=second).exists()
    assert Change.objects.filter(edition=third).exists()
    assert EntryCard.objects.count() == StoredFragment.objects.count() == 3


def test_the_record_of_the_office_is_not_touched(story, now):
    approvals = list(Approval.objects.order_by("pk").values())

    erase_withdrawn(by="racine", now=now)

    assert list(Approval.objects.order_by("pk").values()) == approvals
    assert any(SECRET in row["title"] for row in approvals)


def test_the_erasing_is_an_event_of_its_own(story, body, now):
    erased = erase_withdrawn(by="racine (compte du système)", now=now)

    event = Event.objects.get(kind="edition_erased")
    assert erased == [story[1]]
    assert (event.body, event.register, event.at) == (body.slug, "registre", now)
    assert event.actor_name == "racine (compte du système)"
    assert event.subject == str(story[1])


def test_doing_it_again_changes_nothing(story, now):
    erase_withdrawn(by="racine", now=now)
    after = everything()

    assert erase_withdrawn(by="racine", now=now) == []
    assert everything() == after
    assert Event.objects.filter(kind="edition_erased").count() == 1


def test_an_edition_that_stands_is_never_erased(body, officer, now):
    factories.approve(factories.make_communication(body))
    publish(body, "registre", by=officer, now=now)
    before = everything()

    assert erase_withdrawn(by="racine", now=now) == []
    assert everything() == before


def test_what_a_standing_edition_holds_is_kept_until_it_is_withdrawn_too(db, now):
    shared, alone = make_communication("c1", "Partagée"), make_communication("c2", "Seule")
    first = make_edition("registre", [shared])
    put_tombstone(make_edition("registre", [shared, alone]))

    erase_withdrawn(by="racine", now=now)

    assert [one.fragment.title for one in StoredFragment.objects.all()] == ["Partagée"]
    put_tombstone(first)
    erase_withdrawn(by="racine", now=now)
    assert not StoredFragment.objects.exists()
    assert not EntryCard.objects.exists()


def test_what_two_withdrawn_editions_share_is_erased(db, now):
    shared = make_communication("c1", "Partagée")
    put_tombstone(make_edition("registre", [shared]))
    put_tombstone(make_edition("registre", [shared, make_communication("c2")]))
    make_edition("registre", [make_communication("c3", "Reste")])

    assert len(erase_withdrawn(by="racine", now=now)) == 2

    assert [one.fragment.title for one in StoredFragment.objects.all()] == ["Reste"]


def test_what_another_body_holds_is_kept(db, now):
    shared = make_communication("c1", "Partagée")
    put_tombstone(make_edition("registre", [shared]))
    make_edition("registre", [shared], body="musee")

    erase_withdrawn(by="racine", now=now)

    assert StoredFragment.objects.count() == 1


def test_a_document_goes_with_the_last_entry_that_names_it(db, now):
    first, second = make_document(b"un"), make_document(b"deux")
    stays = make_communication("c1", particulars=naming(first))
    goes = make_communication("c2", particulars=(*naming(first), *naming(second)))
    spoken = make_communication("c3", purpose=f'"uid":"{second.digest}"')
    make_edition("registre", [stays, spoken])
    put_tombstone(make_edition("registre", [stays, goes]))

    erase_withdrawn(by="racine", now=now)

    assert list(StoredDocument.objects.all()) == [first]


def test_the_guards_are_whole_afterwards(story, now):
    erase_withdrawn(by="racine", now=now)

    assert append_only_tables() <= guarded_tables(connection)
    assert is_refused(f"DELETE FROM {HOLDERS_TABLES[0]}")
    assert is_refused(f"UPDATE {HOLDERS_TABLES[0]} SET number = number")


def test_the_public_site_still_reads_what_stands(story, now):
    erase_withdrawn(by="racine", now=now)

    with acting_as(READER):
        assert document_of(Edition.objects.get(pk=story[2].pk)).entries
        assert Edition.objects.numbered(story[1].body, "registre", 2).is_withdrawn


def test_publishing_goes_on_after_it(story, body, officer, now):
    erase_withdrawn(by="racine", now=now)
    factories.approve(factories.make_communication(body, title="Nouvelle"))

    fourth = publish(body, "registre", by=officer, now=now)

    assert (fourth.number, fourth.entry_count) == (4, 3)
