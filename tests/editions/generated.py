"""Pairs of editions drawn from a seed, each edit known to be of form or of substance."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from random import Random

from registry.editions.document import LIST, TEXT, Entry, Fragment, Particular
from tests.editions.fragments import make_fragment

FORM, SUBSTANCE = True, False
WORDS = [
    *("l’institut", "étudie :", "la santé,", "l’œuvre", "« Éole »", "de 2016,", "1\u00a0000"),
    *("personnes", "qu’elles", "soient ;", "bien-être", "et assurance", "–", "art. 67.3 !"),
]
RECIPIENTS = ["Institut d’été", "Régie des rentes", "Ministère du Travail", "Ville d’Amos"]
ENDED = date(2026, 6, 30)

TYPOGRAPHY: list[Callable[[str], str]] = [
    lambda text: text.replace("’", "'"),
    lambda text: text.replace("« ", "“").replace(" »", "”"),
    lambda text: text.replace("« ", "«\u00a0").replace(" »", "\u202f»"),
    lambda text: text.replace("–", "—"),
    lambda text: text.replace(" :", "\u00a0:"),
    lambda text: text.replace(" ;", ";"),
    lambda text: text.replace(" ", "  "),
    lambda text: f" {text} ",
    lambda text: text.upper(),
    lambda text: text.swapcase(),
    lambda text: text.replace("œ", "oe"),
    lambda text: unicodedata.normalize("NFD", text),
    lambda text: text.replace("-", "\u2011"),
]
MEANING: list[Callable[[str], str]] = [
    lambda text: text + " nouveau",
    lambda text: text.replace("É", "E").replace("é", "e"),
    lambda text: text.replace("où", "ou"),
    lambda text: text.replace("6", "7"),
    lambda text: text.replace("1\u00a0000", "1000"),
    lambda text: text.replace(",", ""),
    lambda text: text.replace("ici où", "ici, où"),
    lambda text: text.replace("ici où", "icioù"),
    lambda text: text.replace("bien-être", "bien être"),
    lambda text: " ".join(text.split()[::-1]),
    lambda text: text[:-1],
    lambda text: text.replace("!", "?"),
]


@dataclass
class Drawn:
    """Two states of a register, and what must be told of each entry: label and kind."""

    before: list[Entry] = field(default_factory=list)
    after: list[Entry] = field(default_factory=list)
    new: set[str] = field(default_factory=set)
    removed: set[str] = field(default_factory=set)
    ended: set[str] = field(default_factory=set)
    told: dict[str, dict[str, bool]] = field(default_factory=dict)


def draw(seed: int) -> Drawn:
    """A pair of editions; the same for the same seed."""
    choose, drawn = Random(seed), Drawn()
    for number in range(1, choose.randint(3, 7)):
        was = _fragment(choose, f"uid-{number}")
        fate = choose.choice(["kept", "edited", "edited", "edited", "new", "removed", "ended"])
        if fate == "new":
            drawn.new.add(was.uid)
        else:
            drawn.before.append(Entry(number, was))
        if fate == "removed":
            drawn.removed.add(was.uid)
            continue
        now, told = _edited(choose, was) if fate in {"edited", "ended"} else (was, {})
        if fate == "ended":
            now, told["Dates"] = replace(now, ended_on=ENDED), SUBSTANCE
            drawn.ended.add(was.uid)
        drawn.told |= {was.uid: told} if told else {}
        drawn.after.append(Entry(number, now))
    return drawn


def _text(choose: Random) -> str:
    words = choose.sample(WORDS, choose.randint(6, len(WORDS)))
    return " ".join([*words, "ici où, 6"])


def _fragment(choose: Random, uid: str) -> Fragment:
    names = tuple(choose.sample(RECIPIENTS, choose.randint(1, 3)))
    particulars = (
        Particular("communication.purpose", "Fin", "art. 1", (_text(choose), _text(choose)), TEXT),
        Particular("communication.recipients", "Reçoit", "art. 2", names, LIST),
        Particular("communication.measures", "Mesures", "art. 3", (_text(choose),), TEXT),
    )
    return make_fragment(
        uid=uid,
        title=_text(choose),
        summary=", ".join(names),
        sort_key=f"{choose.randint(0, 99):05} titre",
        particulars=particulars,
        recipients=names,
        since=date(2016, 3, 1),
    )


def _edited(choose: Random, was: Fragment) -> tuple[Fragment, dict[str, bool]]:
    """The entry after one to three edits of different places, and what is to be told of each."""
    now, told = was, {}
    for edit in choose.sample(EDITS, choose.randint(1, 3)):
        now, found = edit(choose, now)
        told |= found
    return now, told


def _rewritten(choose: Random, text: str) -> tuple[str, bool]:
    """The text after one edit, and its kind."""
    kind = choose.choice([FORM, SUBSTANCE])
    edits = TYPOGRAPHY if kind is FORM else MEANING
    changed = [one for one in (edit(text) for edit in edits) if one != text]
    return choose.choice(changed), kind


def _retitled(choose: Random, was: Fragment) -> tuple[Fragment, dict[str, bool]]:
    title, kind = _rewritten(choose, was.title)
    return replace(was, title=title), {"Titre": kind}


def _with(was: Fragment, at: int, **changes: object) -> Fragment:
    particulars = list(was.particulars)
    particulars[at] = replace(particulars[at], **changes)
    return replace(was, particulars=tuple(particulars))


def _reworded(choose: Random, was: Fragment) -> tuple[Fragment, dict[str, bool]]:
    first, second = was.particulars[0].values
    first, kind = _rewritten(choose, first)
    return _with(was, 0, values=(first, second)), {"Fin": kind}


def _renamed(choose: Random, was: Fragment) -> tuple[Fragment, dict[str, bool]]:
    """One recipient under another name; in other capitals, it is form but told all the same."""
    names = list(was.particulars[1].values)
    at = choose.randrange(len(names))
    names[at], kind = choose.choice(
        [(names[at].upper(), FORM), ("Agence du revenu", SUBSTANCE), (names[at][:-1], SUBSTANCE)]
    )
    return _received(was, tuple(names)), {"Reçoit": kind}


def _received(was: Fragment, names: tuple[str, ...]) -> Fragment:
    now = _with(was, 1, values=names)
    return replace(now, recipients=names, summary=", ".join(names))


def _withheld(choose: Random, was: Fragment) -> tuple[Fragment, dict[str, bool]]:
    mention = "Non diffusé (art. 28)"
    now = _with(was, 2, values=(), withheld=mention)
    return replace(now, is_partial=True), {"Mesures": SUBSTANCE, "Diffusion": SUBSTANCE}


def _cited(choose: Random, was: Fragment) -> tuple[Fragment, dict[str, bool]]:
    return _with(was, 0, citation="art. 9"), {"Fin (article cité)": FORM}


def _moved(choose: Random, was: Fragment) -> tuple[Fragment, dict[str, bool]]:
    return replace(was, sort_key="00100 titre"), {"Rang": FORM}


def _dated(choose: Random, was: Fragment) -> tuple[Fragment, dict[str, bool]]:
    return replace(was, since=date(2017, 3, 1)), {"Dates": SUBSTANCE}


def _reordered(choose: Random, was: Fragment) -> tuple[Fragment, dict[str, bool]]:
    now = (*was.particulars[1:], was.particulars[0])
    return replace(was, particulars=now), {"Ordre des particularités": FORM}


# The last one moves the particulars that the others find by their place: it is applied alone.
EDITS = [_retitled, _reworded, _renamed, _withheld, _cited, _moved, _dated]
ALONE = [_reordered]
