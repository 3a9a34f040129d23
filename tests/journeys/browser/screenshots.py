"""`make docs`: the screenshots of the officer’s guide, made from a fresh demonstration."""

import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page

from tests.journeys.browser.chromium import chromium, new_page
from tests.journeys.browser.installation import ROOT, Installation, running

FOLDER = ROOT / "docs" / "captures"
OFFICER, CHIEF = "agente@ramq.exemple", "responsable@ramq.exemple"
AUDITOR = "verificatrice@ramq.exemple"
REGISTER = "/ramq/registre/"
FOLLOWED = {
    "11-que-se-passe-t-il": "registre/ajouter/",
    "12-etat": "etat/",
    "13-echeances": "echeances/",
}
EDITION = "/ramq/registre/editions/2/fichiers/ramq-registre"
INVENTORY = "/ramq/inventaire/editions/1/fichiers/ramq-inventaire"
# name of the picture: the address of the file, and how many of its pages
PRINTED = {
    "14-pdf-registre": (f"{EDITION}-edition-2.pdf", 4),
    "15-pdf-partie": (f"{EDITION}-utilisations-edition-2.pdf", 3),
    "16-pdf-fichier": (f"{INVENTORY}-fichier-1-edition-1.pdf", 1),
}
GAP, GREY = 12, "#8a8f98"


def _shoot(page: Page, name: str) -> None:
    page.evaluate("window.scrollTo(0, 0)")
    page.screenshot(path=str(FOLDER / f"{name}.png"))


def _first_entry(page: Page, installation: Installation) -> None:
    page.goto(installation.workspace + REGISTER)
    page.locator("table.data tbody a").first.click()


def _edit(page: Page, installation: Installation) -> None:
    page.goto(f"{installation.workspace}/connexion/")
    _shoot(page, "01-connexion")
    installation.sign_in(page, OFFICER)
    _shoot(page, "02-a-faire")
    for name, path in FOLLOWED.items():
        page.goto(f"{installation.workspace}/ramq/{path}")
        _shoot(page, name)
    _first_entry(page, installation)
    _shoot(page, "03-inscription")
    page.get_by_role("link", name="Modifier").first.click()
    page.get_by_label("Raison de la modification").fill("La fin est dite plus clairement.")
    purpose = page.get_by_label("Fin de la communication")
    purpose.fill(f"{purpose.input_value()} La communication se fait une fois l’an.")
    _shoot(page, "04-modifier")
    page.get_by_role("button", name="Enregistrer").click()
    page.get_by_role("button", name="Soumettre pour approbation").click()


def _approve_and_publish(page: Page, installation: Installation) -> None:
    installation.sign_in(page, CHIEF)
    _first_entry(page, installation)
    _shoot(page, "05-approuver")
    page.get_by_role("button", name="Approuver").click()
    page.get_by_role("link", name="Voir les changements et publier").first.click()
    _shoot(page, "06-publier")
    page.get_by_role("button", name="Publier l’édition").click()
    page.get_by_text("tous ses fichiers sont prêts").wait_for(timeout=60_000)
    _shoot(page, "07-edition")


def _read(page: Page, installation: Installation) -> None:
    page.goto(installation.public + REGISTER)
    _shoot(page, "08-page-publique")
    installation.sign_in(page, CHIEF)
    _first_entry(page, installation)
    page.get_by_role("link", name="Décider ce qui est diffusé").click()
    _shoot(page, "09-diffusion")
    installation.sign_in(page, AUDITOR)
    page.goto(f"{installation.workspace}/ramq/verification/")
    _shoot(page, "10-verification")


def _print(page: Page, installation: Installation) -> None:
    """The first pages of a few PDF files, each on one picture."""
    for name, (address, pages) in PRINTED.items():
        content = page.context.request.get(f"{installation.public}{address}").body()
        with tempfile.TemporaryDirectory() as folder:
            pieces = f"{folder}/page"
            command = ["pdftoppm", "-r", "60", "-l", str(pages), "-png", "-", pieces]
            subprocess.run(command, input=content, check=True)
            _side_by_side(sorted(Path(folder).glob("*.png")), FOLDER / f"{name}.png")


def _side_by_side(paths: list[Path], target: Path) -> None:
    images = [Image.open(path) for path in paths]
    width, height = images[0].size
    whole = Image.new("RGB", ((width + GAP) * len(images) - GAP, height), GREY)
    for position, image in enumerate(images):
        whole.paste(image, (position * (width + GAP), 0))
    whole.quantize(32).save(target, optimize=True)


STORY: tuple[Callable[[Page, Installation], None], ...] = (
    _edit,
    _approve_and_publish,
    _read,
    _print,
)


def main() -> None:
    """Start an installation of its own, live the story, keep the pictures."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="registre-captures-") as name:
        Path(name).chmod(0o755)
        with running(Path(name)) as installation, chromium() as browser:
            page = new_page(browser)
            for chapter in STORY:
                chapter(page, installation)


if __name__ == "__main__":
    main()
