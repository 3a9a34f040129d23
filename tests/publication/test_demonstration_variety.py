"""The demonstration shows one of each thing the law knows."""

from datetime import date

import pytest

from registry.law.days import SECOND_STAGE
from registry.law.provisions import LEGAL_BASES
from registry.law.registers import COMMUNICATIONS, HEALTH_COMMUNICATIONS, INVENTORY
from registry.law.rules import Degree
from registry.law.writings import ADEQUACY


@pytest.mark.parametrize("basis", LEGAL_BASES, ids=lambda basis: basis.code)
def test_an_entry_rests_on_each_provision(demonstration, basis):
    # A provision of another Act serves the register of health information too: once is enough.
    entries = demonstration.every(basis.kinds[0])

    assert any(basis.code in one.record.legal_bases for one in entries if not one.is_draft)


def _outside(demonstration):
    entries = [one for one in demonstration.every("communication") if not one.is_draft]
    return [one for one in entries if one.record.outside_quebec]


def _concluded(demonstration, record):
    found = {one.pk: one for one in demonstration.agreements.values()}
    linked = found[record.agreement_id].assessments.all() if record.agreement_id else ()
    return {code for one in linked for code in one.conclusions}


SHOWN = {
    "outside Québec, with an assessment, since it is asked": lambda all_: any(
        one.record.starts_on >= SECOND_STAGE and ADEQUACY in _concluded(all_, one.record)
        for one in _outside(all_)
    ),
    "outside Québec, exempt": lambda all_: any(
        one.record.transfer_exemption for one in _outside(all_)
    ),
    "outside Québec, begun before and to be looked at": lambda all_: any(
        one.is_told("V07", Degree.LOOK) for one in _outside(all_)
    ),
    "on a repealed provision, to be looked at": lambda all_: any(
        one.is_told("V15", Degree.LOOK) for one in all_.every("communication")
    ),
    "health information begun under the other Act, to be looked at": lambda all_: any(
        one.is_told("V02", Degree.LOOK) for one in all_.every("communication")
    ),
    "an agreement that ended while the entry goes on": lambda all_: any(
        one.is_told("V14", Degree.LOOK) for one in all_.every("communication")
    ),
    "an amendment the Commission is not noted for": lambda all_: any(
        one.is_told("V05", Degree.LOOK) for one in all_.every("communication")
    ),
    "an old amendment without an opinion": lambda all_: any(
        one.is_told("V06", Degree.ADVICE) for one in all_.every("communication")
    ),
    "a mandate whose undertakings are waived": lambda all_: any(
        one.undertakings == "waived" and one.waiver_reason for one in all_.agreements.values()
    ),
    "a mandate renewed by itself": lambda all_: any(
        one.renewal == "tacit" and one.ends_on for one in all_.agreements.values()
    ),
    "an agreement of the former regime with its opinion": lambda all_: any(
        one.signed_on < SECOND_STAGE and one.opinion_reference for one in all_.agreements.values()
    ),
    "an agreement of today, received thirty days before": lambda all_: any(
        one.commission_received_on and (one.effective_on - one.commission_received_on).days >= 30
        for one in all_.agreements.values()
    ),
    "an ended entry": lambda all_: any(one.record.ended_on for one in all_.every("communication")),
}


@pytest.mark.parametrize("name", SHOWN)
def test_the_demonstration_shows(demonstration, name):
    assert SHOWN[name](demonstration)


@pytest.mark.parametrize("part", ["ententes", "mandats", "lois"])
def test_each_channel_has_communications(demonstration, part):
    assert part in {one.record.channel for one in demonstration.every("communication")}


@pytest.mark.parametrize(
    ("kind", "disclosure"),
    [
        ("communication", "partial"),
        ("communication", "withheld"),
        ("collection", "partial"),
        ("other_use", "withheld"),
    ],
)
def test_something_is_hidden(demonstration, kind, disclosure):
    assert disclosure in {one.record.disclosure for one in demonstration.every(kind)}


def test_a_decision_to_withhold_may_have_a_day_of_review(demonstration):
    rows = demonstration.every("communication")

    assert any(one.record.withheld_until for one in rows)


def test_the_agreement_on_the_electoral_list_has_its_whole_chain(demonstration):
    first, second = (demonstration.agreements[number] for number in ("ENT-1996-05", "ENT-2008-27"))
    amendments = {one.agreement.number: one for one in demonstration.amendments}

    assert first.signed_on == date(1996, 5, 2)
    assert amendments["ENT-1996-05"].signed_on == date(1999, 5, 27)
    assert second.replaces == first
    assert second.opinion_reference == "08 13 42"
    assert amendments["ENT-2008-27"].opinion_reference == "101 46 38"
    assert amendments["ENT-2008-27"].signed_on.year == 2016
    assert "Radié" in amendments["ENT-2008-27"].changes


def test_the_agreement_on_pensions_has_its_whole_chain(demonstration):
    first, last = (demonstration.agreements[number] for number in ("ENT-1989-11", "ENT-2009-38"))
    amendment = next(one for one in demonstration.amendments if one.agreement == first)

    assert (first.signed_on, first.opinion_reference) == (date(1989, 12, 15), "89 06 05")
    assert (amendment.signed_on, amendment.opinion_reference) == (date(1999, 7, 15), "99 10 54")
    assert (last.replaces, last.opinion_reference) == (first, "09 15 18")


def test_collections_of_both_regimes_are_there(demonstration):
    found = {one.pk: one for one in demonstration.agreements.values()}
    days = [found[one.record.agreement_id].signed_on for one in demonstration.every("collection")]

    assert min(days) < SECOND_STAGE <= max(days)


def test_the_log_has_lines_that_no_edition_shows(demonstration):
    assert demonstration.counts["ramq"]["log"] >= 2


def test_the_register_of_health_information_is_kept_and_not_published(demonstration):
    health = [one for one in demonstration.every("health_communication") if not one.is_draft]

    assert len(health) >= 2
    assert {INVENTORY.key, COMMUNICATIONS.key} <= set(demonstration.editions["ramq"])
    assert HEALTH_COMMUNICATIONS.key not in demonstration.editions["ramq"]


def test_the_second_body_states_the_parts_it_has_nothing_in(demonstration):
    head = demonstration.editions["ville"][COMMUNICATIONS.key].head

    assert [one.part for one in head.statements] == ["collectes", "utilisations"]
