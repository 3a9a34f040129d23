"""Faults of the structure: each function plants the one it is named after."""

from pikepdf import Array, Dictionary, Name, String

from tests.rendering.checking.planting import OURS, PAGE, Planted, element, owners, without


def two_owners_swapped(pdf):
    listed = owners(pdf)[1]
    listed[0], listed[1] = listed[1], listed[0]


def content_held_twice(pdf):
    element(pdf, "P").K.append(0)


def content_held_by_none(pdf):
    element(pdf, "H1").K = Array()


def number_of_nothing(pdf):
    element(pdf, "H1").K.append(99)


def owner_of_nothing(pdf):
    owners(pdf)[1].append(element(pdf, "H1"))


def content_on_another_page(pdf):
    element(pdf, "P", 2).K[1].Pg = pdf.pages[0].obj


def element_out_of_the_tree(pdf):
    section = element(pdf, "Sect")
    section.K = Array([kid for kid in section.K if kid.S != Name.H1])


def element_with_another_parent(pdf):
    element(pdf, "H1").P = element(pdf, "Sect", 1)


def element_reached_twice(pdf):
    element(pdf, "Sect", 1).K.append(element(pdf, "H1"))


def page_without_owners(pdf):
    without(pdf.pages[0].obj, "/StructParents")


def two_pages_with_the_same_owners(pdf):
    pdf.pages[1].obj.StructParents = 0


def limits_of_owners_wrong(pdf):
    pdf.Root.StructTreeRoot.ParentTree.Kids[0].Limits = Array([0, 1])


def next_key_taken(pdf):
    pdf.Root.StructTreeRoot.ParentTreeNextKey = 2


def heading_jumps(pdf):
    element(pdf, "H3").S = Name.H4


def second_title(pdf):
    element(pdf, "H2").S = Name.H1


def unknown_role(pdf):
    element(pdf, "P").S = Name("/Paragraphe")


def list_item_without_body(pdf):
    element(pdf, "LBody").S = Name.P


def list_within_a_division(pdf):
    element(pdf, "L").S = Name.Div


def header_without_scope(pdf):
    without(element(pdf, "TH").A, "/Scope")


def header_of_no_cell(pdf):
    element(pdf, "TD").A.Headers = Array([String("t1-absent")])


def identifier_given_twice(pdf):
    element(pdf, "TH").ID = String("t1-nombre")


def identifier_not_indexed(pdf):
    without(pdf.Root.StructTreeRoot, "/IDTree")


def row_too_short(pdf):
    element(pdf, "TD").A.ColSpan = 2


def figure_without_words(pdf):
    without(element(pdf, "Figure"), "/Alt")


def link_without_words(pdf):
    link = element(pdf, "Link")
    paragraph = element(pdf, "P")
    paragraph.K.append(link.K[0])
    del link.K[0]
    owners(pdf)[1][2] = paragraph


def mapped_roles(pdf):
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(Paragraphe=Name.P)


STRUCTURE = (
    Planted(two_owners_swapped, "that element does not hold it"),
    Planted(content_held_twice, "is held by H1"),
    Planted(content_held_by_none, "is held by no element"),
    Planted(number_of_nothing, "holds marked content 99, not found on page 1"),
    Planted(owner_of_nothing, "has an owner for 6, which is not on the page"),
    Planted(content_on_another_page, "marked content 0 is held by no element"),
    Planted(element_out_of_the_tree, "is held by no element", (OURS, PAGE)),
    Planted(element_with_another_parent, "/P is not the element that holds it"),
    Planted(element_reached_twice, "is reached twice from the root"),
    Planted(page_without_owners, "no list of owners"),
    Planted(two_pages_with_the_same_owners, "key 0 is used 2 times"),
    Planted(limits_of_owners_wrong, "limits are 0–1, the keys 0–2"),
    Planted(next_key_taken, "ParentTreeNextKey is 2"),
    Planted(heading_jumps, "a level is skipped", (OURS, PAGE)),
    Planted(second_title, "one H1 is expected", (OURS, PAGE)),
    Planted(unknown_role, "has no standard role", (OURS, PAGE)),
    Planted(list_item_without_body, "does not hold one LBody", (OURS, PAGE)),
    Planted(list_within_a_division, "not in L", (OURS, PAGE)),
    Planted(header_without_scope, "has no scope"),
    Planted(header_of_no_cell, "its header t1-absent is not there"),
    Planted(identifier_given_twice, "is given 2 times"),
    Planted(identifier_not_indexed, "IDTree does not lead"),
    Planted(row_too_short, "its rows have from 2 to 3 cells", (OURS, PAGE)),
    Planted(figure_without_words, "has no alternate text", (OURS, PAGE)),
    Planted(link_without_words, "has no text"),
    Planted(mapped_roles, "there is a RoleMap"),
)
