"""Whoever knows the body’s present page finds each of its sections and items on ours.

The list is that of the page « Diffusion de l’information » of 2020: its headings, its links, the
files, registers and categories it names. What is not on our page is one click from it.
"""

import html
import re

import pytest

# All is read by then; the mark has the database made for it.
pytestmark = pytest.mark.django_db
PAGE, INVENTORY, REGISTER = "/ramq/diffusion/", "/ramq/inventaire/", "/ramq/registre/"
EDITIONS, CATEGORIES = "/ramq/registre/editions/", "/ramq/categories/"
# What the reader looks for: the words of ours that answer, and where they are.
ORGANISATION = [
    "Liens administratifs et documentaires",
    "Organigramme",
    "Plan de classification",
    "Lois et règlements",
    "Projets de règlement",
    "Gazette officielle",
    "Études et rapports de recherche",
    "Données et statistiques",
    "Politique de divulgation financière",
]
FILES = [
    "Inventaire des fichiers",
    "Fichier d’inscription des personnes assurées",
    "Fichier d’inscription des professionnels",
    "Fichier de renseignements sur le personnel (renseignements médicaux)",
    "Fichier de renseignements sur le personnel (excluant les renseignements médicaux)",
    "Fichier des services pharmaceutiques",
    "Fichier des services payés pour le compte des personnes assurées",
    "Fichier du programme d’exonération financière pour les services d’aide domestique",
    "Registre des intervenants – RQII",
    "Registre des usagers",
    "DSQ – Registre des titulaires des certificats",
    "DSQ – Fichier des consentements",
    "DSQ – Profil pharmacologique des usagers ayant consenti au DSQ",
]
DUTIES = [
    "Demandes d’accès à un document",
    "réponse à une demande d’accès",
    "Documents d’intérêt pour l’information du public",
    "Directive sur les contrats de services",
    "Plainte sur un contrat public",
    "système électronique d’appel d’offres (SEAO)",
    "Contrats de gré à gré",
    "Contrats conclus à la suite d’appels d’offres sur invitation",
    "Contrats conclus à la suite d’appels d’offres publics",
    "Documents déposés à l’Assemblée nationale",
    "Contrôleur des finances",
    "Dépenses occasionnées par les titulaires d’un emploi supérieur",
    "Autres dépenses",
    "Personne responsable de l’accès",
]
REGISTERS = [
    "Registre des communications de renseignements personnels sans consentement",
    "collectes faites pour un autre organisme",
    "utilisations à une autre fin",
    "Communications dans le cadre d’une entente",
    "version partielle",
    "Communications pour l’exécution d’un mandat ou d’un contrat",
    "Versions précédentes",
    "seuls ceux qui sont nécessaires sont communiqués",
]
DESCRIPTIONS = [
    "Description des catégories",
    "Personnes assurées",
    "Professionnels de la santé et dispensateurs de services",
    "Membres du personnel",
    "Renseignements relatifs à l’identité",
    "numéro d’assurance maladie",
    "Renseignements relatifs à la santé",
    "Renseignements relatifs à la couverture d’assurance",
    "Renseignements relatifs à l’emploi",
    "Renseignements de nature financière",
    "Renseignements de nature personnelle relatifs à l’emploi",
]
LOOKED_FOR = [*ORGANISATION, *FILES, *DUTIES, *REGISTERS, *DESCRIPTIONS]


def _words(page):
    text = html.unescape(re.sub(r"<[^>]+>", " ", page)).replace("\u00a0", " ")
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("label", LOOKED_FOR)
def test_what_the_present_page_gives_is_found_on_ours(installed, label):
    assert label in _words(installed.pages[PAGE])


@pytest.mark.parametrize("address", [INVENTORY, REGISTER, EDITIONS, CATEGORIES])
def test_each_register_is_one_click_away_and_answers(installed, address):
    assert f'href="{address}' in installed.pages[PAGE]
    assert "<h1" in installed.pages[address]


def test_every_section_has_its_place_in_the_table_of_contents(installed):
    page = installed.pages[PAGE]
    titles = re.findall(r'<section class="section" aria-labelledby="(\w+)"', page)

    assert len(titles) == 12
    assert [key for key in titles if f'href="#{key}"' not in page] == []


def test_every_link_to_another_site_says_which_and_is_safe(installed):
    page = installed.pages[PAGE]
    links = re.findall(r'<a href="(https?://[^"]+)"[^>]*rel="external noopener"', page)

    assert len(links) > 20
    assert all(one.startswith("https://") for one in links)
    assert page.count("(www.ramq.gouv.qc.ca)") + page.count("(www.legisquebec.gouv.qc.ca)") == len(
        links
    )


def test_the_page_says_what_is_illustrative(installed):
    assert "données illustratives" in _words(installed.pages[PAGE]).lower()


@pytest.mark.parametrize(
    "hidden", ["Plan de relève", "Registre des demandes de 2027", "avant-relecture"]
)
def test_what_is_withheld_a_draft_or_internal_is_on_no_page(installed, hidden):
    assert [address for address, page in installed.pages.items() if hidden in page] == []
