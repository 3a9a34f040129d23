"""The words of a query, as people write them: quotes, « - » to exclude, OU between choices."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from registry.editions.folding import folded

QUOTES = str.maketrans(dict.fromkeys("«»“”„", '"'))
PIECE = re.compile(r'(?P<minus>-?)"(?P<phrase>[^"]*)"?|(?P<word>\S+)')
EITHER = {"OU", "OR"}


@dataclass(frozen=True, slots=True)
class Term:
    """A word, or the words of a phrase, that an entry must hold, or must not."""

    text: str
    is_phrase: bool = False
    is_excluded: bool = False

    @property
    def written(self) -> str:
        """The term as it is typed."""
        text = f"«\u00a0{self.text}\u00a0»" if self.is_phrase else self.text
        return f"-{text}" if self.is_excluded else text


Clause = tuple[Term, ...]


def clauses_of(words: str) -> tuple[Clause, ...]:
    """The choices between which OU stands, each with the terms that it asks for together."""
    clauses: list[list[Term]] = [[]]
    for piece in PIECE.finditer(words.translate(QUOTES)):
        if piece["word"] in EITHER:
            clauses.append([])
        elif term := _term(piece):
            clauses[-1].append(term)
    return tuple(tuple(terms) for terms in clauses if terms)


def without(clauses: Sequence[Clause], dropped: Term) -> str:
    """The query of one clause, as it is typed, with a term left out."""
    return " ".join(term.written for terms in clauses for term in terms if term != dropped)


def _term(piece: re.Match[str]) -> Term | None:
    if piece["word"] is None:
        text, is_excluded = piece["phrase"].strip(), bool(piece["minus"])
        return Term(text, " " in folded(text), is_excluded) if text else None
    word = piece["word"]
    bare = word.lstrip("-")
    return Term(bare, False, word.startswith("-")) if bare else None
