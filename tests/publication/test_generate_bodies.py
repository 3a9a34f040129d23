"""A large installation is invented from a seed, and read like any other."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from registry.bodies.models import PublicBody
from registry.editions.canonical import canonical_bytes, digest
from registry.editions.models import Change, Edition, EntryCard, Placement, Rendition
from registry.editions.reading import document_of
from registry.publication.invented.draws import Draws, sizes
from registry.publication.invented.histories import issues_of
from registry.publication.invented.vocabulary import invented_bodies
from registry.publication.models import Job, PublicNumber
from tests import factories

BODIES, ENTRIES = 3, 150


def _generate(**options):
    told = StringIO()
    call_command("generate_bodies", bodies=BODIES, entries=ENTRIES, stdout=told, **options)
    return told.getvalue()


@pytest.fixture
def installation(db):
    """Three invented bodies."""
    return _generate()


def _current():
    rows = Edition.objects.order_by("body", "register", "-number")
    return rows.distinct("body", "register")


def test_there_are_as_many_entries_in_force_as_asked(installation):
    assert sum(one.entry_count for one in _current()) == ENTRIES
    assert Placement.objects.filter(edition__in=_current()).count() == ENTRIES


def test_an_invented_edition_is_what_publishing_would_write(installation):
    for edition in Edition.objects.all():
        document = document_of(edition)
        stored = [digest(canonical_bytes(entry.fragment)) for entry in document.entries]
        placed = edition.placements.order_by("position").values_list("stored_id", flat=True)
        assert stored == list(placed)
        assert document.head.is_illustrative or not document.entries
    assert EntryCard.objects.count() == len(set(Placement.objects.values_list("stored", flat=True)))
    assert PublicNumber.objects.count() == Placement.objects.values("uid").distinct().count()
    first = Edition.objects.filter(number=1, entry_count__gt=0).first()
    assert Change.objects.filter(edition=first, action="new").count() == first.entry_count


def test_no_file_is_made_nor_asked_for(installation):
    assert not Job.objects.exists()
    assert not Rendition.objects.exists()
    assert "Aucun fichier" in installation


def test_places_of_files_say_that_they_hold_nothing(db):
    told = _generate(files=True)

    assert "ne contiennent rien" in told
    assert {bytes(one.content)[:15].decode() for one in Rendition.objects.all()} == {
        "Fichier d’essai"[:13]
    }


def test_the_same_seed_invents_the_same_editions():
    def invented(seed):
        bodies = invented_bodies(Draws(seed), sizes(BODIES, ENTRIES))
        return [issue for body in bodies for issue in issues_of(body, seed)]

    assert invented("7") == invented("7")
    assert invented("7") != invented("8")


def test_a_few_bodies_are_large_and_most_are_small():
    shares = sizes(300, 100_000)

    assert sum(shares) == 100_000
    assert sum(one > 2_000 for one in shares) >= 5
    assert sorted(shares)[150] < 250


def test_a_database_that_serves_for_something_else_is_refused(db):
    factories.make_body()

    with pytest.raises(CommandError, match="déjà des organismes"):
        _generate()
    _generate(add=True)

    assert PublicBody.objects.count() == BODIES + 1


def test_the_same_bodies_are_not_written_twice(installation):
    with pytest.raises(CommandError, match="y sont déjà"):
        _generate(add=True)


@pytest.mark.parametrize("options", [{"bodies": 0}, {"entries": 5}, {"processes": 0}])
def test_what_cannot_be_shared_out_is_refused(db, options):
    given = {"bodies": BODIES, "entries": ENTRIES} | options

    with pytest.raises(CommandError, match="Donnez"):
        call_command("generate_bodies", **given)
