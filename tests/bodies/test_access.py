"""Nobody works here without signing in, and nobody after having left."""

import pytest
from django.test import Client
from django.urls import reverse

from registry.bodies.models import User
from tests import factories
from tests.workspace.pages import acts, files, furnish, pages
from tests.workspace.reading import Page

pytestmark = pytest.mark.django_db


def _turned_away(client, furnished):
    """The addresses that do anything else than ask to sign in."""
    read = [*pages(furnished), *files(furnished)]
    answers = {one.url: client.get(one.url) for one in read}
    answers |= {f"POST {one.url}": client.post(one.url, one.data) for one in acts(furnished)}
    return {
        url: (answer.status_code, answer.headers.get("Location"))
        for url, answer in answers.items()
        if not _asks_to_sign_in(answer)
    }


def _asks_to_sign_in(answer):
    """A redirection to the sign-in page, or the page that keeps what was sent."""
    kept = answer.status_code == 401 and 'href="/connexion/"' in answer.content.decode()
    return kept or answer.headers.get("Location", "").startswith("/connexion/?next=/")


def test_a_stranger_is_asked_to_sign_in_at_every_address(body):
    assert _turned_away(Client(), furnish(body)) == {}


def test_a_person_who_left_is_asked_to_sign_in_though_the_session_lasts(body, sign_in):
    furnished = furnish(body)
    person = factories.make_user(body, "person_in_charge")
    client = sign_in(person)
    assert client.get(reverse("desk", args=[body.slug])).status_code == 200
    person.is_active = False
    person.save()

    assert _turned_away(client, furnished) == {}


def test_a_person_who_left_cannot_sign_in_again(body):
    person = factories.make_user(body, "officer", is_active=False)
    client = Client()

    answer = client.post(
        reverse("account_login"),
        {"login": person.email, "password": "phrase de passe d’essai"},
        follow=True,
    )

    assert "_auth_user_id" not in client.session
    assert client.get(reverse("desk", args=[body.slug])).status_code == 302
    assert answer.status_code == 200


def test_a_person_signs_in_with_an_address_and_a_password(body, officer):
    client = Client()

    answer = client.post(
        reverse("account_login"),
        {"login": officer.email, "password": "phrase de passe d’essai"},
        follow=True,
    )

    assert answer.redirect_chain[-1][0] == reverse("desk", args=[body.slug])
    assert client.session["_auth_user_id"] == str(officer.pk)


def _refusal(login):
    """What the page says of a sign-in that fails."""
    given = {"login": login, "password": "une autre phrase de passe"}
    page = Page(Client().post(reverse("account_login"), given).content.decode())
    assert page.error_anchors or "La demande" in page.text
    return page.text


def test_a_wrong_password_and_an_unknown_address_read_the_same(officer):
    assert _refusal(officer.email) == _refusal("inconnu@exemple.invalid")


def test_nobody_opens_an_account_alone(body):
    data = {"email": "nouvelle@exemple.invalid", "password1": "une longue phrase de passe"}

    Client().post(reverse("account_signup"), data)

    assert not User.objects.filter(email=data["email"]).exists()


def test_a_person_is_found_by_address_whatever_the_capitals(body):
    person = factories.make_user(body, "officer", email="majuscules@exemple.invalid")

    assert User.objects.get_by_natural_key("Majuscules@EXEMPLE.invalid") == person
