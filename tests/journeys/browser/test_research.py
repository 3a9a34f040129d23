"""B07: a new officer records a communication for research, from the first click to approval, with
what the pages say and nothing else, and without scripts."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.browser.chromium import new_page
from tests.journeys.browser.installation import Installation

pytestmark = pytest.mark.browser
OFFICER, CHIEF = "agente@ramq.exemple", "responsable@ramq.exemple"
UNIVERSITY = "Université des Trois-Vallées (exemple)"
DEMAND = {
    "Fins": "Évaluer l’effet d’un programme de dépistage.",
    "Nature ou type de renseignements": "Année de naissance, région et dates des services.",
    "Mode de communication ou de collecte": "Dépôt chiffré.",
    "Mesures de protection": "Accès limité à l’équipe, journal des consultations.",
    "Périodicité": "Une seule fois.",
    "Durée": "Trois ans.",
}


def _day(days: int) -> str:
    """The day that many days from now, as a field takes it."""
    return (datetime.now(tz=UTC).date() + timedelta(days=days)).isoformat()


def _press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).first.click()


def _follow(page: Page, name: str | re.Pattern[str]) -> None:
    page.get_by_role("link", name=name).first.click()


def _begin(page: Page, installation: Installation) -> str:
    """Say what happens, fill what is asked, keep the draft; the address of the draft."""
    page.goto(f"{installation.workspace}/ramq/registre/")
    _follow(page, "Ajouter une inscription")
    page.get_by_label("Depuis quand, ou à partir de quand").first.fill(_day(90))
    page.get_by_label("pour une étude, une recherche ou des statistiques").first.check()
    _press(page, "Continuer")
    page.get_by_label("Titre de la communication").fill("Effet d’un programme de dépistage")
    page.get_by_label("Renseignements relatifs à l’identité").check()
    page.get_by_label(UNIVERSITY).check()
    page.get_by_label("Fin de la communication").fill("Mener un projet de recherche.")
    page.get_by_label("Non", exact=True).check()
    _press(page, "Enregistrer le brouillon")
    expect(page.get_by_text("Le brouillon est enregistré.")).to_be_visible()
    return page.url


def _write_agreement(page: Page, number: str) -> None:
    """From the draft: the agreement, which says what the law lists, received in time."""
    _follow(page, re.compile("Inscrire un nouvel écrit"))
    page.get_by_label("Numéro", exact=True).fill(f"REC-2027-{number}")
    page.get_by_label("Objet", exact=True).fill("Projet de recherche sur le dépistage")
    for label, text in DEMAND.items():
        page.get_by_label(label).first.fill(text)
    page.get_by_label("Signée le").first.fill(_day(-40))
    page.get_by_label("Reçue par la Commission le").fill(_day(-30))
    page.get_by_label("En vigueur depuis le").first.fill(_day(90))
    page.get_by_role("button", name=re.compile("Enregistrer")).first.click()


def _assess(page: Page, draft: str, number: str) -> None:
    """From the draft: the assessment, with all its conclusions."""
    page.goto(draft)
    _follow(page, "Compléter l’écrit")
    if not page.get_by_label("Référence", exact=True).count():
        _follow(page, "Inscrire une évaluation pour cet écrit")
    page.get_by_label("Référence", exact=True).fill(f"EFVP-2027-{number}")
    page.get_by_label("Objet de l’évaluation").fill("Projet de recherche sur le dépistage")
    page.get_by_label("Terminée le").fill(_day(-50))
    for box in (
        page.get_by_role("group", name=re.compile("Conclusions")).get_by_role("checkbox").all()
    ):
        box.check()
    page.get_by_role("button", name=re.compile("Enregistrer")).first.click()


def test_a_communication_for_research_goes_from_the_first_click_to_approval(
    installation: Installation, browser: Browser
):
    # None of these pages has a script of ours: they are driven as whoever has none sees them.
    page = new_page(browser, scripts=False)
    number = "01"
    installation.sign_in(page, OFFICER)

    draft = _begin(page, installation)
    expect(page.get_by_role("heading", name="Ce qui empêche l’approbation")).to_be_visible()
    _write_agreement(page, number)
    _assess(page, draft, number)
    page.goto(draft)
    _press(page, "Soumettre pour approbation")
    installation.sign_in(page, CHIEF)
    page.goto(draft)
    _press(page, "Approuver")

    expect(page.get_by_text("L’inscription est approuvée")).to_be_visible()
