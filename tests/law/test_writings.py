"""What writings say, what assessments conclude, and what is added outside Québec."""

from datetime import date

import pytest

from registry.law import transfers
from registry.law.provisions import LEGAL_BASES
from registry.law.writings import (
    CLAUSES,
    CONCLUSIONS,
    CONTENTS,
    OF_AGREEMENT,
    OF_RESEARCH,
    OF_TRANSFER,
    RESEARCH_REQUEST,
    TRANSFER_FACTORS,
)
from tests.law.days import ALWAYS, SECOND, TRIED, on

SEVEN = "parties purposes nature transmission_method protection_measures periodicity duration"
ITEMS = {
    "LAI-68": ("A-2.1, art. 68", SEVEN),
    "LAI-64": ("A-2.1, art. 64, al. 4", SEVEN),
    "LAI-67.2.3": ("A-2.1, art. 67.2.3", SEVEN),
    "LAI-70": ("A-2.1, art. 70", "parties purposes"),
    "AUTRE": ("A-2.1, art. 67.3", "parties purposes"),
    "LRSSS-84": (
        "R-22.1, art. 84",
        "purposes nature transmission_method protection_measures periodicity duration obligations",
    ),
}
READ = {"LAI-68", "LAI-64", "LRSSS-84"}
OUTSIDE = {ALWAYS: (False, ()), SECOND: (True, ("protection",))}


@pytest.mark.parametrize("key", ITEMS)
def test_a_writing_says_what_the_law_lists(key):
    content = CONTENTS[key]
    cited = content.citation.full_label.replace("\u00a0", " ")

    assert (cited, " ".join(item.field for item in content.items)) == ITEMS[key]
    assert bool(content.source) == (key in READ) == (not content.doubt)


@pytest.mark.parametrize("content", CONTENTS.values(), ids=lambda one: one.key)
def test_each_element_of_a_writing_is_asked_in_a_sentence(content):
    assert content.title
    assert all(item.label and item.sentence.endswith(".") for item in content.items)


def test_what_provisions_ask_for_is_in_the_tables():
    conditions = [one for basis in LEGAL_BASES for one in basis.conditions]

    assert {one.content for one in conditions if one.content} == set(CONTENTS) == set(ITEMS)
    assert {code for one in conditions for code in one.conclusions} <= set(CONCLUSIONS)


def test_an_assessment_comes_to_four_conclusions_five_for_research_one_outside_quebec():
    assert (len(OF_AGREEMENT), len(OF_RESEARCH), len(OF_TRANSFER)) == (4, 5, 1)
    assert {*OF_AGREEMENT, *OF_RESEARCH, *OF_TRANSFER} == set(CONCLUSIONS)


def test_the_lists_are_those_of_the_law():
    codes = "provisions confidentialite usage conservation avis verification"

    assert " ".join(clause.code for clause in CLAUSES) == codes
    assert (len(RESEARCH_REQUEST), len(TRANSFER_FACTORS)) == (6, 4)


@pytest.mark.parametrize("day", TRIED, ids=str)
def test_what_leaves_quebec_is_assessed_and_written_since_the_second_stage(day):
    held = transfers.conditions_on(day)

    assert (held.needs_writing, held.conclusions) == on(day, OUTSIDE)
    assert held.doubt


def test_four_cases_are_exempt_outside_quebec():
    exempt = {
        one.code: one.citation.full_label.replace("\u00a0", " ") for one in transfers.EXEMPTIONS
    }

    assert exempt == {
        "urgence": "A-2.1, art. 59, al. 2, par. 4",
        "benefice": "A-2.1, art. 68, al. 1, par. 1.1",
        "engagement": "M-25.1.1",
        "sante-publique": "S-2.2, art. 133",
    }


def test_the_condition_holds_today():
    assert transfers.conditions_on(date(2026, 11, 22)).needs_writing
