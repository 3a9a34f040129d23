"""The page that withdraws an edition: it warns, asks who orders it and why, and has it typed."""

import pytest
from django.urls import reverse

from registry.editions.models import Withdrawal
from registry.publication.actions import publish
from registry.publication.erasing import erase_withdrawn
from tests import factories

pytestmark = pytest.mark.django_db
TYPED = {"authority": "Commission d’accès, décision 1", "reason": "Ordre d’essai.", "number": "1"}


@pytest.fixture
def edition(body, officer, now):
    """An edition of the register."""
    factories.approve(factories.make_communication(body))
    return publish(body, "registre", by=officer, now=now)


@pytest.fixture
def address(body):
    """The page that withdraws it."""
    return reverse("withdraw_edition", args=[body.slug, "registre", 1])


def _words(answer):
    return answer.content.decode().replace("\u00a0", " ")


def test_the_edition_page_leads_there_for_the_person_in_charge_alone(
    body, edition, address, chief, officer, sign_in
):
    page = reverse("edition", args=[body.slug, "registre", 1])

    assert address in _words(sign_in(chief).get(page))
    assert address not in _words(sign_in(officer).get(page))


def test_the_page_says_what_will_happen(edition, address, chief, sign_in):
    page = _words(sign_in(chief).get(address))

    assert "On n’en revient pas" in page
    assert "le registre n’aura plus d’édition en vigueur".casefold() in page.casefold()
    assert "Raison (diffusée)" in page


def test_an_edition_is_withdrawn_once_its_number_is_typed(edition, address, chief, sign_in):
    client = sign_in(chief)

    done = _words(client.post(address, TYPED, follow=True))

    tombstone = Withdrawal.objects.get(edition=edition)
    assert tombstone.authority == TYPED["authority"]
    assert "L’édition 1 est retirée du site public." in done
    assert "Ordre d’essai." in done
    assert "Son contenu est encore dans la base" in done
    assert address not in done
    assert "déjà retirée" in _words(client.get(address))


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"number": "2"}, "Ce n’est pas le numéro de cette édition : écrivez 1."),
        ({"number": ""}, "Écrivez le numéro de l’édition pour confirmer."),
        ({"authority": " "}, "Écrivez quelle autorité ordonne le retrait."),
        ({"reason": ""}, "Écrivez pourquoi l’édition est retirée."),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_withdrawn(
    wrong, sentence, edition, address, chief, sign_in
):
    answer = sign_in(chief).post(address, TYPED | wrong)

    assert answer.status_code == 422
    assert sentence in _words(answer)
    assert not Withdrawal.objects.exists()


def test_a_second_order_is_refused_in_words(edition, address, chief, sign_in):
    client = sign_in(chief)
    client.post(address, TYPED)

    assert "L’édition 1 est déjà retirée." in _words(client.post(address, TYPED, follow=True))


def test_afterwards_the_desk_says_that_none_is_in_force(
    body, edition, address, chief, auditor, sign_in, now
):
    client = sign_in(chief)
    client.post(address, TYPED)
    erase_withdrawn(by="racine", now=now)

    publishing = _words(client.get(reverse("publish", args=[body.slug, "registre"])))
    assert "a été retirée par ordre : aucune édition n’est en vigueur" in publishing
    assert "Publier l’édition 2" in publishing
    desk = _words(client.get(reverse("desk", args=[body.slug])))
    assert "retirée par ordre : aucune édition n’est en vigueur" in desk
    page = _words(client.get(reverse("edition", args=[body.slug, "registre", 1])))
    assert "Son contenu est effacé de la base." in page
    refused = client.post(reverse("publish", args=[body.slug, "registre"]), follow=True)
    assert "mot pour mot l’édition 1" in _words(refused)
    assert sign_in(auditor).get(reverse("audit", args=[body.slug])).status_code == 200
