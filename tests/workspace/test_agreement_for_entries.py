"""A writing added for an entry: its form asks all that the check will look for, and links it."""

from datetime import date

import pytest
from django.urls import reverse

from registry.compliance.findings import blocking
from registry.law.provisions import LEGAL_BASES
from registry.law.writings import CLAUSES, CONCLUSIONS
from registry.records.changes import changes_of
from tests import factories
from tests.workspace.reading import Page

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(sign_in, officer):
    """The officer, signed in."""
    return sign_in(officer)


def _add(body, **query):
    return (
        reverse("add_agreement", args=[body.slug])
        + "?"
        + "&".join(f"{name}={value}" for name, value in query.items())
    )


def _asked(answer):
    """The names of the fields of the form in the page."""
    return set(answer.context["form"].fields) - {"revision"}


def _page(answer):
    return Page(answer.content.decode())


FILLED = {
    "number": "E-77",
    "title": "Entente inscrite",
    "purposes": "Statistiques",
    "nature": "Identité",
    "transmission_method": "Dépôt chiffré",
    "protection_measures": "Accès limité",
    "periodicity": "Chaque mois",
    "duration": "Cinq ans",
    "obligations": "Engagements",
    "signed_on": "2024-01-15",
    "effective_on": "2024-04-01",
    "commission_received_on": "2024-02-01",
    "opinion_reference": "Avis 20 01",
    "opinion_on": "2020-01-15",
    "opinion_outcome": "favourable",
    "clauses": [one.code for one in CLAUSES],
    "undertakings": "obtained",
}
MAKE = {
    "communication": factories.make_communication,
    "collection": factories.make_collection,
    "health_communication": factories.make_health_communication,
}
RESTING = [(basis, kind) for basis in LEGAL_BASES for kind in basis.kinds if kind in MAKE]


def _named(value):
    return getattr(value, "code", value)


def _entry(body, basis, kind, **values):
    """An entry on that provision that waits for its writing."""
    body.is_health_body = True
    body.keep(by=None, why="Essai", at=factories.NOW)
    values |= {"agreement": None, "legal_bases": [basis.code]}
    if kind == "communication":
        values["channel"] = basis.channels[0]
    if kind != "collection":
        values["recipients"] = [factories.make_recipient(body, kind="private_body")]
    return MAKE[kind](body, **values)


@pytest.mark.parametrize(("basis", "kind"), RESTING, ids=_named)
def test_a_form_filled_with_what_it_asks_leaves_nothing_missing_in_the_writing(
    basis, kind, client, body
):
    starts_on = basis.until or max(date(2024, 6, 1), basis.since or date.min)
    entry = _entry(body, basis, kind, starts_on=starts_on)
    address = _add(body, pour=entry.uid)
    form = client.get(address).context["form"]
    data = {name: value for name, value in FILLED.items() if name in form.fields}
    data |= {"kind": form.wanted.kinds[0], "parties": [factories.make_recipient(body).pk]}
    data["signed_on"] = min(starts_on, date(2024, 1, 15))
    data.pop("effective_on")
    if "assessments" in form.fields:
        data["assessments"] = [factories.make_assessment(body, conclusions=list(CONCLUSIONS)).pk]

    answer = client.post(address, data)

    entry.refresh_from_db()
    assert answer.status_code == 302
    assert [one for one in blocking(entry) if one.place != "record"] == []
    assert entry.agreement.number == "E-77"


@pytest.mark.parametrize("signed_on", [None, date(2023, 9, 21), date(2023, 9, 22)])
@pytest.mark.parametrize(("basis", "kind"), RESTING, ids=_named)
def test_all_that_the_check_misses_in_a_writing_was_asked_by_its_form(
    basis, kind, signed_on, client, body
):
    entry = _entry(body, basis, kind, starts_on=basis.until)
    fields = _asked(client.get(_add(body, pour=entry.uid)))
    address = _add(body, pour=entry.uid)
    client.post(
        address, {"number": "E-5", "title": "Nue", "kind": "mandate", "signed_on": signed_on or ""}
    )
    entry.refresh_from_db()
    if entry.agreement is None:
        client.post(address, {"number": "E-5", "title": "Nue", "signed_on": signed_on or ""})
        entry.refresh_from_db()

    missing = {one.field for one in blocking(entry) if one.place == "agreement"}

    edited = _asked(client.get(reverse("edit_agreement", args=[body.slug, entry.agreement.uid])))
    assert missing <= fields
    assert missing <= edited


def test_the_writing_added_for_an_entry_leads_back_to_it(client, body, officer):
    recipient = factories.make_recipient(body)
    entry = factories.make_communication(body, agreement=None, recipients=[recipient])
    address = _add(body, pour=entry.uid)

    page = _page(client.get(address))
    answer = client.post(address, {"number": "E-8", "title": "Neuve", "parties": [recipient.pk]})

    entry.refresh_from_db()
    assert page.checked("parties") == {str(recipient.pk)}
    assert answer.headers["Location"] == reverse("record", args=[body.slug, "registre", entry.uid])
    assert entry.agreement.number == "E-8"
    assert (changes_of(entry)[0].reason, changes_of(entry)[0].by) == (
        "Entente inscrite pour cette inscription",
        str(officer),
    )


@pytest.mark.parametrize("make", [factories.make_nil, factories.make_file, factories.make_category])
def test_only_an_entry_waits_for_a_writing(make, client, body):
    assert client.get(_add(body, pour=make(body).uid)).status_code == 404


def test_the_entry_of_another_body_waits_for_nothing_here(client, body):
    entry = factories.make_communication(factories.make_body(), agreement=None)

    assert client.get(_add(body, pour=entry.uid)).status_code == 404
