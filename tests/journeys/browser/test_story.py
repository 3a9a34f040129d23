"""The story of a change: edited, approved, published, read, checked. With and without scripts."""

import re
import subprocess

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.browser.chromium import new_page
from tests.journeys.browser.installation import Installation

pytestmark = pytest.mark.browser

OFFICER = "agente@ramq.exemple"
CHIEF = "responsable@ramq.exemple"
AUDITOR = "verificatrice@ramq.exemple"


def _follow(page: Page, name: str) -> None:
    page.get_by_role("link", name=name, exact=True).first.click()


def _press(page: Page, name: str | re.Pattern[str]) -> None:
    page.get_by_role("button", name=name).first.click()


def _edit_and_submit(page: Page, purpose: str) -> str:
    """Change the purpose of the first entry of the list; the address of the entry."""
    page.get_by_role("navigation", name="Registres").get_by_role(
        "link", name=re.compile(r"^Registre \d")
    ).click()
    page.locator("table.data tbody a").first.click()
    address = page.url
    _follow(page, "Modifier")
    page.get_by_label("Fin de la communication").fill(purpose)
    page.get_by_label("Raison de la modification").fill("La fin est dite plus clairement.")
    _press(page, "Enregistrer")
    expect(page.get_by_text("comme brouillon")).to_be_visible()
    _press(page, "Soumettre pour approbation")
    expect(page.get_by_text("L’inscription est soumise")).to_be_visible()
    return address


def _wait_for_files(page: Page, sentence: str = "tous ses fichiers sont prêts") -> None:
    for _ in range(60):
        if page.get_by_text(sentence).count():
            return
        page.wait_for_timeout(1000)
        page.reload()
    raise AssertionError("Les fichiers ne sont pas prêts après une minute.")


def _words_of(pdf: bytes) -> str:
    """The text of a PDF, its lines joined."""
    done = subprocess.run(["pdftotext", "-", "-"], input=pdf, stdout=subprocess.PIPE, check=True)
    return " ".join(done.stdout.decode().split())


@pytest.mark.parametrize("scripts", [True, False], ids=["avec scripts", "sans scripts"])
def test_a_change_becomes_public(installation: Installation, browser: Browser, scripts: bool):
    purpose = f"Fin réécrite, {'avec' if scripts else 'sans'} scripts."
    page = new_page(browser, scripts=scripts)

    installation.sign_in(page, OFFICER)
    address = _edit_and_submit(page, purpose)

    installation.sign_in(page, CHIEF)
    page.goto(address)
    title = page.get_by_role("heading", level=1).inner_text()
    page.get_by_label("Ce qui change et pourquoi (diffusé)").fill("La fin est plus claire.")
    _press(page, "Approuver")
    expect(page.get_by_text("L’inscription est approuvée")).to_be_visible()
    _follow(page, "Voir les changements et publier")
    expect(page.get_by_text(purpose)).to_be_visible()
    _press(page, re.compile("Publier l’édition"))
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Édition"))
    _wait_for_files(page)

    citizen = new_page(browser, scripts=False)
    public = page.get_by_role("link", name="Page publique du registre").get_attribute("href")
    citizen.goto(public)
    citizen.get_by_role("link", name=title, exact=True).first.click()
    expect(citizen.get_by_text(purpose)).to_be_visible()
    assert citizen.context.cookies() == []
    file = page.locator("ul.files a", has_text="ententes").get_attribute("href")
    assert purpose in _words_of(page.request.get(file).body())

    installation.sign_in(page, AUDITOR)
    page.goto(f"{address}historique/")
    expect(page.get_by_text(purpose)).to_be_visible()
    page.goto(f"{installation.workspace}/ramq/verification/")
    page.get_by_role("group", name="Registre complet").get_by_label("Registre").select_option(
        "registre"
    )
    _press(page, re.compile("Registre complet à une date"))
    _wait_for_files(page, "Le document est prêt")
    file = page.locator("ul.files a").get_attribute("href")
    answer = page.request.get(installation.workspace + file)
    assert purpose in _words_of(answer.body())
