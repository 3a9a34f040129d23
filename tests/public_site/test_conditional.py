"""Who has a page already is told so by one question, and never wrongly."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from registry.editions.models import Correction, Withdrawal
from tests.public_site.editions import make_communication, make_edition
from tests.public_site.routes import SLUG, address, invent, pieces_of_addresses, routes

NOON = datetime(2026, 11, 22, 17, 0, tzinfo=UTC)
# Told by the SHA-256 of their bytes, which a question finds.
BY_CONTENT = {"file": 1, "piece": 2}
# Made of no table: what they answer is compared once it is made.
WITHOUT_TABLES = {"robots", "accessibility", "privacy"}
# A form has a token of its own each time, and a day is asked for before it leads to its page.
NEVER_KEPT = {"report", "report_body", "choose_day", "choose_body_day"}


def _again(citizen, place, etag, **more):
    return citizen.get(place, headers={"If-None-Match": etag} | more)


def test_a_copy_that_is_still_good_costs_one_question_on_every_route(citizen):
    invent(SLUG, 60)
    pieces, asked = pieces_of_addresses(), {}
    for name, pattern in routes().items():
        etag = citizen.get(address(pattern, pieces)).headers.get("ETag")
        with CaptureQueriesContext(connection) as queries:
            status = _again(citizen, address(pattern, pieces), etag or "").status_code
        asked[name] = (status, len(queries))

    kept = set(asked) - NEVER_KEPT
    most = dict.fromkeys(kept, 1) | dict.fromkeys(WITHOUT_TABLES, 0) | BY_CONTENT
    assert {name: asked[name] for name in kept if asked[name] != (304, most[name])} == {}
    assert {name for name in NEVER_KEPT if asked[name][0] == 304} == set()


@pytest.fixture
def edition(db):
    """The first edition of a register."""
    return make_edition("registre", [make_communication()])


def _etag(citizen, place="/regie/registre/"):
    return citizen.get(place).headers["ETag"]


def test_a_proxy_that_weakens_the_validator_is_understood(citizen, edition):
    etag = _etag(citizen)

    assert _again(citizen, "/regie/registre/", f'"x", W/{etag}').status_code == 304


def test_the_validator_of_a_page_is_not_that_of_another(citizen, edition):
    etag = _etag(citizen)

    assert _again(citizen, "/regie/registre/1/", etag).status_code == 200


def test_a_page_that_is_not_there_is_not_found_whoever_has_it(citizen, edition):
    assert _again(citizen, "/regie/registre/9/", "*").status_code == 404


def test_a_correction_is_read_at_once(citizen, edition):
    etag = _etag(citizen, "/regie/corrections/")
    Correction.objects.create(
        body="regie",
        tracking="S-1",
        received_on=date(2026, 6, 1),
        answered_at=NOON,
        is_corrected=True,
        text="Corrigé.",
    )

    assert _again(citizen, "/regie/corrections/", etag).status_code == 200


def test_a_withdrawn_edition_is_gone_at_once_for_who_has_it(citizen, edition):
    make_edition("registre", [make_communication(title="Neuve")])
    etag = _etag(citizen, "/regie/registre/editions/1/")
    Withdrawal.objects.create(edition=edition, withdrawn_at=NOON, authority="A", reason="B")

    assert _again(citizen, "/regie/registre/editions/1/", etag).status_code == 410


def test_a_new_body_changes_the_pages_of_all_bodies_and_not_those_of_another(citizen, edition):
    home, register = _etag(citizen, "/"), _etag(citizen)
    make_edition("registre", [make_communication()], body="autre")

    assert _again(citizen, "/", home).status_code == 200
    assert _again(citizen, "/regie/registre/", register).status_code == 304


def test_a_copy_is_good_for_the_day(citizen, edition):
    with time_machine.travel(NOON, tick=False):
        etag = _etag(citizen)
        assert _again(citizen, "/regie/registre/", etag).status_code == 304
    with time_machine.travel(NOON.replace(day=23), tick=False):
        assert _again(citizen, "/regie/registre/", etag).status_code == 200


def test_the_page_of_another_site_gets_the_headers_of_the_whole_answer(citizen, edition):
    whole = citizen.get("/regie/fil.atom")
    short = _again(
        citizen, "/regie/fil.atom", whole.headers["ETag"], Origin="https://exemple.invalid"
    )

    assert short.status_code == 304
    assert short.headers["Access-Control-Allow-Origin"] == "*"
