"""The rules V01 to V17, each by its name, with what its findings may do."""

import pytest

from registry.law.particulars import BY_KEY
from registry.law.rules import BY_CODE, DEGREES, RULES, Degree

EXPECTED = {
    "V01": ("Particularités du registre", "A-2.1, art. 67.3", "blocks"),
    "V02": ("Régime", "A-2.1, art. 2, par. 5", "blocks look"),
    "V03": ("Entente écrite", "A-2.1, art. 68", "blocks look"),
    "V04": ("Évaluation des facteurs relatifs à la vie privée", "A-2.1, art. 68", "blocks"),
    "V05": ("Transmission à la Commission", "A-2.1, art. 68", "blocks look"),
    "V06": ("Avis de la Commission (régime d’avant)", "A-2.1, art. 70", "blocks look advice"),
    "V07": ("À l’extérieur du Québec", "A-2.1, art. 70.1", "blocks look"),
    "V08": ("Mandat ou contrat", "A-2.1, art. 67.2", "blocks"),
    "V09": ("Loi et disposition à appliquer", "A-2.1, art. 67.3", "blocks"),
    "V10": ("Utilisation à une autre fin", "A-2.1, art. 65.1, al. 2", "blocks"),
    "V11": ("Particularités de l’inventaire", "A-2.1, art. 76", "blocks"),
    "V12": ("Retenues et versements du personnel", "A-2.1, art. 67.3, al. 1", "blocks"),
    "V13": ("Décision de ne pas diffuser", "A-2.1, art. 67.4", "blocks look"),
    "V14": ("Fin d’une inscription", "", "look"),
    "V15": ("Disposition abrogée", "", "blocks look"),
    "V16": ("Texte français", "C-11, art. 13.2", "blocks"),
    "V17": ("Diffusion de l’information", "A-2.1, r. 2, art. 4", "blocks"),
}


@pytest.mark.parametrize("code", EXPECTED)
def test_a_rule_has_its_name_its_provision_and_its_degrees(code):
    rule = BY_CODE[code]
    cited = rule.citation.full_label.replace("\u00a0", " ") if rule.citation else ""

    assert (rule.title, cited, " ".join(rule.degrees)) == EXPECTED[code]
    assert rule.sentence.endswith(".")


def test_the_rules_are_those_seventeen_and_no_other():
    assert [rule.code for rule in RULES] == [f"V{number:02}" for number in range(1, 18)]
    assert list(EXPECTED) == list(BY_CODE)


def test_each_degree_has_a_name():
    assert set(DEGREES) == set(Degree)


@pytest.mark.parametrize("one", BY_KEY.values(), ids=lambda one: one.key)
def test_a_missing_particular_is_found_by_a_rule_that_blocks(one):
    assert Degree.BLOCKS in BY_CODE[one.rule].degrees
