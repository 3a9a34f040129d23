"""Files carried by a document, as PDF/A-3 asks (ISO 19005-3, 6.8): said what they are to it."""

import hashlib
import zlib
from collections.abc import Sequence

from registry.rendering.books import Attachment
from registry.rendering.metadata import pdf_date
from registry.rendering.pdf_text import string
from registry.rendering.writing import Writer


def attach(
    writer: Writer, attachments: Sequence[Attachment], created: str
) -> tuple[list[str], str]:
    """Write the files; their entry in the dictionary of names, and that of the catalog."""
    if not attachments:
        return [], ""
    carried = [(one.name, _carried(writer, one, created)) for one in attachments]
    pairs = " ".join(f"{string(name)} {number} 0 R" for name, number in sorted(carried))
    names = writer.add(f"<</Names [{pairs}]>>")
    all_of_them = " ".join(f"{number} 0 R" for _, number in carried)
    return [f"/EmbeddedFiles {names} 0 R"], f"/AF [{all_of_them}]/PageMode/UseOutlines"


def _carried(writer: Writer, attachment: Attachment, created: str) -> int:
    content = attachment.content
    day = f"/CreationDate {string(pdf_date(created))}/ModDate {string(pdf_date(created))}"
    subtype = attachment.media_type.split(";")[0].replace("/", "#2F")
    data = zlib.compress(content, 6)
    # some readers take a carriage return for the end of a line; the file itself ends otherwise
    is_plain = data.endswith(b"\r")
    file = writer.add_stream(
        f"/Type/EmbeddedFile/Subtype/{subtype}/Params <</Size {len(content)}"
        f"/CheckSum <{hashlib.md5(content, usedforsecurity=False).hexdigest()}>"
        f"{day if created else ''}>>",
        content if is_plain else data,
        is_plain=is_plain,
    )
    name = string(attachment.name)
    return writer.add(
        f"<</Type/Filespec/F {name}/UF {name}/Desc {string(attachment.description)}"
        f"/AFRelationship/Data/EF <</F {file} 0 R/UF {file} 0 R>>>>"
    )
