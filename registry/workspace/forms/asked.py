"""Which fields a writing is asked to fill: by its nature alone, or for the entries that rest on
it, whose provisions say what."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from registry.agreements.models import Agreement, AgreementKind
from registry.compliance.showing import is_filled
from registry.entries.models import Entry
from registry.law import transfers
from registry.law.citations import Citation
from registry.law.days import SECOND_STAGE
from registry.law.french_dates import french_date
from registry.law.legal_bases import OPINION, TRANSMISSION, Conditions, LegalBasis
from registry.law.provisions import legal_basis
from registry.law.registers import MANDATES
from registry.law.rules import BY_CODE as RULES
from registry.law.writings import CONTENTS

AGREEMENT, MANDATE, CONTRACT = AgreementKind.values
TODAY_S = f"si l’écrit est signé depuis le {french_date(SECOND_STAGE)}"
FORMER = f"si l’écrit est signé avant le {french_date(SECOND_STAGE)}"
BY_PROVISION = "exigé selon la disposition"
OUTSIDE = "si des renseignements sortent du Québec"
UNLESS_PUBLIC = "sauf envers un organisme public ou un membre d’un ordre professionnel"
IF_WAIVED = "si la personne responsable renonce aux engagements"

TRANSMISSION_FIELDS = ("commission_file", "commission_sent_on", "commission_received_on")
OPINION_FIELDS = ("opinion_reference", "opinion_on", "opinion_outcome")
CLAUSE_FIELDS = ("clauses", "undertakings", "waiver_reason")
ALWAYS = ("kind", "number", "title", "parties", "signed_on", "effective_on", "ends_on", "renewal")
OURS = ("replaces", "internal_note")
EVERY_FIELD = (
    *ALWAYS,
    *OURS,
    *(item.field for item in CONTENTS["LAI-68"].items),
    *(item.field for item in CONTENTS["LRSSS-84"].items),
    *CLAUSE_FIELDS,
    "assessments",
    *TRANSMISSION_FIELDS,
    *OPINION_FIELDS,
)


@dataclass(frozen=True, slots=True)
class Ask:
    """A field that is asked: where the law says so; `need` says when, if not in any case."""

    field: str
    citation: Citation | None = None
    need: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The natures to choose among, the fields to fill, and what is asked of them."""

    kinds: tuple[str, ...]
    names: tuple[str, ...]
    asks: dict[str, Ask]


def _merged(asks: Iterable[Ask]) -> dict[str, Ask]:
    """One ask a field: what is asked in any case prevails over what is asked sometimes."""
    found: dict[str, Ask] = {}
    for ask in asks:
        if ask.field not in found or (found[ask.field].need and not ask.need):
            found[ask.field] = ask
    return found


def _agreement_asks() -> Iterator[Ask]:
    for key in ("LAI-68", "LRSSS-84"):
        for item in CONTENTS[key].items:
            yield Ask(item.field, CONTENTS[key].citation, BY_PROVISION)
    yield Ask("assessments", RULES["V04"].citation, TODAY_S)
    yield Ask("commission_received_on", RULES["V05"].citation, TODAY_S)
    for name in OPINION_FIELDS:
        yield Ask(name, RULES["V06"].citation, FORMER)


def _mandate_asks() -> Iterator[Ask]:
    yield from _clause_asks(RULES["V08"].citation, UNLESS_PUBLIC)
    yield Ask("assessments", transfers.SECTION, OUTSIDE)


def _clause_asks(citation: Citation | None, need: str) -> Iterator[Ask]:
    yield Ask("clauses", citation, need)
    yield Ask("undertakings", citation, need)
    yield Ask("waiver_reason", citation, IF_WAIVED)


def wanted_of_kind(kind: str) -> Wanted:
    """What a writing of that nature may be asked, before any entry rests on it."""
    is_agreement = kind == AGREEMENT
    asks = _merged(_agreement_asks() if is_agreement else _mandate_asks())
    said = TRANSMISSION_FIELDS if is_agreement else ("purposes", "nature", "duration")
    return Wanted((kind,), (*ALWAYS, *OURS, *asks, *said), asks)


def _possible(
    basis: LegalBasis, entry: Entry, signed_on: date | None, on: date
) -> list[Conditions]:
    """The regimes the writing may be under: that of its signature; before it is signed, each one
    that began by the day of the operation, which never precedes its writing."""
    if signed_on:
        return [basis.conditions_on(signed_on)]
    day = entry.starts_on or on
    held = [one for one in basis.conditions if one.span.since is None or one.span.since <= day]
    return held or [basis.conditions_on(day)]


def _by_conditions(basis: LegalBasis, held: Conditions, is_only: bool) -> Iterator[Ask]:
    citation = basis.citation
    now, before = ("", "") if is_only else (TODAY_S, FORMER)
    if held.content:
        for item in CONTENTS[held.content].items:
            yield Ask(item.field, CONTENTS[held.content].citation)
    if held.conclusions:
        yield Ask("assessments", citation, now)
    if held.commission == TRANSMISSION:
        yield Ask("commission_received_on", citation, now)
    elif held.commission == OPINION:
        for name in OPINION_FIELDS:
            yield Ask(name, RULES["V06"].citation, before)


def _of_recipients(basis: LegalBasis, held: Conditions, entry: Any) -> Iterator[Ask]:
    """The clauses, asked of whoever is not a public body nor a professional."""
    receiving = list(entry.recipients.all()) if held.needs_clauses else []
    if held.needs_clauses and (not receiving or any(one.needs_clauses for one in receiving)):
        yield from _clause_asks(basis.citation, "" if receiving else UNLESS_PUBLIC)


def _outside(entry: Any, signed_on: date | None, on: date) -> Iterator[Ask]:
    is_outside = getattr(entry, "outside_quebec", None) and not entry.transfer_exemption
    if is_outside and (entry.starts_on or signed_on or on) >= SECOND_STAGE:
        yield Ask("assessments", transfers.SECTION)


def asked_for(entry: Entry, signed_on: date | None, on: date) -> list[Ask]:
    """What the provisions of an entry ask of the writing it rests on."""
    asks = list(_outside(entry, signed_on, on))
    for code in entry.legal_bases:
        basis = legal_basis(code)
        possible = _possible(basis, entry, signed_on, on)
        for held in possible:
            asks += _by_conditions(basis, held, len(possible) == 1)
            asks += _of_recipients(basis, held, entry)
    return asks


def _kinds_for(entry: Entry, on: date) -> tuple[str, ...]:
    day = entry.starts_on or on
    held = [legal_basis(code).conditions_on(day) for code in entry.legal_bases]
    kinds: list[str] = []
    if any(one.content or one.commission for one in held):
        kinds.append(AGREEMENT)
    if any(one.needs_clauses for one in held) or entry.part_key == MANDATES:
        kinds += [MANDATE, CONTRACT]
    return tuple(kinds) or tuple(AgreementKind.values)


def _with_transmission(asks: dict[str, Ask]) -> tuple[str, ...]:
    return TRANSMISSION_FIELDS if "commission_received_on" in asks else ()


def wanted_for(entry: Entry, on: date) -> Wanted:
    """What a new writing is asked for that entry, and nothing else."""
    asks = _merged(asked_for(entry, None, on))
    return Wanted(_kinds_for(entry, on), (*ALWAYS, *asks, *_with_transmission(asks)), asks)


def wanted_to_edit(agreement: Agreement, entries: Iterable[Entry], on: date) -> Wanted:
    """What its nature and its entries ask of a writing, and all that it already says."""
    general = wanted_of_kind(agreement.kind)
    particular = [ask for one in entries for ask in asked_for(one, agreement.signed_on, on)]
    asks = _merged([*particular, *general.asks.values()])
    filled = [name for name in EVERY_FIELD if is_filled(agreement, name)]
    names = (*general.names, *asks, *_with_transmission(asks), *filled)
    return Wanted(tuple(AgreementKind.values), names, asks)
