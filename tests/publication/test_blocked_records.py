"""What the law forbids to publish is approved by no path: not the act, not the page, not a load of
data; the refusal names the article and the field (B03)."""

import json
from datetime import date
from pathlib import Path

import pytest
from django.urls import reverse

from registry.bodies import editing
from registry.compliance.findings import blocking
from registry.entries.models import Communication
from registry.publication import demonstration, review
from registry.publication.models import Approval
from registry.records.status import Status
from tests import factories

pytestmark = pytest.mark.django_db
FIXTURE = Path(__file__).resolve().parents[2] / "fixtures" / "ville.json"

BLOCKED = {
    "V01": lambda body: factories.make_communication(body, purpose=""),
    "V02": lambda body: factories.make_communication(body, legal_bases=["LRSSS-77"]),
    "V03": lambda body: factories.make_communication(body, agreement=None),
    "V04": lambda body: factories.make_communication(
        body, agreement=factories.make_agreement(body, assessments=[])
    ),
    "V05": lambda body: factories.make_communication(
        body, agreement=factories.make_agreement(body, commission_received_on=None)
    ),
    "V06": lambda body: factories.make_communication(
        body,
        agreement=factories.make_agreement(
            body, signed_on=date(2019, 5, 6), effective_on=None, opinion_reference=""
        ),
    ),
    "V07": lambda body: factories.make_communication(body, outside_quebec=True),
    "V08": lambda body: factories.make_communication(
        body,
        channel="mandats",
        legal_bases=["LAI-67.2"],
        recipients=[factories.make_recipient(body, kind="private_body")],
        agreement=factories.make_agreement(body, kind="contract", clauses=[]),
    ),
    "V09": lambda body: factories.make_communication(
        body, channel="lois", legal_bases=["LAI-67"], enabling_provision="art. 1"
    ),
    "V10": lambda body: factories.make_use(body, legal_bases=[]),
    "V11": lambda body: factories.make_file(body, purposes=""),
    "V12": lambda body: factories.make_communication(body, is_payroll=True),
    "V15": lambda body: factories.make_communication(
        body, legal_bases=["LAI-68.1"], starts_on=date(2025, 1, 1)
    ),
    "V16": lambda body: factories.make_communication(body, purpose="—"),
}


def _in_review(record, officer, now):
    """The record in review, as if the law had changed, or its writing, since it was submitted."""
    record.status = Status.IN_REVIEW
    return record.keep(by=officer, why="Essai", at=now)


@pytest.mark.parametrize("rule", BLOCKED)
def test_the_act_refuses_and_names_the_article_and_the_field(rule, body, officer, chief, now):
    record = _in_review(BLOCKED[rule](body), officer, now)
    expected = [one for one in blocking(record, now.date()) if one.rule == rule]

    with pytest.raises(review.IncompleteError) as refusal:
        review.approve(record, revision=record.revision, by=chief, now=now)

    assert expected
    for one in expected:
        assert one.label in str(refusal.value)
        assert one.citation is None or one.citation.full_label in str(refusal.value)
    assert not Approval.objects.filter(uid=record.uid).exists()


@pytest.mark.parametrize("rule", BLOCKED)
def test_the_page_refuses_too_and_says_the_same(rule, body, officer, chief, now, sign_in):
    record = _in_review(BLOCKED[rule](body), officer, now)
    (first, *_) = [one for one in blocking(record, now.date()) if one.rule == rule]
    where = reverse("approve_record", args=[body.slug, record.register.key, record.uid])

    answer = sign_in(chief).post(where, {"revision": record.revision}, follow=True)

    assert first.sentence in answer.content.decode()
    assert not Approval.objects.filter(uid=record.uid).exists()


@pytest.mark.parametrize("rule", BLOCKED)
def test_it_is_not_submitted_either(rule, body, officer, now, sign_in):
    record = BLOCKED[rule](body)
    where = reverse("submit_record", args=[body.slug, record.register.key, record.uid])

    sign_in(officer).post(where)

    record.refresh_from_db()
    assert record.status == Status.DRAFT


def test_the_writing_completed_later_lets_it_pass(body, officer, now):
    agreement = factories.make_agreement(body, periodicity="")
    record = factories.make_communication(body, agreement=agreement)
    with pytest.raises(review.IncompleteError):
        review.submit(record, by=officer, now=now)

    editing.edit(
        agreement,
        values={"periodicity": "Chaque semaine"},
        revision=agreement.revision,
        why="Oubli",
        by=officer,
        now=now,
    )

    assert review.submit(record, by=officer, now=now).status == Status.IN_REVIEW


def test_a_load_of_data_leaves_a_blocked_entry_as_a_draft(tmp_path, now):
    data = json.loads(FIXTURE.read_text(encoding="utf-8"))
    blocked = next(row for row in data["communications"] if row.get("state") != "draft")
    blocked["purpose"] = ""
    path = tmp_path / "ville.json"
    path.write_text(json.dumps(data), encoding="utf-8")

    body = demonstration.load(path, password="phrase de passe d’essai", now=now)

    record = Communication.objects.of(body).get(uid=blocked["uid"])
    assert record.status == Status.DRAFT
    assert not Approval.objects.filter(uid=record.uid).exists()
    assert Approval.objects.filter(public_body=body, kind="communication").exists()
