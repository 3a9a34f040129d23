"""Reading leaves nothing behind: no cookie, no script, nothing from elsewhere."""

import re

import pytest

from tests.editions.kinds import make_of_kind
from tests.public_site.editions import (
    make_category,
    make_communication,
    make_edition,
    make_file,
)

PAGES = [
    "/",
    "/accessibilite/",
    "/confidentialite/",
    "/regie/",
    "/regie/je-suis/",
    "/regie/je-suis/assures/",
    "/regie/vos-droits/",
    "/regie/registre/",
    "/regie/registre/1/",
    "/regie/inventaire/",
    "/regie/inventaire/1/",
    "/regie/categories/",
    "/regie/categories/1/",
    "/regie/registre/?partie=utilisations",
    "/regie/registre-sante/",
    "/regie/registre-sante/1/",
    "/regie/registre/1/signaler/",
    "/regie/signaler/",
    "/regie/corrections/",
    "/regie/registre/editions/",
    "/regie/registre/editions/1/",
    "/regie/registre/editions/1/1/",
    "/regie/registre/editions/1/changements/",
    "/regie/registre/changements/",
    "/regie/registre/?inconnu=1",
    "/inconnu/",
]


@pytest.fixture(autouse=True)
def _editions(db):
    make_edition("registre", [make_communication()])
    make_edition("inventaire", [make_file()])
    make_edition("categories", [make_category()])
    make_edition("registre-sante", [make_of_kind("health_communication")])


@pytest.mark.parametrize("address", PAGES)
def test_a_page_sets_no_cookie_and_runs_no_script(citizen, address):
    answer = citizen.get(address)
    page = answer.content.decode()

    assert not answer.cookies
    assert "Vary" not in answer.headers
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "<script" not in page
    assert not re.search(r"\sstyle=|\son\w+=", page)


@pytest.mark.parametrize("address", [one for one in PAGES if not one.endswith(".atom")])
def test_a_page_loads_nothing_from_elsewhere(citizen, address):
    page = citizen.get(address).content.decode()

    # A feed and the address that lasts are named, not loaded.
    loads = r"<(?:link (?!rel=\"(?:alternate|canonical)\")|img|script|source|iframe)"
    loaded = re.findall(loads + r"[^>]+(?:href|src)=\"([^\"]+)\"", page)
    assert loaded
    assert all(one.startswith("/statique/") for one in loaded)


def test_robots_may_read_everything(citizen):
    answer = citizen.get("/robots.txt")

    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.content == b"User-agent: *\nDisallow:\n"
