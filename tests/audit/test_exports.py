"""What the auditor takes away: everything, marked, with a trace of having taken it."""

import csv
import io
from datetime import date

import pytest
from django.urls import reverse

from registry.audit.exports import COLUMNS, history_csv
from registry.bodies import editing
from registry.publication.actions import publish
from registry.publication.assembly import assemble_complete
from registry.records.models import Event
from tests import factories
from tests.workspace.reading import Page

pytestmark = pytest.mark.django_db


def _table(content):
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_the_history_is_told_one_line_a_field(body, officer, auditor, now):
    record = factories.make_communication(body, title="Enquête", purpose="Avant")
    editing.edit(
        record,
        values={"purpose": "Après"},
        revision=record.revision,
        why="Le libellé change",
        by=officer,
        now=now,
    )

    table = _table(history_csv(body, "registre", by=auditor, now=now))

    assert tuple(table[0]) == COLUMNS
    assert [
        "Enquête",
        record.uid,
        "2026-11-22T10:00:00-05:00",
        officer.name,
        "Le libellé change",
        "Fin",
        "Avant",
        "Après",
    ] in table


def test_the_history_is_that_of_the_body_and_of_the_register(body, auditor, now):
    factories.make_communication(body, title="La nôtre")
    factories.make_communication(factories.make_body(), title="La leur")
    factories.make_category(body, title="Une catégorie")

    told = history_csv(body, "registre", by=auditor, now=now).decode("utf-8-sig")

    assert "La nôtre" in told
    assert "La leur" not in told
    assert not any(row[0] == "Une catégorie" for row in _table(told.encode()))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_a_spreadsheet_runs_nothing_of_what_was_typed(start, body, auditor, now):
    factories.make_communication(body, internal_note=f"{start}HYPERLINK(1)")

    table = _table(history_csv(body, "registre", by=auditor, now=now))

    cells = [cell for row in table for cell in row if "HYPERLINK" in cell]
    assert cells
    assert not any(cell.startswith(start) for cell in cells)


def test_the_history_as_a_table_leaves_a_line_in_the_log(body, auditor, sign_in):
    sign_in(auditor).get(reverse("history_csv", args=[body.slug, "categories"]))

    event = Event.objects.get(kind="history_exported")
    assert (event.actor_name, event.register) == (auditor.name, "categories")


def test_the_complete_register_has_what_is_withheld_and_says_so(body):
    partial = factories.make_communication(body, title="Partielle", purpose="La fin retenue")
    factories.approve(factories.withhold(partial, "communication.purpose"))
    factories.approve(factories.withhold(factories.make_communication(body, title="Retenue")))

    document = assemble_complete(body, "registre", date(2026, 11, 22))

    told = {entry.fragment.title: entry for entry in document.entries}
    purpose = told["Partielle"].fragment.particular("communication.purpose")
    assert document.marking.startswith("Ne pas diffuser")
    assert (purpose.values, purpose.withheld != "") == (("La fin retenue",), True)
    assert "non diffusée" in told["Retenue"].withheld
    assert told["Partielle"].withheld == ""


def test_the_overview_shows_the_editions_with_their_hashes_and_the_approvals(
    body, officer, chief, auditor, now, sign_in
):
    record = factories.approve(factories.make_communication(body))
    edition = publish(body, "registre", by=officer, now=now)

    text = Page(sign_in(auditor).get(reverse("audit", args=[body.slug])).content.decode()).text

    assert edition.sha256[:16] in text
    assert record.title in text
    assert chief.name in text


def test_a_register_the_law_does_not_know_is_a_page_that_does_not_exist(body, auditor, sign_in):
    answer = sign_in(auditor).get(f"/{body.slug}/verification/inconnu/historique.csv")

    assert answer.status_code == 404
