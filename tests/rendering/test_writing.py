"""The end of a file: whatever its length, its table of objects is written, and soon."""

from io import BytesIO

from registry.rendering.limits import within
from registry.rendering.writing import Writer

# every last byte that a checksum may have
BYTES = 256


def _written(length):
    output = BytesIO()
    writer = Writer(output)
    info = writer.add("<<>>")
    writer.add_stream("", b"x" * length, is_plain=True)
    pages = writer.add("<</Type/Pages/Kids []/Count 0>>")
    root = writer.add(f"<</Type/Catalog/Pages {pages} 0 R>>")
    writer.finish(root, info, "0" * 32)
    return output.getvalue()


def test_no_length_keeps_the_table_of_objects_from_being_written():
    with within(20):
        made = [_written(length) for length in range(4 * BYTES)]

    assert len(made) == 4 * BYTES
    assert not [one for one in made if b"\r\nendstream" in one]
