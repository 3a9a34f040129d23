"""The public site in English: the same addresses under /en/, and nothing else decides of it."""

import gettext
import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from django.utils import translation

import registry
from registry.editions.document import EnglishHead, EnglishParticular, EnglishText
from registry.public_site.english import FRENCH_ONLY
from registry.public_site.law_words import WORDS
from tests.public_site import messages
from tests.public_site.editions import (
    make_category,
    make_communication,
    make_edition,
    make_file,
    make_rendition,
)

CATALOGUE = Path(registry.__file__).parent / "locale" / "en" / "LC_MESSAGES"
ENGLISH_HEAD = EnglishHead(
    body_name="Test Board",
    title="Register of releases of personal information without consent",
    citation="A-2.1, s.\u00a067.3",
    duty="The body records releases in a register.",
    notices=(),
    contact_title="Person in charge",
)
PURPOSE = "communication.purpose"
PLACES = re.compile(r"%\((\w+)\)[sd]|%[sd]")
TAGS = re.compile(r"<(script|style).*?</\1>|<[^>]+>", re.DOTALL)
FRENCH = re.compile(r'<(\w+)[^>]*\slang="fr-CA"[^>]*>.*?</\1>', re.DOTALL)


def _in_english(fragment, *, stale=False, told=("Keep the list of electors up to date.",)):
    """The same entry, its title and its purpose in English."""
    purpose = EnglishParticular(PURPOSE, "Purpose for which it was released", "s. 67.3", told)
    text = EnglishText("List of electors", (replace(purpose, is_stale=stale),))
    return replace(fragment, english=text)


@pytest.fixture
def board(db):
    """A body that publishes English, a little of which is there; another one that does not."""
    make_edition("inventaire", [make_file()], english=replace(ENGLISH_HEAD, title="Inventory"))
    edition = make_edition(
        "registre",
        [_in_english(make_communication()), make_communication("c2", "Sans anglais")],
        english=ENGLISH_HEAD,
    )
    make_rendition(edition)
    make_edition("registre", [make_communication("x1")], body="muette", body_name="Muette")
    return edition


def test_a_page_is_read_in_english_under_the_prefix_and_in_french_without_it(board, read):
    english, french = read("/en/regie/registre/1/"), read("/regie/registre/1/")

    assert '<html lang="en-CA">' in english
    assert '<html lang="fr-CA">' in french
    assert "List of electors" in english
    assert "List of electors" not in french
    assert "Keep the list of electors up to date." in english
    assert "Permanent address of this page" in english
    assert "Adresse permanente de cette page" in french


def test_what_was_not_translated_is_french_and_says_so(board, read):
    page = read("/en/regie/registre/2/")

    assert '<span lang="fr-CA">Sans anglais</span> <span class="quiet">(in French)</span>' in page
    assert '<dd lang="fr-CA">' in page


def test_a_translation_older_than_its_french_says_so(read, db):
    stale = _in_english(make_communication(), stale=True)
    make_edition("registre", [stale], english=ENGLISH_HEAD)

    assert "The French changed after this translation" in read("/en/regie/registre/1/")
    assert "a changé après cette traduction" not in read("/regie/registre/1/")


def test_each_page_tells_that_french_counts_and_leads_to_the_other_language(board, read):
    english, french = read("/en/regie/registre/?tri=titre"), read("/regie/registre/?tri=titre")

    assert "The French text is the official one." in english
    assert "The French text is the official one." not in french
    for page in (english, french):
        assert '<link rel="alternate" hreflang="fr-CA" href="/regie/registre/?tri=titre">' in page
        assert (
            '<link rel="alternate" hreflang="en-CA" href="/en/regie/registre/?tri=titre">' in page
        )
    assert 'href="/en/regie/registre/1/"' in english
    assert 'href="/en/' not in french.replace('href="/en/regie/registre/?tri=titre"', "")


@pytest.mark.parametrize(
    "address", ["", "registre/", "registre/1/", "recherche/", "registre/editions/1/", "vos-droits/"]
)
def test_a_body_without_english_has_no_english_page(board, citizen, address):
    answer = citizen.get(f"/en/muette/{address}")
    nowhere = citizen.get("/en/personne/")

    assert (answer.status_code, answer.content) == (404, nowhere.content)
    assert 'lang="en-CA"' in answer.content.decode()
    assert 'hreflang="en-CA"' not in citizen.get(f"/muette/{address}").content.decode()


def test_the_list_and_the_search_in_english_have_the_bodies_that_publish_it(board, read):
    assert "Test Board" in read("/en/")
    assert "Muette" not in read("/en/")
    assert "Muette" in read("/")
    assert "/muette/" not in read("/en/recherche/")
    assert "/en/regie/registre/1/" in read("/en/recherche/")
    assert "/muette/registre/1/" in read("/recherche/")


@pytest.mark.parametrize("first", ["/recherche/", "/en/recherche/", "/", "/en/"])
def test_what_a_process_keeps_does_not_mix_the_languages(board, read, first):
    read(first)

    assert "Test Board" in read("/en/")
    assert "Régie des données d’essai" in read("/")
    assert "Test Board" not in read("/recherche/")
    assert "(1 body)" not in read("/recherche/")


def test_nothing_but_the_address_chooses_the_language(board, citizen):
    french = citizen.get("/regie/", HTTP_ACCEPT_LANGUAGE="en-CA")
    english = citizen.get("/en/regie/", HTTP_ACCEPT_LANGUAGE="fr-CA")

    assert 'lang="fr-CA"' in french.content.decode()[:200]
    assert 'lang="en-CA"' in english.content.decode()[:200]
    for answer in (french, english):
        assert "Vary" not in answer.headers
        assert not answer.cookies
    assert french.headers["ETag"] != english.headers["ETag"]
    assert translation.get_language() == "fr-ca"


def test_a_copy_in_one_language_is_no_copy_of_the_other(board, citizen):
    french = citizen.get("/regie/registre/").headers["ETag"]
    english = citizen.get("/en/regie/registre/").headers["ETag"]

    assert citizen.get("/en/regie/registre/", HTTP_IF_NONE_MATCH=french).status_code == 200
    assert citizen.get("/en/regie/registre/", HTTP_IF_NONE_MATCH=english).status_code == 304


def test_files_data_and_feeds_lead_to_the_french_ones(board, citizen):
    for address in ("regie/fil.atom", "regie/recherche.csv?mots=liste", "recherche.json"):
        answer = citizen.get(f"/en/{address}")
        assert (answer.status_code, answer.headers["Location"]) == (302, f"/{address}")
    assert {"file", "piece", "register_feed"} <= FRENCH_ONLY


def test_days_counts_and_hours_are_written_as_english_does(board, read):
    page = read("/en/regie/registre/editions/1/")

    assert "June\u00a01,\u00a02026, at 12:00\u00a0p.m." in unescape(page)
    assert "2\u00a0entries" in unescape(read("/en/regie/registre/"))


def test_errors_are_told_in_english(board, citizen):
    bad = citizen.get("/en/regie/registre/?inconnu=1")
    day = citizen.get("/en/regie/au/2026-02-30/")

    assert "“inconnu” is not a filter of this page." in unescape(bad.content.decode())
    assert "February 30, 2026 does not exist" in unescape(day.content.decode())


@pytest.mark.parametrize(
    "address",
    [
        "",
        "regie/",
        "regie/registre/",
        "regie/registre/1/",
        "regie/inventaire/",
        "regie/categories/1/",
        "regie/recherche/",
        "regie/recherche/?mots=introuvable",
        "regie/registre/editions/",
        "regie/registre/editions/2/changements/",
        "regie/registre/changements/",
        "regie/registre/au/2026-06-02/",
        "regie/je-suis/",
        "regie/je-suis/assures/",
        "regie/vos-droits/",
        "regie/corrections/",
        "regie/registre/1/signaler/",
        "accessibilite/",
        "confidentialite/",
    ],
)
def test_no_page_is_half_french(board, read, address):
    make_edition("categories", [make_category()], english=ENGLISH_HEAD)
    make_edition("registre", [_in_english(make_communication())], english=ENGLISH_HEAD)

    left = FRENCH.sub(" ", read(f"/en/{address}"))
    words = unescape(TAGS.sub("\n", left))

    assert not re.findall(r".*\w[\u00a0 ][:;?!](?!\d).*", words)
    assert not re.findall(r".*[«»].*", words)
    assert not re.findall(
        r".*\b(?:le|la|les|des|une|dans|vous|est|avec|cette|édition|depuis)\b.*", words
    )


def test_everything_the_public_pages_say_is_in_english():
    known = {
        single: texts for (single, _), texts in messages.read_po(CATALOGUE / "django.po").items()
    }

    assert {text for text in messages.wanted() if not any(known.get(text, ()))} == set()
    assert (
        messages.counted()
        - {
            single
            for (single, many), texts in messages.read_po(CATALOGUE / "django.po").items()
            if many
        }
        == set()
    )


def test_the_catalogue_says_nothing_that_no_page_asks():
    known = {single for single, _ in messages.read_po(CATALOGUE / "django.po") if single}

    assert known - messages.wanted() - messages.counted() == set()


def test_the_compiled_catalogue_is_the_one_that_is_read():
    compiled = {}
    with (CATALOGUE / "django.mo").open("rb") as file:
        for key, text in gettext.GNUTranslations(file)._catalog.items():
            single, at = key if isinstance(key, tuple) else (key, 0)
            compiled[single, at] = text
    written = {
        (single, at): text
        for (single, _), texts in messages.read_po(CATALOGUE / "django.po").items()
        for at, text in enumerate(texts)
        if single
    }

    assert {key: text for key, text in compiled.items() if key[0]} == written


def test_a_translation_keeps_the_places_of_what_it_is_given():
    faults = [
        single
        for (single, many), texts in messages.read_po(CATALOGUE / "django.po").items()
        if single
        and not many
        and sorted(PLACES.findall(single)) != sorted(PLACES.findall(texts[0]))
    ]

    assert faults == []


def test_english_has_no_space_before_a_high_sign_and_no_french_quotation_mark():
    entries = messages.read_po(CATALOGUE / "django.po").items()
    texts = [text for (single, _), texts in entries for text in texts if single]

    assert [text for text in texts if re.search(r"\w[\u00a0 ][:;?!]|[«»]", text)] == []


def test_the_law_is_told_in_english_by_the_words_of_the_law():
    assert WORDS["A-2.1, art.\u00a076"] == "A-2.1, s.\u00a076"
