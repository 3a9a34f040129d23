"""The editions of one invented body: the last has all its entries, the others come before it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from registry.editions.document import Fragment, Statement
from registry.law.kinds import HEALTH_COMMUNICATION
from registry.law.registers import CATEGORIES as CATEGORY_REGISTER
from registry.law.registers import COMMUNICATIONS, DISTRIBUTION, HEALTH_COMMUNICATIONS, Part
from registry.law.registers import INVENTORY as INVENTORY_REGISTER
from registry.publication.invented import words
from registry.publication.invented.draws import Draws
from registry.publication.invented.entries import PARTS, Inventor
from registry.publication.invented.vocabulary import Invented, recipients_of

FIRST, LAST = date(2024, 9, 1), date(2025, 6, 30)
SHARES = (0.47, 0.25, 0.18, 0.05, 0.05)
LONG_ENOUGH = 12
MOST_DISTRIBUTED = 40
RESTATED = " Cette fin est revue chaque année."


@dataclass(frozen=True)
class Issue:
    """An edition to be written: its register, its day, its entries, why each of them changed."""

    register: str
    day: date
    fragments: tuple[Fragment, ...]
    statements: tuple[Statement, ...]
    reasons: dict[str, str]


def issues_of(body: Invented, seed: str) -> Iterator[Issue]:
    """The editions of all the registers of a body, each register from its first edition on."""
    draws = Draws(f"{seed}/{body.slug}")
    inventor = Inventor(body, draws, recipients_of(draws, 3 + body.size // 12), [], [])
    described = min(max(body.size // 12, 1), len(words.CATEGORIES) * len(words.NARROWER))
    listed = max(body.size // 7, 1)
    for _ in range(described):
        inventor.categories.append(inventor.category())
    for _ in range(listed):
        inventor.files.append(inventor.file())
    distributed = min(body.size // 10, MOST_DISTRIBUTED)
    rest = body.size - described - listed - distributed
    registers = {
        DISTRIBUTION.key: [inventor.item(number) for number in range(distributed)],
        CATEGORY_REGISTER.key: inventor.categories,
        INVENTORY_REGISTER.key: inventor.files,
    }
    if body.is_health_body:
        own = rest // 4
        rest -= own
        health = [inventor.entry("", HEALTH_COMMUNICATION) for _ in range(own)]
        registers[HEALTH_COMMUNICATIONS.key] = health
    parts = draws.random.choices(PARTS, weights=SHARES, k=rest)
    registers[COMMUNICATIONS.key] = [inventor.entry(part) for part in parts]
    first = draws.day(FIRST, LAST)
    for register, fragments in registers.items():
        if not fragments and register == DISTRIBUTION.key:
            continue
        yield from _editions(inventor, register, fragments, first)


def _editions(
    inventor: Inventor, register: str, fragments: list[Fragment], first: date
) -> Iterator[Issue]:
    """One edition, two or three; the last has exactly the entries given, as many as were asked."""
    draws = inventor.draws
    statements = _statements(register, fragments, first)
    is_long = len(fragments) >= LONG_ENOUGH
    count = draws.random.choices((1, 2, 3), weights=(55, 33, 12))[0] if is_long else 1
    states, reasons = _backwards(inventor, register, fragments, count)
    for number, state in enumerate(states):
        day = first + timedelta(days=160 * number)
        yield Issue(register, day, state, statements, reasons[number])


def _backwards(
    inventor: Inventor, register: str, fragments: list[Fragment], count: int
) -> tuple[list[tuple[Fragment, ...]], list[dict[str, str]]]:
    """The states of a register, oldest first: each is the next one with some changes undone."""
    states: list[tuple[Fragment, ...]] = [tuple(fragments)]
    reasons: list[dict[str, str]] = []
    for _ in range(count - 1):
        before = _removed_since(inventor, fragments) if register == COMMUNICATIONS.key else []
        why: dict[str, str] = {}
        for one in states[0]:
            earlier, reason = _undone(inventor.draws, one)
            before += [earlier] if earlier else []
            why |= {one.uid: reason} if reason else {}
        states.insert(0, tuple(before))
        reasons.insert(0, why)
    return states, [{}, *reasons]


def _removed_since(inventor: Inventor, fragments: list[Fragment]) -> list[Fragment]:
    """Entries that were there and no longer are, in parts that are not empty."""
    return [inventor.entry(one.part) for one in fragments[: len(fragments) // 100]]


def _undone(draws: Draws, one: Fragment) -> tuple[Fragment | None, str]:
    """The entry as it was in the edition before, None when it was not there; and why it changed."""
    chance = draws.random.random()
    if chance < 0.03:
        return None, draws.one(words.REASONS["new"])
    if one.ended_on and chance < 0.3:
        return replace(one, ended_on=None), draws.one(words.REASONS["ended"])
    if chance < 0.06:
        return _restated(one), draws.one(words.REASONS["changed"])
    if chance < 0.07:
        # Of form only: no word differs.
        return replace(one, title=one.title.replace(" — ", " – ")), ""
    return one, ""


def _restated(one: Fragment) -> Fragment:
    """The entry with other words in the particular that says what it is for."""
    items = [
        replace(item, values=(*item.values[:-1], item.values[-1] + RESTATED))
        if item.values and item.key.endswith((".purpose", ".purposes"))
        else item
        for item in one.particulars
    ]
    return replace(one, particulars=tuple(items))


def _statements(register: str, fragments: list[Fragment], since: date) -> tuple[Statement, ...]:
    """What the body declares to be empty, when its register has parts that must not be silent."""
    if register != COMMUNICATIONS.key:
        return ()
    held = {one.part for one in fragments}
    empty: list[Part] = [one for one in COMMUNICATIONS.parts if one.key not in held]
    return tuple(Statement(one.key, one.nothing, since) for one in empty if one.nothing)
