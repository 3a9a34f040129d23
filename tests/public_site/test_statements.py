"""What the site says of itself and of people’s rights is what it does, and what the law says."""

from html import unescape

import pytest

from config.launch import _gunicorn
from config.processes import LARGE_LOG
from registry.law.rights import ANSWER_DAYS, EXTENSION_DAYS, RIGHTS, rights_of
from registry.public_site.views.statements import LOG_SIZE
from registry.reports.keeping import ADDRESS_DAYS, WORDS_DAYS
from tests.public_site.editions import make_communication, make_edition


@pytest.fixture
def edition(db):
    """A body that publishes a register."""
    return make_edition("registre", [make_communication()])


def _words(page):
    return " ".join(unescape(page).split())


def test_no_page_that_is_read_goes_to_a_log():
    command = _gunicorn("config.wsgi_public", 8000)

    assert not [word for word in command if "access" in word or "log" in word]


def test_the_privacy_page_says_what_the_log_keeps(read):
    page = _words(read("/confidentialite/"))

    assert LOG_SIZE == LARGE_LOG
    assert "un journal de plus de 5,0 Mo" in page
    assert "Il n’y inscrit pas les pages lues." in page


def test_the_privacy_page_says_how_long_a_report_is_kept(read):
    page = _words(read("/confidentialite/"))

    assert f"effacé {ADDRESS_DAYS} jours après la réponse" in page
    assert f"vos mots {WORDS_DAYS} jours après" in page


@pytest.mark.parametrize("word", ["axe", "320", "1280", "couleurs imposées", "clavier", "SGQRI"])
def test_the_accessibility_page_says_how_it_was_checked(read, word):
    assert word in _words(read("/accessibilite/"))


def test_the_accessibility_page_says_its_limits_and_its_day(read):
    page = _words(read("/accessibilite/"))

    assert "Aucun essai avec des personnes qui emploient un lecteur d’écran" in page
    assert "n’a pas été certifiée" in page
    assert "Page relue le 22 novembre 2026." in page


def test_the_page_of_rights_tells_each_right_and_each_step(read, edition):
    page = _words(read("/regie/vos-droits/"))

    for right in RIGHTS:
        assert _words(right.sentence) in page
        assert [step.title for step in right.steps if _words(step.title) not in page] == []
        assert f'href="{right.citation.address}"' in page


def test_the_page_of_rights_counts_the_days_of_the_law(read, edition):
    page = _words(read("/regie/vos-droits/"))

    assert (ANSWER_DAYS, EXTENSION_DAYS) == (20, 10)
    assert "au plus tard vingt jours après la réception" in page
    assert "Elle peut prendre dix jours de plus" in page
    assert "dans les trente jours de la décision" in page


def test_the_page_of_rights_says_to_whom_to_write_as_published(read, edition):
    page = _words(read("/regie/vos-droits/"))

    assert "Responsable de la protection des renseignements personnels" in page
    assert 'href="mailto:protection@regie.example"' in page
    assert page.count("(à vérifier dans le texte en vigueur)") == sum(
        bool(one.doubt) for one in RIGHTS
    )


def test_a_body_that_published_nothing_has_no_page_of_rights(read):
    read("/inconnu/vos-droits/", status=404)


def test_the_right_about_health_is_for_those_it_is_about():
    everyone = {one.code for one in rights_of("employes")}

    assert {one.code for one in rights_of("assures")} == everyone | {"sante"}
