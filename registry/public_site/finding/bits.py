"""Sets of positions as whole numbers: the bit of a position is set when it is in the set."""

from collections.abc import Iterable, Iterator

# For each byte, the bits that are set in it.
_BITS_OF_BYTE = tuple(tuple(bit for bit in range(8) if byte >> bit & 1) for byte in range(256))


def bits_of(positions: Iterable[int], last: int) -> int:
    """The set of these positions, none of which is after the last."""
    held = bytearray((last >> 3) + 1)
    for position in positions:
        held[position >> 3] |= 1 << (position & 7)
    return int.from_bytes(held, "little")


def as_bytes(bits: int) -> bytes:
    """The set as bytes, the lowest positions first: quick to ask one position after another."""
    return bits.to_bytes((bits.bit_length() + 7) >> 3, "little")


def positions_in(bits: int) -> Iterator[int]:
    """The positions of the set, from the lowest."""
    for place, byte in enumerate(as_bytes(bits)):
        for bit in _BITS_OF_BYTE[byte]:
            yield (place << 3) + bit
