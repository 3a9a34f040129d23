"""Small sets of entries for the tests of the search: drawn at random, and counted one by one."""

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from registry.editions.document import Particular
from registry.law.registers import COMMUNICATIONS
from tests.public_site.editions import make_communication

# Each word with the family it belongs to: those of a family are found by each other.
FAMILIES = {
    "étude": "étude",
    "Études": "étude",
    "santé": "santé",
    "SANTE": "santé",
    "permis": "permis",
    "l’échantillon": "échantillon",
    "échantillons": "échantillon",
}
PARTS = [part.key for part in COMMUNICATIONS.parts]
RECIPIENTS, CATEGORIES = ("Revenu", "Musée", "Ville d’essai"), ("Identité", "Santé : dossiers")
PERSONS, LAWS = ("Personnes assurées", "Membres du personnel"), ("A-2.1, art. 67", "Loi d’essai")
DAYS = [None, date(2020, 1, 1), date(2024, 5, 6), date(2026, 5, 31)]
ENDS = [None, None, date(2026, 5, 31), date(2026, 6, 1), date(2026, 6, 2)]


def _some(values):
    return st.lists(st.sampled_from(values), unique=True, max_size=len(values)).map(tuple)


DRAWN = st.fixed_dictionaries(
    {
        "words": st.lists(st.sampled_from([*FAMILIES]), min_size=1, max_size=3),
        "part": st.sampled_from(PARTS),
        "recipients": _some(RECIPIENTS),
        "categories": _some(CATEGORIES),
        "persons": _some(PERSONS),
        "laws": _some(LAWS),
        "outside": st.sampled_from(["", "Oui", "Non"]),
        "since": st.sampled_from(DAYS),
        "ended_on": st.sampled_from(ENDS),
        "is_partial": st.booleans(),
    }
)
ENTRIES = st.lists(DRAWN, max_size=9)
VALUES = {
    "partie": PARTS,
    "destinataire": RECIPIENTS,
    "categorie": CATEGORIES,
    "personnes": PERSONS,
    "loi": LAWS,
    "hors-quebec": ("oui", "non"),
    "etat": ("en-vigueur", "terminee"),
    "version": ("entiere", "partielle"),
}
CHOICES = st.dictionaries(st.sampled_from([*VALUES]), st.none(), max_size=3).flatmap(
    lambda keys: st.fixed_dictionaries(
        {
            key: st.lists(st.sampled_from(VALUES[key]), min_size=1, max_size=2, unique=True)
            for key in keys
        }
    )
)


def fragment_of(drawn, number):
    """The entry that was drawn."""
    given = {key: drawn[key] for key in ("recipients", "categories")}
    fragment = make_communication(f"c{number}", " ".join(drawn["words"]), **given)
    outside = Particular("communication.outside_quebec", "Hors Québec", "", (drawn["outside"],))
    shown = [one for one in fragment.particulars if one.key != "communication.purpose"]
    told = {key: drawn[key] for key in ("part", "persons", "laws", "since", "ended_on")}
    return replace(
        fragment,
        particulars=(*shown, *([outside] if drawn["outside"] else [])),
        is_partial=drawn["is_partial"],
        **told,
    )


def values_of(drawn, facet, day):
    """The values that an entry has of a facet, told one by one."""
    has_ended = drawn["ended_on"] is not None and drawn["ended_on"] <= day
    return {
        "partie": (drawn["part"],),
        "destinataire": drawn["recipients"],
        "categorie": drawn["categories"],
        "personnes": drawn["persons"],
        "loi": drawn["laws"],
        "hors-quebec": (drawn["outside"].lower(),) if drawn["outside"] else (),
        "etat": ("terminee" if has_ended else "en-vigueur",),
        "version": ("partielle" if drawn["is_partial"] else "entiere",),
    }[facet]


def holds(drawn, words):
    """Whether the entry holds all these words; one after « - » must not be there."""
    held = {FAMILIES[one] for one in drawn["words"]}
    held |= {"santé"} if "Santé : dossiers" in drawn["categories"] else set()
    return all(
        (FAMILIES[one.lstrip("-")] in held) is not one.startswith("-") for one in words.split()
    )


def is_left(drawn, choices, day, beside=""):
    """Whether the choices leave the entry, those of one facet aside."""
    return all(
        set(chosen) & set(values_of(drawn, facet, day))
        for facet, chosen in choices.items()
        if facet != beside
    )
