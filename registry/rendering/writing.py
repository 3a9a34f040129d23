"""Objects written as a PDF file (ISO 32000-1, 7.5): small ones packed, then the table of all.

Objects are written as they come, so that a long document is never held as a whole.
"""

import zlib
from typing import BinaryIO

HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
PACKED = 200
OFFSET_BYTES = 5
ROW_BYTES = 1 + OFFSET_BYTES + 2
# how rows of the table are told: PNG’s filter "up" (7.4.4.4)
UP = 2
PREDICTED = f"/DecodeParms <</Predictor {10 + UP}/Columns {ROW_BYTES}>>"


def deflated(content: bytes) -> bytes:
    """The content of a stream, deflated; content of which a line end more means nothing.

    It never ends with a carriage return, which some readers take for the end of a line.
    """
    data = zlib.compress(content, 6)
    while data.endswith(b"\r"):
        content += b"\n"
        data = zlib.compress(content, 6)
    return data


class Writer:
    """A PDF file being written; objects are numbered from 1."""

    def __init__(self, output: BinaryIO) -> None:
        """Write the head of the file."""
        self._output = output
        self._position = 0
        self._places: list[tuple[int, int, int]] = [(0, 0, 65535)]
        self._waiting: list[tuple[int, bytes]] = []
        self._write(HEADER)

    def reserve(self, count: int = 1) -> int:
        """The number of the first of so many objects, to be written later."""
        first = len(self._places)
        self._places.extend([(0, 0, 0)] * count)
        return first

    def put(self, number: int, text: str | bytes) -> None:
        """Write an object that is not a stream."""
        self._waiting.append((number, text if isinstance(text, bytes) else text.encode("latin-1")))
        if len(self._waiting) == PACKED:
            self._pack()

    def put_stream(self, number: int, entries: str, data: bytes, *, is_plain: bool = False) -> None:
        """Write a stream, with the entries of its dictionary; `data` is deflated unless plain."""
        filtered = "" if is_plain else "/Filter/FlateDecode"
        head = f"{number} 0 obj\n<<{entries}{filtered}/Length {len(data)}>>\nstream\n"
        self._places[number] = (1, self._position, 0)
        self._write(head.encode("latin-1") + data + b"\nendstream\nendobj\n")

    def add(self, text: str | bytes) -> int:
        """Write an object that is not a stream; its number."""
        number = self.reserve()
        self.put(number, text)
        return number

    def add_stream(self, entries: str, data: bytes, *, is_plain: bool = False) -> int:
        """Write a stream; its number."""
        number = self.reserve()
        self.put_stream(number, entries, data, is_plain=is_plain)
        return number

    def finish(self, root: int, info: int, identifier: str) -> None:
        """Write what is left, and the table of objects; `identifier` has 32 hexadecimal digits."""
        self._pack()
        table, start = self.reserve(), self._position
        self._places[table] = (1, start, 0)
        rows = self._rows()
        while rows.endswith(b"\r"):
            # a row more, for no object
            self._places.append((0, 0, 65535))
            rows = self._rows()
        size = len(self._places)
        self.put_stream(
            table,
            f"/Type/XRef/Size {size}/W [1 {OFFSET_BYTES} 2]/Root {root} 0 R/Info {info} 0 R"
            f"/ID [<{identifier}> <{identifier}>]{PREDICTED}",
            rows,
        )
        self._write(f"startxref\n{start}\n%%EOF\n".encode("ascii"))

    def _rows(self) -> bytes:
        """The table of objects, deflated: of each row, how it differs from the one before."""
        rows = [
            kind.to_bytes(1, "big") + place.to_bytes(OFFSET_BYTES, "big") + rank.to_bytes(2, "big")
            for kind, place, rank in self._places
        ]
        before = bytes(ROW_BYTES)
        told = bytearray()
        for row in rows:
            told.append(UP)
            told.extend(one - other & 0xFF for one, other in zip(row, before, strict=True))
            before = row
        return zlib.compress(told, 6)

    def _pack(self) -> None:
        """Write the objects that wait, in one stream."""
        if not self._waiting:
            return
        waiting, self._waiting = self._waiting, []
        pack = self.reserve()
        table, offset = [], 0
        for rank, (number, text) in enumerate(waiting):
            table.append(f"{number} {offset}")
            self._places[number] = (2, pack, rank)
            offset += len(text) + 1
        head = " ".join(table).encode("ascii") + b"\n"
        body = b"\n".join(text for _, text in waiting)
        entries = f"/Type/ObjStm/N {len(waiting)}/First {len(head)}"
        self.put_stream(pack, entries, deflated(head + body))

    def _write(self, content: bytes) -> None:
        self._output.write(content)
        self._position += len(content)
