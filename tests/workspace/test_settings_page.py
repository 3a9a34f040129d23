"""The settings of a body: what it says of itself, who works for it."""

import pytest
from django.urls import reverse

from registry.bodies.permissions import Permission, may
from registry.records.changes import changes_of
from tests import factories
from tests.workspace.reading import Page

pytestmark = pytest.mark.django_db


def _sent(client, body, **data):
    answer = client.post(reverse("body_settings", args=[body.slug]), data, follow=True)
    return answer, Page(answer.content.decode())


def _settings(body, **changes):
    return {
        "act": "settings",
        "name": body.name,
        "acronym": body.acronym,
        "contact_title": body.contact_title,
        "contact_email": body.contact_email,
        "four_eyes": "on",
        "why": "Nouvelle adresse",
    } | changes


@pytest.fixture
def client(sign_in, administrator):
    """The administrator, signed in."""
    return sign_in(administrator)


def test_a_setting_is_changed_with_its_reason(client, body):
    _, page = _sent(client, body, **_settings(body, contact_phone="418 555-0100"))

    body.refresh_from_db()
    assert "Les réglages sont enregistrés." in page.text
    assert body.contact_phone == "418 555-0100"
    assert changes_of(body)[0].reason == "Nouvelle adresse"


@pytest.mark.parametrize(
    ("field", "value"), [("name", ""), ("contact_email", "sans arobas"), ("why", "")]
)
def test_a_wrong_setting_comes_back_and_changes_nothing(field, value, client, body):
    answer, page = _sent(client, body, **_settings(body, contact_phone="418", **{field: value}))

    body.refresh_from_db()
    assert answer.status_code == 422
    assert page.error_anchors == [f"id_{field}"]
    assert "418" in {one.get("value") for one in page.inputs}
    assert body.contact_phone == ""


def test_a_role_is_given_to_a_person_who_has_an_account(client, body):
    person = factories.make_user(None)

    _, page = _sent(
        client, body, act="role", **{"role-email": person.email, "role-role": "auditor"}
    )

    assert "Le rôle est donné." in page.text
    assert may(person, Permission.EXPORT_COMPLETE, body)


def test_a_role_is_not_given_to_an_address_nobody_has(client, body):
    answer, page = _sent(
        client, body, act="role", **{"role-email": "x@exemple.invalid", "role-role": "auditor"}
    )

    assert answer.status_code == 422
    assert "Aucun compte actif n’a ce courriel." in page.text
    assert "x@exemple.invalid" in {one.get("value") for one in page.inputs}


def test_a_role_is_withdrawn(client, body, officer):
    _, page = _sent(client, body, act="withdraw", membership=officer.memberships.get().pk)

    assert "Le rôle est retiré." in page.text
    assert not may(officer, Permission.READ, body)


def test_the_last_administrator_is_told_to_give_the_role_first(client, body, administrator):
    _, page = _sent(client, body, act="withdraw", membership=administrator.memberships.get().pk)

    assert "Donnez d’abord ce rôle à une autre personne." in page.text
    assert may(administrator, Permission.ADMINISTER, body)


@pytest.mark.parametrize("membership", ["", "0", "abc", "1.5", "\x00", "9" * 30])
def test_a_role_that_does_not_exist_cannot_be_withdrawn(membership, client, body):
    answer, _ = _sent(client, body, act="withdraw", membership=membership)

    assert answer.status_code == 404


def test_a_role_of_another_body_cannot_be_withdrawn(client, body):
    stranger = factories.make_user(factories.make_body(), "officer")

    answer, _ = _sent(client, body, act="withdraw", membership=stranger.memberships.get().pk)

    assert answer.status_code == 404
    assert stranger.memberships.get().is_active


def test_an_unknown_act_changes_nothing(client, body):
    answer, _ = _sent(client, body, act="inconnu")

    body.refresh_from_db()
    assert answer.status_code == 200
    assert body.revision == 1
