"""Run in a process of its own, under the app role: addresses of each kind of page, from a seed.

Prints one line of JSON: the label of each kind, and that many addresses of it. A kind whose name
the public site does not know is left out.
"""

import json
import os
import sys
from collections.abc import Callable
from random import Random
from typing import Any
from urllib.parse import urlencode

import django
from django.urls import NoReverseMatch, reverse

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

from registry.editions.models import Edition, Placement, Rendition  # noqa: E402
from registry.publication.invented.draws import PLACES  # noqa: E402

PUBLIC = "config.urls_public"
COMMON = ("programme", "personnes", "renseignements", "dossier", "admissibilité")
REGISTER = "registre"
FAMILIES = ("assures", "professionnels", "employes")


class Sample:
    """Draws what exists: half of the bodies at random, half by the number of their entries."""

    def __init__(self, seed: int) -> None:
        """Read the editions, and an entry in twenty or so."""
        self.random = Random(seed)
        rows = Edition.objects.order_by("pk").values_list("body", "register", "number", "pk")
        self.editions = list(rows.filter(register=REGISTER))
        self.bodies = sorted({row[0] for row in self.editions})
        self.current = {body: (number, pk) for body, _, number, pk in self.editions}
        entries = Placement.objects.filter(edition__in=[pk for _, pk in self.current.values()])
        keys = list(entries.order_by("pk").values_list("pk", flat=True))
        chosen = self.random.sample(keys, min(5_000, len(keys)))
        self.entries = list(entries.filter(pk__in=chosen).select_related("edition", "stored__card"))
        self.entries.sort(key=lambda one: one.pk)
        by_body: dict[str, list[Any]] = {}
        for one in self.entries:
            by_body.setdefault(one.edition.body, []).append(one)
        self.by_body = [by_body[key] for key in sorted(by_body)]
        files = Rendition.objects.filter(edition__register=REGISTER).order_by("pk")
        names = files.values_list("edition__body", "edition__number", "file_name")
        self.files = list(names[:5_000])

    def entry(self) -> Any:
        """An entry in force, with its edition."""
        held = self.random.choice(self.by_body) if self.random.random() < 0.5 else self.entries
        return self.random.choice(held)

    def word(self) -> str:
        """A word that most entries have."""
        return self.random.choice(COMMON)

    def rare(self) -> str:
        """A word that a handful of entries have, or none."""
        return self.random.choice(PLACES)


def _facets(entry: Any, *keys: str) -> list[tuple[str, str]]:
    pairs = [written.partition(":")[::2] for written in entry.stored.card.facets]
    return [next((pair for pair in pairs if pair[0] == key), ("mots", "dossier")) for key in keys]


def _place(name: str, *pieces: Any, **query: Any) -> str:
    return _asked(name, pieces, list(query.items()))


def _asked(name: str, pieces: Any, query: list[tuple[str, Any]]) -> str:
    address = reverse(name, urlconf=PUBLIC, args=pieces)
    return f"{address}?{urlencode(query)}" if query else address


def _body(sample: Sample) -> str:
    return sample.entry().edition.body


def _register(name: str, **query: Any) -> Callable[[Sample], str]:
    return lambda sample: _place(name, _body(sample), REGISTER, **query)


def _narrowed(name: str, *keys: str, body: bool = True, words: bool = False) -> Any:
    def address(sample: Sample) -> str:
        entry = sample.entry()
        pieces = [entry.edition.body] if body else []
        pieces += [REGISTER] if name == "register" else []
        query = [("mots", sample.word())] if words else []
        return _asked(name, pieces, [*query, *_facets(entry, *keys)])

    return address


def _entry(name: str) -> Callable[[Sample], str]:
    def address(sample: Sample) -> str:
        one = sample.entry()
        pieces = [one.edition.body, one.edition.register]
        if name == "edition_entry":
            pieces.append(one.edition.number)
        if name == "entry_on":
            pieces.append(one.edition.published_at.date().isoformat())
        return _place(name, *pieces, one.number)

    return address


def _edition(name: str) -> Callable[[Sample], str]:
    def address(sample: Sample) -> str:
        body, register, number, _ = sample.random.choice(sample.editions)
        return _place(name, body, register, number)

    return address


def _day(name: str) -> Callable[[Sample], str]:
    def address(sample: Sample) -> str:
        edition = sample.entry().edition
        pieces = [edition.body] if name == "body_on" else [edition.body, edition.register]
        return _place(name, *pieces, edition.published_at.date().isoformat())

    return address


def _of_body(name: str) -> Callable[[Sample], str]:
    return lambda sample: _place(name, _body(sample))


def _wrong(sample: Sample) -> str:
    return f"/{_body(sample)}/{REGISTER}/{sample.random.randint(10**6, 10**8)}/"


def _unreadable(sample: Sample) -> str:
    return _place("register", _body(sample), REGISTER, **{sample.rare(): "1"})


def _file(sample: Sample) -> str:
    body, number, name = sample.random.choice(sample.files)
    return _place("file", body, REGISTER, number, name)


def _rare(name: str) -> Callable[[Sample], str]:
    return lambda sample: _place(name, mots=sample.rare())


def _person(sample: Sample) -> str:
    return _place("person", _body(sample), sample.random.choice(FAMILIES))


KINDS: dict[str, Callable[[Sample], str]] = {
    "home": lambda sample: _place("bodies"),
    "home, by name": lambda sample: _place("bodies", nom=sample.rare()[:4]),
    "body": _of_body("body"),
    "register": _register("register"),
    "register, one facet": _narrowed("register", "destinataire"),
    "body search, words and facet": _narrowed("find", "categorie", words=True),
    "body search, three facets": _narrowed("find", "destinataire", "categorie", "loi"),
    "search over all, common word": lambda sample: _place("find_all", mots=sample.word()),
    "search over all, rare word": _rare("find_all"),
    "search over all, no word": lambda sample: _place("find_all"),
    "search over all, word and facets": _narrowed(
        "find_all", "categorie", "loi", body=False, words=True
    ),
    "same, CSV": _narrowed("find_csv", "categorie", words=True),
    "same, JSON": _narrowed("find_json", "categorie", words=True),
    "over all, rare word, CSV": _rare("find_all_csv"),
    "entry": _entry("entry"),
    "entry of an edition": _entry("edition_entry"),
    "entry on a day": _entry("entry_on"),
    "edition": _edition("edition"),
    "editions": _register("editions"),
    "register on a day": _day("register_on"),
    "body on a day": _day("body_on"),
    "changes of an edition": _edition("changes"),
    "two editions to compare": _register("compare"),
    "feed of a body": _of_body("body_feed"),
    "feed of a register": _register("register_feed"),
    "je suis…": _of_body("persons"),
    "je suis…, a family": _person,
    "rights": _of_body("rights"),
    "diffusion": lambda sample: _place("register", _body(sample), "diffusion"),
    "corrections": _of_body("corrections"),
    "report an error": _of_body("report_body"),
    "file": _file,
    "not found (404)": _wrong,
    "unreadable (400)": _unreadable,
}


def drawn(count: int, seed: int) -> dict[str, list[str]]:
    """That many addresses of each kind that the site knows."""
    sample = Sample(seed)
    found = {}
    for label, address in KINDS.items():
        try:
            found[label] = [address(sample) for _ in range(count)]
        except NoReverseMatch:
            continue
    return found


if __name__ == "__main__":
    print(json.dumps(drawn(int(sys.argv[1]), int(sys.argv[2]))))
