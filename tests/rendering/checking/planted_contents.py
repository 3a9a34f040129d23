"""Faults of what the pages show: each function plants the one it is named after."""

import re

from pikepdf import Dictionary, Name

from tests.rendering.checking.planting import OURS, PAGE, Planted, rewrite, without

HEAD = b"/Artifact <</Type /Pagination /Subtype /Header>> BDC"
SHOWN = b" BT /F0 11 Tf 1 0 0 1 60 30 Tm <0001> Tj ET"


def head_unmarked(pdf):
    rewrite(pdf, 1, 0, HEAD, b"")
    rewrite(pdf, 1, 0, b"EMC", b"")


def head_tagged_on_no_element(pdf):
    rewrite(pdf, 1, 0, HEAD, b"/Span <</MCID 40>> BDC")


def text_unmarked_in_the_second_stream(pdf):
    node = pdf.pages[2].obj.Contents[1]
    node.write(node.read_bytes() + SHOWN)


def rule_unmarked(pdf):
    node = pdf.pages[2].obj.Contents[1]
    node.write(node.read_bytes() + b" 60 40 m 400 40 l S")


def number_given_twice(pdf):
    rewrite(pdf, 1, 1, b"<</MCID 1>>", b"<</MCID 0>>")


def artifact_within_tagged(pdf):
    rewrite(pdf, 1, 1, b"<</MCID 1>> BDC", b"<</MCID 1>> BDC /Artifact BMC EMC")


def tagged_within_artifact(pdf):
    rewrite(pdf, 0, 0, b"EMC", b"/Span <</MCID 40>> BDC EMC EMC")


def mark_never_ends(pdf):
    rewrite(pdf, 2, 0, b"EMC", b"")


def mark_ends_twice(pdf):
    rewrite(pdf, 2, 0, b"EMC", b"EMC EMC")


def mark_across_text(pdf):
    rewrite(pdf, 2, 0, b"ET EMC", b"EMC ET")


def state_not_restored(pdf):
    rewrite(pdf, 2, 0, b"EMC Q", b"EMC")


def text_hidden_in_a_drawing(pdf):
    page = pdf.pages[0].obj
    drawn = pdf.make_stream(SHOWN, Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 595, 842])
    drawn.Resources = Dictionary(Font=page.Resources.Font)
    page.Resources.XObject = Dictionary(X0=drawn)
    rewrite(pdf, 0, 1, b"re f", b"re f /X0 Do")


def missing_glyph_in_a_head_drawn_apart(pdf):
    page = pdf.pages[1].obj
    shown = SHOWN.replace(b"<0001>", b"<0000>")
    drawn = pdf.make_stream(shown, Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 595, 842])
    drawn.Resources = Dictionary(Font=page.Resources.Font)
    page.Resources.XObject = Dictionary(X0=drawn)
    rewrite(pdf, 1, 0, b"EMC", b"/X0 Do EMC")


def missing_glyph_shown(pdf):
    rewrite(pdf, 1, 1, b"Tm <", b"Tm <0000")


def glyph_beyond_the_font(pdf):
    rewrite(pdf, 1, 1, b"Tm <", b"Tm <0fff")


def glyph_without_meaning(pdf):
    _retell(pdf, lambda table: re.sub(rb"\n<[0-9a-f]{4}> <0065>", b"", table))


def glyph_of_private_meaning(pdf):
    _retell(pdf, lambda table: table.replace(b" <0065>", b" <e065>"))


def glyph_that_means_nothing(pdf):
    _retell(pdf, lambda table: table.replace(b" <0065>", b" <0000>"))


def blank_glyph_with_a_meaning(pdf):
    _retell(pdf, lambda table: table.replace(b" <0020>", b" <0065>"))


def font_without_meanings(pdf):
    without(_font(pdf), "/ToUnicode")


def font_not_embedded(pdf):
    without(_font(pdf).DescendantFonts[0].FontDescriptor, "/FontFile2")


def _retell(pdf, change):
    table = _font(pdf).ToUnicode
    before = table.read_bytes()
    assert change(before) != before
    table.write(change(before))


def _font(pdf):
    return pdf.pages[0].obj.Resources.Font.F0


CONTENTS = (
    Planted(head_unmarked, "outside of any mark", (OURS, PAGE)),
    Planted(head_tagged_on_no_element, "marked content 40 is held by no element"),
    Planted(text_unmarked_in_the_second_stream, "outside of any mark", (OURS, PAGE)),
    Planted(rule_unmarked, "outside of any mark, the first S", (OURS, PAGE)),
    Planted(number_given_twice, "marked content 0 is there twice"),
    Planted(artifact_within_tagged, "is nested in marked content 1", (OURS, PAGE)),
    Planted(tagged_within_artifact, "is nested in artifact content", (OURS, PAGE)),
    Planted(mark_never_ends, "never ends", (OURS, PAGE)),
    Planted(mark_ends_twice, "EMC without BDC"),
    Planted(mark_across_text, "crosses the bounds of a text object"),
    Planted(state_not_restored, "1 q without Q"),
    Planted(text_hidden_in_a_drawing, "hides text in a drawing"),
    Planted(missing_glyph_in_a_head_drawn_apart, "the sign of a missing glyph", (OURS, PAGE)),
    Planted(missing_glyph_shown, "the sign of a missing glyph", (OURS, PAGE)),
    Planted(glyph_beyond_the_font, "has no glyph", (OURS, PAGE)),
    Planted(glyph_without_meaning, "ToUnicode does not say what it is", (OURS, PAGE)),
    Planted(glyph_of_private_meaning, "ToUnicode gives", (OURS, PAGE)),
    Planted(glyph_that_means_nothing, "ToUnicode gives", (OURS, PAGE)),
    Planted(blank_glyph_with_a_meaning, "its glyph is blank"),
    Planted(font_without_meanings, "it has no ToUnicode", (OURS, PAGE)),
    Planted(font_not_embedded, "it is not embedded", (OURS, PAGE)),
)
