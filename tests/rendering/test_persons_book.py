"""« Je suis… » as a PDF: in force first, withheld told by its sentence, headings in order."""

from dataclasses import replace

import pytest

from registry.rendering.binding import bind
from registry.rendering.persons_book import (
    Fact,
    Persons,
    Right,
    Step,
    Theme,
    Told,
    ToldEntry,
    persons_book,
)
from registry.rendering.to_pdf import set_manuscript
from tests.rendering.checking.faults import faults
from tests.rendering.checking.reading import roles
from tests.rendering.checking.validators import validate
from tests.rendering.documents import GROUND, make_document, make_head
from tests.rendering.reading import open_pdf, read_text

FILE = ToldEntry(
    "Fichier d’inscription",
    "Inventaire, fichier 1",
    (
        Fact("Quoi, sur moi", ("Identité", "Adresse")),
        Fact("Pourquoi", ("Inscrire les personnes ; vérifier.", "Répondre.")),
        Fact("Selon quelle loi", withheld=GROUND),
    ),
)
RELEASE = replace(FILE, title="Liste électorale", place="Registre, inscription 4")
ENDED = replace(FILE, title="Vieille étude")


def make_persons(**changes):
    """What is told to insured persons."""
    head = make_head(title="Je suis une personne assurée")
    given = {
        "document": make_document(head=head, edition=0),
        "lead": "Voici ce que l’organisme publie.",
        "figures": (Fact("Fichiers sur moi", ("1",)),),
        "themes": (
            Theme("Les fichiers", told=(Told(current=(FILE,)),)),
            Theme(
                "Qui reçoit quoi",
                ("Ces communications se font sans consentement.",),
                (Told("Directeur du scrutin", (RELEASE,), "Terminé : 1", (ENDED,)),),
                former_note="Ne reçoivent plus rien : 1 destinataire",
                former=(Told("Ancien bureau", ended=(ENDED,)),),
            ),
            Theme("Ce que cette page ne peut pas dire", lines=("Enquête (Registre, 9)",)),
        ),
        "rights_title": "Exercer mes droits",
        "rights": (Right("Voir", "Vous avez ce droit.", "A-2.1", (Step("Écrivez", "Bien."),)),),
        "sources": Theme("D’où vient cette page", lines=("Registre, édition 3",)),
    }
    return Persons(**(given | changes))


@pytest.fixture(scope="module")
def content():
    """The PDF of it."""
    persons = make_persons()
    document = replace(persons.document, sections=(), address="https://registre.exemple/je-suis/")
    return bind(persons_book(replace(persons, document=document)), set_manuscript)


def test_it_is_sound(content):
    assert faults(content) == []
    assert [*validate(content, "ua1"), *validate(content, "pdfa3a")] == []


def test_it_tells_all_in_the_order_of_the_page(content):
    text = read_text(content)
    told = [
        "Je suis une personne assurée",
        "Fichiers sur moi : 1",
        "Fichier d’inscription Inventaire, fichier 1",
        "Quoi, sur moi : Identité ; Adresse",
        "Qui reçoit quoi",
        "Directeur du scrutin",
        "Liste électorale Registre, inscription 4",
        "Terminé : 1",
        "Vieille étude",
        "Ne reçoivent plus rien : 1 destinataire",
        "Ancien bureau",
        "Enquête (Registre, 9)",
        "Exercer mes droits",
        "Écrivez. Bien.",
        "Registre, édition 3",
        "https://registre.exemple/je-suis/",
    ]

    places = [text.index(one) for one in told]
    assert places == sorted(places)


def test_what_is_withheld_is_told_by_its_sentence(content):
    assert f"Selon quelle loi : {GROUND}".replace("\u00a0", " ") in read_text(content)


def test_values_that_have_a_semicolon_are_a_list(content):
    assert "– Inscrire les personnes ; vérifier. – Répondre." in read_text(content)


def test_the_outline_follows_the_headings(content):
    with open_pdf(content) as pdf, pdf.open_outline() as outline:
        top = outline.root[0]
        themes = {one.title: [under.title for under in one.children] for one in top.children}

    assert top.title == "Je suis une personne assurée"
    assert themes["Les fichiers"] == ["Fichier d’inscription"]
    assert themes["Qui reçoit quoi"] == ["Directeur du scrutin", "Ancien bureau"]
    assert [role for _, role in roles(content)].count("H4") == 3


def test_each_word_told_makes_another_key():
    persons = make_persons()
    others = [
        replace(persons, lead="Autre."),
        replace(persons, figures=()),
        replace(persons, themes=persons.themes[:1]),
        replace(persons, rights=()),
        replace(persons, sources=Theme("Autre")),
    ]

    keys = {persons_book(one).chapters[0].quires[0].key for one in (persons, *others)}

    assert len(keys) == len(others) + 1
