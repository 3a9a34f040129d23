"""What one invented body speaks with: its recipients, its categories, its files."""

import hashlib
from dataclasses import dataclass

from django.utils.text import slugify

from registry.publication.invented.draws import PLACES, Draws
from registry.publication.invented.words import (
    BODIES,
    DOMAINS,
    ELSEWHERE,
    HEALTH_BODIES,
    RECIPIENTS,
)

HEALTH_EVERY = 12


@dataclass(frozen=True)
class Invented:
    """A body that does not exist, and the number of entries it publishes."""

    slug: str
    name: str
    contact: str
    is_health_body: bool
    size: int

    def uid(self, kind: str, number: int) -> str:
        """The identifier of its entry of that kind and number: the same for the same body."""
        return hashlib.sha256(f"{self.slug}/{kind}/{number}".encode()).hexdigest()[:32]


def invented_bodies(draws: Draws, shares: list[int]) -> list[Invented]:
    """As many bodies as there are shares, each with a name of its own."""
    bodies = []
    places = draws.random.sample(PLACES, len(PLACES))
    for number, size in enumerate(shares):
        is_health_body = number % HEALTH_EVERY == 2
        forms = HEALTH_BODIES if is_health_body else BODIES
        form, contact = forms[number % len(forms)]
        round_, place = divmod(number, len(places))
        # A second round of the places gives them a number, so that no two names are the same.
        where = places[place] + (f"-{round_ + 1}" if round_ else "")
        name = form.format(where).replace(" de Entre", " d’Entre").replace(" de Anse", " d’Anse")
        bodies.append(Invented(slugify(name)[:50], name, contact, is_health_body, size))
    return bodies


def recipients_of(draws: Draws, count: int) -> list[str]:
    """The bodies it sends information to, the usual ones first, some of them outside Québec."""
    names: dict[str, None] = {}
    while len(names) < count:
        name = f"{draws.one(RECIPIENTS)} {draws.one(DOMAINS)} de {draws.place()}"
        elsewhere = f" ({draws.one(ELSEWHERE)})" if draws.happens(0.06) else ""
        names[name + elsewhere] = None
    return list(names)
