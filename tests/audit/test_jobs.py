"""A document is made once, by a worker that holds it; it can be given up, asked again, erased."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from registry.audit import exports
from registry.audit.jobs import MAXIMUM_ATTEMPTS, claim, erase, work
from registry.audit.models import Export
from registry.audit.tasks import sweep
from registry.editions.canonical import digest
from registry.publication.models import JobState
from registry.records.models import Event
from tests import factories
from tests.audit.asked import MADE, make_export
from tests.workspace.reading import Page, plain

pytestmark = pytest.mark.django_db


def _page(client, body, export):
    answer = client.get(reverse("export", args=[body.slug, export.uid]))
    return plain(Page(answer.content.decode()).text)


def _ask(client, body, kind="history", **values):
    given = {"register": "registre", "first": "2026-01-01", "last": "2026-02-01"} | values
    return client.post(reverse("ask_export", args=[body.slug, kind]), given)


def test_a_document_asked_for_is_made_then_taken_and_each_step_is_logged(body, auditor, sign_in):
    client = sign_in(auditor)
    asked = _ask(client, body)
    export = Export.objects.get()
    assert asked.url == reverse("export", args=[body.slug, export.uid])

    assert work(export.pk)

    export.refresh_from_db()
    assert export.state == JobState.DONE
    assert export.pages_done == export.pages_expected == 3
    assert export.sha256 == digest(bytes(export.content))
    shown = _page(client, body, export)
    assert "Le document est prêt" in shown
    assert export.sha256[16:32] in shown
    file = client.get(reverse("export_file", args=[body.slug, export.uid]))
    assert file.content == bytes(export.content)
    assert file.headers["Cache-Control"] == "no-store"
    name = f"{body.slug}-registre-historique-non-public-2026-01-01-2026-02-01.pdf"
    assert name in file.headers["Content-Disposition"]
    asking, taking = Event.objects.filter(actor_name=auditor.name).order_by("pk")
    assert (asking.kind, taking.kind) == ("export_asked", "history_exported")
    assert "du 1er janvier 2026 au 1er février 2026" in plain(asking.subject)
    assert export.sha256 in taking.detail


@pytest.mark.parametrize(
    ("kind", "values", "sentence"),
    [
        ("history", {"first": "2026-02-30"}, "Écrivez une date qui existe"),
        ("history", {"first": "2026-03-01"}, "La fin précède le début"),
        ("approvals", {"last": "2999-01-01"}, "Cette date est à venir"),
        ("complete", {"day": ""}, "Choisissez une date"),
        ("complete", {"day": "0012-01-01"}, "Vérifiez l’année"),
        ("complete", {"day": "2026-01-01", "register": "inconnu"}, "Choisissez un registre"),
    ],
)
def test_days_that_cannot_be_come_back_with_a_sentence(
    kind, values, sentence, body, auditor, sign_in
):
    answer = _ask(sign_in(auditor), body, kind, **values)

    page = Page(answer.content.decode())
    assert answer.status_code == 422
    assert sentence in page.text
    assert Export.objects.count() == 0
    typed = {one.get("value") for one in page.inputs}
    assert {one for name, one in values.items() if name != "register"} <= typed | {""}


def test_asking_twice_for_what_is_waited_for_makes_one_document(body, auditor, sign_in):
    client = sign_in(auditor)

    assert _ask(client, body).url == _ask(client, body).url

    assert Export.objects.count() == 1


def test_a_kind_that_does_not_exist_is_no_page(body, auditor, sign_in):
    assert _ask(sign_in(auditor), body, "inconnu").status_code == 404


def test_a_document_is_held_by_one_worker_at_a_time(body, now):
    export = make_export(body)
    held = claim(export.pk, now)

    assert claim(export.pk, now + timedelta(seconds=1)) is None
    taken_over = claim(export.pk, now + timedelta(hours=1))
    assert taken_over.token != held.token
    assert taken_over.attempts == 2


def test_a_document_given_up_while_it_is_made_stops_at_the_next_pages(body, auditor, now, sign_in):
    export = make_export(body)

    def give_up():
        exports.cancel(Export.objects.get(), by=auditor, now=now)

    assert not work(export.pk, call_help=give_up)

    export.refresh_from_db()
    assert (export.state, bytes(export.content)) == (JobState.CANCELLED, b"")
    assert "abandonnée" in _page(sign_in(auditor), body, export)
    assert Event.objects.get().kind == "export_cancelled"


def test_the_page_says_how_many_pages_are_done(body, auditor, sign_in):
    export = make_export(body)
    shown = []

    def look():
        shown.append(_page(sign_in(auditor), body, export))

    work(export.pk, call_help=look)

    export.refresh_from_db()
    assert "0 page sur 3 environ" in shown[0]
    assert export.pages_done == export.pages_expected == 3


def test_pages_that_cannot_be_set_end_the_document_with_a_sentence(
    body, auditor, now, sign_in, settings
):
    factories.make_communication(body, title="Enquête")
    export = make_export(body, asked_at=now + timedelta(seconds=1))

    enough, settings.QUIRE_SECONDS = settings.QUIRE_SECONDS, 0.001

    assert not work(export.pk)

    shown = _page(sign_in(auditor), body, export)
    assert "Impossible de mettre en page" in shown
    assert "incident" in shown
    settings.QUIRE_SECONDS = enough
    assert Event.objects.filter(kind="rendition_failed").count() == 1
    client = sign_in(auditor)
    client.post(reverse("retry_export", args=[body.slug, export.uid]))
    assert work(export.pk)
    export.refresh_from_db()
    assert (export.state, export.error) == (JobState.DONE, "")


def test_a_document_whose_workers_all_die_is_given_up(body, now):
    export = make_export(body, state=JobState.RUNNING, attempts=MAXIMUM_ATTEMPTS, lease_until=now)

    assert claim(export.pk, now + timedelta(hours=1)) is None

    export.refresh_from_db()
    assert export.state == JobState.FAILED
    assert Event.objects.get().kind == "rendition_failed"


def test_the_sweep_takes_up_what_no_message_told(body):
    export = make_export(body)

    sweep()

    export.refresh_from_db()
    assert export.state == JobState.DONE


def test_a_document_is_erased_after_seven_days(body, now):
    old = make_export(body, **MADE, asked_at=now - timedelta(days=7, seconds=1))
    make_export(body, **MADE, asked_at=now - timedelta(days=6))

    assert erase(now) == 1

    assert not Export.objects.filter(pk=old.pk).exists()


def test_a_document_that_is_not_ready_sends_back_to_its_page(body, auditor, sign_in):
    export = make_export(body)

    answer = sign_in(auditor).get(reverse("export_file", args=[body.slug, export.uid]))

    assert answer.url == reverse("export", args=[body.slug, export.uid])
    assert Event.objects.count() == 0


def test_the_overview_lists_ones_own_documents(body, auditor, sign_in):
    make_export(body, asked_by=auditor, **MADE)
    make_export(body, kind="complete", first_day=timezone.localdate())
    page = sign_in(auditor).get(reverse("audit", args=[body.slug]))

    told = plain(Page(page.content.decode()).text)

    assert "Historique du 1er janvier 2026 au 22 novembre 2026" in told
    assert "Registre complet au" not in told


@pytest.mark.parametrize(
    "values", [{"state": "fini"}, {"state": "done"}, {"first_day": "2027-01-01"}, {"kind": "x"}]
)
def test_the_database_refuses_a_row_that_cannot_be(values, body):
    with pytest.raises(IntegrityError), transaction.atomic():
        make_export(body, **values)
