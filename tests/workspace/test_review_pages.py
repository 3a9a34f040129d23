"""The pages of review offer the one act that comes next, and say why an act is refused."""

import pytest

from registry.publication import review
from registry.publication.models import Approval
from registry.records.changes import changes_of
from tests import factories
from tests.workspace.reading import Page
from tests.workspace.typing import address, typed

pytestmark = pytest.mark.django_db


def _sent(client, name, record, **data):
    answer = client.post(address(name, record), data, follow=True)
    record.refresh_from_db()
    return Page(answer.content.decode()).text


def _read(client, record):
    return client.get(address("record", record)).content.decode()


def _in_review(body, officer, now):
    return review.submit(factories.make_communication(body), by=officer, now=now)


def test_an_incomplete_record_says_what_is_missing_and_cannot_be_submitted(body, officer, sign_in):
    record = factories.make_communication(body, purpose="", recipients=[])
    client = sign_in(officer)

    page = _read(client, record)
    told = _sent(client, "submit_record", record)

    assert "Choisissez au moins un destinataire." in page
    assert address("submit_record", record) not in page
    assert "Écrivez la fin pour laquelle les renseignements sont communiqués." in told
    assert record.status == "draft"


def test_a_complete_record_is_submitted_from_its_page(body, officer, sign_in):
    record = factories.make_communication(body)
    client = sign_in(officer)

    page = _read(client, record)
    told = _sent(client, "submit_record", record)

    assert address("submit_record", record) in page
    assert "est soumise" in told
    assert record.status == "in_review"


def test_a_record_already_submitted_is_not_submitted_twice(body, officer, now, sign_in):
    record = _in_review(body, officer, now)

    told = _sent(sign_in(officer), "submit_record", record)

    assert "déjà soumise" in told
    assert record.revision == 2


def test_one_does_not_approve_what_one_edited_last(body, officer, chief, now, sign_in):
    record = _in_review(body, officer, now)
    client = sign_in(chief)
    client.post(address("edit_record", record), typed(record, purpose="Une fin de la responsable"))
    _sent(client, "submit_record", record)

    page = _read(client, record)
    told = _sent(client, "approve_record", record, revision=record.revision)

    assert address("approve_record", record) not in page
    assert "une autre personne doit l’approuver" in page
    assert "Une autre personne doit approuver ce que vous avez modifié ou soumis." in told
    assert record.status == "in_review"
    assert not Approval.objects.exists()


def test_without_four_eyes_one_approves_ones_own_edit(chief, body, now, sign_in):
    body.four_eyes = False
    body.keep(by=None, why="Petite équipe", at=now)
    record = factories.make_communication(body)
    client = sign_in(chief)
    client.post(address("edit_record", record), typed(record, purpose="Une fin de la responsable"))
    _sent(client, "submit_record", record)

    told = _sent(client, "approve_record", record, revision=record.revision)

    assert "est approuvée" in told
    assert record.status == "approved"


def test_a_record_is_sent_back_with_a_comment(body, officer, chief, now, sign_in):
    record = _in_review(body, officer, now)

    told = _sent(sign_in(chief), "send_back_record", record, comment="Précisez la fin.")

    assert "est renvoyée avec votre commentaire" in told
    assert record.status == "draft"
    assert "Précisez la fin." in changes_of(record)[0].reason


@pytest.mark.parametrize("comment", ["", "   "])
def test_a_record_is_not_sent_back_without_a_comment(comment, body, officer, chief, now, sign_in):
    record = _in_review(body, officer, now)

    told = _sent(sign_in(chief), "send_back_record", record, comment=comment)

    assert "Dites ce qu’il faut corriger" in told
    assert record.status == "in_review"


def test_what_changed_since_it_was_read_is_not_approved(body, officer, chief, now, sign_in):
    record = _in_review(body, officer, now)

    told = _sent(sign_in(chief), "approve_record", record, revision=record.revision - 1)

    assert "Relisez-la avant d’approuver" in told
    assert record.status == "in_review"


@pytest.mark.parametrize("revision", ["", "abc", "1" * 30])
def test_an_approval_that_cannot_be_read_approves_nothing(
    revision, body, officer, chief, now, sign_in
):
    record = _in_review(body, officer, now)

    _sent(sign_in(chief), "approve_record", record, revision=revision)

    assert record.status == "in_review"


def test_an_act_is_not_done_by_reading_its_address(body, officer, chief, now, sign_in):
    record = _in_review(body, officer, now)
    client = sign_in(chief)

    statuses = {
        client.get(address(name, record)).status_code
        for name in ("submit_record", "approve_record", "send_back_record")
    }

    assert statuses == {405}


def test_a_decision_needs_its_ground_and_its_reason(body, chief, sign_in):
    record = factories.make_communication(body)

    answer = sign_in(chief).post(
        address("disclosure", record),
        {"disclosure": "partial", "particulars": ["communication.purpose"], "ground": ""},
    )

    page = Page(answer.content.decode())
    record.refresh_from_db()
    assert answer.status_code == 422
    assert set(page.error_anchors) == {"id_ground", "id_reason"}
    assert page.checked("disclosure") == {"partial"}
    assert page.checked("particulars") == {"communication.purpose"}
    assert record.disclosure == "public"


def test_a_partial_version_needs_a_particular(body, chief, sign_in):
    record = factories.make_communication(body)

    answer = sign_in(chief).post(
        address("disclosure", record),
        {"disclosure": "partial", "ground": "LAI-28", "reason": "Essai"},
    )

    assert answer.status_code == 422
    assert Page(answer.content.decode()).error_anchors == ["id_particulars_0"]


def test_a_decision_is_taken_and_waits_for_an_approval(body, chief, sign_in):
    record = factories.approve(factories.make_communication(body))

    told = _sent(
        sign_in(chief),
        "disclosure",
        record,
        disclosure="partial",
        particulars=["communication.purpose"],
        ground="LAI-28",
        reason="Enquête en cours",
    )

    assert "Elle prendra effet à la prochaine approbation." in told
    assert (record.disclosure, record.status) == ("partial", "draft")
    assert (record.withheld_by, record.withholding_ground) == (chief, "LAI-28")
