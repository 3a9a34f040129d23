"""A body with something of each kind, and the address of each of its pages."""

from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse

from registry.audit.models import Export
from registry.bodies.models import Membership
from registry.distribution.actions import attach_document
from registry.publication import review
from registry.publication.actions import publish
from registry.publication.models import Job, JobState
from tests import factories
from tests.audit.asked import MADE, make_export
from tests.reports.letters import make_report

REGISTERS = ("inventaire", "registre", "categories", "diffusion")
LISTS = ("destinataires", "evaluations", "personnes", "mesures", "journal-interne")


@dataclass(frozen=True)
class Address:
    """A page: the name of its address, the address, and what is sent to it when it is an act."""

    name: str
    url: str
    data: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Furnished:
    """What the body holds."""

    body: Any
    draft: Any
    in_review: Any
    approved: Any
    withheld: Any
    file: Any
    category: Any
    recipient: Any
    agreement: Any
    amendment: Any
    document: Any
    assessment: Any
    logged: Any
    person_category: Any
    measure: Any
    edition: Any
    item: Any
    item_document: Any
    report: Any
    waiting: Any
    failed: Any
    made: Any


def furnish(body: Any) -> Furnished:
    """Fill the body: records in every state, words of every list, an edition whose files failed."""
    body.publishes_english = True
    body.keep(by=None, why="Essai", at=factories.NOW)
    category = factories.approve(factories.make_category(body))
    recipient = factories.make_recipient(body)
    agreement = factories.make_agreement(body, parties=[recipient])
    amendment = factories.make_amendment(agreement)
    document = factories.make_document(agreement)
    assessment = agreement.assessments.get()
    logged = factories.make_logged(body)
    given = {"categories": [category], "recipients": [recipient], "agreement": agreement}
    officer = Membership.objects.of(body).filter(role="officer")[0].user
    approved = factories.approve(factories.make_communication(body, **given))
    draft = factories.make_communication(body, purpose="", **given)
    in_review = review.submit(
        factories.make_communication(body, **given), by=officer, now=factories.NOW
    )
    withheld = factories.withhold(factories.make_communication(body, **given))
    person_category = factories.make_person_category(body)
    measure = factories.make_measure(body)
    file = factories.make_file(
        body,
        categories=[category],
        persons_concerned=[person_category],
        security_measures=[measure],
    )
    item = factories.make_item(body)
    item_document = attach_document(
        item,
        file_name="organigramme.txt",
        content=b"Organigramme",
        is_public=True,
        by=officer,
        now=factories.NOW,
    )
    edition = publish(body, "registre", by=officer, now=factories.NOW)
    Job.objects.filter(edition=edition).update(state=JobState.FAILED, error="Échec d’essai.")
    return Furnished(
        body,
        draft,
        in_review,
        approved,
        withheld,
        file,
        category,
        recipient,
        agreement,
        amendment,
        document,
        assessment,
        logged,
        person_category,
        measure,
        edition,
        item,
        item_document,
        make_report(body.slug),
        make_export(body),
        make_export(body, state=JobState.FAILED, error="Échec d’essai."),
        make_export(body, **MADE),
    )


def _of_record(name: str, record: Any, **data: Any) -> Address:
    url = reverse(name, args=[record.public_body.slug, record.register.key, record.uid])
    return Address(name, url, data)


def _of_export(name: str, export: Export, **data: Any) -> Address:
    return Address(name, reverse(name, args=[export.public_body.slug, export.uid]), data)


def _words(it: Furnished) -> list[tuple[str, str]]:
    rows = (it.recipient, it.assessment, it.person_category, it.measure, it.logged)
    return [(key, row.uid) for key, row in zip(LISTS, rows, strict=True)]


def pages(it: Furnished) -> list[Address]:
    """Every page of the body that is read."""
    slug = it.body.slug
    found = [
        Address(name, reverse(name, args=[slug]))
        for name in ("desk", "compliance", "events", "audit")
    ]
    found.append(Address("deadlines", reverse("deadlines", args=[slug])))
    found.append(Address("reports", reverse("reports", args=[slug])))
    found.append(Address("report", reverse("report", args=[slug, it.report.tracking])))
    found.append(Address("body_settings", reverse("body_settings", args=[slug])))
    found += [_of_export("export", one) for one in (it.waiting, it.failed, it.made)]
    for name in ("records", "add_record", "publish"):
        found += [Address(name, reverse(name, args=[slug, key])) for key in REGISTERS]
    records = (it.draft, it.in_review, it.approved, it.withheld, it.file, it.category, it.item)
    for name in ("record", "edit_record", "translate_record", "record_history", "disclosure"):
        found += [_of_record(name, record) for record in records]
    found.append(_of_record("change_provisions", it.draft))
    for name in ("edition", "withdraw_edition"):
        found.append(Address(name, reverse(name, args=[slug, "registre", 1])))
    for key, uid in _words(it):
        found.append(Address("vocabulary", reverse("vocabulary", args=[slug, key])))
        found.append(Address("add_word", reverse("add_word", args=[slug, key])))
        found.append(Address("edit_word", reverse("edit_word", args=[slug, key, uid])))
    found.append(Address("vocabulary", reverse("vocabulary", args=[slug, "ententes"])))
    found.append(Address("attach_item_document", _of_item("attach_item_document", it)))
    return [*found, *_of_writings(it)]


def _of_item(name: str, it: Furnished, *more: str) -> str:
    return reverse(name, args=[it.body.slug, it.item.uid, *more])


def _of_writings(it: Furnished, **data: Any) -> list[Address]:
    """The pages of a writing, of its amendment and of its documents."""
    slug, uid = it.body.slug, it.agreement.uid
    pages = {
        "add_agreement": [slug],
        "edit_agreement": [slug, uid],
        "add_amendment": [slug, uid],
        "edit_amendment": [slug, uid, it.amendment.uid],
        "attach_document": [slug, uid],
    }
    found = [Address(name, reverse(name, args=args), data) for name, args in pages.items()]
    return found if data else [*found, Address("agreement", reverse("agreement", args=[slug, uid]))]


def files(it: Furnished) -> list[Address]:
    """Every file that is taken away from the body."""
    found = [
        Address("history_csv", reverse("history_csv", args=[it.body.slug, "categories"])),
        _of_export("export_file", it.made),
    ]
    given = _of_item("item_document", it, it.item_document.uid)
    found.append(Address("item_document", given))
    args = [it.body.slug, it.agreement.uid, it.document.uid]
    return [*found, Address("agreement_document", reverse("agreement_document", args=args))]


def acts(it: Furnished) -> list[Address]:
    """Every act that can be sent to the body, with as little as the act needs."""
    slug = it.body.slug
    return [
        Address("add_record", reverse("add_record", args=[slug, "categories"])),
        _of_record("edit_record", it.draft),
        _of_record("translate_record", it.draft),
        _of_record("submit_record", it.draft),
        _of_record("send_back_record", it.in_review, comment="À revoir"),
        _of_record("approve_record", it.in_review, revision=it.in_review.revision),
        _of_record("disclosure", it.approved),
        Address("publish", reverse("publish", args=[slug, "registre"])),
        Address("retry", reverse("retry", args=[slug, "registre", 1])),
        Address("cancel", reverse("cancel", args=[slug, "registre", 1])),
        Address("withdraw_edition", reverse("withdraw_edition", args=[slug, "registre", 1])),
        Address("add_word", reverse("add_word", args=[slug, "mesures"])),
        Address("edit_word", reverse("edit_word", args=[slug, "mesures", it.measure.uid])),
        *_of_writings(it, title="Essai"),
        Address("attach_item_document", _of_item("attach_item_document", it)),
        Address("move_item", _of_item("move_item", it, "monter")),
        Address(
            "take_back_item_document",
            _of_item("take_back_item_document", it, it.item_document.uid),
        ),
        Address("body_settings", reverse("body_settings", args=[slug]), {"act": "settings"}),
        Address("report", reverse("report", args=[slug, it.report.tracking])),
        Address("review_file", reverse("review_file", args=[slug, it.file.uid])),
        Address("calendar_address", reverse("calendar_address", args=[slug])),
        Address("ask_export", reverse("ask_export", args=[slug, "history"])),
        _of_export("cancel_export", it.waiting),
        _of_export("retry_export", it.failed),
    ]
