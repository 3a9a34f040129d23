"""The whole story without a browser: edit, approve, publish, read, check."""

import pytest
from django.urls import reverse
from django.utils import timezone

from registry.audit.jobs import work as make_export
from registry.audit.models import Export
from registry.editions.models import Edition
from registry.publication.jobs import work
from registry.publication.models import Job
from tests import factories

pytestmark = pytest.mark.django_db


def _post(client, name, record, data=None):
    address = reverse(name, args=[record.public_body.slug, record.register.key, record.uid])
    return client.post(address, data or {}, follow=True)


def _form_data(record, **changes):
    return {
        "title": record.title,
        "channel": record.channel,
        "categories": [row.pk for row in record.categories.all()],
        "recipients": [row.pk for row in record.recipients.all()],
        "purpose": record.purpose,
        "outside_quebec": "False",
        "legal_bases": record.legal_bases,
        "agreement": record.agreement_id or "",
        "revision": record.revision,
        "why": "Le libellé change",
    } | changes


def test_a_change_is_edited_approved_published_and_read(body, officer, chief, auditor, sign_in):
    record = factories.approve(factories.make_communication(body))
    client = sign_in(officer)
    address = reverse("edit_record", args=[body.slug, "registre", record.uid])
    edited = client.post(address, _form_data(record, purpose="Une fin nouvelle."), follow=True)
    assert "comme brouillon" in edited.content.decode()
    _post(client, "submit_record", record)

    record.refresh_from_db()
    client = sign_in(chief)
    approved = _post(client, "approve_record", record, {"revision": record.revision})
    assert "est approuvée" in approved.content.decode()
    shown = client.get(reverse("publish", args=[body.slug, "registre"])).content.decode()
    assert "Nouvelles inscriptions" in shown
    published = client.post(reverse("publish", args=[body.slug, "registre"]), follow=True)
    assert "Les fichiers se préparent" in published.content.decode()

    assert work(Job.objects.get().pk)

    edition = Edition.objects.get()
    done = client.get(reverse("edition", args=[body.slug, "registre", 1])).content.decode()
    assert "tous ses fichiers sont prêts" in done
    assert edition.renditions.count() == 4
    client = sign_in(auditor)
    history = client.get(reverse("record_history", args=[body.slug, "registre", record.uid]))
    assert "Une fin nouvelle." in history.content.decode()
    table = client.get(reverse("history_csv", args=[body.slug, "registre"]))
    assert "Une fin nouvelle." in table.content.decode()
    asked = {"register": "registre", "day": timezone.localdate().isoformat()}
    client.post(reverse("ask_export", args=[body.slug, "complete"]), asked)
    export = Export.objects.get()
    assert make_export(export.pk)
    complete = client.get(reverse("export_file", args=[body.slug, export.uid]))
    assert complete.content.startswith(b"%PDF")


@pytest.mark.parametrize("name", ["home", "help", "account_change_password", "account_logout"])
def test_the_pages_without_a_body_answer(name, officer, sign_in):
    assert sign_in(officer).get(reverse(name), follow=True).status_code == 200
