"""What is published is frozen, numbered once, and read back as a document."""

import pytest
from django.db import IntegrityError, transaction

from registry.editions.models import Edition, Placement
from registry.editions.querysets import FrozenError
from registry.editions.reading import document_of
from tests.editions.fragments import make_fragment
from tests.editions.kinds import DECLARED, TITLES, make_each_kind
from tests.public_site.editions import make_edition, make_rendition

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition():
    """An edition of two entries, one in each document of the register."""
    fragments = [
        make_fragment(uid="aaa", part="ententes", title="Une entente"),
        make_fragment(uid="bbb", part="mandats", title="Un mandat", is_partial=True),
    ]
    return make_edition("registre", fragments)


def test_an_edition_is_read_back_under_the_parts_of_its_register(edition):
    document = document_of(edition)

    assert [section.title for section in document.sections] == TITLES
    assert [entry.fragment.title for entry in document.entries] == ["Une entente", "Un mandat"]
    assert [section.key for section in document.sections if section.is_partial] == ["mandats"]
    assert (document.edition, document.entry(2).fragment.uid) == (1, "bbb")
    assert document.entry(3) is None


def test_a_statement_is_read_back_in_the_part_it_speaks_of():
    stated = document_of(make_edition("registre", make_each_kind(), statements=(DECLARED,)))

    assert {part.key: part.statement for part in stated.sections if part.statement} == {
        "mandats": DECLARED
    }
    assert [len(part.entries) for part in stated.sections] == [1, 0, 0, 1, 1]


def test_an_edition_names_the_one_before_it(edition):
    again = make_edition("registre", [make_fragment(uid="aaa")])

    assert again.previous == edition
    assert document_of(again).previous_on is not None
    assert document_of(edition).previous_on is None


def test_what_is_published_is_neither_changed_nor_erased(edition):
    rows = [edition, edition.placements.first(), make_rendition(edition)]

    for row in rows:
        with pytest.raises(FrozenError):
            row.save()
        with pytest.raises(FrozenError):
            row.delete()


@pytest.mark.parametrize(
    ("change", "constraint"),
    [
        ({"position": 9}, "placement_number_once"),
        ({"number": 9}, "placement_position_once"),
    ],
)
def test_a_number_and_a_position_are_given_once_in_an_edition(change, constraint, edition):
    taken = edition.placements.first()
    values = {"position": taken.position, "number": taken.number} | change

    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Placement.objects.create(edition=edition, uid="ccc", stored=taken.stored, **values)


def test_an_edition_number_is_given_once_in_a_register(edition):
    with pytest.raises(IntegrityError, match="edition_number_once"), transaction.atomic():
        Edition.objects.create(
            body=edition.body,
            register=edition.register,
            number=1,
            published_at=edition.published_at,
            head_content=edition.head_content,
            sha256="0" * 64,
            is_partial=False,
            entry_count=0,
        )


def test_a_file_of_an_edition_is_made_once(edition):
    make_rendition(edition, "csv")

    with pytest.raises(IntegrityError, match="rendition"), transaction.atomic():
        make_rendition(edition, "csv")
