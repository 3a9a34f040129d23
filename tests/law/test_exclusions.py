"""What is not entered in the register, and what goes to the log that nobody publishes."""

import pytest

from registry.law.exclusions import EXCLUSIONS
from registry.law.internal_log import BY_CODE as LOG_DUTIES

EXPECTED = {
    "consentement": ("A-2.1, art. 67.3, al. 1", ""),
    "paie": ("A-2.1, art. 67.3, al. 1", ""),
    "etude-interne": ("A-2.1, art. 65.1, al. 2, par. 4", ""),
    "police-urgence": ("A-2.1, art. 60, al. 4", "LAI-60"),
    "danger": ("A-2.1, art. 60.1", "LAI-60.1"),
    "incident": ("A-2.1, art. 63.8", "LAI-63.8"),
}


@pytest.mark.parametrize("one", EXCLUSIONS, ids=lambda one: one.code)
def test_a_situation_that_is_no_entry_says_why_and_where_it_goes(one):
    cited = one.citation.full_label.replace("\u00a0", " ")

    assert (cited, one.log_duty) == EXPECTED[one.code]
    assert one.goes_to_log == bool(one.log_duty)
    assert "inscri" in one.explanation
    assert one.situation.endswith(".")
    assert one.explanation.endswith(".")


def test_the_exclusions_are_those_and_no_other():
    assert [one.code for one in EXCLUSIONS] == list(EXPECTED)


def test_all_that_the_law_logs_is_led_to():
    assert {one.log_duty for one in EXCLUSIONS if one.goes_to_log} == set(LOG_DUTIES)


@pytest.mark.parametrize("one", LOG_DUTIES.values(), ids=lambda one: one.code)
def test_what_is_logged_was_read_or_is_marked(one):
    assert one.is_verified == bool(one.source)
    assert one.label.startswith("A-2.1, art.")
