"""The auditor’s documents: what stood on a past day, what changed, what was decided."""

from datetime import date, timedelta

import pytest

from registry.audit.documents import pdf_of
from registry.bodies import actions, editing
from registry.publication.assembly import assemble_complete
from tests import factories
from tests.audit.asked import make_export
from tests.rendering.reading import read_pages, read_text

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 22)
MONTH = timedelta(days=30)


def _edit(record, by, at, **values):
    given = {"values": values, "revision": record.revision, "why": "Le libellé change"}
    return editing.edit(record, **given, by=by, now=at)


def _told(document):
    """The titles with the purpose that each entry has."""
    return {
        one.fragment.title: one.fragment.particular("communication.purpose").values
        for one in document.entries
    }


def test_the_complete_register_of_a_past_day_says_what_the_approvals_said_then(body, officer, now):
    record = factories.make_communication(body, title="Enquête", purpose="Avant")
    record = factories.approve(record, now=now - MONTH)
    factories.approve(_edit(record, officer, now, purpose="Après"), now=now)
    factories.approve(factories.make_communication(body, title="Nouvelle"), now=now)

    then = assemble_complete(body, "registre", TODAY - timedelta(days=1))
    today = assemble_complete(body, "registre", TODAY)
    before = assemble_complete(body, "registre", TODAY - MONTH - timedelta(days=1))

    assert _told(then) == {"Enquête": ("Avant",)}
    assert _told(today)["Enquête"] == ("Après",)
    assert set(_told(today)) == {"Enquête", "Nouvelle"}
    assert before.entries == ()
    assert then.published_on == TODAY - timedelta(days=1)


def test_a_day_ends_at_midnight_where_the_body_is(body, now):
    record = factories.make_communication(body, title="Tard le soir")
    # 23:30 in Québec is the day after in Greenwich.
    factories.approve(record, now=now.replace(hour=4, minute=30))

    assert assemble_complete(body, "registre", TODAY - timedelta(days=1)).entries
    assert not assemble_complete(body, "registre", TODAY - timedelta(days=2)).entries


def test_what_was_withheld_then_is_shown_so_though_the_decision_was_lifted(body, now):
    record = factories.make_communication(body, title="Enquête", purpose="La fin")
    record = factories.withhold(record, "communication.purpose", now=now - MONTH)
    record = factories.approve(record, now=now - MONTH)

    then = assemble_complete(body, "registre", TODAY - timedelta(days=1))

    purpose = then.entries[0].fragment.particular("communication.purpose")
    assert (purpose.values, purpose.withheld != "") == (("La fin",), True)
    assert not then.head.is_partial
    assert not any(one.is_partial for one in then.sections)
    assert not then.entries[0].fragment.is_partial


def test_the_complete_register_of_a_past_day_has_the_name_the_body_had(body, administrator, now):
    name = body.name
    actions.change_settings(
        body,
        values={"name": "Un tout autre nom"},
        why="La loi le renomme",
        by=administrator,
        now=now + MONTH,
    )

    assert assemble_complete(body, "registre", TODAY).head.body_name == name
    later = assemble_complete(body, "registre", TODAY + 2 * MONTH)
    assert later.head.body_name == "Un tout autre nom"


def test_the_complete_register_hatches_what_is_withheld_and_is_marked_on_each_page(body, now):
    record = factories.make_communication(body, title="Enquête", purpose="La fin retenue")
    factories.approve(factories.withhold(record, "communication.purpose"))
    factories.approve(factories.withhold(factories.make_communication(body, title="Secrète")))

    pages = read_pages(pdf_of(make_export(body, kind="complete", first_day=TODAY)))

    words = " ".join(" ".join(pages).split())
    assert "Retenu Non diffusé (A-2.1, art. 28). La fin retenue" in words
    assert "Inscription retenue" in words
    assert "Version partielle" not in words
    assert "Ce document sert à la vérification." in pages[0]
    assert all("Ne pas diffuser" in page for page in pages)


def test_the_history_tells_each_change_of_the_period_whole(body, officer, now):
    record = factories.make_communication(body, title="Enquête", purpose="La fin d’avant")
    long = " ".join(f"mot{number}" for number in range(1500))
    first = body.recipients.first()
    second = factories.make_recipient(body, name="Un second destinataire")
    edited = _edit(record, officer, now + timedelta(hours=1), purpose=long, recipients=[second])
    _edit(edited, officer, now + MONTH, purpose="Hors de la période")
    at = {"asked_at": now + 2 * MONTH}

    text = read_text(pdf_of(make_export(body, first_day=TODAY, last_day=TODAY, **at)))

    assert "11 h 00" in text
    assert f"{officer.name}" in text
    assert "Raison : Le libellé change" in text
    assert "La fin d’avant" in text
    assert all(word in text.split() for word in long.split())
    assert f"{first.name}" in text
    assert "Un second destinataire" in text
    assert "Hors de la période" not in text


def test_the_history_is_that_of_the_body_and_of_the_register(body, now):
    factories.make_communication(body, title="La nôtre")
    factories.make_communication(factories.make_body(), title="La leur")
    factories.make_category(body, title="Une catégorie à part")
    later = {"asked_at": now + timedelta(seconds=1)}

    text = read_text(pdf_of(make_export(body, **later)))

    assert "La nôtre" in text
    assert "La leur" not in text
    assert "Une catégorie à part" not in text


def test_the_history_holds_nothing_done_after_it_was_asked_for(body, now):
    factories.make_communication(body, title="La première")

    text = read_text(pdf_of(make_export(body, asked_at=now)))

    assert "Aucune inscription de ce registre n’a changé" in text


def test_the_list_tells_approvals_decisions_and_those_whose_day_came(body, chief, now):
    record = factories.make_communication(body, title="Enquête", purpose="La fin retenue")
    until = TODAY + timedelta(days=5)
    reason = "L’enquête est en cours"
    record = factories.withhold(record, "communication.purpose", until=until, reason=reason)
    factories.approve(record, comment="Vu avec le service", public_reason="La fin change")
    asked = {"kind": "approvals", "last_day": TODAY + MONTH, "asked_at": now + 2 * MONTH}

    text = read_text(pdf_of(make_export(body, **asked)))

    assert "1 approbation, 1 décision de diffusion, 1 décision" in text
    assert "Diffusion : Diffusée en partie. Retenu :" in text
    assert "Non diffusé (A-2.1, art. 28)" in text
    assert f"{chief.name} · révision 4" in text
    assert "Commentaire interne : Vu avec le service" in text
    assert "Raison diffusée : La fin change" in text
    assert f"Raison de la décision : {reason}" in text
    assert text.count("à revoir le 27 novembre 2026") == 2


def test_a_decision_taken_again_is_no_longer_one_whose_day_came(body, now):
    record = factories.make_communication(body, title="Enquête")
    until = TODAY + timedelta(days=5)
    record = factories.withhold(record, until=until)
    factories.withhold(record, until=TODAY + 10 * MONTH, now=now + timedelta(days=4))
    asked = {"kind": "approvals", "last_day": TODAY + MONTH, "asked_at": now + 2 * MONTH}

    text = read_text(pdf_of(make_export(body, **asked)))

    assert "2 décisions de diffusion, 0 décision" in text
    assert "L’inscription entière" in text


def test_many_records_cost_no_more_queries_than_few(
    body, officer, now, django_assert_max_num_queries
):
    for _ in range(6):
        record = factories.make_communication(body)
        _edit(record, officer, now + timedelta(minutes=1), purpose="Une autre fin")
    export = make_export(body, asked_at=now + MONTH, last_day=TODAY + timedelta(days=1))

    with django_assert_max_num_queries(60):
        text = read_text(pdf_of(export))

    assert "12 changements, 6 inscriptions" in text
