"""What entries are described with: added, corrected, retired, never lost."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from registry.agreements.models import PrivacyImpactAssessment, Recipient
from registry.entries.models import LoggedCommunication
from registry.records.changes import changes_of
from tests import factories
from tests.workspace.reading import Page

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(sign_in, officer):
    """The officer, signed in."""
    return sign_in(officer)


def _sent(client, address, *args, **data):
    answer = client.post(reverse(address, args=args), data, follow=True)
    return answer, Page(answer.content.decode())


@pytest.mark.parametrize(
    ("key", "data", "shown"),
    [
        ("destinataires", {"name": "Institut d’essai", "kind": "public_body"}, "Institut d’essai"),
        ("ententes", {"kind": "mandate", "number": "M-1", "title": "Envois"}, "Mandat M-1"),
        ("evaluations", {"reference": "EFVP-1", "title": "Étude"}, "EFVP-1 — Étude"),
        ("personnes", {"title": "Personnes assurées"}, "Personnes assurées"),
        ("mesures", {"title": "Chiffrement"}, "Chiffrement"),
    ],
)
def test_a_word_is_added(key, data, shown, client, body):
    _, page = _sent(client, "add_word", body.slug, key, **data)

    assert "est enregistré." in page.text
    assert page.text.count(shown) >= 2


def test_a_recipient_is_not_added_twice(client, body):
    factories.make_recipient(body, name="Institut d’essai")

    answer, page = _sent(
        client, "add_word", body.slug, "destinataires", name="Institut d’essai", kind="public_body"
    )

    assert answer.status_code == 422
    assert "errors" in answer.content.decode()
    assert "Institut d’essai" in {one.get("value") for one in page.inputs}


def test_the_same_recipient_may_be_known_to_two_bodies(client, body):
    factories.make_recipient(factories.make_body(), name="Institut d’essai")

    _sent(
        client, "add_word", body.slug, "destinataires", name="Institut d’essai", kind="public_body"
    )

    assert Recipient.objects.of(body).get().name == "Institut d’essai"


def test_a_natural_person_needs_the_words_the_public_will_read(client, body):
    answer, page = _sent(
        client, "add_word", body.slug, "destinataires", name="Personne", kind="natural_person"
    )

    assert answer.status_code == 422
    assert page.error_anchors == ["id_public_category"]


def test_a_word_is_corrected_with_its_reason(client, body):
    measure = factories.make_measure(body, title="Chifrement")
    data = {"title": "Chiffrement", "revision": measure.revision, "why": "Faute de frappe"}

    _sent(client, "edit_word", body.slug, "mesures", measure.uid, **data)

    measure.refresh_from_db()
    latest = changes_of(measure)[0]
    assert measure.title == "Chiffrement"
    assert (latest.reason, latest.changes[0].before) == ("Faute de frappe", "Chifrement")


def test_a_word_retired_is_no_longer_offered_but_stays_where_it_was_chosen(client, body):
    kept, retired = factories.make_measure(body, title="A"), factories.make_measure(body, title="B")
    file = factories.make_file(body, security_measures=[retired])
    data = {"title": "B", "is_retired": "on", "revision": retired.revision, "why": "Désuète"}
    _sent(client, "edit_word", body.slug, "mesures", retired.uid, **data)

    form = Page(client.get(reverse("add_record", args=[body.slug, "inventaire"])).content.decode())

    offered = {one["value"] for one in form.inputs if one.get("name") == "security_measures"}
    assert offered == {str(kept.pk)}
    assert list(file.security_measures.all()) == [retired]


def test_editing_a_file_keeps_the_retired_words_it_had(client, body):
    retired = factories.make_measure(body, title="B")
    file = factories.make_file(body, security_measures=[retired])
    data = {"title": "B", "is_retired": "on", "revision": retired.revision, "why": "Désuète"}
    _sent(client, "edit_word", body.slug, "mesures", retired.uid, **data)
    url = reverse("edit_record", args=[body.slug, "inventaire", file.uid])

    form = Page(client.get(url).content.decode())

    assert form.checked("security_measures") == {str(retired.pk)}


def test_a_recipient_is_retired_and_said_so(client, body):
    recipient = factories.make_recipient(body, name="Bureau fermé")
    data = {"name": "Bureau fermé", "kind": "public_body", "is_retired": "on", "why": "Fermé"}

    _sent(
        client,
        "edit_word",
        body.slug,
        "destinataires",
        recipient.uid,
        revision=recipient.revision,
        **data,
    )

    page = client.get(reverse("vocabulary", args=[body.slug, "destinataires"])).content.decode()
    recipient.refresh_from_db()
    assert recipient.is_retired
    assert "retiré" in page


def test_an_assessment_keeps_the_conclusions_that_were_ticked(client, body):
    data = {
        "reference": "EFVP-1",
        "title": "Étude",
        "completed_on": "2026-11-20",
        "conclusions": ["necessite", "protection"],
    }

    _, page = _sent(client, "add_word", body.slug, "evaluations", **data)

    assert PrivacyImpactAssessment.objects.get().conclusions == ["necessite", "protection"]
    assert "seuls les renseignements nécessaires sont communiqués" in page.text
    assert "Terminée le 20 novembre 2026." in page.text


def test_the_form_of_an_assessment_says_which_provision_demands_what(client, body):
    page = client.get(reverse("add_word", args=[body.slug, "evaluations"])).content.decode()

    text = Page(page).text
    assert "A-2.1, art. 68" in text
    assert "A-2.1, art. 67.2.1" in text
    assert "A-2.1, art. 70.1" in text


def test_the_reference_of_an_assessment_is_given_once(client, body):
    factories.make_assessment(body, reference="EFVP-1")

    answer, page = _sent(
        client, "add_word", body.slug, "evaluations", reference="EFVP-1", title="Autre"
    )

    assert answer.status_code == 422
    assert "Une évaluation porte déjà cette référence." in page.text


LOGGED = {
    "duty": "LAI-63.8",
    "happened_on": "2026-11-20",
    "recipient": "Institution financière d’essai",
    "information": "Numéros de compte",
    "reason": "Incident du 18 novembre",
}


def test_a_communication_is_noted_in_the_internal_log(client, body, officer):
    _, page = _sent(client, "add_word", body.slug, "journal-interne", **LOGGED)

    kept = LoggedCommunication.objects.get()
    assert (kept.duty, kept.recipient) == ("LAI-63.8", "Institution financière d’essai")
    assert changes_of(kept)[0].by == str(officer)
    assert "Rien de cette page n’est jamais diffusé." in page.text


def test_the_log_is_read_in_full_newest_first_by_who_may_only_read(body, auditor):
    for day in (2, 9, 5):
        factories.make_logged(body, happened_on=date(2026, 11, day), recipient=f"Corps {day}")
    client = Client()
    client.force_login(auditor)

    page = Page(
        client.get(reverse("vocabulary", args=[body.slug, "journal-interne"])).content.decode()
    )

    places = [page.text.index(f"Corps {day}") for day in (9, 5, 2)]
    assert places == sorted(places)
    assert "Demande écrite" in page.text
    assert "A-2.1, art. 60, al. 4" in page.text


def test_a_line_of_the_log_is_corrected_with_a_reason(client, body):
    logged = factories.make_logged(body)
    data = LOGGED | {"revision": logged.revision}

    answer, _ = _sent(client, "edit_word", body.slug, "journal-interne", logged.uid, **data)
    assert answer.status_code == 422
    _sent(client, "edit_word", body.slug, "journal-interne", logged.uid, why="Précision", **data)

    logged.refresh_from_db()
    assert logged.information == "Numéros de compte"
    assert changes_of(logged)[0].reason == "Précision"


@pytest.mark.parametrize(
    ("key", "field", "data"),
    [
        ("journal-interne", "happened_on", LOGGED | {"happened_on": "2026-11-23"}),
        (
            "evaluations",
            "completed_on",
            {"reference": "E", "title": "T", "completed_on": "2026-11-23"},
        ),
    ],
)
def test_what_is_done_is_not_dated_in_days_to_come(key, field, data, client, body):
    answer, page = _sent(client, "add_word", body.slug, key, **data)

    assert answer.status_code == 422
    assert page.error_anchors == [f"id_{field}"]


def test_two_officers_on_the_same_word_read_both_texts(client, body):
    measure = factories.make_measure(body, title="Ancien")
    other = Client()
    other.force_login(factories.make_user(body, "officer"))
    data = {"revision": measure.revision, "why": "Correction"}
    args = [body.slug, "mesures", measure.uid]
    _sent(other, "edit_word", *args, title="Le sien", **data)

    answer, page = _sent(client, "edit_word", *args, title="Le mien", **data)

    assert answer.status_code == 409
    assert "Le sien" in page.text
    assert "Le mien" in {one.get("value") for one in page.inputs}


@pytest.mark.parametrize("key", ["destinataires", "ententes", "evaluations", "mesures"])
def test_a_list_follows_the_french_order(key, client, body):
    names = ("Œuvres", "École", "Zoo", "etablissement")
    for name in names:
        {
            "destinataires": lambda name: factories.make_recipient(body, name=name),
            "ententes": lambda name: factories.make_agreement(
                body, number=name, parties=[], assessments=[]
            ),
            "evaluations": lambda name: factories.make_assessment(body, reference=name),
            "mesures": lambda name: factories.make_measure(body, title=name),
        }[key](name)

    page = Page(client.get(reverse("vocabulary", args=[body.slug, key])).content.decode())

    places = [page.text.index(name) for name in ("École", "etablissement", "Œuvres", "Zoo")]
    assert places == sorted(places)


def test_an_assessment_completed_leads_back_to_the_one_writing_that_rests_on_it(body, client):
    assessment = factories.make_assessment(body, completed_on=None)
    agreement = factories.make_agreement(body, assessments=[assessment])
    where = reverse("edit_word", args=[body.slug, "evaluations", assessment.uid])

    answer = client.post(
        where,
        {
            "reference": assessment.reference,
            "title": assessment.title,
            "completed_on": "2024-01-05",
            "revision": assessment.revision,
            "why": "Terminée",
        },
    )

    assert answer.headers["Location"] == reverse("agreement", args=[body.slug, agreement.uid])
