"""The reports in the workspace: those that wait first, one of them, its answer."""

import html
from datetime import timedelta

import pytest
from django.urls import reverse

from registry.editions.models import Correction
from registry.publication.actions import publish
from registry.reports.models import ErrorReport, ReportAnswer
from tests import factories
from tests.reports.letters import ADDRESS, WORDS, make_answer, make_report

pytestmark = pytest.mark.django_db
ANSWER = {"kind": "corrected", "readers": "public", "text": "Le nom est mis à jour."}


def _words(answer):
    return html.unescape(answer.content.decode()).replace("\u00a0", " ")


def _page(report):
    return reverse("report", args=[report.body, report.tracking])


@pytest.fixture
def published(body, officer):
    """An entry published, and a report about it."""
    record = factories.approve(factories.make_communication(body, title="Liste électorale"))
    publish(body, "registre", by=officer, now=factories.NOW)
    return record, make_report(body.slug)


def test_the_page_says_that_nobody_wrote_yet(body, officer, sign_in):
    words = _words(sign_in(officer).get(reverse("reports", args=[body.slug])))

    assert "Aucun signalement" in words


def test_those_that_wait_come_first_and_the_rail_counts_them(body, officer, sign_in, now):
    answered = make_report(body.slug, tracking="AAAA-AAAA")
    make_answer(answered)
    make_report(body.slug, tracking="BBBB-BBBB")
    make_report(body.slug, tracking="CCCC-CCCC", received_at=now - timedelta(days=21))
    make_report("autre", tracking="DDDD-DDDD")

    words = _words(sign_in(officer).get(reverse("reports", args=[body.slug])))

    order = [words.index(one) for one in ("CCCC-CCCC", "BBBB-BBBB", "AAAA-AAAA")]
    assert order == sorted(order)
    assert "DDDD-DDDD" not in words
    assert words.count("en retard") == 1
    assert 'Signalements <span class="rail-count">2' in words


def test_a_report_that_waits_is_among_the_deadlines_without_a_word(body, officer, sign_in):
    report = make_report(body.slug)

    words = _words(sign_in(officer).get(reverse("deadlines", args=[body.slug])))

    assert f'href="{_page(report)}"' in words
    assert WORDS not in words


def test_the_administrator_meets_no_report_among_the_deadlines(body, administrator, sign_in):
    report = make_report(body.slug)

    assert report.tracking not in _words(
        sign_in(administrator).get(reverse("deadlines", args=[body.slug]))
    )


def test_a_report_leads_to_the_entry_as_published_and_to_its_record(published, officer, sign_in):
    record, report = published

    words = _words(sign_in(officer).get(_page(report)))

    assert WORDS in words
    assert ADDRESS in words
    assert f"/{report.body}/registre/editions/1/1/" in words
    assert "Liste électorale" in words
    assert f'href="/{report.body}/registre/{record.uid}/modifier/"' in words


def test_the_auditor_reads_the_report_without_the_address_and_answers_nothing(
    published, auditor, sign_in
):
    _, report = published

    words = _words(sign_in(auditor).get(_page(report)))

    assert WORDS in words
    assert ADDRESS not in words
    assert "Enregistrer la réponse" not in words
    assert "/modifier/" not in words


def test_what_a_stranger_wrote_is_shown_as_text(body, officer, sign_in):
    report = make_report(body.slug, text="<script>alert(1)</script> <b>gras</b>")

    content = sign_in(officer).get(_page(report)).content.decode()

    assert "<script>alert" not in content
    assert "&lt;b&gt;gras" in content


def test_an_answer_is_given_from_the_page_and_read_there(published, officer, sign_in):
    _, report = published
    client = sign_in(officer)

    sent = client.post(_page(report), ANSWER)

    words = _words(client.get(_page(report)))
    assert sent.status_code == 302
    assert Correction.objects.get().text == ANSWER["text"]
    assert ANSWER["text"] in words
    assert "Enregistrer la réponse" not in words
    assert "Elle part dans quelques minutes" in words


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"kind": ""}, "Choisissez ce qui est fait de ce signalement."),
        ({"readers": ""}, "Choisissez qui lit la réponse."),
        ({"text": ""}, "Écrivez la réponse."),
        ({"text": f"Vous écrivez : {WORDS}"}, "Dites-le dans vos mots."),
        ({"text": f"À {ADDRESS}"}, "Dites-le dans vos mots."),
    ],
)
def test_an_answer_that_cannot_be_given_comes_back_as_typed(
    body, officer, sign_in, changes, sentence
):
    report = make_report(body.slug)

    answer = sign_in(officer).post(_page(report), ANSWER | changes)

    assert answer.status_code == 422
    assert "La réponse n’est pas enregistrée" in _words(answer)
    assert sentence in _words(answer)
    assert (ANSWER | changes)["text"] in _words(answer)
    assert not ReportAnswer.objects.exists()


def test_spam_needs_no_answer(body, officer, sign_in):
    report = make_report(body.slug)

    sign_in(officer).post(_page(report), {"kind": "spam"})

    assert ReportAnswer.objects.get().is_public is False
    assert not Correction.objects.exists()


def test_the_second_of_two_people_is_told_that_the_first_answered(body, officer, chief, sign_in):
    report = make_report(body.slug)
    sign_in(officer).post(_page(report), ANSWER)

    answer = sign_in(chief).post(_page(report), ANSWER | {"text": "Autre."}, follow=True)

    assert "Ce signalement a déjà sa réponse." in _words(answer)
    assert ReportAnswer.objects.get().text == ANSWER["text"]


def test_the_report_of_another_body_does_not_exist(body, officer, sign_in):
    report = make_report("autre")
    client = sign_in(officer)
    address = reverse("report", args=[body.slug, report.tracking])

    assert client.get(address).status_code == 404
    assert client.post(address, ANSWER).status_code == 404
    assert not ReportAnswer.objects.exists()


def test_words_that_were_erased_are_said_to_be(body, officer, sign_in):
    report = make_report(body.slug)
    make_answer(report)
    ErrorReport.objects.filter(pk=report.pk).erase("text", "email")

    assert "Ce texte a été effacé 365 jours après la réponse." in _words(
        sign_in(officer).get(_page(report))
    )
