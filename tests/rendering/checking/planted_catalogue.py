"""Faults of the file as a whole: each function plants the one it is named after."""

import re
import zlib

from pikepdf import Array, Dictionary, Name, String

from tests.rendering.checking.planting import (
    OURS,
    PAGE,
    QPDF,
    Planted,
    annotation,
    replaced,
    without,
)


def language_lost(pdf):
    without(pdf.Root, "/Lang")


def tags_not_declared(pdf):
    without(pdf.Root, "/MarkInfo")


def title_not_shown(pdf):
    without(pdf.Root, "/ViewerPreferences")


def accessibility_not_declared(pdf):
    _retell(pdf, b"<pdfuaid:part>1</pdfuaid:part>", b"")


def archive_not_declared(pdf):
    _retell(pdf, b"<pdfaid:part>3</pdfaid:part>", b"")


def weaker_archive_declared(pdf):
    _retell(pdf, b"conformance>A<", b"conformance>B<")


def title_differs(pdf):
    pdf.trailer.Info.Title = String("Un autre titre")


def date_differs(pdf):
    pdf.trailer.Info.ModDate = String("D:20261123000000Z")


def metadata_compressed(content):
    # by hand: whoever saves a PDF leaves its metadata plain
    found = re.search(rb"<<[^<>]*/Type /Metadata[^<>]*>>\nstream\n(.*?)\nendstream", content, re.S)
    data = zlib.compress(found[1])
    told = b"/Type /Metadata /Subtype /XML /Filter /FlateDecode /Length %d" % len(data)
    stream = b"<< %s >>\nstream\n%s\nendstream" % (told, data)
    return replaced(content, found[0], stream.ljust(len(found[0])))


def no_output_intent(pdf):
    without(pdf.Root, "/OutputIntents")


def pages_miscounted(content):
    return replaced(content, b"/Count 3 /Kids", b"/Count 7 /Kids")


def page_without_measures(pdf):
    without(pdf.pages[2].obj, "/MediaBox")


def table_of_objects_misplaced(content):
    return content.replace(b"startxref\n", b"startxref\n1")


def stream_of_a_wrong_length(content):
    stated = re.search(rb"/Length (\d{3}) ", content)
    return replaced(content, stated[0], b"/Length %d " % (int(stated[1]) - 1))


def script_at_opening(pdf):
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.beep()"))


def script_by_name(pdf):
    action = Dictionary(S=Name.JavaScript, JS=String("app.beep()"))
    pdf.Root.Names.JavaScript = Dictionary(Names=Array([String("a"), action]))


def link_that_launches(pdf):
    link = annotation(pdf, "Link")
    without(link, "/Dest")
    link.A = Dictionary(S=Name.Launch, F=String("calc.exe"))


def file_elsewhere(pdf):
    without(pdf.Root.AF[0], "/EF")


def file_listed_twice(pdf):
    pdf.Root.AF.append(pdf.Root.AF[0])


def file_without_relationship(pdf):
    without(pdf.Root.AF[0], "/AFRelationship")


def file_without_a_type(pdf):
    without(pdf.Root.AF[0].EF.F, "/Subtype")


def _retell(pdf, before, after):
    content = pdf.Root.Metadata.read_bytes()
    assert before in content
    pdf.Root.Metadata.write(content.replace(before, after))


CATALOGUE = (
    Planted(language_lost, "the language of the document is missing", (OURS, PAGE)),
    Planted(tags_not_declared, "does not say that it is tagged", (OURS, PAGE)),
    Planted(title_not_shown, "would not show the title", (OURS, PAGE)),
    Planted(accessibility_not_declared, "part is None", (OURS, PAGE)),
    Planted(archive_not_declared, "part is None", (OURS, PAGE)),
    Planted(weaker_archive_declared, "conformance is B", (OURS, PAGE)),
    Planted(title_differs, "/Title is « Un autre titre »"),
    Planted(date_differs, "/ModDate is"),
    Planted(metadata_compressed, "the metadata are compressed", (OURS, PAGE), in_bytes=True),
    Planted(no_output_intent, "not one output intent", (OURS, PAGE)),
    Planted(pages_miscounted, "/Count is 7, there are 3", in_bytes=True),
    Planted(page_without_measures, "its measures (MediaBox) are missing", (OURS, QPDF)),
    Planted(script_at_opening, "it acts: /JavaScript", (OURS, PAGE)),
    Planted(script_by_name, "the catalogue names scripts"),
    Planted(link_that_launches, "it acts: /Launch", (OURS, PAGE)),
    Planted(file_elsewhere, "it is not inside"),
    Planted(file_listed_twice, "/AF lists it 2 times"),
    Planted(file_without_relationship, "its relationship is None", (OURS, PAGE)),
    Planted(file_without_a_type, "its media type is None", (OURS, PAGE)),
    Planted(table_of_objects_misplaced, "", (PAGE, QPDF), in_bytes=True),
    Planted(stream_of_a_wrong_length, "", (PAGE, QPDF), in_bytes=True),
)
