"""Days, counts and sizes as French writes them."""

from datetime import UTC, date, datetime

import pytest

from registry.public_site.templatetags import french


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 6, 1), "1er\u00a0juin\u00a02026"),
        (date(2026, 6, 11), "11\u00a0juin\u00a02026"),
        (datetime(2026, 6, 2, 3, tzinfo=UTC), "1er\u00a0juin\u00a02026"),
    ],
)
def test_a_day_is_in_words(day, words):
    assert french.day(day) == words


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "0\u00a0fichier"),
        (1, "1\u00a0fichier"),
        (2, "2\u00a0fichiers"),
        (3000, "3\u00a0000\u00a0fichiers"),
    ],
)
def test_a_count_agrees_with_its_noun(count, words):
    assert french.counted(count, "fichier") == words


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0\u00a0octet"),
        (999, "999\u00a0octets"),
        (1_000, "1\u00a0Ko"),
        (182_345, "182\u00a0Ko"),
        (999_600, "1,0\u00a0Mo"),
        (1_262_345, "1,3\u00a0Mo"),
    ],
)
def test_a_size_is_in_octets(size, words):
    assert french.in_bytes(size) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ((6, 1, 13, 0), (6, 1, 23, 5), "le 1er juin 2026, de 9 h à 19 h 05"),
        ((3, 2, 3, 0), (6, 5, 17, 0), "du 1er mars 2026 à 22 h au 5 juin 2026 à 13 h"),
        ((6, 1, 13, 7), (6, 1, 13, 7), "le 1er juin 2026 à 9 h 07, moins d’une minute"),
    ],
)
def test_a_time_in_force_is_told_to_the_minute_of_quebec(start, end, words):
    first, last = (datetime(2026, *moment, tzinfo=UTC) for moment in (start, end))

    assert french.between(first, last).replace("\u00a0", " ") == words
