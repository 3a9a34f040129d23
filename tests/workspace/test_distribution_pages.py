"""The officer’s pages of what is distributed: the list by section, the form, documents, order."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from registry.distribution.models import DistributedItem, ItemDocument
from tests import factories
from tests.workspace.reading import Page

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(sign_in, officer):
    """The officer, signed in."""
    return sign_in(officer)


def _url(name, item, *more):
    return reverse(name, args=[item.public_body.slug, item.uid, *more])


def _list(client, body, query=""):
    return Page(
        client.get(reverse("records", args=[body.slug, "diffusion"]) + query).content.decode()
    )


def _data(**changes):
    return {
        "section": "contrats",
        "title": "Contrats de plus de 25\u00a0000\u00a0$",
        "text": "Ils sont publiés dans le système d’appel d’offres.",
        "links": "Contrats | https://www.exemple.quebec/contrats",
        "shows": "",
    } | changes


def _add(client, body, **changes):
    address = reverse("add_record", args=[body.slug, "diffusion"])
    return client.post(address, _data(**changes), follow=True)


def test_an_item_is_added_at_the_end_of_its_section_and_shown_as_the_public_will_read_it(
    client, body
):
    factories.make_item(body, section="contrats", position=40)

    page = Page(_add(client, body).content.decode())

    item = DistributedItem.objects.get(title__startswith="Contrats")
    assert (item.position, item.status) == (50, "draft")
    assert "Contrats (https://www.exemple.quebec/contrats)" in page.text


@pytest.mark.parametrize(
    ("links", "said"),
    [
        ("Contrats", "n’est pas un lien"),
        ("Contrats | http://www.exemple.quebec/", "doit commencer par https://"),
    ],
)
def test_a_link_that_is_wrong_is_refused_beside_its_field(client, body, links, said):
    answer = _add(client, body, links=links)

    assert answer.status_code == 422
    assert said in Page(answer.content.decode()).text
    assert not DistributedItem.objects.exists()


def test_an_end_before_the_beginning_is_refused(client, body):
    answer = _add(client, body, shown_since="2026-05-01", retired_on="2026-04-01")

    assert "La fin précède le début" in Page(answer.content.decode()).text


def test_an_item_that_changes_section_goes_to_the_end_of_the_other(client, body):
    factories.make_item(body, section="contrats", position=40)
    item = factories.make_item(body, position=10)
    address = reverse("edit_record", args=[body.slug, "diffusion", item.uid])

    client.post(address, _data(revision=item.revision, why="Autre section"))

    item.refresh_from_db()
    assert (item.section, item.position) == ("contrats", 50)


def test_the_list_is_read_by_section_in_order(client, body):
    factories.make_item(body, section="contrats", title="Contrats")
    factories.make_item(body, title="Organigramme", position=20)
    factories.make_item(body, title="Mission", position=10)

    text = _list(client, body).text

    assert text.index("Organisation et structure") < text.index("Mission")
    assert text.index("Mission") < text.index("Organigramme") < text.index("Contrats")
    assert "Descendre « Mission »" in text
    assert "Monter « Mission »" not in text
    assert "« Contrats »" not in text


def test_an_empty_page_says_how_to_begin_and_a_search_how_to_go_on(client, body):
    assert "La page de diffusion est vide" in _list(client, body).text

    factories.make_item(body)
    assert "Aucun élément trouvé" in _list(client, body, "?mots=introuvable").text


def test_an_item_is_moved_from_the_list(client, body):
    for name, position in (("Mission", 10), ("Organigramme", 20)):
        factories.make_item(body, title=name, position=position)
    item = DistributedItem.objects.get(title="Organigramme")

    answer = client.post(_url("move_item", item, "monter"))

    assert answer.url.endswith("/diffusion/#section-organisation")
    text = _list(client, body).text
    assert text.index("Organigramme") < text.index("Mission")


def _attach(client, item, **data):
    sent = data | {"file": SimpleUploadedFile("organigramme.txt", b"Organigramme")}
    return client.post(_url("attach_item_document", item), sent, follow=True)


def test_a_document_is_attached_then_taken_back_without_being_sent_again(client, body):
    item = factories.make_item(body)
    page = Page(_attach(client, item, is_public="on").content.decode())
    document = ItemDocument.objects.get()
    assert "« organigramme.txt » est joint." in page.text

    answer = client.post(_url("take_back_item_document", item, document.uid), follow=True)

    assert "est déclaré interne" in Page(answer.content.decode()).text
    assert [one.is_public for one in ItemDocument.objects.all()] == [False, True]


def test_a_document_is_downloaded_as_it_came_and_never_shown(client, body):
    item = factories.make_item(body)
    _attach(client, item)
    document = ItemDocument.objects.get()

    answer = client.get(_url("item_document", item, document.uid))

    assert answer.content == b"Organigramme"
    assert answer["Content-Disposition"].startswith("attachment")
    assert "sandbox" in answer["Content-Security-Policy"]


def test_a_document_of_another_kind_is_refused_in_plain_words(client, body):
    item = factories.make_item(body)
    sent = {"file": SimpleUploadedFile("page.html", b"\x00\x01")}

    answer = client.post(_url("attach_item_document", item), sent)

    assert answer.status_code == 422
    assert "n’est pas accepté" in Page(answer.content.decode()).text
    assert not ItemDocument.objects.exists()
