"""The pieces of an address: anything they do not accept is a page that does not exist."""

from registry.law.registers import REGISTERS, Register


class RegisterConverter:
    """The key of a register of the law, read as that register."""

    regex = "|".join(REGISTERS)

    def to_python(self, value: str) -> Register:
        """The register of that key."""
        return REGISTERS[value]

    def to_url(self, value: Register | str) -> str:
        """The key of the register, given either of the two."""
        return value if isinstance(value, str) else value.key


class NumberConverter:
    """A public number: from 1, written in one way only."""

    regex = "[1-9][0-9]{0,8}"

    def to_python(self, value: str) -> int:
        """The number."""
        return int(value)

    def to_url(self, value: int) -> str:
        """The number, without leading zeros."""
        return str(value)


class DigestConverter:
    """A SHA-256 in hexadecimal, written in one way only."""

    regex = "[0-9a-f]{64}"

    def to_python(self, value: str) -> str:
        """The digest, unchanged."""
        return value

    def to_url(self, value: str) -> str:
        """The digest, unchanged."""
        return value


class FileNameConverter:
    """The name of a file of an edition: no path, nothing PostgreSQL would refuse."""

    regex = "[A-Za-z0-9][A-Za-z0-9._-]{0,119}"

    def to_python(self, value: str) -> str:
        """The name, unchanged."""
        return value

    def to_url(self, value: str) -> str:
        """The name, unchanged."""
        return value
