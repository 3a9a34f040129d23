"""The workflow is one table of transitions: what it does not hold is refused."""

import pytest

from registry.records import status
from registry.records.status import Status, TransitionError

ACTS = (status.EDIT, status.SUBMIT, status.SEND_BACK, status.APPROVE)
ALLOWED = {
    ("draft", "edit"): "draft",
    ("draft", "submit"): "in_review",
    ("in_review", "edit"): "draft",
    ("in_review", "submit"): "in_review",
    ("in_review", "send_back"): "draft",
    ("in_review", "approve"): "approved",
    ("approved", "edit"): "draft",
    ("approved", "submit"): "in_review",
}
REFUSED = [(state, act) for state in Status.values for act in ACTS if (state, act) not in ALLOWED]


@pytest.mark.parametrize(("state", "act"), ALLOWED)
def test_an_act_of_the_table_leads_where_the_table_says(state, act):
    assert status.is_possible(state, act)
    assert status.after(state, act) == ALLOWED[state, act]


@pytest.mark.parametrize(("state", "act"), REFUSED)
def test_an_act_that_is_not_in_the_table_is_refused_in_plain_words(state, act):
    assert not status.is_possible(state, act)
    with pytest.raises(TransitionError, match="Seul"):
        status.after(state, act)


def test_the_cases_are_all_there():
    assert len(ALLOWED) + len(REFUSED) == len(Status) * len(ACTS)
