"""What the file says of itself: language, title, dates, and the norms it claims."""

import re
from xml.etree import ElementTree

import pikepdf

TERMS = "{http://purl.org/dc/elements/1.1/}"
XMP = "{http://ns.adobe.com/xap/1.0/}"
PDF = "{http://ns.adobe.com/pdf/1.3/}"
UA = "{http://www.aiim.org/pdfua/ns/id/}"
ARCHIVE = "{http://www.aiim.org/pdfa/ns/id/}"
ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
SAME = {
    "/Title": f"{TERMS}title",
    "/Author": f"{TERMS}creator",
    "/Subject": f"{TERMS}description",
    "/Keywords": f"{PDF}Keywords",
    "/Creator": f"{XMP}CreatorTool",
    "/Producer": f"{PDF}Producer",
    "/CreationDate": f"{XMP}CreateDate",
    "/ModDate": f"{XMP}ModifyDate",
}


def catalogue_faults(found, archival):
    """What the catalogue lacks; `archival` asks for PDF/A-3a as well as PDF/UA-1."""
    root = found.root
    if not re.fullmatch(r"(fr|en)(-CA)?", str(root.get("/Lang", ""))):
        yield f"the language of the document is {root.get('/Lang', 'missing')!s}"
    if root.get("/MarkInfo", {}).get("/Marked") is not True:
        yield "the document does not say that it is tagged"
    if root.get("/MarkInfo", {}).get("/Suspects", False):
        yield "the document says that its tags are suspect"
    if root.get("/ViewerPreferences", {}).get("/DisplayDocTitle") is not True:
        yield "the window would not show the title (DisplayDocTitle)"
    yield from _metadata(found, archival)
    if archival:
        yield from _archival(found)


def _metadata(found, archival):
    stream = found.root.get("/Metadata")
    if stream is None:
        yield "there are no metadata"
        return
    if (stream.get("/Type"), stream.get("/Subtype")) != (pikepdf.Name.Metadata, pikepdf.Name.XML):
        yield "the metadata do not say what they are"
    if "/Filter" in stream:
        yield "the metadata are compressed"
    said = _said(stream.read_bytes())
    expected = {f"{UA}part": "1"}
    if archival:
        expected |= {f"{ARCHIVE}part": "3", f"{ARCHIVE}conformance": "A"}
    for name, value in expected.items():
        if said.get(name) != value:
            yield f"metadata: {_short(name)} is {said.get(name)}, not {value}"
    if not said.get(SAME["/Title"]):
        yield "metadata: no title"
    yield from _same(found.pdf.trailer.get("/Info", pikepdf.Dictionary()), said)


def _said(content):
    """Each property of the metadata with its text, whether attribute or element."""
    said = {}
    for described in ElementTree.fromstring(content).iter(f"{ABOUT}Description"):
        said.update(described.attrib)
        for value in described:
            said[value.tag] = "".join(value.itertext()).strip()
    return said


def _short(name):
    return name.rsplit("/", 1)[-1].strip("}") or name


def _same(info, said):
    """The old dictionary of information and the metadata agree."""
    for key, name in SAME.items():
        older, newer = str(info.get(key, "")), said.get(name, "")
        if key.endswith("Date"):
            older, newer = moment(older), moment(newer)
        if older != newer:
            yield f"metadata: {name.rsplit('}', 1)[-1]} is « {newer} », {key} is « {older} »"


def moment(told):
    """A date as its digits and its offset, as far as it is given."""
    digits = re.sub(r"[^0-9Z+-]|(?<=\d)-(?=\d\d(-|T|$))", "", told.removeprefix("D:"))
    return re.sub(r"(Z(0000)?|[+-]0000|[+-]00)$", "Z", digits)


def _archival(found):
    intents = list(found.root.get("/OutputIntents", []))
    if [intent.get("/S") for intent in intents] != [pikepdf.Name.GTS_PDFA1]:
        yield "there is not one output intent for PDF/A"
    elif intents[0].get("/DestOutputProfile", {}).get("/N") != 3:
        yield "the output intent has no colour profile of three colours"
    elif not str(intents[0].get("/OutputConditionIdentifier", "")):
        yield "the output intent has no identifier"
    if len(found.pdf.trailer.get("/ID", [])) != 2:
        yield "the file has no identifier"
