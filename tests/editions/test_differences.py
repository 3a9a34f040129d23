"""What changed between two states of a register: new, changed, ended, removed, field by field."""

from dataclasses import replace
from datetime import date

import pytest

from registry.editions.differences import changes_between, differences
from registry.editions.document import LIST, Particular, Reference, Statement
from registry.editions.field_changes import without_hidden_words
from registry.editions.head_changes import PARTS
from tests.editions.fragments import HEAD, make_entry, make_fragment, with_purpose


def _told(found):
    return {
        "new": [one.number for one in found.new],
        "changed": [one.entry.number for one in found.changed],
        "ended": [one.entry.number for one in found.ended],
        "removed": [one.number for one in found.removed],
    }


NOTHING = {"new": [], "changed": [], "ended": [], "removed": []}
ENDED = date(2026, 6, 30)
FILE = Reference("inventaire", "f1", "Inscription")


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ([], [], {}),
        ([make_entry(1)], [make_entry(1)], {}),
        ([], [make_entry(1)], {"new": [1]}),
        ([make_entry(1)], [], {"removed": [1]}),
        ([make_entry(1)], [make_entry(1, title="Autre")], {"changed": [1]}),
        ([make_entry(1)], [make_entry(1, ended_on=ENDED)], {"ended": [1]}),
        ([make_entry(1)], [make_entry(1, ended_on=ENDED, title="Autre")], {"ended": [1]}),
        ([make_entry(1, ended_on=ENDED)], [make_entry(1, ended_on=ENDED)], {}),
        (
            [make_entry(1, ended_on=ENDED)],
            [make_entry(1, ended_on=ENDED, title="Autre")],
            {"changed": [1]},
        ),
        ([make_entry(1, ended_on=ENDED)], [make_entry(1)], {"changed": [1]}),
        ([], [make_entry(1, ended_on=ENDED)], {"new": [1]}),
        ([make_entry(1), make_entry(2)], [make_entry(2), make_entry(1)], {}),
        (
            [make_entry(1), make_entry(2), make_entry(3)],
            [make_entry(2, title="Autre"), make_entry(3, ended_on=ENDED), make_entry(4)],
            {"new": [4], "changed": [2], "ended": [3], "removed": [1]},
        ),
    ],
)
def test_entries_are_matched_by_their_identifier(before, after, told):
    found = differences(before, after)

    assert _told(found) == NOTHING | told
    assert bool(found) is bool(told)


def _between(**after):
    found = changes_between(make_fragment(), make_fragment(**after))
    return [(one.label, one.before, one.after) for one in found]


@pytest.mark.parametrize(
    ("after", "told"),
    [
        ({}, []),
        ({"title": "Sondage"}, [("Titre", "Enquête", "Sondage")]),
        ({"note": "Données illustratives"}, [("Mention", "", "Données illustratives")]),
        ({"since": date(2016, 3, 1)}, [("Dates", "", "depuis le 1er\u00a0mars\u00a02016")]),
        (
            {"since": date(2016, 3, 1), "ended_on": ENDED},
            [
                (
                    "Dates",
                    "",
                    "depuis le 1er\u00a0mars\u00a02016, terminée le 30\u00a0juin\u00a02026",
                )
            ],
        ),
        (
            {"particulars": with_purpose("Une", "Deux")},
            [("Fin", "Statistiques", "Une\nDeux")],
        ),
        ({"particulars": ()}, [("Fin", "Statistiques", "")]),
        (
            {"particulars": with_purpose(withheld="Non diffusé (art. 28)")},
            [("Fin", "Statistiques", "Non diffusé (art. 28)")],
        ),
    ],
)
def test_a_change_is_told_field_by_field(after, told):
    assert _between(**after) == told


def test_a_value_withheld_in_both_is_not_told_even_when_it_is_there():
    before = make_fragment(particulars=with_purpose("Secret", withheld="Non diffusé"))
    after = make_fragment(particulars=with_purpose("Autre secret", withheld="Non diffusé"))

    assert changes_between(before, after) == ()


def test_a_particular_that_appears_is_told():
    before = make_fragment(particulars=())

    (told,) = changes_between(before, make_fragment())

    assert (told.label, told.before, told.after) == ("Fin", "", "Statistiques")


def _told_as(before, after):
    return [(one.label, one.is_form) for one in changes_between(before, after)]


@pytest.mark.parametrize(
    ("after", "told"),
    [
        ({"title": "enquête"}, [("Titre", True)]),
        ({"title": "Enquete"}, [("Titre", False)]),
        ({"sort_key": "00020 enquete"}, [("Rang", True)]),
        ({"title": "Sondage", "sort_key": "sondage"}, [("Titre", False)]),
        (
            {"title": "Sondage", "sort_key": "00020 sondage"},
            [("Titre", False), ("Rang", True)],
        ),
        ({"is_partial": True}, [("Diffusion", False)]),
        ({"part": "mandats"}, [("Partie", False)]),
        ({"kind": "collection"}, [("Nature", False)]),
        ({"recipients": ("Autre",)}, [("Destinataires", False)]),
        ({"categories": ("Identité",)}, [("Catégories de renseignements", False)]),
        ({"persons": ("Employés",)}, [("Personnes concernées", False)]),
        ({"laws": ("art. 67",)}, [("Dispositions", False)]),
        ({"laws": ("Statistiques",)}, [("Dispositions", True)]),
        ({"summary": "institut"}, [("Résumé", True)]),
        ({"particulars": with_purpose("Statistiques", label="But")}, [("But (intitulé)", True)]),
        (
            {"particulars": with_purpose("Statistiques", citation="art. 1")},
            [("Fin (article cité)", True)],
        ),
        ({"particulars": with_purpose("Statistiques", form=LIST)}, [("Fin (présentation)", True)]),
        ({"particulars": with_purpose(withheld="Statistiques")}, [("Fin", False)]),
        (
            {"particulars": with_purpose("Statistiques", references=(FILE,))},
            [("Fin", False)],
        ),
    ],
)
def test_form_is_told_apart_from_substance(after, told):
    assert _told_as(make_fragment(), make_fragment(**after)) == told


def _naming(*references, form=LIST):
    values = tuple(one.text for one in references)
    return make_fragment(particulars=with_purpose(*values, form=form, references=references))


OTHER = replace(FILE, uid="f2", text="Paie")


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ([FILE], [FILE, OTHER], [("Fin", False)]),
        ([FILE, OTHER], [OTHER, FILE], [("Fin", True), ("Fin (renvois)", True)]),
        ([FILE], [replace(FILE, text="INSCRIPTION")], [("Fin", True)]),
        ([FILE], [replace(FILE, uid="f3")], [("Fin (renvois)", False)]),
        (
            [FILE],
            [replace(FILE, uid="f3", text="INSCRIPTION")],
            [("Fin (renvois)", False), ("Fin", True)],
        ),
    ],
)
def test_what_an_entry_names_is_compared_by_its_target_too(before, after, told):
    assert _told_as(_naming(*before), _naming(*after)) == told


def test_the_order_of_paragraphs_is_substance():
    assert _told_as(_naming(FILE, OTHER, form="text"), _naming(OTHER, FILE, form="text")) == [
        ("Fin", False),
        ("Fin (renvois)", True),
    ]


def test_a_recipient_told_by_its_particular_is_told_once():
    before = make_fragment(
        particulars=(_recipients("Institut"),), recipients=("Institut",), summary="Institut"
    )
    after = make_fragment(
        particulars=(_recipients("Régie"),), recipients=("Régie",), summary="Régie"
    )

    assert _told_as(before, after) == [("Reçoit", False)]


def _recipients(*names):
    return Particular("communication.recipients", "Reçoit", "", names, LIST)


def test_an_entry_that_ends_keeps_its_other_changes():
    (ended,) = differences([make_entry(1)], [make_entry(1, ended_on=ENDED, title="Autre")]).ended

    assert [one.label for one in ended.changes] == ["Titre", "Dates"]


def _head_told(**changes):
    found = differences([], [], HEAD, replace(HEAD, **changes))
    return [(one.label, one.is_form) for one in found.head]


NIL = Statement("mandats", "Aucune communication.", ENDED)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, []),
        ({"body_name": "Autre organisme"}, [("Nom de l’organisme", False)]),
        ({"duty": "Il inscrira."}, [("Ce que demande la loi", True)]),
        ({"notices": ()}, [("Avis", False)]),
        ({"contact": replace(HEAD.contact, email="autre@exemple.invalid")}, [("Courriel", False)]),
        ({"is_partial": True}, [("Version partielle", False)]),
        ({"is_illustrative": True}, [("Données illustratives", False)]),
        ({"language": "en-CA"}, [("Langue", False)]),
        (
            {"statements": (NIL,)},
            [(f"Déclaration\u00a0: {PARTS['mandats']}", False)],
        ),
    ],
)
def test_what_the_edition_says_of_itself_is_compared_too(changes, told):
    assert _head_told(**changes) == told
    assert bool(differences([], [], HEAD, replace(HEAD, **changes))) is bool(told)


def test_what_is_withheld_now_hides_what_it_said_and_what_vanished_with_it():
    agreement = Particular("communication.agreement", "Entente", "", ("Entente 12",))
    before = make_fragment(
        particulars=(*with_purpose("Secret"), agreement), persons=("Employés",), title="Avant"
    )
    after = make_fragment(particulars=with_purpose(withheld="Non diffusé"), title="Après")

    shown = without_hidden_words(changes_between(before, after))

    assert {one.label: one.before for one in shown} == {
        "Titre": "Avant",
        "Fin": "",
        "Entente": "",
        "Personnes concernées": "",
    }
