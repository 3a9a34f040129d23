"""The English is frozen with the French, of what is shown and of nothing else."""

import pytest

from registry.editions.canonical import canonical_bytes
from registry.editions.models import Edition
from registry.publication.actions import publish
from registry.publication.models import Approval
from registry.publication.projection import project
from registry.publication.review import is_outdated
from tests import factories
from tests.translations.writing import translate_all

pytestmark = pytest.mark.django_db


@pytest.fixture
def english_body(db):
    """A body that publishes English."""
    return factories.make_body(
        publishes_english=True, name_en="Test body", contact_title_en="Person in charge"
    )


def _fresh(record):
    return type(record).objects.get(pk=record.pk)


def _english(record):
    fragment = project(_fresh(record))
    return fragment and fragment.english


def _category(body, title, english=""):
    category = factories.make_category(body, title=title)
    return factories.approve(translate_all(category, title=english) if english else category)


@pytest.fixture
def communication(english_body):
    """A communication in both languages, its category too."""
    category = _category(english_body, "Identité", "Identity")
    record = factories.make_communication(
        english_body,
        categories=[category],
        information_detail="Nom",
        purpose="Tenir la liste.",
        justification="Tenue de la liste.",
    )
    return translate_all(record, title="List", purpose="Keep the list.", nature="Name")


def test_a_body_that_publishes_no_english_freezes_none(body):
    record = factories.make_category(body)
    before = canonical_bytes(project(record))

    translate_all(record)

    assert canonical_bytes(project(_fresh(record))) == before
    assert b"english" not in before


def test_without_an_english_title_a_record_has_no_english(english_body):
    record = factories.make_category(english_body)
    translate_all(record, title="")

    assert _english(record) is None


def test_the_title_and_each_free_text_are_frozen_in_english(communication):
    told = _english(communication)

    assert told.title == "List"
    purpose = told.particular("communication.purpose")
    assert (purpose.label, purpose.values) == (
        "Purpose for which it was released",
        ("Keep the list.",),
    )
    assert purpose.citation.replace("\u00a0", " ") == "s. 67.3, 3rd par., subpar. 3"


def test_what_the_law_names_is_in_english_by_itself(communication):
    told = _english(communication)

    assert told.particular("communication.outside_quebec").values == ("No",)
    reason = told.particular("communication.justification").values[0].replace("\u00a0", " ")
    assert reason.startswith("A-2.1, s. 68, 1st par., subpar. 1 — functions of a public body")


def test_a_named_record_is_named_by_its_approved_english_title(communication):
    nature = _english(communication).particular("communication.nature")

    assert nature.values == ("Identity", "Name")
    assert [ref.text for ref in nature.references] == ["Identity"]


def test_a_draft_of_an_english_title_is_nobodys_to_publish(english_body):
    category = _category(english_body, "Identité", "Identity")
    record = factories.make_communication(english_body, categories=[category])
    translate_all(record)

    translate_all(category, title="Draft of a title")

    assert _english(record).particular("communication.nature").values == ("Identity",)


def test_a_particular_that_names_a_record_without_english_stays_in_french(english_body):
    record = factories.make_communication(
        english_body, categories=[_category(english_body, "Identité")]
    )
    translate_all(record)

    nature = _english(record).particular("communication.nature")
    assert (nature.values, nature.references) == ((), ())
    assert nature.label == "Nature or type of the information released"


def test_a_text_without_english_stays_in_french(english_body):
    record = factories.make_communication(english_body)
    translate_all(record, purpose="")

    assert _english(record).particular("communication.purpose").values == ()


def test_an_english_is_marked_when_its_french_changed_after_it(communication):
    factories.rename(_fresh(communication), "Liste électorale")

    told = _english(communication)

    assert told.is_stale
    assert not told.particular("communication.purpose").is_stale


@pytest.mark.parametrize("key", ["purpose", "recipients", "nature", "justification"])
def test_the_english_of_a_withheld_particular_is_nowhere_in_the_bytes(communication, key):
    translated = translate_all(_fresh(communication), **{key: "SECRET WORDS"})
    withheld = factories.withhold(translated, f"communication.{key}")

    fragment = project(withheld)

    told = fragment.english.particular(f"communication.{key}")
    assert b"SECRET" not in canonical_bytes(fragment)
    assert (told.values, told.references) == ((), ())
    assert told.withheld.replace("\u00a0", " ") == "Not published (A-2.1, s. 28)"


def test_what_is_withheld_along_with_another_has_no_english_either(communication):
    translated = translate_all(_fresh(communication), agreement="SECRET AGREEMENT")
    withheld = factories.withhold(translated, "communication.recipients")

    fragment = project(withheld)

    assert b"SECRET" not in canonical_bytes(fragment)
    assert fragment.english.particular("communication.agreement") is None


def test_a_withheld_record_has_no_english_at_all(communication):
    assert project(factories.withhold(_fresh(communication))) is None


def test_approving_freezes_the_english_and_a_new_one_waits_for_approval(english_body):
    category = _category(english_body, "Identité", "Identity")
    translate_all(category, title="Name")

    assert Approval.objects.last_of(category).fragment.english.title == "Identity"


def test_an_approved_record_is_outdated_when_a_title_it_names_gets_its_english(english_body):
    category = _category(english_body, "Identité")
    record = factories.make_communication(english_body, categories=[category])
    record = factories.approve(translate_all(record))
    assert not is_outdated(record)

    factories.approve(translate_all(category, title="Identity"))

    assert is_outdated(record)


def test_the_head_says_in_english_what_the_edition_is(english_body):
    _category(english_body, "Identité", "Identity")
    publish(
        english_body,
        "categories",
        by=factories.make_user(english_body, "officer"),
        now=factories.NOW,
    )

    head = Edition.objects.get().head.english
    assert (head.body_name, head.contact_title) == ("Test body", "Person in charge")
    assert head.title == "Description of the classes of information"


def test_the_head_of_a_body_without_english_keeps_its_bytes(body, officer):
    factories.approve(factories.make_category(body))
    edition = publish(body, "categories", by=officer, now=factories.NOW)

    assert edition.head.english is None
    assert b"english" not in bytes(edition.head_content)
