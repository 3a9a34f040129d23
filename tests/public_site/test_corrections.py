"""The page of corrections: what was answered in public, newest first."""

import html
from datetime import date, timedelta

import pytest

from registry.editions.models import Correction
from tests.public_site.editions import BODY, NOON, make_communication, make_edition

PAGE = f"/{BODY}/corrections/"


@pytest.fixture(autouse=True)
def _register(db):
    make_edition("registre", [make_communication(title="Liste électorale")])


def _correct(tracking="K7M2-9QXA", **values):
    given = {
        "body": BODY,
        "register": "registre",
        "number": 1,
        "received_on": date(2026, 6, 2),
        "answered_at": NOON + timedelta(days=3),
        "is_corrected": True,
        "text": "Le nom du destinataire est mis à jour.",
    } | values
    row = Correction(tracking=tracking, **given)
    row.save()
    return row


def test_the_page_says_that_there_is_nothing_yet(read):
    words = html.unescape(read(PAGE))

    assert "Aucune correction pour l’instant" in words
    assert f'href="/{BODY}/signaler/"' in words


def test_an_answer_is_read_with_its_number_its_days_and_its_entry(read):
    _correct()

    words = html.unescape(read(PAGE)).replace("\u00a0", " ")

    assert "K7M2-9QXA" in words
    assert f'<a href="/{BODY}/registre/1/">Liste électorale</a>' in words
    assert "reçu le 2 juin 2026, répondu le 4 juin 2026" in words
    assert ">corrigé<" in words
    assert "Le nom du destinataire est mis à jour." in words


def test_an_answer_without_correction_says_so(read):
    _correct(is_corrected=False, register="", number=None)

    words = html.unescape(read(PAGE))

    assert ">sans correction<" in words
    assert "Les pages de l’organisme" in words


def test_an_entry_no_longer_in_force_is_named_by_its_number_alone(read):
    _correct(number=8)

    words = html.unescape(read(PAGE))

    assert f'href="/{BODY}/registre/8/"' not in words
    assert "Inscription 8" in words


def test_the_newest_answer_comes_first_and_other_bodies_have_their_own_page(read):
    _correct("AAAA-AAAA", answered_at=NOON)
    _correct("BBBB-BBBB", answered_at=NOON + timedelta(days=1))
    _correct("CCCC-CCCC", body="autre")

    words = read(PAGE)

    assert words.index("BBBB-BBBB") < words.index("AAAA-AAAA")
    assert "CCCC-CCCC" not in words


def test_a_long_list_has_pages_and_a_wrong_page_does_not_exist(citizen, read):
    for number in range(10, 31):
        _correct(f"AAAA-AA{number}")

    assert "AAAA-AA10" not in read(PAGE)
    assert "AAAA-AA10" in read(f"{PAGE}?page=2")
    for query in ("page=3", "page=0", "page=x", "page=99999999999", "page=٢", "autre=1"):
        assert citizen.get(f"{PAGE}?{query}").status_code == 404, query


def test_a_copy_is_good_until_the_next_answer(citizen):
    first = citizen.get(PAGE)
    again = citizen.get(PAGE, headers={"If-None-Match": first.headers["ETag"]})
    _correct()
    later = citizen.get(PAGE, headers={"If-None-Match": first.headers["ETag"]})

    assert (again.status_code, later.status_code) == (304, 200)


def test_the_page_asks_a_bounded_number_of_questions(citizen, django_assert_max_num_queries):
    for number in range(10, 30):
        _correct(f"AAAA-AA{number}")

    with django_assert_max_num_queries(6):
        citizen.get(PAGE)
