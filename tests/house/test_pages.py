"""Every page has a language, one heading, a title, and no id given twice."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from config import errors
from registry.bodies.models import Membership
from registry.publication.actions import publish
from registry.workspace.urls import accounts
from tests import factories
from tests.house.source import templates
from tests.workspace.pages import REGISTERS, furnish, pages
from tests.workspace.reading import faults

pytestmark = pytest.mark.django_db
ROLES = ("officer", "person_in_charge", "auditor", "administrator")
# What the person is sent to instead: these say nothing themselves.
ELSEWHERE = {302}


def _wrong(answers):
    return {
        address: found
        for address, answer in answers.items()
        if answer.status_code not in ELSEWHERE and (found := faults(answer.content.decode()))
    }


@pytest.mark.parametrize("role", ROLES)
def test_every_page_of_the_workspace_stands_on_good_bones(role, body, sign_in):
    furnished = furnish(body)
    client = sign_in(factories.make_user(body, role))

    answers = {page.url: client.get(page.url) for page in pages(furnished)}

    shown = [answer for answer in answers.values() if answer.status_code == 200]
    assert len(shown) > 20
    assert _wrong(answers) == {}


@pytest.mark.parametrize("body_count", [0, 1, 2])
def test_the_way_in_stands_on_good_bones(body_count, sign_in):
    user = factories.make_user(None)
    for _ in range(body_count):
        Membership(user=user, public_body=factories.make_body(), role="officer").keep(
            by=None, why="Essai", at=factories.NOW
        )
    client = sign_in(user)

    answers = {name: client.get(reverse(name), follow=True) for name in ("home", "help")}

    assert {answer.status_code for answer in answers.values()} == {200}
    assert _wrong(answers) == {}


def _account_addresses():
    names = [one.name for one in accounts if one.name != "account_reset_password_from_key"]
    broken_key = reverse("account_reset_password_from_key", args=["1", "cle-inconnue"])
    return [*(reverse(name) for name in names), broken_key]


def test_the_pages_of_the_accounts_stand_on_good_bones(officer):
    stranger, member = Client(), Client()
    member.force_login(officer)

    answers = {
        (who, address): client.get(address)
        for who, client in (("inconnu", stranger), ("membre", member))
        for address in _account_addresses()
    }

    assert sum(answer.status_code == 200 for answer in answers.values()) >= 10
    assert {answer.status_code for answer in answers.values()} <= {200, 302}
    assert _wrong(answers) == {}


@pytest.mark.parametrize("status", sorted(errors.TITLES))
def test_the_pages_of_failures_stand_on_good_bones(status):
    answer = errors.plain_page(status, "abcd1234")

    assert answer.status_code == status
    assert faults(answer.content.decode()) == []


def _publish_everything(body, officer, now):
    furnished = furnish(body)
    factories.approve(furnished.file)
    factories.approve(furnished.item)
    partial = factories.make_communication(body, files=[furnished.file])
    factories.approve(factories.withhold(partial, "communication.recipients"))
    for register in REGISTERS:
        publish(body, register, by=officer, now=now)


def _public_addresses(slug):
    yield from (reverse(name) for name in ("bodies", "accessibility", "privacy"))
    yield reverse("body", args=[slug])
    for search in (reverse("find_all"), reverse("find", args=[slug])):
        yield search
        yield f"{search}?mots=essai&version=entiere&tri=recent"
        yield f"{search}?mots=rienquiexiste"
    for register in REGISTERS:
        yield reverse("register", args=[slug, register])
        yield reverse("register", args=[slug, register]) + "?mots=essai"
        yield reverse("register", args=[slug, register]) + "?mots=rienquiexiste"
        yield reverse("entry", args=[slug, register, 1])
        yield reverse("editions", args=[slug, register])
        yield reverse("edition", args=[slug, register, 1])
        yield reverse("edition_entry", args=[slug, register, 1, 1])
    yield reverse("edition", args=[slug, "registre", 2])
    yield reverse("entry", args=[slug, "registre", 2])


def test_every_page_of_the_public_site_stands_on_good_bones(body, officer, now, public_face):
    _publish_everything(body, officer, now)
    client = Client()

    answers = {address: client.get(address) for address in _public_addresses(body.slug)}

    assert {url: one.status_code for url, one in answers.items() if one.status_code != 200} == {}
    assert _wrong(answers) == {}


def test_the_public_pages_of_failures_stand_on_good_bones(body, officer, now, public_face):
    _publish_everything(body, officer, now)
    client = Client()
    register = reverse("register", args=[body.slug, "registre"])

    answers = {
        "unknown page": client.get("/nulle-part/ici/"),
        "unknown filter": client.get(f"{register}?inconnu=1"),
        "unknown category": client.get(f"{register}?categorie=inconnue"),
        "written to": client.post(register),
    }

    assert [one.status_code for one in answers.values()] == [404, 400, 400, 405]
    assert _wrong(answers) == {}


# In French a no-break space goes before these signs, and inside the quotation marks.
BREAKABLE = re.compile(
    r"(?<=[\w»”)}\]%’>…]) [;:?!»](?=[\s<\"'{.,;)]|$)|« (?=[\w{<%])", re.MULTILINE
)
REMARK = re.compile(r"{#.*?#}", re.DOTALL)


@pytest.mark.parametrize("name", templates())
def test_no_page_breaks_a_line_before_a_high_sign(name):
    text = REMARK.sub("", templates()[name].read_text(encoding="utf-8"))

    assert [text[found.start() - 20 : found.end()] for found in BREAKABLE.finditer(text)] == []
