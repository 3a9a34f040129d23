"""The page of an entry tells its whole public life, edition after edition."""

import re
from datetime import date

import pytest

from registry.law.registers import COMMUNICATIONS
from registry.public_site.lives import life_of
from tests.public_site.editions import BODY, make_communication, withdraw
from tests.public_site.histories import publish


@pytest.fixture
def five(db):
    """Five editions: added, changed, untouched, changed in form, ended."""
    words = {"purpose": "Tenir  à jour la liste électorale."}
    ended = {"ended_on": date(2026, 4, 30)}
    return [
        publish([make_communication("c1", "Liste")], reasons={"c1": "Nouvelle entente."}),
        publish([make_communication("c1", "Liste électorale")], reasons={"c1": "Titre exact."}),
        publish([make_communication("c1", "Liste électorale"), make_communication("c2")]),
        publish([make_communication("c1", "Liste électorale", **words)]),
        publish([make_communication("c1", "Liste électorale", **words, **ended)]),
    ]


def _told():
    found = life_of(BODY, COMMUNICATIONS, "c1")
    return [(one.number, one.name, one.labels) for one in found]


def test_each_edition_that_changed_the_entry_is_told_newest_first(five):
    assert _told() == [
        (5, "Fin", ("Dates",)),
        (4, "Correction de forme", ("Fin de la communication",)),
        (2, "Modification", ("Titre",)),
        (1, "Ajout", ()),
    ]


def test_reasons_and_instants_are_told(five):
    first = life_of(BODY, COMMUNICATIONS, "c1")[-1]

    assert (first.reason, first.published_at) == ("Nouvelle entente.", five[0].published_at)


def test_an_entry_that_was_removed_then_put_back_says_so(five):
    publish([make_communication("c2")])
    publish([make_communication("c1", "Liste électorale")])

    assert [name for _, name, _ in _told()][:2] == ["Ajout", "Retrait"]


def test_what_a_withdrawn_edition_did_is_found_in_the_next(five):
    withdraw(five[1])

    assert (3, "Modification", ()) in _told()
    assert all(number != 2 for number, _, _ in _told())


def test_a_withdrawn_first_edition_leaves_no_word(five):
    withdraw(five[0])

    assert _told()[-1] == (2, "Ajout", ())


def test_the_page_of_the_entry_has_its_life_with_links(read, five):
    page = re.sub(r"\s+", " ", read("/regie/registre/1/"))
    life = page[page.index('<h2 id="vie">') :]

    assert "Toute la vie publique de cette inscription" in life
    assert life.index("Fin</strong>") < life.index("Ajout</strong>")
    assert "Nouvelle entente." in life
    assert 'href="/regie/registre/editions/2/1/"' in life
    assert 'href="/regie/registre/editions/2/changements/"' in life
    assert 'href="/regie/registre/editions/2/"' in life


def test_the_page_of_an_old_edition_tells_the_same_life(read, five):
    assert "Toute la vie publique" in read("/regie/registre/editions/2/1/")
