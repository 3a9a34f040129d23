"""What a document says of itself, twice over as the standards ask: XMP (ISO 16684-1) and Info.

Both identifications are there: PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1), the latter with
the schema that the former wants for what it does not know.
"""

import hashlib
import zlib
from functools import cache
from importlib.resources import files
from xml.sax.saxutils import escape

from registry.rendering.books import Book
from registry.rendering.pdf_text import string
from registry.rendering.writing import Writer

PRODUCER = "Registre ouvert"
PROFILE = "sRGB2014.icc"
XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{producer}</pdf:Producer>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
{dates}</rdf:Description>
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""
DATES = "<xmp:CreateDate>{0}</xmp:CreateDate>\n<xmp:ModifyDate>{0}</xmp:ModifyDate>\n"


def describe(writer: Writer, book: Book) -> tuple[int, int]:
    """Write the Info dictionary and the XMP, which say the same; their numbers."""
    # A day is written with an hour: readers do not agree on what a day alone is.
    moment = f"{book.created}T00:00:00Z" if book.created else ""
    dates = DATES.format(moment) if moment else ""
    texts = {
        "title": book.title,
        "author": book.author,
        "subject": book.subject,
        "language": book.language,
        "producer": PRODUCER,
    }
    xmp = XMP.format(dates=dates, **{name: escape(text) for name, text in texts.items()})
    metadata = writer.add_stream("/Type/Metadata/Subtype/XML", xmp.encode(), is_plain=True)
    told = {
        "Title": book.title,
        "Author": book.author,
        "Subject": book.subject,
        "Producer": PRODUCER,
        "Creator": PRODUCER,
    }
    if book.created:
        told |= dict.fromkeys(("CreationDate", "ModDate"), pdf_date(book.created))
    info = "".join(f"/{name} {string(text)}" for name, text in told.items())
    return writer.add(f"<<{info}>>"), metadata


def pdf_date(day: str) -> str:
    """A day (ISO 8601) as PDF writes it."""
    return f"D:{day.replace('-', '')}000000Z"


def identify(book: Book) -> str:
    """What names the file for ever: 32 hexadecimal digits, the same for the same content."""
    told = [book.title, book.author, book.subject, book.language, book.created]
    told += [one.key for one in book.manuscripts]
    told += [hashlib.sha256(one.content).hexdigest() for one in book.attachments]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:32]


def output_intent(writer: Writer) -> int:
    """Write which colours are meant: sRGB, with its profile."""
    profile = writer.add_stream("/N 3", _profile())
    name = string("sRGB IEC61966-2.1")
    return writer.add(
        f"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier {name}/Info {name}"
        f"/DestOutputProfile {profile} 0 R>>"
    )


@cache
def _profile() -> bytes:
    return zlib.compress((files("weasyprint.pdf") / PROFILE).read_bytes(), 9)
