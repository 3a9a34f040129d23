"""Faults of links and fields: each function plants the one it is named after."""

from pikepdf import Array, Name, String

from tests.rendering.checking.planting import (
    OURS,
    PAGE,
    Planted,
    annotation,
    element,
    owners,
    without,
)


def link_that_says_nothing(pdf):
    without(annotation(pdf, "Link"), "/Contents")


def link_that_says_an_anchor(pdf):
    annotation(pdf, "Link").Contents = String("entree-1")


def link_of_another_owner(pdf):
    owners(pdf, 1)[1] = element(pdf, "P")


def link_held_by_a_span(pdf):
    element(pdf, "Link").S = Name.Span


def link_outside_the_structure(pdf):
    without(annotation(pdf, "Link"), "/StructParent")
    link = element(pdf, "Link")
    link.K = Array([kid for kid in link.K if isinstance(kid, int)])


def link_not_printed(pdf):
    without(annotation(pdf, "Link"), "/F")


def link_hidden(pdf):
    annotation(pdf, "Link").F = 6


def link_to_nowhere(pdf):
    annotation(pdf, "Link").Dest = String("entree-9")


def link_without_surface(pdf):
    annotation(pdf, "Link").Rect = Array([90, 740, 190, 740])


def link_held_on_another_page(pdf):
    next(kid for kid in element(pdf, "Link").K if not isinstance(kid, int)).Pg = pdf.pages[1].obj


def element_of_no_annotation(pdf):
    del pdf.pages[0].obj.Annots[0]


def field_that_says_nothing(pdf):
    without(annotation(pdf, "Widget"), "/TU")


def field_not_in_a_form(pdf):
    element(pdf, "Form").S = Name.Span


def tabulation_lost(pdf):
    without(pdf.pages[0].obj, "/Tabs")


LINKS = (
    Planted(link_that_says_nothing, "does not say what it is", (OURS, PAGE)),
    Planted(link_that_says_an_anchor, "the bare name of a place"),
    Planted(link_of_another_owner, "the parent tree gives it to", (OURS, PAGE)),
    Planted(link_held_by_a_span, "it is held by Span", (OURS, PAGE)),
    Planted(link_outside_the_structure, "0 elements hold it", (OURS, PAGE)),
    Planted(link_not_printed, "must be printed and seen", (OURS, PAGE)),
    Planted(link_hidden, "must be printed and seen", (OURS, PAGE)),
    Planted(link_to_nowhere, "it leads nowhere (entree-9)"),
    Planted(link_without_surface, "it has no surface"),
    Planted(link_held_on_another_page, "places it on another page"),
    Planted(element_of_no_annotation, "which is no annotation of a page"),
    Planted(field_that_says_nothing, "does not say what it is", (OURS, PAGE)),
    Planted(field_not_in_a_form, "it is held by Span", (OURS, PAGE)),
    Planted(tabulation_lost, "the tabulation does not follow", (OURS, PAGE)),
)
