"""The register on any day: exact to the end of that day in Québec, honest about what came after."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from tests.public_site.editions import (
    make_category,
    make_communication,
    make_edition,
    make_rendition,
    withdraw,
)

MARCH = datetime(2026, 3, 3, 17, tzinfo=UTC)
JUNE = datetime(2026, 6, 5, 17, tzinfo=UTC)
BEFORE, AFTER = "Avant le changement", "Après le changement"


@pytest.fixture
def two_editions(db):
    """An edition of March, and the one that took its place in June."""
    first = make_edition("registre", [make_communication("c1", BEFORE)], at=MARCH)
    return first, make_edition("registre", [make_communication("c1", AFTER)], at=JUNE)


@pytest.fixture
def told(read):
    """The words of a page on one line."""

    def words(address, status=200):
        return re.sub(r"\s+", " ", read(address, status).replace("\u00a0", " "))

    return words


def _today(**shift):
    return (timezone.localdate() + timedelta(**shift)).isoformat()


@pytest.mark.parametrize(
    ("day", "title"),
    [
        ("2026-03-03", BEFORE),
        ("2026-06-04", BEFORE),
        ("2026-06-05", AFTER),
        ("2026-06-06", AFTER),
    ],
)
def test_a_day_shows_what_was_in_force_at_its_end(told, two_editions, day, title):
    for address in (f"/regie/registre/au/{day}/", f"/regie/registre/au/{day}/1/"):
        page = told(address)

        assert title in page
        assert {BEFORE: AFTER, AFTER: BEFORE}[title] not in page


def test_midnight_is_that_of_quebec(told):
    make_edition("registre", [make_communication()], at=datetime(2026, 5, 2, 2, tzinfo=UTC))

    assert "la fin du 1er mai 2026" in told("/regie/registre/au/2026-05-01/")
    told("/regie/registre/au/2026-04-30/", status=404)


def test_the_banner_of_a_day_says_from_when_to_when_and_what_took_its_place(told, two_editions):
    page = told("/regie/registre/au/2026-03-31/")

    assert "tel qu’il était à la fin du 31 mars 2026" in page
    assert "en vigueur du 3 mars 2026 à 12 h au 5 juin 2026 à 13 h" in page
    assert 'remplacée par <a href="/regie/registre/editions/2/">l’édition 2</a>' in page
    assert 'href="/regie/registre/editions/1/"' in page
    assert '<link rel="canonical" href="/regie/registre/editions/1/">' in page
    assert "noindex" in page


def test_a_day_of_the_edition_in_force_says_since_when(told, two_editions):
    page = told("/regie/registre/au/2026-06-05/1/")

    assert "en vigueur depuis le 5 juin 2026 à 13 h" in page
    assert '<link rel="canonical" href="/regie/registre/editions/2/1/">' in page
    assert 'href="/regie/registre/editions/1/" rel="prev"' in page


def test_today_is_said_not_to_be_over(told, citizen, two_editions):
    make_rendition(two_editions[1], "csv")
    address = f"/regie/registre/au/{_today()}/"

    assert "en ce moment" in told(address)
    assert "Last-Modified" not in citizen.get(address).headers
    assert "Last-Modified" in citizen.get("/regie/registre/au/2026-06-05/").headers


def test_the_entries_of_a_day_lead_to_that_day(told, two_editions):
    assert 'href="/regie/registre/au/2026-03-31/1/"' in told("/regie/registre/au/2026-03-31/")


def test_the_editions_of_one_day_are_all_told(told, two_editions):
    for hour, title in ((14, "Du matin"), (16, "De midi"), (20, "Du soir")):
        at = datetime(2026, 7, 2, hour, 5, tzinfo=UTC)
        make_edition("registre", [make_communication("c1", title)], at=at)

    page = told("/regie/registre/au/2026-07-02/")

    assert "Du soir" in page
    assert "De midi" not in page
    assert "4 éditions se sont suivies ce jour-là" in page
    for number, moment in (
        (2, "le 5 juin 2026 à 13 h"),
        (3, "à 10 h 05"),
        (4, "à 12 h 05"),
        (5, "à 16 h 05"),
    ):
        link = f'<a href="/regie/registre/editions/{number}/">l’édition {number}</a>'
        assert f"{link}, publiée {moment}" in page


def test_one_edition_in_a_day_is_not_told_as_several(told, two_editions):
    assert "se sont suivies" not in told("/regie/registre/au/2026-03-03/")
    assert "2 éditions se sont suivies" in told("/regie/registre/au/2026-06-05/")


BAD_DAYS = [
    ("2026-02-30", 404, "Le 30 février 2026 n’existe pas : ce mois compte 28 jours."),
    ("2024-02-30", 404, "Le 30 février 2024 n’existe pas : ce mois compte 29 jours."),
    ("2026-04-31", 404, "Le 31 avril 2026 n’existe pas"),
    ("2026-04-00", 404, "Le 0 avril 2026 n’existe pas"),
    ("2026-13-01", 404, "Le mois 13 n’existe pas"),
    ("2026-00-10", 404, "Le mois 0 n’existe pas"),
    ("0000-01-01", 404, "L’année 0 n’existe pas."),
    ("9999-12-31", 404, "Cette date n’est pas encore venue"),
    ("0001-01-01", 404, "Rien n’était encore publié ce jour-là"),
    ("2026-03-02", 404, "La première édition est du 3 mars 2026."),
    ("hier", 400, "Une date s’écrit année-mois-jour, comme 2026-03-31."),
    ("2026-3-1", 400, "Une date s’écrit"),
    ("٢٠٢٦-٠٣-٣١", 400, "Une date s’écrit"),
    ("2026-03-31%00", 400, "Une date s’écrit"),
    ("20260331", 400, "Une date s’écrit"),
    ("2026-03-31T10:00", 400, "Une date s’écrit"),
    ("a" * 3_000, 400, "Une date s’écrit"),
]


@pytest.mark.parametrize(("day", "status", "sentence"), BAD_DAYS)
def test_a_day_that_cannot_be_shown_is_refused_in_words(
    told, citizen, two_editions, day, status, sentence
):
    for address in (
        f"/regie/au/{day}/",
        f"/regie/registre/au/{day}/",
        f"/regie/registre/au/{day}/1/",
    ):
        page = told(address, status)

        assert sentence in page
        assert 'type="date"' in page
        assert citizen.get(address).headers["Cache-Control"] == "no-store"


def test_tomorrow_is_not_yet_come(told, two_editions):
    page = told(f"/regie/registre/au/{_today(days=1)}/", status=404)

    assert "Cette date n’est pas encore venue" in page


def test_the_page_of_a_day_too_early_leads_to_the_first_edition(told, two_editions):
    page = told("/regie/registre/au/2026-01-01/", status=404)

    assert 'href="/regie/registre/editions/1/"' in page


def test_a_register_that_was_never_published_has_no_day(told, two_editions):
    page = told("/regie/inventaire/au/2026-06-05/", status=404)

    assert "Page introuvable" in page


@pytest.mark.parametrize("form", ["/regie/registre/au/", "/regie/au/"])
def test_the_form_leads_to_the_day(citizen, two_editions, form):
    answer = citizen.get(f"{form}?le=2026-03-31")

    assert answer.status_code == 302
    assert answer.headers["Location"] == f"{form}2026-03-31/"


@pytest.mark.parametrize("query", ["", "?le=", "?le=bientot", "?le=2026-03-31&le=31/03/2026"])
@pytest.mark.parametrize("form", ["/regie/registre/au/", "/regie/au/"])
def test_the_form_refuses_what_is_no_date(told, two_editions, form, query):
    assert "Une date s’écrit année-mois-jour" in told(f"{form}{query}", status=400)


@pytest.mark.parametrize("page", ["/regie/", "/regie/registre/", "/regie/registre/editions/"])
def test_the_form_is_where_people_look(told, two_editions, page):
    expected = "/regie/au/" if page == "/regie/" else "/regie/registre/au/"

    assert f'action="{expected}"' in told(page)


def test_a_body_on_a_day_tells_each_of_its_registers(told, two_editions):
    make_edition("categories", [make_category()], at=JUNE)

    early, late = told("/regie/au/2026-04-01/"), told("/regie/au/2026-06-05/")

    assert 'href="/regie/registre/au/2026-04-01/"' in early
    assert "le 3 mars 2026 à 12 h" in early
    assert "Pas encore publié ce jour-là" in early
    assert 'href="/regie/categories/au/2026-06-05/"' in late
    assert 'href="/regie/registre/editions/2/"' in late


def test_an_entry_that_was_not_there_that_day_says_where_it_was(told):
    kept, passing = make_communication("c1"), make_communication("c2", "Passagère")
    make_edition("registre", [kept], at=MARCH)
    make_edition("registre", [kept, passing], at=MARCH + timedelta(days=10))
    make_edition("registre", [kept, passing, make_communication("c3")], at=JUNE)
    make_edition("registre", [kept], at=JUNE + timedelta(days=10))

    for day in ("2026-03-04", "2026-06-20"):
        page = told(f"/regie/registre/au/{day}/2/", status=404)

        assert "Inscription 2 ne paraissait pas le" in page
        assert 'href="/regie/registre/editions/2/2/"' in page
        assert 'href="/regie/registre/editions/3/2/"' in page
        assert "du 13 mars 2026 à 13 h au 15 juin 2026 à 13 h" in page
        assert "Passagère" not in page
    assert "Page introuvable" in told("/regie/registre/au/2026-03-04/9/", status=404)


def test_an_entry_that_only_withdrawn_editions_had_is_not_found(told):
    make_edition("registre", [make_communication("c1")], at=MARCH)
    second = [make_communication("c1"), make_communication("c2", "Secrète")]
    withdraw(make_edition("registre", second, at=MARCH + timedelta(days=1)))
    make_edition("registre", [make_communication("c1")], at=JUNE)

    assert "Page introuvable" in told("/regie/registre/au/2026-06-06/2/", status=404)


@pytest.mark.parametrize("address", ["", "1/"])
def test_a_copy_of_a_day_is_good_until_something_changes(citizen, two_editions, address):
    page = f"/regie/registre/au/2026-04-01/{address}"
    etag = citizen.get(page).headers["ETag"]
    assert citizen.get(page, headers={"If-None-Match": etag}).status_code == 304
    assert "max-age=60" in citizen.get(page).headers["Cache-Control"]

    withdraw(two_editions[0])

    assert citizen.get(page, headers={"If-None-Match": etag}).status_code == 410


def test_the_day_after_the_page_of_today_is_another(citizen, two_editions, monkeypatch):
    address = f"/regie/registre/au/{_today()}/"
    etag = citizen.get(address).headers["ETag"]
    monkeypatch.setattr("django.utils.timezone.now", lambda: datetime.now(UTC) + timedelta(days=1))

    answer = citizen.get(address, headers={"If-None-Match": etag})

    assert answer.status_code == 200
    assert "en ce moment" not in answer.content.decode()


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_a_day_is_only_read(citizen, two_editions, method):
    for address in ("/regie/au/2026-04-01/", "/regie/registre/au/2026-04-01/"):
        assert getattr(citizen, method)(address).status_code == 405


def test_a_day_costs_few_queries_however_long_the_history(
    citizen, django_assert_max_num_queries, two_editions
):
    for number in range(20):
        at = JUNE + timedelta(minutes=number)
        make_edition("registre", [make_communication("c1", f"Titre {number}")], at=at)

    for address in ("/regie/registre/au/2026-06-05/", "/regie/registre/au/2026-06-05/1/"):
        with django_assert_max_num_queries(12):
            citizen.get(address)
    with django_assert_max_num_queries(4):
        citizen.get("/regie/au/2026-06-05/")
