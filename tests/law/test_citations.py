"""A provision has one label and one address, and each provision of the tables has both."""

import re

import pytest

from registry.law import transfers
from registry.law.asked_by_bases import REASON
from registry.law.citations import ACTS, Citation
from registry.law.deadlines import DEADLINES
from registry.law.distribution import SECTIONS
from registry.law.duties import ACCESS, ELSEWHERE, EXTENSIONS
from registry.law.exclusions import EXCLUSIONS
from registry.law.internal_log import DUTIES
from registry.law.particulars import BY_KEY
from registry.law.provisions import LEGAL_BASES
from registry.law.registers import REGISTERS
from registry.law.rights import RIGHTS
from registry.law.rules import RULES
from registry.law.withholding import GROUNDS
from registry.law.writings import CONTENTS

SITE = "https://www.legisquebec.gouv.qc.ca/fr"
ADDRESS = f"{SITE}/version/lc/"
TABLES = (
    LEGAL_BASES,
    GROUNDS,
    REGISTERS.values(),
    BY_KEY.values(),
    CONTENTS.values(),
    transfers.EXEMPTIONS,
    EXCLUSIONS,
    DUTIES,
    RULES,
    ACCESS,
    EXTENSIONS,
    ELSEWHERE,
    RIGHTS,
    [step for one in RIGHTS for step in one.steps],
)
CITED = {
    transfers.SECTION,
    *REASON.values(),
    *(one.citation for table in TABLES for one in table if one.citation),
    *(citation for one in (*DEADLINES, *SECTIONS) for citation in one.citations),
}


@pytest.mark.parametrize(
    ("citation", "label"),
    [
        (Citation("A-2.1", "76"), "art. 76"),
        (Citation("A-2.1", "67.3", "3"), "art. 67.3, al. 3"),
        (Citation("A-2.1", "67.3", "3", "1"), "art. 67.3, al. 3, par. 1"),
        (Citation("A-2.1", "68", "1", "1.1"), "art. 68, al. 1, par. 1.1"),
        (Citation("A-2.1", "76", "", "5"), "art. 76, par. 5"),
    ],
)
def test_a_provision_is_named_as_an_officer_writes_it(citation, label):
    assert citation.label.replace("\u00a0", " ") == label
    assert citation.full_label.replace("\u00a0", " ") == f"A-2.1, {label}"


def test_the_number_is_never_alone_at_the_start_of_a_line():
    assert Citation("A-2.1", "67.3", "3", "1").label.count("\u00a0") == 3


@pytest.mark.parametrize(
    ("citation", "address"),
    [
        (Citation("A-2.1", "76"), f"{ADDRESS}A-2.1?code=se:76"),
        (Citation("A-2.1", "67.2.1", "2"), f"{ADDRESS}A-2.1?code=se:67_2_1"),
        (Citation("I-13.011", "13.1"), f"{ADDRESS}I-13.011?code=se:13_1"),
        (Citation("A-2.1, r. 2", "4"), f"{SITE}/version/rc/A-2.1,%20r.%202?code=se:4"),
        (Citation("M-25.1.1", ""), f"{SITE}/document/lc/M-25.1.1"),
    ],
)
def test_a_provision_has_the_address_of_its_section(citation, address):
    assert citation.address == address


@pytest.mark.parametrize("citation", sorted(CITED, key=lambda one: one.full_label), ids=str)
def test_every_provision_cited_is_of_an_act_that_has_a_name(citation):
    assert citation.act in ACTS
    assert re.fullmatch(r"(\d+(\.\d+)*)?", citation.section)


def test_a_whole_act_is_named_by_its_chapter():
    assert Citation("M-25.1.1", "").full_label == "M-25.1.1"


@pytest.mark.parametrize("ground", GROUNDS, ids=lambda one: one.code)
def test_what_the_public_reads_in_place_of_a_value_is_the_ground_and_nothing_else(ground):
    assert ground.public_text == f"Non diffusé ({ground.citation.full_label})"
    assert ground.title not in ground.public_text
