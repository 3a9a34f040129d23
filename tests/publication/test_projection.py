"""From a record to what the public reads: what is withheld is left out, and nothing internal
passes."""

import pytest

from registry.bodies import editing
from registry.editions.canonical import canonical_bytes
from registry.publication import review
from registry.publication.projection import project, project_complete, withholdable
from registry.records.classification import INTERNAL, declared
from tests import factories

pytestmark = pytest.mark.django_db
TOKEN = "JETON-INTERNE-7F3A"
MAKE = {
    "category": factories.make_category,
    "file": factories.make_file,
    "communication": factories.make_communication,
    "collection": factories.make_collection,
    "other_use": factories.make_use,
    "health_communication": factories.make_health_communication,
}
GROUND = "Non diffusé (A-2.1, art.\u00a028)"


def _text(fragment):
    return canonical_bytes(fragment).decode()


def _internal_texts(record):
    """The internal fields of the record that hold words."""
    kinds = {"CharField", "TextField"}
    names = [name for name, kind in declared(type(record)).items() if kind == INTERNAL]
    fields = [record._meta.get_field(name) for name in names]
    return [
        one.name
        for one in fields
        if one.get_internal_type() in kinds and one.editable and not one.choices
    ]


@pytest.mark.parametrize("kind", MAKE)
def test_no_internal_word_reaches_the_public(kind, body):
    names = _internal_texts(MAKE[kind](body))
    record = MAKE[kind](body, **dict.fromkeys(names, TOKEN))

    assert "internal_note" in names
    assert TOKEN not in _text(project(record))
    assert TOKEN not in _text(project_complete(record))


def test_the_reason_of_a_decision_never_reaches_the_public(body):
    record = factories.withhold(
        factories.make_communication(body), "communication.purpose", reason=TOKEN
    )

    assert TOKEN not in _text(project(record))


def test_a_natural_person_is_shown_by_a_mention_and_named_to_the_auditor_only(body):
    person = factories.make_recipient(
        body, name=TOKEN, kind="natural_person", public_category="Une chercheuse"
    )
    agreement = factories.make_agreement(body, parties=[person])
    record = factories.make_communication(body, recipients=[person], agreement=agreement)

    public, complete = project(record), project_complete(record)

    assert TOKEN not in _text(public)
    assert public.recipients == ("Une chercheuse",)
    assert complete.recipients == (f"{TOKEN} (le public lit\u00a0: Une chercheuse)",)


def test_a_natural_person_who_is_withheld_leaves_neither_name_nor_mention(body):
    person = factories.make_recipient(
        body, name=TOKEN, kind="natural_person", public_category="Une chercheuse"
    )
    record = factories.make_communication(body, recipients=[person])

    withheld = factories.withhold(record, "communication.recipients")

    fragment = project(withheld)
    assert TOKEN not in _text(fragment)
    assert "chercheuse" not in _text(fragment)
    assert (fragment.recipients, fragment.summary) == ((), "")
    assert fragment.particular("communication.recipients").withheld == GROUND


VALUES = {
    "communication.nature": {"information_detail": TOKEN},
    "communication.purpose": {"purpose": TOKEN},
    "communication.justification": {
        "justification": TOKEN,
        "enabling_act": TOKEN,
        "enabling_provision": TOKEN,
    },
    "collection.program_or_function": {"program_or_function": TOKEN},
    "collection.service_or_mission": {"service_or_mission": TOKEN},
    "collection.nature": {"information_detail": TOKEN},
    "collection.purpose": {"purpose": TOKEN},
    "collection.access_in_collecting_body": {"access_in_collecting_body": TOKEN},
    "collection.access_in_receiving_body": {"access_in_receiving_body": TOKEN},
    "other_use.ground": {"enabling_act": TOKEN, "enabling_provision": TOKEN},
    "other_use.access": {"persons_with_access": TOKEN},
    "other_use.nature": {"information_detail": TOKEN},
    "other_use.original_purpose": {"original_purpose": TOKEN},
    "other_use.purpose": {"purpose": TOKEN},
    "health_communication.nature": {"information_detail": TOKEN},
    "health_communication.purpose": {"purpose": TOKEN},
    "health_communication.justification": {"justification": TOKEN, "enabling_act": TOKEN},
    "file.purposes": {"purposes": TOKEN},
    "file.management_method": {"management_method": TOKEN},
    "file.source": {"source": TOKEN},
    "file.persons_with_access": {"persons_with_access": TOKEN},
    "file.security_measures": {"security_details": TOKEN},
    "category.elements": {"elements": TOKEN},
}


@pytest.mark.parametrize("key", VALUES)
def test_a_value_withheld_gives_its_place_to_the_ground(key, body):
    record = MAKE[key.split(".", maxsplit=1)[0]](body, **VALUES[key])
    assert TOKEN in _text(project(record))

    fragment = project(factories.withhold(record, key))

    particular = fragment.particular(key)
    assert TOKEN not in _text(fragment)
    assert (particular.values, particular.references) == ((), ())
    assert particular.withheld == GROUND
    assert fragment.is_partial


LINKED = {
    "communication.nature": ("categories", factories.make_category),
    "communication.recipients": ("recipients", factories.make_recipient),
    "communication.agreement": ("agreement", factories.make_agreement),
    "communication.files": ("files", factories.make_file),
    "collection.beneficiary_body": ("beneficiary_body", factories.make_recipient),
    "collection.agreement": ("agreement", factories.make_agreement),
    "collection.files": ("files", factories.make_file),
    "other_use.files": ("files", factories.make_file),
    "health_communication.recipients": ("recipients", factories.make_recipient),
    "health_communication.agreement": ("agreement", factories.make_agreement),
    "health_communication.files": ("files", factories.make_file),
    "file.categories": ("categories", factories.make_category),
    "file.persons_concerned": ("persons_concerned", factories.make_person_category),
    "file.security_measures": ("security_measures", factories.make_measure),
}


def _linked(key, body):
    name, make = LINKED[key]
    is_recipient = make is factories.make_recipient
    row = make(body, **{"name" if is_recipient else "title": TOKEN})
    value = row if name in ("agreement", "beneficiary_body") else [row]
    return MAKE[key.split(".", maxsplit=1)[0]](body, **{name: value})


@pytest.mark.parametrize("key", LINKED)
def test_a_link_withheld_leaves_no_name_in_any_filter(key, body):
    record = _linked(key, body)
    assert TOKEN in _text(project(record))

    fragment = project(factories.withhold(record, key))

    assert TOKEN not in _text(fragment)
    assert TOKEN not in str((fragment.recipients, fragment.categories, fragment.summary))


def test_every_particular_that_can_be_withheld_is_tried_above(body):
    keys = {key for make in MAKE.values() for key, _ in withholdable(make(body))}

    # Yes or no: there is no word to look for.
    assert keys - {*VALUES, *LINKED} == {"communication.outside_quebec"}


@pytest.mark.parametrize(
    "key",
    [
        "communication.recipients",
        "communication.justification",
        "collection.beneficiary_body",
        "health_communication.recipients",
        "health_communication.justification",
    ],
)
def test_withholding_who_receives_or_why_withholds_the_agreement_that_tells_it(key, body):
    make = MAKE[key.split(".", maxsplit=1)[0]]
    record = make(body, agreement=factories.make_agreement(body, title=TOKEN))

    fragment = project(factories.withhold(record, key))

    assert TOKEN not in _text(fragment)


def test_a_record_withheld_is_nothing_at_all_for_the_public(body):
    assert project(factories.withhold(factories.make_file(body))) is None


def test_a_record_withheld_is_not_named_by_the_others(body):
    hidden = factories.withhold(factories.make_file(body, title=TOKEN))
    shown = factories.make_file(body, title="Fichier diffusé")
    record = factories.make_communication(body, files=[hidden, shown])

    fragment = project(record)

    assert TOKEN not in _text(fragment)
    assert hidden.uid not in _text(fragment)
    assert fragment.particular("communication.files").values == ("Fichier diffusé",)
    assert TOKEN in _text(project_complete(record))


def test_the_complete_fragment_has_the_value_and_says_it_is_withheld(body):
    record = factories.make_communication(body, purpose=TOKEN)

    fragment = project_complete(factories.withhold(record, "communication.purpose"))

    particular = fragment.particular("communication.purpose")
    assert (particular.values, particular.withheld) == ((TOKEN,), GROUND)


def test_a_decision_taken_back_shows_everything_again(body, chief, officer, now):
    record = factories.make_communication(body, purpose=TOKEN)
    withheld = factories.withhold(record, "communication.purpose")
    before = canonical_bytes(project(record))

    shown = review.decide_disclosure(
        withheld, disclosure="public", particulars=[], ground="", reason="Erreur", by=chief, now=now
    )

    assert canonical_bytes(project(shown)) == before
    assert (shown.withholding_ground, shown.withheld_particulars) == ("", [])


def test_an_edit_of_what_is_withheld_keeps_it_withheld(body, officer, now):
    record = factories.withhold(factories.make_communication(body), "communication.purpose")

    edited = editing.edit(
        record,
        values={"purpose": TOKEN},
        revision=record.revision,
        why="Essai",
        by=officer,
        now=now,
    )

    assert TOKEN not in _text(project(edited))


@pytest.mark.django_db
def test_what_an_entry_names_keeps_the_title_it_was_approved_under(body, now):
    category = factories.approve(factories.make_category(body, title="Titre approuvé"))
    record = factories.make_communication(body, categories=[category])
    factories.rename(category, "Titre en brouillon")

    fragment = project(record)

    assert fragment.categories == ("Titre approuvé",)
