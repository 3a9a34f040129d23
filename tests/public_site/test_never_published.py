"""A register that was never published leaves no trace; published, it is like the others."""

import pytest

from tests.editions.kinds import asked_of, make_of_kind
from tests.public_site.editions import make_communication, make_edition, make_rendition

PAGES = ["/", "/regie/", "/regie/registre/", "/regie/registre/1/", "/regie/registre/editions/"]
DOOR = "Renseignements de santé"


@pytest.fixture
def register(db):
    """A body that publishes its register and no other."""
    return make_edition("registre", [make_communication()])


@pytest.mark.parametrize("address", PAGES)
def test_no_page_names_the_register_of_health(read, register, address):
    page = read(address)

    assert "registre-sante" not in page
    assert "santé" not in page.lower()


@pytest.mark.parametrize(
    "address",
    ["/", "/1/", "/editions/", "/editions/1/", "/editions/1/1/", "/editions/1/fichiers/a.pdf"],
)
def test_its_addresses_lead_nowhere(read, register, address):
    read(f"/regie/registre-sante{address}", status=404)


def test_without_any_register_the_page_of_the_body_has_no_heading_for_them(read):
    make_edition("inventaire")

    page = read("/regie/")

    assert 'id="registres"' not in page
    assert "#registres" not in page


def test_that_another_body_publishes_it_changes_nothing_here(read, register):
    make_edition("registre-sante", [make_of_kind("health_communication")], body="hopital")

    assert "registre-sante" not in read("/regie/")
    read("/regie/registre-sante/", status=404)


def test_once_published_it_has_its_door_its_page_and_its_pdf(read, register):
    edition = make_edition("registre-sante", [make_of_kind("health_communication")])
    make_rendition(edition)

    page = read("/regie/")

    assert f'<a href="/regie/registre-sante/">{DOOR}</a>' in page
    assert page.index("Registre des communications de renseignements personnels") < page.index(
        "Registre des communications de renseignements de santé"
    )
    assert "regie-registre-sante-edition-1.pdf" in page
    assert "1\u00a0inscription" in read("/regie/registre-sante/")
    entry = read("/regie/registre-sante/1/")
    for label, citation, value in asked_of("health_communication"):
        assert entry.index(label) < entry.index(value)
        assert citation in entry


def test_it_can_be_the_only_one_published(read):
    make_edition("registre-sante", [make_of_kind("health_communication")])

    assert 'href="#registres"' in read("/regie/")
