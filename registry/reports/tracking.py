"""The tracking number of a report: short, read aloud without mistake, not to be guessed."""

import secrets

# No I, L, O or U: what is written by hand is read back as it was.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
# Eight signs of thirty-two: forty random bits.
HALF = 4
PATTERN = f"[{ALPHABET}]{{{HALF}}}-[{ALPHABET}]{{{HALF}}}"


def new_tracking() -> str:
    """A number that was never given, such as « K7M2-9QXA »."""
    signs = "".join(secrets.choice(ALPHABET) for _ in range(2 * HALF))
    return f"{signs[:HALF]}-{signs[HALF:]}"
