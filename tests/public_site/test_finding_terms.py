"""The words of a query are read as people write them; sets of positions are what they say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.public_site.finding.bits import as_bytes, bits_of, positions_in
from registry.public_site.finding.terms import Term, clauses_of, without


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("étude santé", [[Term("étude"), Term("santé")]]),
        ("étude -santé", [[Term("étude"), Term("santé", False, True)]]),
        ("étude OU santé", [[Term("étude")], [Term("santé")]]),
        ("étude OR santé permis", [[Term("étude")], [Term("santé"), Term("permis")]]),
        ("étude ou santé", [[Term("étude"), Term("ou"), Term("santé")]]),
        ('"mise à jour" permis', [[Term("mise à jour", True), Term("permis")]]),
        ("« mise à jour »", [[Term("mise à jour", True)]]),
        ('-"mise à jour"', [[Term("mise à jour", True, True)]]),
        ('"étude"', [[Term("étude")]]),
        ('étude "mise à', [[Term("étude"), Term("mise à", True)]]),
        ('- OU "" --', []),
        ("", []),
    ],
)
def test_a_query_is_read_as_it_is_written(words, expected):
    assert [list(clause) for clause in clauses_of(words)] == expected


def test_a_term_can_be_left_out_of_a_query():
    clauses = clauses_of('étude -recherche "mise à jour"')

    left = without(clauses, clauses[0][0])

    assert clauses_of(left) == (clauses[0][1:],)


@given(st.sets(st.integers(0, 300)))
def test_a_set_of_positions_gives_back_what_was_put_in_it(positions):
    bits = bits_of(positions, 300)

    assert list(positions_in(bits)) == sorted(positions)
    assert bits.bit_count() == len(positions)
    assert int.from_bytes(as_bytes(bits), "little") == bits
