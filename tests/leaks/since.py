"""A small body that showed words once: a later edition withholds them, or an order withdraws."""

from copy import deepcopy
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from registry.bodies.models import PublicBody
from registry.editions.models import Edition
from registry.entries.models import Communication
from registry.publication import review
from registry.publication.withdrawals import withdraw
from tests.leaks.gate import Piece, leaks_found
from tests.leaks.living import Office
from tests.leaks.planting import fixture, plant
from tests.leaks.tokens import Tokens
from tests.leaks.walk import A_DAY
from tests.leaks.world import Loaded, load, publish_all, surface

# Where the former editions are read, their words with them.
FORMER = ("/ville/registre/editions/1/", "/ville/registre/editions/2/", f"/au/{A_DAY}/")


@dataclass(frozen=True)
class Since:
    """What is never public, what was once, and all that the public gets now."""

    secrets: dict[str, str]
    former: dict[str, str]
    pages: list[Piece]

    def leaks(self, *, was_withdrawn: bool = False) -> list[str]:
        """What is read that should not be: the former words outside the edition that has them."""
        former = [
            one
            for one in self.pages
            if was_withdrawn or not any(place in one.where for place in FORMER)
        ]
        return [*leaks_found(self.secrets, self.pages), *leaks_found(self.former, former)]


@dataclass(frozen=True)
class Town:
    """A small body before it publishes: what it will withhold of an entry, and an entry wholly."""

    loaded: Loaded
    former: Tokens
    partly: str
    wholly: str


def town_before() -> Town:
    """The body as it is loaded; in French alone: half the pages to walk through."""
    tokens, former = Tokens(), Tokens(9000)
    town = fixture("ville")
    town["body"]["publishes_english"] = False
    partly, wholly = _shown(town)[:2]
    former.plant(partly, ["purpose"], "ancienne fin")
    former.plant(wholly, ["title", "purpose"], "ancienne inscription")
    body = load(plant(town, tokens))
    return Town(Loaded(body.slug, tokens), former, partly["purpose"], wholly["purpose"])


def lived_since(town: Town, *, withdraws: bool = False, is_quick: bool = True) -> Since:
    """Three editions of the register: the second says why a purpose changed, in words that tell it;
    the third has lost an entry, and that purpose."""
    former = deepcopy(town.former)
    with town.loaded.taken_up() as (body, tokens):
        publish_all(body)
        office = Office(body, tokens)
        told = {row.pk: str(row.purpose) for row in Communication.objects.of(body)}
        first, second = (
            Communication.objects.get(pk=_holding(told, words))
            for words in (town.partly, town.wholly)
        )
        first = _explained(office, first, former)
        office.publish("registre")
        office.now += timedelta(days=1)
        office.withhold(first, "communication.purpose")
        _withhold_wholly(office, second)
        office.publish("registre")
        if withdraws:
            _withdraw(body, office)
        walk, _ = surface(is_quick)
        return Since(tokens.places, former.places, list(walk.pieces()))


def _shown(town: dict[str, Any]) -> list[dict[str, Any]]:
    return [row for row in town["communications"] if row["disclosure"] == "public"]


def _holding(told: dict[int, str], words: str) -> int:
    return next(key for key, text in told.items() if text == words)


def _explained(office: Office, record: Any, former: Tokens) -> Any:
    """Change the purpose and say why for the public, both in words that are withheld later."""
    purpose = former.around("fin corrigée", "Une fin")
    edited = review.submit(
        office.rewrite(record, purpose=purpose), by=office.officer, now=office.now
    )
    review.approve(
        edited,
        revision=edited.revision,
        by=office.chief,
        now=office.now,
        public_reason=former.around("raison publique", "La fin est précisée"),
    )
    edited.refresh_from_db()
    return edited


def _withhold_wholly(office: Office, record: Any) -> None:
    decided = review.decide_disclosure(
        record,
        disclosure="withheld",
        particulars=[],
        ground="LAI-28",
        reason=office._word("raison d’une décision"),
        by=office.chief,
        now=office.now,
    )
    office.approve(decided)


def _withdraw(body: PublicBody, office: Office) -> None:
    for edition in Edition.objects.filter(body=body.slug, register="registre", number__lt=3):
        withdraw(
            edition,
            authority="Un tribunal",
            reason="Par ordre.",
            by=office.chief,
            now=office.now,
        )
