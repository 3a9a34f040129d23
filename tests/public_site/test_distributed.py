"""« Diffusion de l’information » on one page: sections, links, documents, registers shown live."""

import re

import pytest

from registry.editions.document import (
    LINKS,
    LIST,
    PIECES,
    REGISTERS,
    Fragment,
    Particular,
    Reference,
)
from registry.law.registers import DISTRIBUTION
from registry.public_site.links import outside_link
from tests.public_site.editions import (
    GROUND,
    NOON,
    make_communication,
    make_document,
    make_edition,
    make_file,
)

SECTIONS = {part.key for part in DISTRIBUTION.parts}
ADDRESS = "https://www.exemple.quebec/organigramme?a=1&b=2"


def _item(uid="d1", title="Organigramme", part="organisation", particulars=(), **changes):
    return Fragment(
        uid=uid,
        kind="distribution",
        part=part,
        title=title,
        summary="",
        sort_key=f"00010 {title}",
        particulars=tuple(particulars),
        **changes,
    )


def _text(*paragraphs):
    return Particular("distribution.text", "Texte", "", paragraphs)


def _named(key, label, *references, **more):
    values = tuple(one.text for one in references)
    return Particular(f"distribution.{key}", label, "", values, LIST, references=references, **more)


def _link(label="Organigramme à jour", address=ADDRESS):
    return _named("links", "Liens", Reference(LINKS, address, f"{label} ({address})"))


def _shows(key, title="Un registre"):
    return _named("shows", "Registre", Reference(REGISTERS, key, title))


def test_the_sections_stand_in_the_order_of_the_law_with_a_table_of_contents(db, read):
    make_edition(
        "diffusion",
        [
            _item("d1", "Organigramme", "organisation", [_text("Les directions.")]),
            _item("d2", "Contrats", "contrats", [_text("Les contrats.")]),
            _item("d3", "Dépenses", "depenses", [_text("Les dépenses.")]),
        ],
    )

    page = read("/regie/diffusion/")

    keys = ["organisation", "contrats", "depenses"]
    assert [key for key in re.findall(r'<h2 id="(\w+)">', page) if key in SECTIONS] == keys
    assert [key for key in re.findall(r'href="#(\w+)"', page) if key in SECTIONS] == keys
    assert "Études" not in page


def test_a_link_is_a_real_one_with_its_host_and_asks_nothing_of_it(db, read):
    make_edition("diffusion", [_item(particulars=[_link()])])

    for address in ("/regie/diffusion/", "/regie/diffusion/1/"):
        page = read(address)
        assert 'href="https://www.exemple.quebec/organigramme?a=1&amp;b=2"' in page
        assert 'rel="external noopener">Organigramme à jour</a>' in page
        assert "(www.exemple.quebec)" in page
        assert "Organigramme à jour (" not in page


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "//x.ca/", "https:"]
)
def test_an_address_that_is_not_safe_is_never_a_link(db, read, address):
    reference = Reference(LINKS, address, f"Piège ({address})")

    assert outside_link(reference).address == ""
    make_edition("diffusion", [_item(particulars=[_named("links", "Liens", reference)])])
    assert f'href="{address}"' not in read("/regie/diffusion/")
    assert f'href="{address}"' not in read("/regie/diffusion/1/")


def test_a_document_is_had_at_its_own_address(db, read):
    stored = make_document()
    piece = Reference(PIECES, stored.digest, "organigramme.txt (2\u00a0Ko)")
    make_edition("diffusion", [_item(particulars=[_named("documents", "Documents", piece)])])

    assert f'href="/regie/pieces/{stored.digest}/">organigramme.txt' in read("/regie/diffusion/")


def test_what_is_withheld_says_its_ground_and_nothing_else(db, read):
    withheld = Particular("distribution.links", "Liens", "", withheld=GROUND)
    make_edition("diffusion", [_item(particulars=[_text("Un texte."), withheld])])

    page = read("/regie/diffusion/")

    assert f"<strong>Liens</strong>\u00a0: {GROUND}" in page


def test_an_item_that_ended_stands_apart(db, read):
    ended = NOON.date().replace(day=1)
    make_edition(
        "diffusion",
        [
            _item("d1", "En vigueur", particulars=[_text("Oui.")]),
            _item("d2", "Ancienne directive", particulars=[_text("Non.")], ended_on=ended),
        ],
    )

    page = read("/regie/diffusion/")

    assert "N’est plus en vigueur (1)" in page
    assert page.index("N’est plus en vigueur") < page.index("Ancienne directive")


def test_the_inventory_and_the_parts_of_the_register_are_shown_as_they_stand(db, read):
    make_edition("inventaire", [make_file("f1", "Fichier des clients")])
    make_edition("registre", [make_communication()])
    make_edition(
        "diffusion",
        [
            _item("d1", "Inventaire", "fichiers", [_shows("inventaire")]),
            _item("d2", "Registres", "registres", [_shows("registre")]),
        ],
    )
    page = read("/regie/diffusion/")

    assert 'href="/regie/inventaire/1/">Fichier des clients' in page
    assert 'href="/regie/registre/?partie=ententes"' in page
    assert 'href="/regie/inventaire/editions/"' in page

    make_edition("inventaire", [make_file("f1", "Fichier renommé")])
    assert "Fichier renommé" in read("/regie/diffusion/")


def test_the_address_of_an_edition_never_changes_with_another_register(db, read):
    make_edition("inventaire", [make_file("f1", "Fichier des clients")])
    shows = _shows("inventaire", "Inventaire des fichiers")
    make_edition("diffusion", [_item("d1", "Inventaire", "fichiers", [shows])])
    before = read("/regie/diffusion/editions/1/")

    make_edition("inventaire", [make_file("f1", "Fichier renommé")])

    assert "Fichier des clients" not in before
    assert "Inventaire des fichiers" in before
    assert read("/regie/diffusion/editions/1/") == before


def test_a_register_without_edition_is_named_and_not_linked(db, read):
    shows = _shows("categories", "Description des catégories")
    make_edition("diffusion", [_item("d1", "Catégories", "categories", [shows])])

    page = read("/regie/diffusion/")

    assert "Description des catégories" in page
    assert 'href="/regie/categories/"' not in page


def test_words_narrow_the_page_to_a_list(db, read):
    make_edition(
        "diffusion",
        [
            _item("d1", "Organigramme", particulars=[_text("Les directions.")]),
            _item("d2", "Contrats", "contrats", [_text("Les appels d’offres.")]),
        ],
    )

    page = read("/regie/diffusion/?mots=offres")

    assert "Contrats" in page
    assert ">Organigramme<" not in page


def test_an_edition_without_items_says_so(db, read):
    make_edition("diffusion", [])

    assert "Cette page est encore vide" in read("/regie/diffusion/")


def test_the_queries_do_not_grow_with_the_page(db, citizen, django_assert_max_num_queries):
    stored = make_document()
    piece = Reference(PIECES, stored.digest, "organigramme.txt (2\u00a0Ko)")
    rows = [
        _item(
            f"d{n}", f"Élément {n}", particulars=[_named("documents", "Documents", piece), _link()]
        )
        for n in range(1, 61)
    ]
    make_edition("diffusion", rows)

    with django_assert_max_num_queries(16):
        assert citizen.get("/regie/diffusion/").status_code == 200
