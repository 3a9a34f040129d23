"""PDF made when asked for: what their page tells, one at a time, of a bounded length."""

from dataclasses import replace
from datetime import date

import pytest

from registry.editions.document import EnglishHead
from registry.public_site import printing
from tests.public_site.editions import (
    GROUND,
    make_category,
    make_communication,
    make_edition,
    make_file,
    make_rendition,
    withdraw,
)
from tests.public_site.histories import publish
from tests.rendering.checking.faults import faults
from tests.rendering.checking.validators import validate
from tests.rendering.reading import read_text

ENTRY = "/regie/registre/1/document.pdf"
CHANGES = "/regie/registre/editions/2/changements/1/document.pdf"
PERSON = "/regie/je-suis/assures/document.pdf"
PURPOSE = "Tenir à jour la liste électorale"


@pytest.fixture(autouse=True)
def nothing_kept():
    """No quire of another test."""
    printing.KEPT.forget()


@pytest.fixture
def two(db):
    """Two editions of the register, the description of categories beside them."""
    insured = {"persons": ("Personnes assurées",), "since": date(2020, 3, 2)}
    make_edition("categories", [make_category()])
    publish([make_communication("c1", **insured), make_communication("c2", "Ce qui part")])
    return publish(
        [make_communication("c1", recipients=("Directeur du scrutin",), **insured)],
        reasons={"c1": "Le directeur a changé de nom."},
    )


@pytest.fixture
def read(citizen):
    """The words of a PDF, once it answered as it should."""

    def words(address):
        answer = citizen.get(address)
        assert answer.status_code == 200, address
        return read_text(answer.content)

    return words


@pytest.mark.parametrize(
    ("address", "name"),
    [
        (ENTRY, "regie-registre-1-edition-2.pdf"),
        ("/regie/registre/editions/1/2/document.pdf", "regie-registre-2-edition-1.pdf"),
        (CHANGES, "regie-registre-edition-2-changements-depuis-1.pdf"),
        ("/regie/registre/editions/1/changements/document.pdf", "regie-registre-edition-1"),
        (PERSON, "regie-assures.pdf"),
    ],
)
def test_each_kind_is_a_sound_pdf_with_the_headers_of_a_file(citizen, two, address, name):
    answer = citizen.get(address)

    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Disposition"].startswith(f'inline; filename="{name}')
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert answer.headers["Cache-Control"] == "public, max-age=60"
    assert not answer.cookies
    assert faults(answer.content) == []
    assert [*validate(answer.content, "ua1"), *validate(answer.content, "pdfa3a")] == []


@pytest.mark.parametrize("address", [ENTRY, CHANGES, PERSON])
def test_a_reader_who_has_it_is_told_so_without_setting_a_page(citizen, two, address, monkeypatch):
    etag = citizen.get(address).headers["ETag"]
    monkeypatch.setattr(printing, "bind", None)

    answer = citizen.get(address, headers={"If-None-Match": etag})

    assert (answer.status_code, answer.content) == (304, b"")


@pytest.mark.parametrize("address", [ENTRY, CHANGES, PERSON])
def test_the_same_question_has_the_same_bytes_whether_quires_are_kept_or_not(
    citizen, two, address, monkeypatch
):
    first = citizen.get(address).content
    monkeypatch.setattr(printing, "set_manuscript", None)
    kept = citizen.get(address).content
    monkeypatch.undo()
    printing.KEPT.forget()

    assert first == kept == citizen.get(address).content


@pytest.mark.parametrize(
    ("page", "pdf"),
    [
        ("/regie/registre/1/", ENTRY),
        ("/regie/registre/editions/1/1/", "/regie/registre/editions/1/1/document.pdf"),
        ("/regie/registre/editions/2/changements/", CHANGES),
        ("/regie/registre/editions/2/changements/1/", CHANGES),
        (
            "/regie/registre/editions/1/changements/",
            "/regie/registre/editions/1/changements/document.pdf",
        ),
        ("/regie/je-suis/assures/", PERSON),
    ],
)
def test_each_page_leads_to_its_pdf(citizen, two, page, pdf):
    assert f'<a href="{pdf}"' in citizen.get(page).content.decode()


def test_an_english_page_leads_to_the_french_pdf(citizen, db):
    said = EnglishHead("Board", "Register", "s. 67.3", "The body records.", ())
    make_edition("registre", [make_communication()], english=said)

    page = citizen.get("/en/regie/registre/1/").content.decode()
    answer = citizen.get(f"/en{ENTRY}")

    assert "This page as a PDF, in French</a>" in page
    assert 'hreflang="fr-CA"' in page
    assert (answer.status_code, answer.headers["Location"]) == (302, ENTRY)


def test_what_changed_is_told_with_its_words_marked_and_why(read, two):
    text = read(CHANGES)

    assert "de l’édition 1 à l’édition 2" in text
    assert "1 modification et 1 retrait." in text
    assert "Directeur [retiré : des élections] [ajouté : du scrutin]" in text
    assert "Raison : Le directeur a changé de nom." in text
    assert "Inscription 2" in text
    assert "Ce qui part" not in text


def test_what_is_withheld_since_is_told_by_its_mention(read, db):
    publish([make_communication("c1")], reasons={"c1": "Pour la liste."})
    publish([make_communication("c1", withheld=GROUND)])

    text = read(CHANGES)

    assert GROUND.replace("\u00a0", " ") in text
    assert "Ce que disait l’édition d’avant n’est plus diffusé" in text
    assert PURPOSE not in text
    assert "Pour la liste" not in text


def test_a_new_entry_is_told_as_on_the_page(read, db):
    publish([make_communication("c1", purpose="Un but. " * 60)])

    text = read("/regie/registre/editions/1/changements/document.pdf")

    assert "est la première : tout y est nouveau" in text
    assert "1. Liste électorale" in text
    assert "Directeur des élections" in text
    assert text.count("Un but.") < 40


def test_je_suis_tells_who_receives_and_what_one_may_ask(read, two):
    text = read(PERSON)

    assert "Je suis une personne assurée" in text
    assert "Directeur du scrutin Liste électorale" in text
    assert "Depuis quand : Depuis le 2 mars 2020" in text
    assert "Exercer mes droits" in text
    assert "http://testserver/regie/je-suis/assures/" in text


def test_an_entry_is_told_by_its_edition(read, two):
    assert "Directeur du scrutin" in read(ENTRY)
    assert "Directeur des élections" in read("/regie/registre/editions/1/1/document.pdf")


def test_a_file_made_beforehand_is_given_rather_than_another(citizen, db):
    edition = make_edition("inventaire", [make_file()])
    made = make_rendition(edition, part="fichier-1")

    answer = citizen.get("/regie/inventaire/1/document.pdf")

    assert answer.status_code == 302
    assert answer.headers["Location"] == f"/regie/inventaire/editions/1/fichiers/{made.file_name}"


@pytest.mark.parametrize(
    "address",
    [
        "/regie/registre/editions/1/1/document.pdf",
        "/regie/registre/editions/1/99/document.pdf",
        "/regie/registre/editions/1/changements/document.pdf",
        CHANGES,
    ],
)
def test_of_a_withdrawn_edition_nothing_is_made(citizen, two, address):
    withdraw(two.previous)

    answer = citizen.get(address)

    assert answer.status_code == 410
    assert "Un nom y figurait." in answer.content.decode()


@pytest.mark.parametrize(
    "address",
    [
        "/regie/registre/9/document.pdf",
        "/regie/registre/editions/9/1/document.pdf",
        "/regie/registre/editions/9/changements/document.pdf",
        "/regie/registre/editions/1/changements/2/document.pdf",
        "/regie/je-suis/employes/document.pdf",
        "/musee/registre/1/document.pdf",
    ],
)
def test_what_is_not_there_has_no_pdf(citizen, two, address):
    assert citizen.get(address).status_code == 404


def test_what_is_too_long_leads_to_the_files_of_the_edition(citizen, db):
    fragment = make_communication(purpose="Mot " * 15_000)
    made = make_rendition(make_edition("registre", [fragment]))

    answer = citizen.get(ENTRY)
    page = answer.content.decode()

    assert answer.status_code == 404
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Ce PDF serait trop long" in page
    assert made.file_name in page
    assert 'href="/regie/registre/1/"' in page


def test_too_many_changes_are_refused_before_an_entry_is_read(citizen, two, monkeypatch):
    monkeypatch.setattr("registry.public_site.printed_changes.MOST_SORTED", 1)

    assert citizen.get(CHANGES).status_code == 404
    assert CHANGES not in citizen.get("/regie/registre/editions/2/changements/").content.decode()


def test_while_another_pdf_is_made_the_reader_is_asked_to_come_back(citizen, two, monkeypatch):
    monkeypatch.setattr(printing, "PATIENCE", 0.01)
    with printing._press:
        answer = citizen.get(ENTRY)

    assert answer.status_code == 503
    assert int(answer.headers["Retry-After"]) > 0
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Un autre PDF se prépare en ce moment." in answer.content.decode()
    assert citizen.get(ENTRY).status_code == 200


def test_a_fault_leaves_the_press_free(citizen, two, monkeypatch):
    monkeypatch.setattr(printing, "bind", None)
    assert citizen.get(ENTRY).status_code == 500
    monkeypatch.undo()

    assert not printing._press.locked()


def test_what_is_kept_is_bounded_and_the_oldest_goes_first(citizen, two, monkeypatch):
    citizen.get(ENTRY)
    one = printing.KEPT.size
    monkeypatch.setattr(printing.KEPT, "most", one + one // 2)

    citizen.get(PERSON)

    assert 0 < printing.KEPT.size <= one + one // 2


def test_an_entry_of_a_part_that_its_register_has_not_is_told(read, db):
    make_edition("registre-sante", [make_communication()])

    assert PURPOSE in read("/regie/registre-sante/1/document.pdf")


def test_only_the_entry_asked_for_is_read(citizen, db, django_assert_max_num_queries):
    many = [make_communication(f"c{n}", f"Inscription {n}") for n in range(1, 30)]
    make_edition("registre", [replace(one, summary="") for one in many])

    with django_assert_max_num_queries(8) as asked:
        citizen.get("/regie/registre/7/document.pdf")

    assert sum("editions_storedfragment" in one["sql"] for one in asked.captured_queries) == 1
