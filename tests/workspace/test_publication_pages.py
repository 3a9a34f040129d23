"""Publishing: what is new, changed, ended; what stands in the way; a failure and its retry."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from registry.bodies import editing
from registry.editions.models import Edition
from registry.publication.actions import publish
from registry.publication.models import Job, JobState
from registry.records.models import Event
from tests import factories
from tests.workspace.reading import Page

pytestmark = pytest.mark.django_db


def _url(body, name="publish", *more):
    return reverse(name, args=[body.slug, "registre", *more])


def _page(client, body):
    return Page(client.get(_url(body)).content.decode()).text


def _edited(record, officer, now, **values):
    edited = editing.edit(
        record, values=values, revision=record.revision, why="Essai", by=officer, now=now
    )
    return factories.approve(edited)


def test_the_first_edition_is_offered_even_empty(body, officer, sign_in):
    text = _page(sign_in(officer), body)

    assert "Aucune édition n’est encore publiée." in text
    assert "Publier l’édition 1" in text


def test_the_page_tells_what_is_new_changed_ended_and_no_longer_shown(body, officer, now, sign_in):
    changed, ended, hidden = (
        factories.approve(factories.make_communication(body, title=title, purpose="Avant"))
        for title in ("Celle qui change", "Celle qui finit", "Celle qui disparaît")
    )
    publish(body, "registre", by=officer, now=now)
    factories.approve(factories.make_communication(body, title="Celle qui arrive"))
    _edited(changed, officer, now, purpose="Après")
    _edited(ended, officer, now, ended_on="2026-11-01")
    factories.approve(factories.withhold(hidden))

    text = _page(sign_in(officer), body)

    places = [
        text.index(title)
        for title in (
            "Nouvelles inscriptions (1)",
            "Celle qui arrive",
            "Inscriptions modifiées (1)",
            "Celle qui change",
            "Inscriptions terminées (1)",
            "Celle qui finit",
            "Inscriptions qui ne paraîtront plus (1)",
            "Celle qui disparaît",
        )
    ]
    assert places == sorted(places)
    assert "retiré : Avant" in text
    assert "ajouté : Après" in text


def test_what_is_not_approved_yet_is_named_apart(body, officer, sign_in):
    factories.make_communication(body, title="Le brouillon")

    text = _page(sign_in(officer), body)

    assert "Pas encore approuvées (1)" in text
    assert "Le brouillon" in text
    assert "Nouvelles inscriptions" not in text


def test_publishing_leads_to_the_edition_and_to_its_progress(body, officer, sign_in):
    factories.approve(factories.make_communication(body))

    answer = sign_in(officer).post(_url(body), follow=True)

    text = Page(answer.content.decode()).text
    assert answer.redirect_chain == [(_url(body, "edition", 1), 302)]
    assert "Les fichiers se préparent" in text
    assert Edition.objects.get().sha256[:32] in text


def test_publishing_the_same_content_makes_no_edition_and_says_so(body, officer, now, sign_in):
    factories.approve(factories.make_communication(body))
    publish(body, "registre", by=officer, now=now)
    client = sign_in(officer)

    assert "Rien à publier" in _page(client, body)
    answer = client.post(_url(body), follow=True)

    assert "Rien n’a changé depuis la dernière édition." in answer.content.decode()
    assert Edition.objects.count() == 1


def test_a_decision_that_waits_stands_in_the_way_of_publishing(body, officer, now, sign_in):
    record = factories.approve(factories.make_communication(body, title="La retenue"))
    factories.withhold(record, "communication.purpose", now=now + timedelta(minutes=1))
    client = sign_in(officer)

    text = _page(client, body)
    client.post(_url(body))

    assert "La publication est arrêtée" in text
    assert "La retenue" in text
    assert "Publier l’édition" not in text
    assert not Edition.objects.exists()


def test_the_auditor_sees_the_changes_and_is_offered_no_act(body, auditor, sign_in):
    factories.approve(factories.make_communication(body))

    text = _page(sign_in(auditor), body)

    assert "Nouvelles inscriptions (1)" in text
    assert "Publier l’édition" not in text


@pytest.fixture
def failed(body, officer, now):
    """An edition whose files could not be made."""
    publish(body, "registre", by=officer, now=now)
    Job.objects.update(state=JobState.FAILED, attempts=5, error="Incident 1a2b3c4d.")
    return Job.objects.get()


def test_a_failure_is_shown_with_a_retry(body, officer, failed, sign_in):
    html = sign_in(officer).get(_url(body, "edition", 1)).content.decode()

    assert "La production des fichiers a échoué" in html
    assert "Incident 1a2b3c4d." in html
    assert _url(body, "retry", 1) in html


def test_a_retry_puts_the_job_back_in_the_queue(body, officer, failed, sign_in):
    answer = sign_in(officer).post(_url(body, "retry", 1), follow=True)

    failed.refresh_from_db()
    assert "relancée" in answer.content.decode()
    assert (failed.state, failed.attempts, failed.error) == ("queued", 0, "")
    assert Event.objects.get(kind="rendition_retried").actor_name == officer.name


@pytest.mark.parametrize("state", [JobState.DONE, JobState.RUNNING, JobState.QUEUED])
def test_a_job_that_did_not_fail_is_left_alone(state, body, officer, failed, sign_in):
    Job.objects.update(state=state, attempts=1)

    sign_in(officer).post(_url(body, "retry", 1))

    failed.refresh_from_db()
    assert (failed.state, failed.attempts) == (state, 1)
    assert not Event.objects.filter(kind="rendition_retried").exists()


def test_the_auditor_is_not_offered_the_retry(body, auditor, failed, sign_in):
    html = sign_in(auditor).get(_url(body, "edition", 1)).content.decode()

    assert "La production des fichiers a échoué" in html
    assert _url(body, "retry", 1) not in html


@pytest.fixture
def running(body, officer, now):
    """An edition whose pages are being set."""
    publish(body, "registre", by=officer, now=now)
    Job.objects.update(
        state=JobState.RUNNING, attempts=1, total=4, done=2, pages_done=31, pages_expected=120
    )
    return Job.objects.get()


def test_progress_is_told_in_pages_while_they_are_set(body, officer, running, sign_in):
    html = sign_in(officer).get(_url(body, "edition", 1)).content.decode()

    assert "2 sur 4, 31 pages composées sur environ 120." in Page(html).text
    assert re.search(r'<progress[^>]*max="120" value="31"', html)
    assert _url(body, "cancel", 1) in html


def test_a_production_is_stopped_then_resumed(body, officer, running, sign_in):
    client = sign_in(officer)

    stopped = client.post(_url(body, "cancel", 1), follow=True).content.decode()

    running.refresh_from_db()
    assert running.state == JobState.CANCELLED
    assert "La production des fichiers est arrêtée" in stopped
    assert "Reprendre" in stopped
    assert "Réessayer" not in stopped
    assert "data-working" not in stopped

    resumed = client.post(_url(body, "retry", 1), follow=True).content.decode()

    running.refresh_from_db()
    assert (running.state, running.attempts) == (JobState.QUEUED, 0)
    assert "Les fichiers se préparent" in resumed
    kinds = ("rendition_cancelled", "rendition_retried")
    assert [Event.objects.get(kind=kind).actor_name for kind in kinds] == [officer.name] * 2


@pytest.mark.parametrize("state", [JobState.DONE, JobState.FAILED])
def test_what_is_over_is_not_stopped(state, body, officer, running, sign_in):
    Job.objects.update(state=state)

    sign_in(officer).post(_url(body, "cancel", 1))

    running.refresh_from_db()
    assert running.state == state
    assert not Event.objects.filter(kind="rendition_cancelled").exists()


def test_the_auditor_sees_the_progress_and_stops_nothing(body, auditor, running, sign_in):
    client = sign_in(auditor)

    html = client.get(_url(body, "edition", 1)).content.decode()
    answer = client.post(_url(body, "cancel", 1))

    running.refresh_from_db()
    assert "31 pages composées" in html
    assert _url(body, "cancel", 1) not in html
    assert answer.status_code in (403, 404)
    assert running.state == JobState.RUNNING
