"""What an edition changed is written down as it is published, with its public reason."""

from datetime import timedelta

import pytest

from registry.editions.models import Change, EntryCard, Withdrawal
from registry.publication.actions import publish
from tests import factories

pytestmark = pytest.mark.django_db


def _told(edition):
    return [(one.action, one.number, one.title, one.reason) for one in edition.changes.all()]


def test_the_first_edition_says_that_all_is_new(body, officer, now):
    factories.approve(factories.make_communication(body, title="A"), public_reason="Entente neuve.")

    edition = publish(body, "registre", by=officer, now=now)

    assert _told(edition) == [("new", 1, "A", "Entente neuve.")]


def test_a_change_names_the_particulars_that_differ_and_no_word_of_before(body, officer, now):
    record = factories.approve(factories.make_communication(body, title="Avant"))
    publish(body, "registre", by=officer, now=now)
    factories.approve(factories.rename(record, "Après"))

    publish(body, "registre", by=officer, now=now)

    change = Change.objects.get(action="changed")
    assert (change.title, change.labels) == ("Après", ["Titre"])
    assert "Avant" not in str(vars(change))


def test_a_removed_entry_is_told_by_its_number_alone(body, officer, now):
    record = factories.approve(factories.make_communication(body, title="Titre qui s’en va"))
    publish(body, "registre", by=officer, now=now)
    factories.approve(factories.withhold(record), public_reason="Raison qui s’en va")

    edition = publish(body, "registre", by=officer, now=now)

    assert _told(edition) == [("removed", 1, "", "")]
    assert edition.changes.get().recipients == []


def test_a_reason_given_before_a_particular_was_withheld_is_not_published(body, officer, now):
    record = factories.make_communication(body)
    record = factories.approve(record, public_reason="Transmis à une personne nommée.")
    factories.approve(factories.withhold(record, "communication.recipients"))

    edition = publish(body, "registre", by=officer, now=now)

    assert edition.changes.get().reason == ""


def test_the_card_of_an_entry_holds_what_it_is_found_by(body, officer, now):
    category = factories.make_category(body, title="Identité", family="assures")
    record = factories.make_communication(body, outside_quebec=False)
    record.categories.set([category])
    factories.approve(record)

    publish(body, "registre", by=officer, now=now)

    facets = EntryCard.objects.get().facets
    assert "categorie:Identité" in facets
    assert "personnes:Personnes assurées" in facets
    assert "hors-quebec:non" in facets
    assert any(one.startswith("loi:") for one in facets)


def test_a_withheld_particular_finds_nothing(body, officer, now):
    record = factories.make_communication(body, outside_quebec=False)
    keys = ("communication.recipients", "communication.justification", "communication.nature")
    factories.approve(factories.withhold(record, *keys, "communication.outside_quebec"))

    publish(body, "registre", by=officer, now=now)

    assert EntryCard.objects.get().facets == []


def test_an_entry_that_says_the_same_written_otherwise_is_marked_as_form(body, officer, now):
    record = factories.approve(factories.make_communication(body, title="Liste de l’essai"))
    publish(body, "registre", by=officer, now=now)
    factories.approve(factories.rename(record, "LISTE DE L'ESSAI"))

    change = publish(body, "registre", by=officer, now=now).changes.get()

    assert (change.action, change.labels, change.is_form) == ("changed", ["Titre"], True)


def test_what_is_declared_empty_is_a_change_of_the_head_with_its_reason(body, officer, now):
    factories.approve(factories.make_communication(body))
    publish(body, "registre", by=officer, now=now - timedelta(days=1))
    factories.approve(factories.make_nil(body, part="mandats"), public_reason="Contrat terminé.")

    change = publish(body, "registre", by=officer, now=now).changes.get()

    assert (change.action, change.uid, change.number) == ("head", "", None)
    assert "Déclaration" in change.labels[0]
    assert (change.is_form, change.reason) == (False, "Contrat terminé.")


def test_another_name_of_the_body_is_a_change_of_the_head(body, officer, now):
    factories.approve(factories.make_communication(body))
    publish(body, "registre", by=officer, now=now)
    body.name = "Organisme renommé"
    body.keep(by=officer, why="Nouveau nom", at=now)

    change = publish(body, "registre", by=officer, now=now).changes.get()

    assert (change.action, change.labels) == ("head", ["Nom de l’organisme"])


def test_after_a_withdrawn_edition_changes_are_told_since_the_last_that_stands(body, officer, now):
    record = factories.approve(factories.make_communication(body, title="Avant"))
    first = publish(body, "registre", by=officer, now=now)
    factories.approve(factories.make_communication(body, title="Nommée par erreur"))
    withdrawn = publish(body, "registre", by=officer, now=now)
    Withdrawal(edition=withdrawn, withdrawn_at=now, authority="Essai", reason="Essai").save()
    factories.approve(factories.rename(record, "Après"))

    edition = publish(body, "registre", by=officer, now=now)

    assert edition.previous == withdrawn
    assert [(one.action, one.title) for one in edition.changes.all()] == [
        ("new", "Nommée par erreur"),
        ("changed", "Après"),
    ]
    assert first.number == 1
