"""Categories live in the family of the persons they are about, and are retired, never erased."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from registry.categories.models import InformationCategory
from registry.publication.projection import project
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("family", ["assures", "professionnels", "employes"])
def test_a_category_is_described_under_its_family(family, body):
    category = factories.make_category(body, family=family)

    assert category.part_key == family
    assert project(category).part == family


def test_another_family_is_refused_by_the_database(body):
    with pytest.raises(IntegrityError, match="family"), transaction.atomic():
        factories.make_category(body, family="inconnue")


def test_a_category_retired_says_since_when(body):
    category = factories.make_category(body, retired_on=date(2025, 6, 30))

    assert category.in_force_until == date(2025, 6, 30)
    assert project(category).ended_on == date(2025, 6, 30)


def test_categories_come_in_their_rank_within_the_family(body):
    last = factories.make_category(body, position=2, title="A")
    first = factories.make_category(body, position=1, title="Z")

    assert list(InformationCategory.objects.of(body)) == [first, last]


@pytest.mark.parametrize("make", [factories.make_person_category, factories.make_measure])
def test_a_word_is_in_use_until_it_is_retired(make, body):
    word = make(body, title="Un libellé")

    assert (str(word), word.is_retired) == ("Un libellé", False)
