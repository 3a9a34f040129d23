"""Every page, seen: no axe violation, nothing wider than a phone, reachable by keyboard."""

import json
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.browser.chromium import SIZES, new_page
from tests.journeys.browser.installation import ROOT, Installation
from tests.journeys.browser.walking import (
    A_DOZEN,
    A_FEW,
    RULES,
    SHORTEN,
    Walk,
    axe_faults,
    keyboard_faults,
    too_wide,
    walked,
)

pytestmark = pytest.mark.browser

DEMONSTRATION = json.loads((ROOT / "fixtures" / "ramq.json").read_text("utf-8"))
COMMUNICATION = DEMONSTRATION["communications"][0]["uid"]
DRAFT = next(row for row in DEMONSTRATION["communications"] if row.get("state") == "draft")["uid"]
COLLECTION = DEMONSTRATION["collections"][0]["uid"]
USE = DEMONSTRATION["uses"][0]["uid"]
HEALTH = DEMONSTRATION["health_communications"][0]["uid"]
AGREEMENT = DEMONSTRATION["amendments"][0]["agreement"]
FILE = DEMONSTRATION["files"][0]["uid"]
TODAY = datetime.now(ZoneInfo("America/Toronto")).date().isoformat()
PUBLIC = [
    "/",
    "/ramq/",
    "/ramq/inventaire/",
    "/ramq/inventaire/1/",
    "/ramq/registre/",
    "/ramq/registre/?mots=statistique",
    "/ramq/registre/1/",
    "/ramq/registre/?partie=collectes",
    "/ville/registre/",
    "/ramq/categories/",
    "/ramq/categories/1/",
    "/ramq/diffusion/",
    "/ramq/diffusion/3/",
    "/ramq/registre/editions/",
    "/ramq/registre/editions/1/",
    "/ramq/registre/editions/1/1/",
    f"/ramq/au/{TODAY}/",
    f"/ramq/registre/au/{TODAY}/",
    f"/ramq/registre/au/{TODAY}/1/",
    "/ramq/au/2026-02-30/",
    "/ramq/registre/au/hier/",
    "/ramq/registre/au/2020-01-01/",
    "/ramq/registre/editions/1/changements/",
    "/ramq/registre/editions/2/changements/",
    "/ramq/registre/editions/1/changements/2/",
    "/ramq/registre/changements/",
    "/ramq/registre/changements/?de=1&a=1",
    "/ramq/fil.atom?inconnu=1",
    "/ramq/je-suis/",
    "/ramq/je-suis/assures/",
    "/ramq/je-suis/employes/",
    "/ramq/vos-droits/",
    "/ramq/registre/1/signaler/",
    "/ramq/signaler/",
    "/ramq/corrections/",
    "/recherche/",
    "/en/ville/",
    "/en/ville/registre/1/",
    "/en/ville/recherche/",
    "/en/ville/je-suis/employes/",
    "/recherche/?mots=etude&tri=titre",
    "/ramq/recherche/?hors-quebec=oui",
    "/ramq/recherche/?mots=etude+introuvable&registre=registre",
    "/ramq/recherche/?inconnu=1",
    "/accessibilite/",
    "/confidentialite/",
    "/nulle-part/",
    "/ramq/registre/?inconnu=1",
]
# Short pages of each build: a list, a page of an entry, a form, a search, a failure.
KEYBOARD = ["/", "/ramq/", "/ramq/registre/1/", "/ramq/registre/editions/", "/nulle-part/"]
SIGNED_IN = {
    "agente@ramq.exemple": [
        "/ramq/",
        "/ramq/registre/",
        "/ramq/registre/?mots=introuvable",
        "/ramq/registre/ajouter/",
        "/ramq/registre/ajouter/?le=2026-02-30",
        "/ramq/registre/ajouter/?disposition=LAI-67.2.1&le=2027-02-01",
        "/ramq/registre/ajouter/?disposition=LAI-67",
        "/ramq/registre/ajouter/?disposition=LAI-64-3",
        "/ramq/registre/ajouter/?disposition=LAI-65.1-3",
        "/ramq/registre/ajouter/?disposition=rien:lois",
        "/ramq/registre/ajouter/?disposition=non:paie",
        "/ramq/diffusion/",
        "/ramq/diffusion/ajouter/",
        "/ramq/diffusion/j9zz4ts8kme6/",
        "/ramq/diffusion/j9zz4ts8kme6/documents/ajouter/",
        "/ramq/registre-sante/",
        "/ramq/registre-sante/ajouter/?disposition=LRSSS-80",
        f"/ramq/registre-sante/{HEALTH}/",
        f"/ramq/registre/{DRAFT}/",
        f"/ramq/registre/{DRAFT}/disposition/",
        f"/ramq/registre/{COLLECTION}/",
        f"/ramq/registre/{USE}/modifier/",
        "/ramq/registre/publier/",
        "/ramq/registre/editions/1/",
        f"/ramq/registre/{COMMUNICATION}/",
        f"/ramq/registre/{COMMUNICATION}/modifier/",
        f"/ramq/registre/{COMMUNICATION}/historique/",
        "/ramq/inventaire/",
        "/ramq/inventaire/ajouter/",
        f"/ramq/inventaire/{FILE}/",
        "/ramq/categories/",
        "/ramq/categories/ajouter/",
        "/ramq/destinataires/",
        "/ramq/destinataires/ajouter/",
        "/ramq/ententes/",
        "/ramq/ententes/ajouter/",
        "/ramq/ententes/ajouter/?nature=agreement",
        f"/ramq/ententes/ajouter/?pour={DRAFT}",
        f"/ramq/ententes/{AGREEMENT}/",
        f"/ramq/ententes/{AGREEMENT}/modifier/",
        "/ramq/evaluations/",
        "/ramq/evaluations/ajouter/",
        "/ramq/journal-interne/",
        "/ramq/journal-interne/ajouter/",
        "/ramq/personnes/",
        "/ramq/mesures/",
        "/ramq/etat/",
        "/ramq/etat/?degre=look",
        "/ramq/echeances/",
        "/ramq/signalements/",
        "/ramq/journal/",
        "/aide/",
        "/mot-de-passe/",
        "/deconnexion/",
        "/nulle-part/",
    ],
    "responsable@ramq.exemple": [
        "/ramq/",
        f"/ramq/registre/{COMMUNICATION}/diffusion/",
        "/ramq/registre/editions/1/retirer/",
    ],
    "verificatrice@ramq.exemple": ["/ramq/verification/"],
    "administratrice@ramq.exemple": ["/ramq/reglages/"],
}


def _faults(page: Page, address: str) -> list[str]:
    """What axe and the width of a phone find wrong in a page."""
    found = []
    for width in SIZES:
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(address)
        found += too_wide(page, f"{address} à {width} px", width)
        page.evaluate(SHORTEN, A_DOZEN if width == SIZES[0] else A_FEW)
        found += axe_faults(page, f"{address} à {width} px", RULES)
    return found


@pytest.fixture(scope="module")
def walk(installation: Installation, browser: Browser) -> Walk:
    """Every kind of public page, visited once for all the tests below."""
    return walked(browser, installation.public, PUBLIC)


def test_axe_finds_nothing_on_the_public_pages_light_dark_or_forced(walk: Walk):
    assert walk.faults == []


def test_no_public_page_has_a_script_a_cookie_or_asks_another_host(walk: Walk):
    assert walk.scripts == []
    assert walk.cookies == []
    assert walk.elsewhere == set()


@pytest.mark.parametrize("width", SIZES)
def test_the_keyboard_walks_through_a_public_page_and_comes_out(
    installation: Installation, browser: Browser, width: int
):
    page = new_page(browser, width=width)

    faults = [
        fault for path in KEYBOARD for fault in keyboard_faults(page, installation.public + path)
    ]

    assert faults == []


def test_on_a_phone_the_keyboard_opens_the_menu_and_finds_the_doors(
    installation: Installation, browser: Browser
):
    page = new_page(browser, width=320)
    page.goto(f"{installation.public}/ramq/registre/1/")
    door = page.locator(".doors a").first
    was_hidden = door.is_hidden()

    page.locator(".menu > summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert was_hidden
    assert door.is_visible()
    assert page.evaluate("document.activeElement.closest('.doors') !== null")


@pytest.mark.parametrize("email", SIGNED_IN)
def test_axe_finds_nothing_on_the_pages_of_the_workspace(
    installation: Installation, browser: Browser, email: str
):
    page = new_page(browser)
    faults = _faults(page, f"{installation.workspace}/connexion/")
    faults += _faults(page, f"{installation.workspace}/mot-de-passe/oubli/")
    installation.sign_in(page, email)

    faults += [
        fault for path in SIGNED_IN[email] for fault in _faults(page, installation.workspace + path)
    ]

    assert faults == []


def test_a_form_that_comes_back_has_no_axe_violation_either(
    installation: Installation, browser: Browser
):
    page = new_page(browser)
    installation.sign_in(page, "agente@ramq.exemple")
    page.goto(f"{installation.workspace}/ramq/inventaire/ajouter/")
    page.get_by_role("button", name="Enregistrer le brouillon").click()

    found = axe_faults(page, "le formulaire revenu", RULES)

    assert page.locator(".errors").is_visible()
    assert found == []


@pytest.mark.parametrize("face", ["public", "workspace"])
def test_the_keyboard_reaches_the_content_first(
    installation: Installation, browser: Browser, face: str
):
    page = new_page(browser)
    page.goto(getattr(installation, face) + ("/ramq/" if face == "public" else "/connexion/"))

    page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")

    assert focused == "Aller au contenu"
    assert page.evaluate("document.activeElement.id") == "contenu"
