"""What entries are described with: added, corrected, retired, never lost."""

import pytest
from django.urls import reverse

from registry.agreements.models import Recipient
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
