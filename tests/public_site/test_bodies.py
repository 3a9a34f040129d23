"""The list of bodies, and the page where a reader of a body’s site finds the same things."""

from registry.law.registers import CATEGORIES, COMMUNICATIONS, INVENTORY
from tests.public_site.editions import (
    GROUND,
    make_category,
    make_communication,
    make_edition,
    make_file,
    make_rendition,
)


def test_an_installation_without_an_edition_says_so_calmly(read):
    assert "Aucune édition pour le moment" in read("/")


def test_the_list_of_bodies_takes_each_name_from_the_latest_edition(read):
    make_edition("registre", body_name="Ancien nom")
    make_edition("registre", [make_communication()], body_name="Nouveau nom")
    make_edition("inventaire", body="musee", body_name="Musée d’essai")

    page = read("/")

    assert "Nouveau nom" in page
    assert "Musée d’essai" in page
    assert "Ancien nom" not in page


def test_the_page_of_a_body_has_what_the_law_asks_in_order(read):
    make_edition(INVENTORY.key, [make_file()])
    make_edition(COMMUNICATIONS.key, [make_communication()])
    make_edition(CATEGORIES.key, [make_category()])

    page = read("/regie/")

    titles = ["Inventaire des fichiers", "Registres", "Description des catégories", "Éditions"]
    places = [page.index(f">{title}") for title in titles]
    assert places == sorted(places)
    assert "À qui écrire" in page
    assert "protection@regie.example" in page


def test_each_file_of_the_inventory_has_its_page_and_its_pdf_with_the_size(read):
    edition = make_edition("inventaire", [make_file()])
    make_rendition(edition, part="fichier-1", content=b"%" * 52_300)

    page = read("/regie/")

    assert 'href="/regie/inventaire/1/"' in page
    assert "/regie/inventaire/editions/1/fichiers/regie-inventaire-fichier-1-edition-1.pdf" in page
    assert "52\u00a0Ko" in page


def test_while_a_pdf_is_not_made_the_page_says_it_is_coming(read):
    make_edition("inventaire", [make_file()])

    assert "Le PDF est en préparation." in read("/regie/")


def test_each_document_of_the_register_has_its_own_link(read):
    edition = make_edition(
        "registre", [make_communication("c1"), make_communication("c2", part="mandats")]
    )
    make_rendition(edition, part="mandats")

    page = read("/regie/")

    assert "/regie/registre/?partie=ententes" in page
    assert "/regie/registre/?partie=mandats" in page
    assert "regie-registre-mandats-edition-1.pdf" in page


def test_only_the_part_with_something_withheld_is_labelled_partial(read):
    make_edition(
        "registre",
        [make_communication("c1", withheld=GROUND), make_communication("c2", part="mandats")],
    )

    page = read("/regie/")

    agreements, mandates = page.index("?partie=ententes"), page.index("?partie=mandats")
    assert "version partielle" in page[agreements:mandates]
    assert "version partielle" not in page[mandates : page.index("Chercher dans le registre")]


def test_the_categories_are_described_under_their_family(read):
    make_edition("categories", [make_category()])

    page = read("/regie/")

    assert page.index("Personnes assurées") < page.index("nom, prénom, date de naissance")


def test_the_previous_edition_stays_one_link_away(read):
    make_edition("registre", [make_communication("c1")])
    make_edition("registre", [make_communication("c1"), make_communication("c2")])

    page = read("/regie/")

    assert "Version précédente" in page
    assert 'href="/regie/registre/editions/1/"' in page


def test_illustrative_data_is_labelled(read):
    make_edition("registre", [make_communication(note="Données illustratives")])
    make_edition("inventaire", [make_file()], is_illustrative=True)

    assert "Données illustratives." in read("/regie/")
    assert "Données illustratives" in read("/regie/registre/")
    assert "Données illustratives" in read("/regie/registre/1/")
    assert "données illustratives" in read("/regie/inventaire/1/")
