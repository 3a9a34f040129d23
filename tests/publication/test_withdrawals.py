"""Withdrawing an edition by order: by the person in charge, once, for all to read why."""

import pytest

from registry.bodies.permissions import NotPermittedError
from registry.editions.models import Change, Edition, Withdrawal
from registry.publication import jobs
from registry.publication.actions import NothingNewError, publish, retry_job
from registry.publication.assembly import has_news, preview
from registry.publication.models import Approval, Job, JobState
from registry.publication.withdrawals import WithdrawalError, withdraw
from registry.records.models import Event
from tests import factories

pytestmark = pytest.mark.django_db
ORDER = {"authority": "Commission d’accès, décision 1", "reason": "Un nom y figurait."}


@pytest.fixture
def record(body):
    """An approved communication."""
    return factories.approve(factories.make_communication(body, title="Avant"))


@pytest.fixture
def edition(body, record, officer, now):
    """An edition of it."""
    return publish(body, "registre", by=officer, now=now)


def _changed(record, title):
    return factories.approve(factories.rename(record, title))


def test_the_person_in_charge_withdraws_an_edition(body, edition, chief, now):
    tombstone = withdraw(edition, by=chief, now=now, **ORDER)

    event = Event.objects.get(kind="edition_withdrawn")
    assert tombstone == Withdrawal.objects.get(edition=edition)
    assert (tombstone.withdrawn_at, tombstone.reason) == (now, "Un nom y figurait.")
    assert (event.body, event.register, event.actor_id) == (body.slug, "registre", chief.pk)
    assert event.detail == "Commission d’accès, décision 1\u00a0: Un nom y figurait."
    assert event.subject == str(edition)


@pytest.mark.parametrize("role", ["officer", "auditor", "administrator"])
def test_no_other_role_does(role, body, edition, now):
    with pytest.raises(NotPermittedError):
        withdraw(edition, by=factories.make_user(body, role), now=now, **ORDER)

    assert not Withdrawal.objects.exists()


def test_the_person_in_charge_of_another_body_does_not(edition, now):
    stranger = factories.make_user(factories.make_body(), "person_in_charge")

    with pytest.raises(NotPermittedError):
        withdraw(edition, by=stranger, now=now, **ORDER)


def test_an_edition_is_withdrawn_once(edition, chief, now):
    withdraw(edition, by=chief, now=now, **ORDER)

    with pytest.raises(WithdrawalError, match="L’édition 1 est déjà retirée"):
        withdraw(Edition.objects.get(pk=edition.pk), by=chief, now=now, **ORDER)

    assert Event.objects.filter(kind="edition_withdrawn").count() == 1


@pytest.mark.parametrize("missing", ["authority", "reason"])
def test_who_orders_it_and_why_are_asked(missing, edition, chief, now):
    with pytest.raises(WithdrawalError, match="Écrivez qui ordonne"):
        withdraw(edition, by=chief, now=now, **(ORDER | {missing: "  "}))


def test_what_is_approved_stays_approved(edition, record, chief, now):
    withdraw(edition, by=chief, now=now, **ORDER)

    assert Approval.objects.last_of(record).title == "Avant"
    assert edition.placements.count() == 1


def test_a_worker_at_work_makes_no_file_more(edition, chief, now):
    job = jobs.claim(Job.objects.get().pk, now)
    withdraw(edition, by=chief, now=now, **ORDER)

    with pytest.raises(jobs.LeaseLostError):
        jobs._make_all(job, call_help=lambda: None)

    assert not edition.renditions.exists()
    assert not Job.objects.waiting(now).exists()


def test_its_files_are_not_asked_for_again(body, edition, chief, now):
    Job.objects.update(state=JobState.FAILED)
    withdraw(edition, by=chief, now=now, **ORDER)

    retry_job(Job.objects.get(), body=body, by=chief, now=now)

    assert not Job.objects.waiting(now).exists()


def test_publishing_the_same_again_is_refused_with_its_number(body, edition, chief, now):
    withdraw(edition, by=chief, now=now, **ORDER)

    with pytest.raises(NothingNewError, match="mot pour mot l’édition 1, retirée par ordre"):
        publish(body, "registre", by=chief, now=now)


def test_an_older_withdrawn_edition_is_not_published_again_either(
    body, record, edition, chief, now
):
    publish(body, "registre", by=chief, now=now) if _changed(record, "Après") else None
    withdraw(edition, by=chief, now=now, **ORDER)
    record.refresh_from_db()
    _changed(record, "Avant")

    with pytest.raises(NothingNewError, match="l’édition 1, retirée"):
        publish(body, "registre", by=chief, now=now)


def test_what_the_edition_before_said_may_be_published_again(body, record, edition, chief, now):
    _changed(record, "Faux")
    second = publish(body, "registre", by=chief, now=now)
    withdraw(second, by=chief, now=now, **ORDER)
    record.refresh_from_db()
    _changed(record, "Avant")

    assert has_news(body, "registre")
    third = publish(body, "registre", by=chief, now=now)

    assert (third.number, third.previous) == (3, second)
    assert third.sha256 == edition.sha256
    assert Edition.objects.current(body.slug, "registre") == third


def test_the_next_edition_is_compared_with_the_last_that_stands(body, record, edition, chief, now):
    factories.approve(factories.make_communication(body, title="De trop"))
    second = publish(body, "registre", by=chief, now=now)
    withdraw(second, by=chief, now=now, **ORDER)

    seen = preview(body, "registre")

    assert seen.is_after_withdrawal
    assert (seen.previous, seen.standing) == (second, edition)
    assert [one.fragment.title for one in seen.differences.new] == ["De trop"]


def test_the_changes_of_the_next_edition_keep_no_word_of_it(body, record, edition, chief, now):
    _changed(record, "Zébulon")
    second = publish(body, "registre", by=chief, now=now)
    record.refresh_from_db()
    _changed(record, "Après")
    third = publish(body, "registre", by=chief, now=now)
    withdraw(second, by=chief, now=now, **ORDER)

    rows = Change.objects.filter(edition=third).values()

    assert rows
    assert "Zébulon" not in str(list(rows))
