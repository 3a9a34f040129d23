"""Lists are searched without accents, and odd addresses are answered plainly."""

import pytest
from django.urls import reverse

from tests import factories
from tests.workspace.pages import furnish, pages
from tests.workspace.reading import Page

pytestmark = pytest.mark.django_db


def _found(desk, body, **asked):
    answer = desk.get(reverse("records", args=[body.slug, "registre"]), asked)
    assert answer.status_code == 200
    return Page(answer.content.decode()).text


@pytest.fixture
def desk(sign_in, officer):
    """The officer, signed in."""
    return sign_in(officer)


@pytest.fixture
def titles(body):
    """Three communications with titles in French."""
    factories.make_communication(body, title="Enquête québécoise sur la santé")
    factories.make_communication(body, title="Liste électorale")
    factories.approve(factories.make_communication(body, title="Œuvre de bienfaisance"))


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("enquete", "Enquête québécoise"),
        ("ENQUÊTE Quebecoise", "Enquête québécoise"),
        ("santé enquête", "Enquête québécoise"),
        ("electorale", "Liste électorale"),
        ("oeuvre", "Œuvre de bienfaisance"),
        ("œuvre", "Œuvre de bienfaisance"),
        ("élect", "Liste électorale"),
    ],
)
def test_words_are_found_whatever_the_accents_and_capitals(words, title, desk, body, titles):
    text = _found(desk, body, mots=words)

    assert title in text
    assert "1 inscription pour cette recherche" in text


def test_words_that_are_nowhere_say_so(desk, body, titles):
    assert "Aucune inscription trouvée" in _found(desk, body, mots="rien de tel")


def test_a_state_narrows_the_list(desk, body, titles):
    text = _found(desk, body, etat="approved")

    assert "Œuvre de bienfaisance" in text
    assert "Liste électorale" not in text


@pytest.mark.parametrize(
    "asked",
    [
        {"etat": "inconnu"},
        {"etat": "\x00"},
        {"mots": ""},
        {"page": "abc"},
        {"page": "-1"},
        {"page": "999999999999999999999"},
        {"inconnu": "1"},
    ],
)
def test_an_odd_parameter_shows_the_whole_list(asked, desk, body, titles):
    assert "3 inscriptions" in _found(desk, body, **asked)


@pytest.mark.parametrize("words", ["\x00", "a\x00b", "%", "'", "\\", "x" * 5000, "<b>"])
def test_odd_words_are_answered_plainly(words, desk, body, titles):
    assert "Aucune inscription trouvée" in _found(desk, body, mots=words)


def test_typed_words_come_back_in_the_field_as_text(desk, body, titles):
    answer = desk.get(
        reverse("records", args=[body.slug, "registre"]), {"mots": '"><script>x</script>'}
    )

    assert "<script>x" not in answer.content.decode()


@pytest.mark.parametrize("odd", ["%00", "a%00b", "%FF", "..%2f", "%F0%9F%98%80", "x" * 400])
def test_an_identifier_that_cannot_exist_is_a_page_that_does_not_exist(odd, body, chief, sign_in):
    furnished = furnish(body)
    client = sign_in(chief)
    known = (furnished.draft.uid, furnished.measure.uid)
    urls = [page.url.replace(f"/{uid}/", f"/{odd}/") for page in pages(furnished) for uid in known]
    urls = [url for url in urls if odd in url]

    statuses = {url: client.get(url).status_code for url in urls}

    assert len(statuses) >= 5
    assert {url: status for url, status in statuses.items() if status != 404} == {}


@pytest.mark.parametrize("number", ["0", "2147483648", "99999999999999999999"])
def test_an_edition_that_cannot_exist_is_a_page_that_does_not_exist(number, desk, body):
    for name in ("", "relancer/"):
        url = f"/{body.slug}/registre/editions/{number}/{name}"

        answer = desk.post(url) if name else desk.get(url)

        assert answer.status_code == 404
