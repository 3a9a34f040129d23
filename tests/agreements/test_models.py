"""Recipients and written agreements: named once in a body, a natural person by a mention only."""

import pytest
from django.db import IntegrityError, transaction

from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "kind", ["public_body", "other_government", "private_body", "professional_order"]
)
def test_a_body_is_shown_by_its_name(kind, body):
    recipient = factories.make_recipient(body, name="Institut", kind=kind, public_category="Autre")

    assert recipient.public_name == "Institut"


def test_a_natural_person_is_shown_by_the_mention(body):
    person = factories.make_recipient(
        body, name="Une personne", kind="natural_person", public_category="Chercheuse"
    )

    assert person.public_name == "Chercheuse"


def test_a_natural_person_without_a_mention_is_refused_by_the_database(body):
    with (
        pytest.raises(IntegrityError, match="natural_person_has_mention"),
        transaction.atomic(),
    ):
        factories.make_recipient(body, name="Une personne", kind="natural_person")


@pytest.mark.parametrize(
    ("make", "values"),
    [
        (factories.make_recipient, {"name": "Institut"}),
        (factories.make_agreement, {"number": "08 13 42"}),
    ],
)
def test_a_name_and_a_number_are_given_once_in_a_body_and_freely_in_another(make, values, body):
    make(body, **values)
    make(factories.make_body(), **values)

    with pytest.raises(IntegrityError, match="once"), transaction.atomic():
        make(body, **values)


def test_an_agreement_reads_as_its_kind_its_number_and_its_object(body):
    agreement = factories.make_agreement(
        body, kind="contract", number="08 13 42", title="Impression des cartes"
    )

    assert str(agreement) == "Contrat 08 13 42 — Impression des cartes"
