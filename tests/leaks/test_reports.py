"""What strangers write never comes back out: their words, their address, private answers."""

from datetime import timedelta
from io import BytesIO
from urllib.parse import urlencode

import pytest
from django.utils import timezone

from registry.editions.models import Correction
from registry.publication import answering
from registry.publication.answering import answer, erase
from registry.reports.models import AnswerKind, ErrorReport
from registry.reports.tokens import new_token
from tests import factories
from tests.conftest import NOW
from tests.leaks.gate import Piece, leaks_found
from tests.leaks.tables import pieces_of_tables
from tests.leaks.tokens import Tokens
from tests.leaks.walk import public_site, walked
from tests.leaks.world import world_apart
from tests.public_site.editions import BODY, make_communication, make_edition
from tests.reports.letters import make_report

pytestmark = pytest.mark.django_db
FORM = f"/{BODY}/registre/1/signaler/"


def _letter(tokens, name):
    return make_report(
        BODY,
        text=tokens.around(f"texte du signalement {name}", "Le nom est faux."),
        email=f"{tokens.plain(f'adresse du signalement {name}')}@exemple.invalid",
    )


def _answered(tokens):
    """Letters that wait, answered in public, in private, as spam, by someone with a name."""
    body = factories.make_body(slug=BODY)
    named = {"name": tokens.word("nom de qui a répondu")}
    officer = factories.make_user(body, "officer", **named)
    _letter(tokens, "en attente")
    for kind, is_public, text in (
        (AnswerKind.CORRECTED, True, "Le nom est mis à jour."),
        (AnswerKind.ANSWERED, False, tokens.word("réponse privée")),
        (AnswerKind.SPAM, False, ""),
    ):
        letter = _letter(tokens, kind)
        answer(letter, kind=kind, is_public=is_public, text=text, by=officer, now=NOW)


def _surface(tokens, is_quick=True):
    with world_apart():
        make_edition("registre", [make_communication()])
        _answered(tokens)
        erase(NOW)
        walk = walked(is_quick)
        assert "corrections" in walk.routes
        assert Correction.objects.count() == 1
        return [*walk.pieces(), *pieces_of_tables()]


def test_no_word_of_a_letter_is_met_on_the_public_site_or_in_what_its_role_reads():
    tokens = Tokens()

    assert leaks_found(tokens.places, _surface(tokens, is_quick=False)) == []


@pytest.mark.parametrize("field", ["text", "email"])
def test_the_gate_catches_an_answer_that_carries_the_letter(field, monkeypatch):
    tokens, publish = Tokens(), answering._publish

    def careless(report, given):
        given.text += getattr(report, field)
        publish(report, given)

    monkeypatch.setattr(answering, "_publish", careless)

    assert f"du signalement {AnswerKind.CORRECTED}" in "\n".join(
        leaks_found(tokens.places, _surface(tokens))
    )


def _sent(walk, tokens, **changes):
    typed = {
        "texte": tokens.around("texte envoyé", "Le nom est faux."),
        "courriel": f"{tokens.plain('adresse envoyée')}@exemple.invalid",
        "jeton": new_token(FORM, timezone.now() - timedelta(minutes=1)),
    } | changes
    body = urlencode(typed).encode()
    head = {"CONTENT_TYPE": "application/x-www-form-urlencoded", "CONTENT_LENGTH": str(len(body))}
    return walk.ask(FORM, "POST", **head, **{"wsgi.input": BytesIO(body)})


def test_a_letter_sent_under_the_public_role_is_told_to_nobody(capfd):
    tokens = Tokens()
    with world_apart():
        make_edition("registre", [make_communication()])
        with public_site() as walk:
            receipt = _sent(walk, tokens)
            again = _sent(walk, tokens, texte="")
            walk.ask(FORM)
        kept = ErrorReport.objects.get()
        pieces = [*walk.pieces(), *pieces_of_tables()]

    out, err = capfd.readouterr()
    pieces += [Piece("journal", (out + err).encode())]
    echoed = Piece("écho", again.body)
    assert receipt.status == 200
    assert again.status == 400
    assert leaks_found(tokens.places, [echoed]) != []
    assert leaks_found(tokens.places, [Piece("lettre", kept.text.encode())]) != []
    others = [one for one in pieces if one.content != again.body]
    assert leaks_found(tokens.places, others) == []
