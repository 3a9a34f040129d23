"""What changed between two states of a register: new, changed, ended, removed, field by field."""

from datetime import date

import pytest

from registry.editions.differences import changes_between, differences
from tests.editions.fragments import make_entry, make_fragment, with_purpose


def _told(found):
    return {
        "new": [one.number for one in found.new],
        "changed": [one.entry.number for one in found.changed],
        "ended": [one.number for one in found.ended],
        "removed": [one.number for one in found.removed],
    }


NOTHING = {"new": [], "changed": [], "ended": [], "removed": []}
ENDED = date(2026, 6, 30)


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
        ({"since": date(2016, 3, 1)}, [("Dates", "", "depuis le 2016-03-01")]),
        (
            {"since": date(2016, 3, 1), "ended_on": ENDED},
            [("Dates", "", "depuis le 2016-03-01, terminée le 2026-06-30")],
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
