"""The grounds on which something is not made public, and which of them were read."""

from registry.law.withholding import GROUNDS, withholding_ground


def test_the_grounds_are_those_of_the_act_and_one_only_was_read():
    read = {ground.citation.section: ground.is_verified for ground in GROUNDS}

    assert read == {
        "28": True,
        "28.1": False,
        "21": False,
        "30": False,
        "41": False,
        "87": False,
    }


def test_a_ground_is_found_by_its_code():
    assert [withholding_ground(ground.code) for ground in GROUNDS] == list(GROUNDS)
