"""docs/law.md says all that the tables say, and nothing is left unsaid of their doubts."""

import re

import pytest

from registry.law import report
from registry.law.citations import Citation
from registry.law.days import CHANGES
from registry.law.deadlines import DEADLINES
from registry.law.distribution import SECTIONS
from registry.law.doubts import doubts
from registry.law.duties import ACCESS, ELSEWHERE, EXTENSIONS
from registry.law.exclusions import EXCLUSIONS
from registry.law.internal_log import DUTIES
from registry.law.particulars import BY_KEY
from registry.law.provisions import LEGAL_BASES
from registry.law.registers import REGISTERS
from registry.law.rights import RIGHTS
from registry.law.rules import RULES
from registry.law.sources import SOURCES, keys_of, written_out
from registry.law.transfers import CONDITIONS, EXEMPTIONS
from registry.law.withholding import GROUNDS
from registry.law.writings import CLAUSES, CONCLUSIONS, CONTENTS, RESEARCH_REQUEST

PAGE = report.law_page()
FLAT = PAGE.replace("\n  ", " ").replace("\n", " ")
CITING = (*LEGAL_BASES, *REGISTERS.values(), *CONTENTS.values(), *GROUNDS, *DUTIES, *CHANGES)
CITING = (*CITING, *SECTIONS)
AROUND = (*ACCESS, *EXTENSIONS, *ELSEWHERE)
STEPS = tuple(step for one in RIGHTS for step in one.steps)
TITLES = [
    *(one.title for one in (*LEGAL_BASES, *REGISTERS.values(), *RULES, *DEADLINES, *EXEMPTIONS)),
    *(one.title for one in (*CLAUSES, *CONCLUSIONS.values(), *GROUNDS, *DUTIES)),
    *(one.title for one in CONTENTS.values()),
    *(text for one in (*RIGHTS, *STEPS) for text in (one.title, one.sentence)),
    *(one.label for one in BY_KEY.values() if one.citation),
    *(one.sentence for one in (*RULES, *DEADLINES, *AROUND)),
    *(one.explanation for one in EXCLUSIONS),
    *(one.what for one in CHANGES),
    *(text for one in SECTIONS for text in (one.title, one.sentence)),
    *RESEARCH_REQUEST,
]


def _section(title):
    """What the page says from a title of second rank to the next."""
    return PAGE.split(f"\n## {title}\n")[1].split("\n## ")[0]


def _basis(code):
    return PAGE.split(f"\n### {code}\u00a0: ")[1].split("\n### ")[0].split("\n## ")[0]


def test_the_page_is_fresh():
    assert report.is_fresh(), report.DIFFERS


def test_the_page_is_the_same_each_time():
    assert report.law_page() == PAGE
    assert PAGE.endswith(".\n")


def test_a_page_that_differs_is_refused_in_a_sentence(tmp_path, capsys):
    place = tmp_path / "law.md"
    place.write_text(PAGE.replace("2023-09-22", "2023-09-23"), encoding="utf-8")

    assert report.main(["--check"], place) == 1
    assert capsys.readouterr().err.startswith("docs/law.md ne dit plus")


def test_a_page_that_is_not_there_is_refused(tmp_path):
    assert report.main(["--check"], tmp_path / "law.md") == 1


def test_writing_the_page_makes_it_fresh(tmp_path, capsys):
    place = tmp_path / "law.md"

    assert report.main([], place) == 0
    assert report.main(["--check"], place) == 0
    assert capsys.readouterr().err == ""


def test_each_line_of_the_tables_is_on_the_page():
    assert [text for text in TITLES if text not in FLAT] == []


@pytest.mark.parametrize("doubt", doubts())
def test_each_doubt_is_in_the_last_list(doubt):
    last = _section("Ce qui reste à vérifier").replace("\n  ", " ")

    assert PAGE.rindex("\n## ") == PAGE.index("\n## Ce qui reste à vérifier\n")
    assert f"- {doubt[:1].upper()}{doubt[1:]}. Touche\u00a0: " in last


def test_no_table_keeps_a_doubt_to_itself():
    cited = (*LEGAL_BASES, *BY_KEY.values(), *REGISTERS.values(), *CONTENTS.values(), *GROUNDS)
    cited += (*DUTIES, *EXCLUSIONS, *AROUND, *DEADLINES, *CONDITIONS)
    cited += (*RIGHTS, *STEPS, *SECTIONS)
    cited += tuple(one for basis in LEGAL_BASES for one in basis.conditions)

    assert {one.doubt for one in cited if one.doubt} <= set(doubts())


@pytest.mark.parametrize("basis", LEGAL_BASES, ids=lambda one: one.code)
def test_a_provision_says_since_when_until_when_and_what_is_unverified(basis):
    told = _basis(basis.code).replace("\n  ", " ")

    assert f"({basis.citation.address})" in told
    assert (basis.since is None) or basis.since.isoformat() in told
    assert (basis.until is None) or basis.until.isoformat() in told
    assert ("**À vérifier**" in told) == (not basis.is_verified)
    assert basis.situation in told
    assert written_out(basis.source) in told


@pytest.mark.parametrize(
    ("code", "rows"),
    [
        ("LAI-67.1", ["Rien ne s’ajoute aux particularités de l’inscription."]),
        ("LAI-67.2", ["| Ce qui s’ajoute | sans borne connue |", "| Clauses et engagements |"]),
        (
            "LAI-68-1",
            [
                "| Ce qui s’ajoute | jusqu’au 2023-09-21 | depuis le 2023-09-22 |",
                "| Contenu de l’écrit | 7 éléments (LAI-68) | 7 éléments (LAI-68) |",
                "| Évaluation (EFVP) | — | demandée, 4 conclusions |",
                "| entente transmise à la Commission |",
                "| Attente | — | 30 jours après la réception |",
            ],
        ),
        ("LAI-68.1", ["| Ce qui s’ajoute | jusqu’au 2023-09-21 |"]),
        ("LAI-66", ["| Commission d’accès | avis préalable à la Commission |"]),
        ("LRSSS-80", ["| demandé, sauf envers un organisme public |", "délégué | demandée |"]),
        ("LAM-64", ["| Loi et disposition à nommer | demandées |"]),
    ],
)
def test_a_provision_says_what_it_asks_in_each_period(code, rows):
    told = re.sub(" +", " ", _basis(code))

    assert [row for row in rows if row not in told] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda one: one.code)
def test_each_rule_is_on_the_page_by_its_code(rule):
    assert f"\n### {rule.code}\u00a0: {rule.title}\n" in PAGE


def test_the_days_of_change_are_told_in_order():
    told = re.findall(r"\*\*(\d{4}-\d\d-\d\d)\.\*\*", _section("Les jours où la loi a changé"))

    assert told == ["2022-09-22", "2023-09-22", "2024-07-01"]


@pytest.mark.parametrize("article", ["2", "60.1", "63.8", "64", "67.2.3", "67.4", "70.1", "76"])
def test_an_article_is_found_in_the_index(article):
    citation = Citation("A-2.1", article)

    assert f"[{citation.full_label}]({citation.address})" in _section("Index des articles")


def test_every_source_cited_is_written_out_and_no_other_is_kept():
    used = {
        key
        for one in (*CITING, *DEADLINES, *AROUND, *RIGHTS, *STEPS)
        for key in keys_of(one.source)
    }

    assert used | {"S38", "S49"} == set(SOURCES)
    assert not re.search(r"\bS\d{1,3}\b", PAGE)


def test_a_table_is_readable_without_being_drawn():
    rows = [line for line in PAGE.splitlines() if line.startswith("|")]
    text = [line for line in PAGE.splitlines() if not line.startswith("|") and "](" not in line]

    assert max(map(len, rows)) <= 185
    assert max(map(len, text)) <= 120
