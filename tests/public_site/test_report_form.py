"""« Signaler une erreur »: one report a form, nothing typed lost, nothing taken from programs."""

import html
import re
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from registry.public_site.report_form import TRAP
from registry.public_site.views import reports as views
from registry.reports.models import ErrorReport
from registry.reports.tokens import new_token
from tests.public_site.editions import BODY, make_communication, make_edition

PAGE = f"/{BODY}/registre/1/signaler/"
WHOLE = f"/{BODY}/signaler/"
WORDS = "Le destinataire n’existe plus depuis deux ans, selon sa propre page."
ADDRESS = "lectrice@exemple.invalid"


@pytest.fixture(autouse=True)
def _register(db):
    make_edition("registre", [make_communication(title="Liste électorale")])
    views.ceiling.empty()


def _token(age=timedelta(minutes=1), page=PAGE):
    return new_token(page, timezone.now() - age)


def _send(citizen, page=PAGE, **changes):
    typed = {"texte": WORDS, "courriel": ADDRESS, "jeton": _token(page=page), TRAP: ""} | changes
    body = "&".join(f"{name}={html_quote(value)}" for name, value in typed.items())
    return citizen.post(page, body, content_type="application/x-www-form-urlencoded")


def html_quote(value):
    """The value as a form sends it."""
    return "".join(f"%{one:02X}" for one in value.encode())


def _words(answer):
    return html.unescape(answer.content.decode())


def _field(answer, name):
    return re.search(rf'name="{name}" value="([^"]*)"', answer.content.decode())[1]


def test_the_form_names_the_entry_and_asks_for_no_account(citizen):
    answer = citizen.get(PAGE)

    words = _words(answer)
    assert answer.status_code == 200
    assert "Liste électorale" in words
    assert f'href="/{BODY}/registre/editions/1/1/"' in words
    assert "N’écrivez aucun renseignement personnel" in words
    assert "30\u00a0jours après la réponse" in words
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Set-Cookie" not in answer.headers


def test_the_form_is_reached_from_the_entry(read):
    assert f'href="{PAGE}"' in read(f"/{BODY}/registre/1/")


def test_a_form_given_out_and_sent_back_is_one_report(citizen):
    asked = citizen.get(PAGE)
    assert _send(citizen, jeton=_field(asked, "jeton")).status_code == 400

    answer = _send(citizen, jeton=_token())

    report = ErrorReport.objects.get()
    assert answer.status_code == 200
    assert report.tracking in _words(answer)
    assert f'href="/{BODY}/corrections/"' in _words(answer)
    assert "20\u00a0jours" in _words(answer)
    assert answer.headers["Cache-Control"] == "no-store"
    assert (report.body, report.register, report.number, report.edition) == (BODY, "registre", 1, 1)
    assert (report.text, report.email) == (WORDS, ADDRESS)
    assert WORDS not in _words(answer)
    assert ADDRESS not in _words(answer)


def test_a_report_may_be_about_the_body_as_a_whole(citizen):
    assert citizen.get(WHOLE).status_code == 200

    _send(citizen, WHOLE, courriel="")

    report = ErrorReport.objects.get()
    assert (report.register, report.number, report.edition, report.email) == ("", None, None, "")


def test_the_same_form_sent_twice_is_one_report_and_the_same_receipt(citizen):
    token = _token()

    first, second = _send(citizen, jeton=token), _send(citizen, jeton=token, texte="Autre texte.")

    report = ErrorReport.objects.get()
    assert report.text == WORDS
    assert report.tracking in _words(first)
    assert report.tracking in _words(second)
    assert "Votre signalement est reçu" in _words(second)
    assert "écrivez un nouveau signalement" in _words(second)
    assert "écrivez un nouveau signalement" not in _words(first)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"texte": ""}, "Écrivez ce qui est inexact."),
        ({"texte": "   \r\n "}, "Écrivez ce qui est inexact."),
        ({"texte": "court"}, "Écrivez une phrase au moins."),
        ({"texte": "a" * 4001}, "il compte 4001 signes"),
        ({"texte": "un deux\0 trois quatre"}, "Le caractère nul n’est pas autorisé."),
        ({"texte": "http://a.b www.c.d https://e.f http://g.h"}, "Gardez au plus 3 liens."),
        ({"courriel": "pas une adresse"}, "nom@exemple.ca"),
        ({"courriel": "a@b.ca\nCc: c@d.ca"}, "nom@exemple.ca"),
        ({"jeton": ""}, "n’est pas complet"),
        ({"jeton": "faux"}, "n’est pas complet"),
        ({TRAP: "https://achetez.invalid"}, "Un champ caché a été rempli"),
    ],
)
def test_what_is_wrong_is_said_on_top_and_nothing_typed_is_lost(citizen, changes, sentence):
    answer = _send(citizen, **changes)

    words = _words(answer)
    assert answer.status_code == 400
    assert "Votre signalement n’est pas encore envoyé" in words
    assert sentence in words
    assert words.startswith("<!DOCTYPE") or "Erreur\u00a0:" in words
    assert changes.get("courriel", ADDRESS).splitlines()[0] in words
    assert changes.get("texte", WORDS).strip() in words.replace("\r", "")
    assert answer.headers["Cache-Control"] == "no-store"
    assert not ErrorReport.objects.exists()


def test_an_error_leads_to_its_field_and_stands_next_to_it(citizen):
    words = _words(_send(citizen, texte="court"))

    assert '<a href="#id_texte">' in words
    assert 'id="id_texte_error"' in words
    assert 'aria-invalid="true"' in words


@pytest.mark.parametrize(
    ("age", "sentence"),
    [
        (timedelta(seconds=1), "moins de trois secondes"),
        (timedelta(hours=7), "plus de six heures"),
    ],
)
def test_a_form_sent_too_soon_or_too_late_comes_back_ready_to_be_sent(citizen, age, sentence):
    token = _token(age)

    answer = _send(citizen, jeton=token)

    assert answer.status_code == 400
    assert sentence in _words(answer)
    assert WORDS in _words(answer)
    # Too soon, the same token ripens; too late, another is given.
    assert (_field(answer, "jeton") == token) is (age < timedelta(minutes=1))


def test_the_token_of_one_page_opens_no_other(citizen):
    answer = _send(citizen, jeton=_token(page=WHOLE))

    assert answer.status_code == 400
    assert not ErrorReport.objects.exists()


def test_people_never_meet_the_trap(read):
    field = re.search(r'<div class="trap"(.*?)</div>', read(PAGE), re.DOTALL)[1]

    for mark in ("hidden", 'aria-hidden="true"', 'tabindex="-1"', 'autocomplete="off"'):
        assert mark in field


def test_above_the_ceiling_the_text_is_kept_on_the_page(citizen, monkeypatch):
    monkeypatch.setattr(views.ceiling, "_most", 1)
    _send(citizen)

    answer = _send(citizen)

    assert answer.status_code == 429
    assert answer.headers["Retry-After"] == "60"
    assert WORDS in _words(answer)
    assert ErrorReport.objects.count() == 1


def test_a_letter_that_cannot_be_kept_comes_back_and_is_not_logged(citizen, caplog):
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE reports_errorreport ADD CHECK (text = '')")

    answer = _send(citizen)

    assert answer.status_code == 503
    assert "n’a pas pu garder votre signalement" in _words(answer)
    assert WORDS in _words(answer)
    assert "destinataire" not in caplog.text
    assert ADDRESS not in caplog.text


def test_what_a_stranger_writes_is_shown_as_text(citizen):
    words = '<script>alert(1)</script> " onfocus="x court'

    content = _send(citizen, texte=words, courriel="non").content.decode()

    assert "<script>" not in content
    assert "&lt;script&gt;" in content


@pytest.mark.parametrize(
    "address",
    [
        f"/{BODY}/registre/2/signaler/",
        f"/{BODY}/inventaire/1/signaler/",
        "/inconnu/registre/1/signaler/",
        "/inconnu/signaler/",
    ],
)
def test_there_is_no_form_about_what_was_never_published(citizen, address):
    assert citizen.get(address).status_code == 404
    assert citizen.post(address).status_code == 404


def test_only_a_plain_form_is_read(citizen):
    assert citizen.post(PAGE, {"texte": WORDS}).status_code == 400
    assert citizen.post(PAGE, "{}", content_type="application/json").status_code == 400
    assert citizen.put(PAGE).status_code == 405
    assert citizen.delete(PAGE).headers["Allow"] == "GET, HEAD, POST"
    assert not ErrorReport.objects.exists()


@pytest.mark.parametrize(
    "address", ["/", f"/{BODY}/", f"/{BODY}/registre/1/", f"/{BODY}/corrections/"]
)
def test_no_other_page_takes_a_post(citizen, address):
    assert citizen.post(address, {"texte": WORDS}).status_code == 405
