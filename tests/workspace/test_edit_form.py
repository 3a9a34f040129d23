"""A form that is wrong comes back with all that was typed, and says where it is wrong."""

import pytest
from django.urls import reverse

from registry.entries.models import Communication
from registry.records.changes import changes_of
from tests import factories
from tests.workspace.reading import Page
from tests.workspace.typing import address, typed

pytestmark = pytest.mark.django_db


def _posted(client, record, **changes):
    answer = client.post(address("edit_record", record), typed(record, **changes))
    return answer, Page(answer.content.decode())


@pytest.fixture
def client(sign_in, officer):
    """The officer, signed in."""
    return sign_in(officer)


@pytest.fixture
def record(body):
    """A communication to edit."""
    return factories.make_communication(body, purpose="Une fin ancienne")


def test_a_good_form_saves_and_goes_back_to_the_record(client, record, officer):
    answer, _ = _posted(client, record, purpose="Une fin nouvelle")

    record.refresh_from_db()
    assert (answer.status_code, answer.headers["Location"]) == (302, address("record", record))
    assert record.purpose == "Une fin nouvelle"
    assert (record.edited_by, record.status) == (officer, "draft")
    assert changes_of(record)[0].reason == "Le libellé change"


def test_a_wrong_form_comes_back_with_all_that_was_typed(client, record, body):
    category = factories.make_category(body)
    answer, page = _posted(
        client,
        record,
        title="",
        starts_on="2026-13-45",
        purpose="Un texte <long> & précis",
        categories=[category.pk],
        outside_quebec="True",
        is_illustrative="on",
        why="Ma raison",
    )

    given = {field.get("name"): field.get("value") for field in page.inputs}
    assert answer.status_code == 422
    assert given["starts_on"] == "2026-13-45"
    assert given["title"] in (None, "")
    assert "Un texte <long> & précis" in page.text
    assert "Ma raison" in page.text
    assert page.checked("categories") == {str(category.pk)}
    assert page.checked("outside_quebec") == {"True"}
    assert page.checked("is_illustrative")


def test_a_wrong_form_writes_nothing(client, record):
    _posted(client, record, title="", purpose="Perdue ?")

    record.refresh_from_db()
    assert record.purpose == "Une fin ancienne"
    assert record.history.count() == 1


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", ""),
        ("title", "x" * 301),
        ("starts_on", "hier"),
        ("categories", ["999999"]),
        ("recipients", ["abc"]),
        ("outside_quebec", "peut-être"),
        ("agreement", "999999"),
        ("purpose", "nul\x00ici"),
        ("why", ""),
    ],
)
def test_the_error_summary_leads_to_the_field(field, value, client, record):
    answer, page = _posted(client, record, **{field: value})

    (anchor,) = page.error_anchors
    assert answer.status_code == 422
    assert anchor.startswith(f"id_{field}")
    assert anchor in page.ids
    assert "Erreur" in page.title


def test_dates_in_the_wrong_order_come_back_as_an_error_of_the_form(client, record):
    answer, page = _posted(client, record, starts_on="2026-02-01", ended_on="2026-01-31")

    assert answer.status_code == 422
    assert "errors" in answer.content.decode()
    assert page.headings


@pytest.mark.parametrize("name", ["categories", "recipients", "files", "agreement"])
def test_what_belongs_to_another_body_cannot_be_chosen(name, client, record):
    elsewhere = factories.make_body()
    make = {
        "categories": factories.make_category,
        "recipients": factories.make_recipient,
        "files": factories.make_file,
        "agreement": factories.make_agreement,
    }[name]
    foreign = make(elsewhere)
    value = foreign.pk if name == "agreement" else [foreign.pk]

    answer, page = _posted(client, record, **{name: value})

    assert answer.status_code == 422
    assert str(foreign) not in page.text


@pytest.mark.parametrize(
    ("register", "data"),
    [
        ("categories", {"title": "Identité", "family": "assures", "position": "0"}),
        ("inventaire", {"title": "Fichier des usagers"}),
        ("registre", {"title": "Une communication"}),
    ],
)
def test_a_draft_may_be_added_incomplete(register, data, client, body):
    query = "?disposition=LAI-67.2" if register == "registre" else ""
    where = reverse("add_record", args=[body.slug, register])
    answer = client.post(f"{where}{query}", data, follow=True)

    page = Page(answer.content.decode())
    assert "Le brouillon est enregistré." in page.text
    assert page.headings[0].strip() == data["title"]
    assert "brouillon" in page.text.lower()


def test_a_record_is_not_added_without_a_title(client, body):
    where = reverse("add_record", args=[body.slug, "registre"])
    answer = client.post(f"{where}?disposition=LAI-67.2", {"purpose": "Une fin"})

    assert answer.status_code == 422
    assert Page(answer.content.decode()).error_anchors == ["id_title"]
    assert not Communication.objects.exists()


def test_the_article_is_beside_the_field_the_law_asks_for(client, record):
    page = Page(client.get(address("edit_record", record)).content.decode())

    assert "art. 67.3, al. 3, par. 2" in page.text


def test_saving_without_a_change_says_so_and_writes_nothing(client, record):
    answer = client.post(address("edit_record", record), typed(record), follow=True)

    assert "Rien n’a changé" in answer.content.decode()
    assert record.history.count() == 1


def test_editing_what_is_approved_leaves_the_approved_version_in_force(client, record):
    approved = factories.approve(record)

    answer = client.post(
        address("edit_record", record), typed(approved, purpose="Autre"), follow=True
    )

    assert "La version approuvée reste en" in answer.content.decode()


def test_what_is_typed_is_shown_as_text_never_as_markup(client, record):
    _posted(client, record, title="<script>alert(1)</script>")

    page = client.get(address("record", record)).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page
