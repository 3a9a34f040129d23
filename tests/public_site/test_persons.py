"""« Je suis… »: what a citizen reads about those like them, and never what is not said."""

from dataclasses import replace
from datetime import date
from html import unescape

import pytest

from registry.editions.cards import card_of
from registry.editions.document import LIST, Particular
from registry.editions.models import EntryCard, Placement
from registry.public_site import persons
from tests.public_site.editions import (
    GROUND,
    make_category,
    make_communication,
    make_edition,
    make_file,
)

INSURED, STAFF = "Personnes assurées", "Membres du personnel"
PAGE = "/regie/je-suis/assures/"
OUTSIDE = Particular("communication.outside_quebec", "Hors du Québec", "", ("Oui",))


def _publish(register, *fragments):
    """An edition with the cards of its entries, as publishing makes them."""
    edition = make_edition(register, fragments)
    stored = (row.stored for row in edition.placements.select_related("stored"))
    cards = [card_of(one.digest, one.fragment) for one in stored]
    EntryCard.objects.bulk_create(cards, ignore_conflicts=True)
    return edition


def _categories(*parts):
    return [make_category(f"cat-{name}", name, part) for part, name in parts]


def _release(uid, **changes):
    given = {"persons": (INSURED,), "laws": ("A-2.1, art.\u00a068",), "since": date(2020, 3, 2)}
    return make_communication(uid, f"Communication {uid}", **(given | changes))


@pytest.fixture
def words(read):
    """The words of a page, on one line."""

    def found(address=PAGE):
        return " ".join(unescape(read(address)).split())

    return found


@pytest.fixture
def described(db):
    """Two families have a category, a third has none."""
    return _publish("categories", *_categories(("assures", "Identité"), ("employes", "Emploi")))


def test_the_door_offers_the_families_that_have_a_category(read, described):
    page = read("/regie/je-suis/")

    assert 'href="/regie/je-suis/assures/"' in page
    assert 'href="/regie/je-suis/employes/"' in page
    assert "professionnels" not in page


def test_before_any_category_the_door_says_so(read):
    _publish("registre", _release("c1"))

    assert "Cette porte n’est pas encore ouverte" in read("/regie/je-suis/")
    read(PAGE, status=404)


@pytest.mark.parametrize("address", ["/regie/je-suis/professionnels/", "/regie/je-suis/tous/"])
def test_a_family_without_category_has_no_page(read, described, address):
    read(address, status=404)


def test_the_page_holds_the_entries_about_the_family_and_no_other(words, described):
    _publish("inventaire", make_file(persons=(INSURED,)), make_file("f2", "Paie", persons=(STAFF,)))
    _publish("registre", _release("c1"), _release("c2", persons=(STAFF,)))

    page = words()

    assert "Fichier d’inscription des personnes assurées" in page
    assert "Communication c1" in page
    assert "Paie" not in page
    assert "Communication c2" not in page


def test_a_release_says_what_why_by_which_law_since_when_and_where(words, described):
    release = _release("c1")
    _publish("registre", replace(release, particulars=(*release.particulars, OUTSIDE)))

    page = words()
    told = [
        "<h3>Directeur des élections</h3>",
        "Communication c1",
        "Identité",
        "Tenir à jour la liste électorale.",
        "A-2.1, art. 68",
        "Hors du Québec",
        "Oui",
        "Depuis le 2 mars 2020",
    ]

    body = page[page.index('id="communications"') :]
    places = [body.index(one) for one in told]
    assert places == sorted(places)


def test_of_an_entry_about_two_families_only_the_categories_of_this_one_are_told(words, described):
    both = _release("c1", categories=("Identité", "Emploi"), persons=(INSURED, STAFF))
    _publish("registre", both)

    assert "Emploi" not in words()
    assert "Identité" not in words("/regie/je-suis/employes/")


def test_what_has_ended_is_folded_and_comes_last(words, described):
    ended = _release("c1", ended_on=date(2024, 1, 31), recipients=("Ancien organisme",))
    _publish("registre", ended, _release("c2"))

    page = words()

    folded = page.index("Ne reçoivent plus rien : 1 destinataire")
    assert page.index("Communication c2") < folded < page.index("Ancien organisme")
    assert "le 31 janvier 2024" in page


def test_an_entry_with_two_recipients_is_told_under_each(words, described):
    _publish("registre", _release("c1", recipients=("Zénith", "Éclair")))

    page = words()

    assert page.index("<h3>Éclair</h3>") < page.index("<h3>Zénith</h3>")
    assert page.count("Communication c1") == 2


def test_a_withheld_particular_is_told_by_its_sentence(words, described):
    _publish("registre", _release("c1", withheld=GROUND))

    page = words()

    assert " ".join(GROUND.split()) in page
    assert "Tenir à jour" not in page


def test_an_entry_that_does_not_say_whose_information_it_holds_is_only_named(words, described):
    nature = Particular("communication.nature", "Nature", "", (), LIST, withheld=GROUND)
    silent = make_communication("c1", "Enquête", is_partial=True, categories=())
    _publish("registre", replace(silent, particulars=(nature, *silent.particulars[1:])))

    page = words()

    before, _, after = page.partition('id="non-dit"')
    assert "Enquête" not in before
    assert 'href="/regie/registre/1/">Enquête</a>' in after
    assert "Directeur des élections" not in page


def test_when_all_entries_say_whose_information_it_is_nothing_is_said_of_silence(words, described):
    _publish("registre", _release("c1"))

    assert "non-dit" not in words()


def test_too_many_entries_are_summarised_with_links_to_the_search(words, described, monkeypatch):
    monkeypatch.setattr(persons, "MOST_TOLD", 2)
    releases = [_release(f"c{number}") for number in range(3)]
    _publish("registre", *releases, _release("c9", recipients=("Rare",)))

    page = words()

    assert "Communication c1" not in page
    search = "/regie/recherche/?personnes=Personnes+assur%C3%A9es&destinataire=Directeur+des"
    assert search in page
    assert page.index("Directeur des élections") < page.index("Rare")


def test_the_page_names_the_editions_it_is_made_from(words, described):
    _publish("registre", _release("c1"))
    _publish("registre", _release("c2"))

    page = words()

    assert "sans consentement, édition 2</a>, en vigueur depuis le 1er juin 2026" in page
    assert "Description des catégories de renseignements, édition 1</a>" in page


def test_only_the_edition_in_force_is_told(words, described):
    _publish("registre", _release("c1"))
    _publish("registre", _release("c2"))

    assert "Communication c1" not in words()


def test_the_page_tells_the_rights_and_to_whom_to_write(words, described):
    page = words()

    assert "Faire corriger un renseignement" in page
    assert page.index('id="droits"') < page.index("mailto:protection@regie.example")


def test_a_copy_that_is_still_good_is_not_sent_again(citizen, described):
    for address in ("/regie/je-suis/", PAGE, "/regie/vos-droits/"):
        etag = citizen.get(address).headers["ETag"]
        again = citizen.get(address, headers={"If-None-Match": etag})
        assert again.status_code == 304


def test_the_number_of_queries_does_not_follow_the_number_of_entries(
    citizen, described, django_assert_max_num_queries
):
    _publish("registre", *(_release(f"c{number}") for number in range(12)))
    assert Placement.objects.count() > 12

    with django_assert_max_num_queries(7):
        citizen.get(PAGE)
