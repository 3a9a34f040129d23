"""What was typed when the session ended is sent again once signed in."""

import pytest
from django.test import Client
from django.urls import reverse

from registry.agreements.models import Recipient
from tests import factories

pytestmark = pytest.mark.django_db


def _address(body):
    return reverse("add_word", args=[body.slug, "destinataires"])


def test_a_form_sent_after_the_session_ended_comes_back_to_be_sent_again(body):
    answer = Client().post(_address(body), {"name": "Organisme tapé", "kind": "public_body"})

    assert answer.status_code == 401
    assert 'value="Organisme tapé"' in answer.content.decode()
    assert Recipient.objects.count() == 0


def test_a_stale_token_from_our_own_page_keeps_what_was_typed(body, officer):
    client = Client(enforce_csrf_checks=True)
    client.force_login(officer)

    answer = client.post(
        _address(body), {"name": "Organisme tapé"}, headers={"origin": "http://testserver"}
    )

    assert answer.status_code == 403
    assert 'value="Organisme tapé"' in answer.content.decode()


def test_a_form_sent_from_elsewhere_is_refused_whole(body, officer):
    client = Client(enforce_csrf_checks=True)
    client.force_login(officer)

    answer = client.post(
        _address(body), {"name": "Piège"}, headers={"origin": "https://ailleurs.exemple"}
    )

    assert answer.status_code == 403
    assert "Piège" not in answer.content.decode()


def test_a_password_is_never_written_back_into_a_page():
    client = Client(enforce_csrf_checks=True)

    answer = client.post(
        reverse("account_login"),
        {"login": "a@exemple.invalid", "password": "très secret"},
        headers={"origin": "http://testserver"},
    )

    assert answer.status_code == 403
    assert "très secret" not in answer.content.decode()


def test_the_form_sent_again_is_taken(body, officer, sign_in):
    client = sign_in(officer)

    client.post(_address(body), {"name": "Organisme tapé", "kind": "public_body"})

    assert Recipient.objects.get().name == "Organisme tapé"


def test_the_person_who_submitted_does_not_approve(body, chief, sign_in):
    record = factories.make_communication(body)
    client = sign_in(chief)
    address = [body.slug, "registre", record.uid]
    client.post(reverse("submit_record", args=address))

    page = client.get(reverse("record", args=address)).content.decode()

    assert "une autre personne doit l’approuver" in page


def test_a_comment_that_sends_back_is_shown_where_the_work_is(body, officer, chief, sign_in):
    record = factories.make_communication(body)
    address = [body.slug, "registre", record.uid]
    sign_in(officer).post(reverse("submit_record", args=address))
    client = sign_in(chief)
    client.post(reverse("send_back_record", args=address), {"comment": "Précisez la fin."})

    page = sign_in(officer).get(reverse("record", args=address)).content.decode()

    assert "À corriger" in page
    assert "Précisez la fin." in page


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"signed_on": "2026-05-02", "ends_on": "2026-05-01"}, "La fin précède le début"),
        ({"signed_on": "9999-01-01"}, "Vérifiez l’année"),
        ({"signed_on": "2026-02-31"}, "Écrivez une date qui existe"),
    ],
)
def test_dates_that_cannot_be_are_refused_beside_their_field(body, officer, sign_in, typed, told):
    address = reverse("add_word", args=[body.slug, "ententes"])
    data = {"kind": "agreement", "number": "1", "title": "Entente"} | typed

    answer = sign_in(officer).post(address, data)

    assert answer.status_code == 422
    assert told in answer.content.decode()


def test_unseen_signs_are_left_out_and_a_name_is_taken_once(body, officer, sign_in):
    client = sign_in(officer)
    client.post(_address(body), {"name": "Bureau\u202e du\x07 coroner", "kind": "public_body"})

    again = client.post(_address(body), {"name": "BUREAU DU CORONER", "kind": "public_body"})

    assert Recipient.objects.get().name == "Bureau du coroner"
    assert "Un destinataire porte déjà ce nom." in again.content.decode()
