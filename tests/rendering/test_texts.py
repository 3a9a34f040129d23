"""Dates and printable text."""

from datetime import date

import pytest

from registry.law.french_dates import french_date
from registry.rendering.texts import printable
from registry.rendering.typefaces import has_every_sign


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 11, 22), "22 novembre 2026"),
        (date(2026, 5, 1), "1er mai 2026"),
        (date(2024, 2, 29), "29 février 2024"),
        (date(2027, 8, 11), "11 août 2027"),
    ],
)
def test_a_date_is_written_as_in_french(day, expected):
    assert french_date(day).replace("\u00a0", " ") == expected
    assert "\u00a0" in french_date(day)


def test_printable_text_keeps_tabs_and_lines_and_drops_controls():
    assert printable("a\tb\nc\x0bd\r\ne\x01f\x85g\u2028h") == "a\tb\nc\nd\nef\ng\nh"


def test_the_main_typeface_has_each_sign_of_french():
    letters = "àâäçéèêëîïôöùûüÿœæ"

    assert has_every_sign(
        letters + letters.upper() + "«»“”‘’…–—-·•€°ºª\u00a0\u202f\u2010\u2011\u00ad0123456789"
    )
    assert not has_every_sign("ᓄᓇᕕᒃ")
