"""Items are kept in order, with their documents, and what they give is published as approved."""

import pytest

from registry.compliance.findings import findings
from registry.distribution.actions import attach_document, move, take_back_document
from registry.distribution.models import DistributedItem, ItemDocument
from registry.editions.canonical import digest
from registry.editions.models import Edition, StoredDocument
from registry.publication.actions import BlockedError, publish
from registry.publication.projection import project, project_complete
from registry.publication.review import is_outdated, may_approve
from tests import factories
from tests.people import chief_of, officer_of

pytestmark = pytest.mark.django_db
NOW = factories.NOW
WORDS = b"Organigramme d'essai"


def _give(item, name="organigramme.txt", content=WORDS, is_public=True):
    officer = officer_of(item.public_body)
    return attach_document(
        item, file_name=name, content=content, is_public=is_public, by=officer, now=NOW
    )


def _fresh(item):
    return DistributedItem.objects.get(pk=item.pk)


def _published(body):
    edition = publish(body, "diffusion", by=officer_of(body), now=NOW)
    return [placement.entry.fragment for placement in edition.placements.order_by("position")]


def _values(fragment, key):
    item = fragment.particular(key)
    return item.values if item else ()


def test_an_item_is_published_with_its_words_links_documents_and_register(body):
    item = factories.make_item(body, shows="inventaire")
    _give(item)
    factories.approve(_fresh(item))

    (fragment,) = _published(body)

    assert _values(fragment, "distribution.text") == ("Les directions de l’organisme.",)
    assert _values(fragment, "distribution.links") == (
        "Organigramme (https://www.exemple.quebec/organigramme)",
    )
    assert _values(fragment, "distribution.documents")[0].startswith("organigramme.txt (")
    assert [ref.uid for ref in fragment.particular("distribution.shows").references] == [
        "inventaire"
    ]
    assert bytes(StoredDocument.objects.get(pk=digest(WORDS)).content) == WORDS


def test_another_address_under_the_same_label_is_a_change_that_is_read(body):
    item = factories.approve(factories.make_item(body))
    before = project(item)
    item.links = "Organigramme | https://www.exemple.quebec/ailleurs"

    assert project(item).particular("distribution.links") != before.particular("distribution.links")


@pytest.mark.parametrize("key", ["text", "links", "documents", "shows"])
def test_what_is_withheld_leaves_its_sentence_alone(key, body):
    item = factories.make_item(body, shows="inventaire")
    _give(item)
    item = factories.withhold(_fresh(item), f"distribution.{key}")

    shown = project(item).particular(f"distribution.{key}")

    assert shown.withheld
    assert (shown.values, shown.references) == ((), ())
    assert project_complete(item).particular(f"distribution.{key}").values


def test_an_internal_document_is_never_named(body):
    item = factories.make_item(body)
    _give(item, is_public=False)
    factories.approve(_fresh(item))

    (fragment,) = _published(body)

    assert fragment.particular("distribution.documents") is None
    assert not StoredDocument.objects.exists()


def test_attaching_a_document_asks_for_another_approval_and_for_other_eyes(body):
    item = factories.approve(factories.make_item(body))

    _give(item)

    item = _fresh(item)
    assert item.status == "draft"
    assert not may_approve(item, officer_of(body))
    assert "organigramme.txt" in item.history.first().history_change_reason


def test_attaching_the_same_document_again_changes_nothing(body):
    item = factories.make_item(body)
    _give(item)
    revision = _fresh(item).revision

    _give(item)

    assert _fresh(item).revision == revision
    assert ItemDocument.objects.count() == 1


def test_a_document_taken_back_stops_the_publication_until_the_item_is_approved_again(body):
    item = factories.make_item(body)
    document = _give(item)
    factories.approve(_fresh(item))
    _published(body)
    take_back_document(_fresh(item), document, by=officer_of(body), now=NOW)

    with pytest.raises(BlockedError, match="n’est plus déclaré public"):
        publish(body, "diffusion", by=officer_of(body), now=NOW)
    factories.approve(_fresh(item))
    (fragment,) = _published(body)

    assert fragment.particular("distribution.documents") is None
    assert not is_outdated(_fresh(item))
    first = Edition.objects.numbered(body.slug, "diffusion", 1).placements.get()
    assert first.entry.fragment.particular("distribution.documents").values


@pytest.mark.parametrize(
    ("values", "key"),
    [
        ({"links": "Site | http://exemple.ca/"}, "distribution.links"),
        ({"text": " ", "links": "", "shows": ""}, "distribution.text"),
    ],
)
def test_what_gives_nothing_or_leads_nowhere_safe_is_not_approved(values, key, body):
    found = findings(factories.make_item(body, **values))

    assert [(one.rule, one.key, one.blocks) for one in found] == [("V17", key, True)]


@pytest.mark.parametrize(("is_public", "told"), [(True, []), (False, ["distribution.documents"])])
def test_a_document_alone_is_enough_when_it_is_public(is_public, told, body):
    item = factories.make_item(body, text="", links="")
    _give(item, is_public=is_public)

    assert [one.key for one in findings(_fresh(item))] == told


def _order(body):
    return [one.title for one in DistributedItem.objects.in_section(body, "organisation")]


@pytest.mark.parametrize("positions", [(10, 20, 30), (1, 2, 3), (0, 0, 0)])
@pytest.mark.parametrize(
    ("title", "by_places", "order"),
    [
        ("A", 1, "BAC"),
        ("B", -1, "BAC"),
        ("C", -1, "ACB"),
        ("C", 1, "ABC"),
        ("A", -1, "ABC"),
    ],
)
def test_an_item_moves_by_one_place_whatever_the_places_were(
    positions, title, by_places, order, body
):
    for name, position in zip("ABC", positions, strict=True):
        factories.make_item(body, title=name, position=position)
    item = DistributedItem.objects.get(title=title)

    move(item, by_places=by_places, by=officer_of(body), now=NOW)

    assert _order(body) == list(order)


def test_what_does_not_move_stays_approved(body):
    for name, position in zip("ABC", (10, 20, 30), strict=True):
        factories.approve(factories.make_item(body, title=name, position=position))

    move(DistributedItem.objects.get(title="C"), by_places=-1, by=chief_of(body), now=NOW)

    drafts = DistributedItem.objects.filter(status="draft")
    assert [one.title for one in drafts] == ["C"]
