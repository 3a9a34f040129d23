"""Feeds parse, tell each change of substance with its reason, and nothing that is withdrawn."""

from urllib.parse import urlencode
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.public_site.editions import make_communication, make_file, withdraw
from tests.public_site.histories import publish

ATOM = "{http://www.w3.org/2005/Atom}"
FEED = "/regie/registre/fil.atom"
OLD, NEW = "Directeur des élections", "Revenu Québec"


@pytest.fixture
def two(db):
    """Two editions of a register and one of another."""
    publish([make_file("f1")], register="inventaire")
    publish(
        [make_communication("c1", "Liste"), make_communication("c2", "Étude & <analyse>")],
        reasons={"c1": "Une entente est signée."},
    )
    return publish(
        [
            make_communication("c1", "Liste", recipients=(NEW,)),
            make_communication("c2", "étude & <analyse>"),
            make_communication("c3", "Neuve", recipients=(NEW,), categories=("Finances",)),
        ],
        reasons={"c1": "Le mandat a changé de mains."},
    )


@pytest.fixture
def feed(citizen):
    """The feed at an address, parsed."""

    def parsed(address, **query):
        answer = citizen.get(f"{address}?{urlencode(query)}")
        assert answer.status_code == 200
        return ElementTree.fromstring(answer.content)

    return parsed


def _titles(root):
    return [
        one.findtext(f"{ATOM}title").replace("\u00a0", " ") for one in root.iter(f"{ATOM}entry")
    ]


def _texts(root, name):
    return [one.findtext(f"{ATOM}{name}") for one in root.iter(f"{ATOM}entry")]


def test_a_feed_has_all_that_atom_asks(feed, two):
    root = feed(FEED)

    assert root.tag == f"{ATOM}feed"
    assert root.findtext(f"{ATOM}id") == "tag:registre-ouvert.invalid,2026:regie/registre/fil"
    assert root.findtext(f"{ATOM}updated") == "2026-02-03T17:00:00+00:00"
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Régie des données d’essai"
    links = {one.get("rel"): one.get("href") for one in root.findall(f"{ATOM}link")}
    assert links["self"].startswith("http://testserver/regie/registre/fil.atom")
    for name in ("id", "title", "updated", "summary"):
        assert all(_texts(root, name)), name


def test_each_change_of_substance_is_an_item_newest_first(feed, two):
    assert _titles(feed(FEED)) == [
        "Ajout : Neuve (inscription 3)",
        "Modification : Liste (inscription 1)",
        "Ajout : Liste (inscription 1)",
        "Ajout : Étude & <analyse> (inscription 2)",
    ]


def test_the_feed_of_the_body_tells_all_its_registers(feed, two):
    titles = _titles(feed("/regie/fil.atom"))

    assert "Ajout : Fichier d’inscription des personnes assurées (fichier 1)" in titles
    assert len(titles) == 5


def test_an_item_says_what_changed_and_why(feed, two):
    summary = _texts(feed(FEED), "summary")[1].replace("\u00a0", " ")

    assert "édition 2." in summary
    assert "Ce qui change : Personne ou organisme qui reçoit la communication." in summary
    assert "Raison : Le mandat a changé de mains." in summary


def test_items_keep_their_identifier_and_lead_to_the_entry(feed, citizen, two):
    root = feed(FEED)
    item = list(root.iter(f"{ATOM}entry"))[1]

    assert item.findtext(f"{ATOM}id") == "tag:registre-ouvert.invalid,2026:regie/registre/2/c1"
    assert item.find(f"{ATOM}link").get("href") == (
        "http://testserver/regie/registre/editions/2/1/"
    )
    assert item.findtext(f"{ATOM}updated") == "2026-02-03T17:00:00+00:00"
    assert len(set(_texts(root, "id"))) == 4


def test_a_recipient_is_told_of_what_it_receives_and_of_what_it_no_longer_does(feed, two):
    gained, lost = feed(FEED, destinataire=NEW), feed(FEED, destinataire=OLD)

    assert _titles(gained) == [
        "Ajout : Neuve (inscription 3)",
        "Modification : Liste (inscription 1)",
    ]
    assert _titles(lost) == [
        "Modification : Liste (inscription 1)",
        "Ajout : Liste (inscription 1)",
        "Ajout : Étude & <analyse> (inscription 2)",
    ]
    assert f"Ne nomme plus ce destinataire\u00a0: {OLD}." in _texts(lost, "summary")[0]


def test_an_entry_removed_is_told_to_those_who_follow_its_recipient(feed, two):
    publish([make_communication("c2", "étude & <analyse>")])

    assert _titles(feed(FEED, destinataire=NEW))[:2] == [
        "Retrait : inscription 1",
        "Retrait : inscription 3",
    ]
    assert "Retrait" not in " ".join(_titles(feed(FEED, destinataire=OLD)))


def test_a_category_narrows_a_feed(feed, two):
    assert _titles(feed("/regie/fil.atom", categorie="Finances")) == [
        "Ajout : Neuve (inscription 3)"
    ]


def test_both_names_narrow_together(feed, two):
    assert len(_titles(feed(FEED, categorie="Identité", destinataire=NEW))) == 1


@pytest.mark.parametrize("address", [FEED, "/regie/fil.atom"])
@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("destinataire=Personne", 404),
        ("categorie=Aucune", 404),
        ("inconnu=1", 400),
        ("destinataire=a%00b", 400),
        ("destinataire=" + "a" * 10_000, 400),
        ("destinataire=%ff", 404),
    ],
)
def test_a_feed_that_does_not_exist_says_so_and_offers_those_that_do(
    citizen, two, address, query, status
):
    answer = citizen.get(f"{address}?{query}")

    assert answer.status_code == status
    assert "Ce fil n’existe pas" in answer.content.decode()
    assert 'href="/regie/fil.atom"' in answer.content.decode()


def test_no_feed_speaks_of_a_withdrawn_edition(feed, citizen, two):
    publish([make_communication("c1", "Liste", recipients=(OLD,))])
    withdraw(two)

    assert not [one for one in _titles(feed(FEED)) if "Neuve" in one]
    assert "/2/" not in " ".join(_texts(feed(FEED), "id"))
    assert citizen.get(f"{FEED}?{urlencode({'destinataire': NEW})}").status_code == 404


def test_a_register_whose_only_edition_is_withdrawn_has_no_feed(citizen, two):
    only = publish([make_file("f1")], register="categories")
    withdraw(only)

    assert citizen.get("/regie/categories/fil.atom").status_code == 404


def test_a_feed_is_open_data_with_its_own_type(citizen, two):
    answer = citizen.get(FEED)

    assert answer.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert not answer.cookies


def test_a_feed_that_did_not_change_is_not_sent_again(citizen, two):
    etag = citizen.get(FEED).headers["ETag"]

    assert citizen.get(FEED, headers={"If-None-Match": etag}).status_code == 304

    publish([make_communication("c1")])
    assert citizen.get(FEED, headers={"If-None-Match": etag}).status_code == 200


def test_signs_that_xml_cannot_hold_break_no_feed(feed, db):
    publish([make_communication("c1", "Un\x0btitre\x1f \ufffe]]>")], reasons={"c1": "\x01Raison"})

    assert _titles(feed(FEED)) == ["Ajout : Un titre ]]> (inscription 1)".replace("e ]", "e   ]")]


def test_a_feed_holds_fifty_items_found_in_a_few_queries(citizen, db):
    publish([make_communication(f"c{n}", f"Titre {n}") for n in range(1, 70)])

    with CaptureQueriesContext(connection) as queries:
        answer = citizen.get(f"{FEED}?{urlencode({'destinataire': OLD})}")

    assert answer.content.count(b"<entry>") == 50
    assert len(queries) <= 8


@pytest.mark.parametrize(
    ("address", "feeds"),
    [
        ("/regie/", ["/regie/fil.atom"]),
        ("/regie/registre/", ["/regie/fil.atom", FEED]),
        ("/regie/registre/editions/2/changements/", ["/regie/fil.atom", FEED]),
    ],
)
def test_pages_say_where_their_feeds_are(read, two, address, feeds):
    head = read(address).partition("</head>")[0]

    assert head.count('type="application/atom+xml"') == len(feeds)
    assert all(f'href="{one}"' in head for one in feeds)


def test_what_the_edition_says_of_itself_is_an_item(feed, two):
    publish([make_communication("c1", "Liste", recipients=(NEW,))], body_name="Régie renommée")

    assert "Renseignements sur l’édition 3" in _titles(feed(FEED))
