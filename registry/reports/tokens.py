"""The token of a form: signed, dated, good for one page and one report; no cookie is needed.

Whoever has no form that we gave out, or sends it faster than one reads, or keeps it for days, is
no reader with something to say.
"""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core.signing import BadSignature, Signer

from registry.reports.tracking import PATTERN, new_tracking

LEAST = timedelta(seconds=3)
MOST = timedelta(hours=6)
LONGEST = 200
TRACKING = re.compile(PATTERN)

TOO_SOON = "Le formulaire a été envoyé en moins de trois secondes. Relisez-le, puis envoyez-le."
EXPIRED = (
    "La page est restée ouverte plus de six heures. Votre texte est toujours là\u00a0:"
    " relisez-le, puis envoyez-le de nouveau."
)
UNREADABLE = (
    "Le formulaire reçu n’est pas complet. Votre texte est toujours là\u00a0: envoyez-le de"
    " nouveau."
)


class TokenRefusedError(Exception):
    """The form cannot be taken as it came; the sentence says why and what to do."""

    def __init__(self, sentence: str, *, may_serve_again: bool = False) -> None:
        """Note the sentence, and whether the same token is good a little later."""
        super().__init__(sentence)
        self.may_serve_again = may_serve_again


@dataclass(frozen=True, slots=True)
class Token:
    """What a form carries: the number its report will have, and when the form was given out."""

    tracking: str
    given_at: int


def _signer(address: str) -> Signer:
    # The address is part of the salt: a token serves the page it was made for, and no other.
    return Signer(salt=f"registry.reports.tokens {address}")


def new_token(address: str, now: datetime) -> str:
    """The token of a form on that page, given out now."""
    return _signer(address).sign_object([new_tracking(), int(now.timestamp())])


def _read(token: str, address: str) -> Token:
    try:
        # A stranger chose these characters: nothing is decoded before the signature holds.
        tracking, given_at = _signer(address).unsign_object(token[:LONGEST])
    except (BadSignature, ValueError):
        raise TokenRefusedError(UNREADABLE) from None
    if not TRACKING.fullmatch(tracking):
        raise TokenRefusedError(UNREADABLE)
    return Token(tracking, given_at)


def tracking_of(token: str, address: str, now: datetime) -> str:
    """The tracking number a form gives its report; TokenRefusedError when it came too soon, too
    late, or from elsewhere."""
    read = _read(token, address)
    age = timedelta(seconds=now.timestamp() - read.given_at)
    if age < LEAST:
        raise TokenRefusedError(TOO_SOON, may_serve_again=True)
    if age > MOST:
        raise TokenRefusedError(EXPIRED)
    return read.tracking
