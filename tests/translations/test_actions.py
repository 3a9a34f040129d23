"""Writing the English of a record: who may, what it leaves, and what it makes of the record."""

import pytest

from registry.bodies.editing import EditConflictError
from registry.bodies.permissions import NotPermittedError
from registry.records.models import Event, EventKind
from registry.records.status import Status
from registry.translations.actions import translate
from registry.translations.models import Translation, fingerprint
from tests import factories
from tests.translations.writing import translate_all

pytestmark = pytest.mark.django_db


@pytest.fixture
def category(body):
    """A category, approved."""
    return factories.approve(factories.make_category(body, title="Identité"))


def _translate(record, by, text="Identity", **changes):
    given = {"texts": {"title": text}, "french": {"title": (record.title,)}, "why": "Essai"}
    given |= {"revision": record.revision, "by": by, "now": factories.NOW} | changes
    return translate(record, **given)


def test_a_translation_makes_the_record_a_draft_edited_by_that_person(category, officer):
    kept = _translate(category, officer)

    assert (kept.status, kept.edited_by) == (Status.DRAFT, officer)
    assert kept.revision == category.revision + 1
    assert Event.objects.first().kind == EventKind.RECORD_EDITED


def test_a_translation_remembers_its_french_and_its_history(category, officer):
    _translate(category, officer)

    row = Translation.objects.get()
    line = row.history.get()
    assert row.french_sha256 == fingerprint(["Identité"])
    assert (line.history_user, line.history_change_reason) == (officer, "Essai")


def test_the_same_english_for_the_same_french_writes_nothing(category, officer):
    first = _translate(category, officer)
    events = Event.objects.count()

    again = _translate(first, officer)

    assert again.revision == first.revision
    assert (Translation.objects.get().revision, Event.objects.count()) == (1, events)


def test_the_same_english_kept_for_another_french_is_no_longer_stale(category, officer):
    _translate(category, officer)
    renamed = factories.rename(category.__class__.objects.get(), "Identité et adresse")
    assert Translation.objects.get().is_stale((renamed.title,))

    _translate(renamed, officer)

    assert not Translation.objects.get().is_stale((renamed.title,))


def test_an_english_taken_back_leaves_its_row_empty(category, officer):
    kept = _translate(category, officer)

    _translate(kept, officer, text="")

    assert Translation.objects.get().text == ""
    assert Translation.objects.by_key(category) == {}


def test_a_record_saved_by_someone_else_meanwhile_is_not_overwritten(category, officer):
    _translate(category, officer)

    with pytest.raises(EditConflictError):
        _translate(category, officer, text="Name")
    assert Translation.objects.get().text == "Identity"


@pytest.mark.parametrize("role", ["auditor", "administrator", ""])
def test_only_who_edits_translates(body, category, role):
    person = factories.make_user(body if role else factories.make_body(), role or "officer")

    with pytest.raises(NotPermittedError):
        _translate(category, person)
    assert not Translation.objects.exists()


def test_the_lines_of_a_translation_are_its_paragraphs(body):
    category = factories.make_category(body)
    translate_all(category, elements="name\n\n address ")

    assert Translation.objects.get(particular="category.elements").lines == ("name", "address")
