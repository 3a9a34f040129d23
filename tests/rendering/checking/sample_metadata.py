"""What the sound sample says of itself: PDF/A-3a and PDF/UA-1 at once."""

from pathlib import Path

import weasyprint
from pikepdf import Array, Dictionary, Name, String

PROFILE = Path(weasyprint.__file__).parent / "pdf" / "sRGB2014.icc"

TITLE = "Registre d’essai – Régie des services essentiels du Québec"
AUTHOR = "Régie des services essentiels du Québec"
MOMENT = "2026-11-22T00:00:00Z"
PDF_MOMENT = "D:20261122000000Z"

METADATA = f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{TITLE}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{AUTHOR}</rdf:li></rdf:Seq></dc:creator>
<xmp:CreateDate>{MOMENT}</xmp:CreateDate>
<xmp:ModifyDate>{MOMENT}</xmp:ModifyDate>
<pdfuaid:part>1</pdfuaid:part>
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


def describe(pdf):
    """Give the PDF its language, its title, its metadata and its colours."""
    root = pdf.Root
    root.Lang = String("fr-CA")
    root.MarkInfo = Dictionary(Marked=True)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    root.Metadata = pdf.make_stream(METADATA.encode(), Type=Name.Metadata, Subtype=Name.XML)
    profile = pdf.make_stream(PROFILE.read_bytes(), N=3)
    intent = Dictionary(Type=Name.OutputIntent, S=Name.GTS_PDFA1, DestOutputProfile=profile)
    intent.OutputConditionIdentifier = String("sRGB IEC61966-2.1")
    root.OutputIntents = Array([intent])
    pdf.trailer.Info = pdf.make_indirect(Dictionary(Title=TITLE, Author=AUTHOR))
    pdf.trailer.Info.update({"/CreationDate": String(PDF_MOMENT), "/ModDate": String(PDF_MOMENT)})
