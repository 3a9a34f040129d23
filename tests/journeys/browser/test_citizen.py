"""A citizen asks: who outside Québec gets health information about insured persons, since when?"""

import pytest
from playwright.sync_api import Browser

from tests.journeys.browser.chromium import new_page
from tests.journeys.browser.installation import Installation

pytestmark = pytest.mark.browser

WHERE, WHAT = "Oui", "Renseignements relatifs à la santé"


def test_three_clicks_from_the_page_of_the_body_answer(
    installation: Installation, browser: Browser
) -> None:
    page = new_page(browser, scripts=False)
    page.goto(f"{installation.public}/ramq/")

    page.get_by_role("main").get_by_role("button", name="Chercher").first.click()
    page.get_by_role("link", name=WHERE).or_(page.get_by_role("button", name=WHERE)).first.click()
    page.get_by_role("link", name=WHAT).or_(page.get_by_role("button", name=WHAT)).first.click()
    told = page.get_by_role("main").inner_text()

    assert "Qui reçoit" in told
    assert "Service de transcription médicale (exemple)" in told
    assert "À l’extérieur du Québec" in told
    assert "Depuis le 1er avril 1988" in " ".join(told.split())
    assert "hors-quebec=oui" in page.url
