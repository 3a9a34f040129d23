"""Faults of named places and bookmarks: each function plants the one it is named after."""

from pikepdf import Dictionary, Name, String

from tests.rendering.checking.planting import OURS, QPDF, Planted, without


def leaves_that_overlap(pdf):
    leaf = pdf.Root.Names.Dests.Kids[1]
    leaf.Names[0] = String("dernier")
    leaf.Limits[0] = String("dernier")


def names_out_of_order(pdf):
    leaf = pdf.Root.Names.Dests.Kids[1].Names
    leaf[0], leaf[2] = leaf[2], leaf[0]


def name_given_twice(pdf):
    leaf = pdf.Root.Names.Dests.Kids[1]
    leaf.Names[0] = leaf.Limits[0] = String("entree-1")


def limits_of_names_wrong(pdf):
    pdf.Root.Names.Dests.Kids[0].Limits[1] = String("entree-0")


def place_on_no_page(pdf):
    pdf.Root.Names.Dests.Kids[0].Names[1][0] = pdf.make_indirect(Dictionary(Type=Name.Page))


def bookmark_with_a_wrong_prev(pdf):
    first = pdf.Root.Outlines.First.First
    first.Last.Prev = first


def bookmark_with_another_parent(pdf):
    pdf.Root.Outlines.First.First.First.Parent = pdf.Root.Outlines


def bookmarks_miscounted(pdf):
    pdf.Root.Outlines.First.First.Count = 1


def bookmarks_with_a_wrong_last(pdf):
    pdf.Root.Outlines.First.First.Last = pdf.Root.Outlines.First.First.First


def bookmark_on_another_page(pdf):
    pdf.Root.Outlines.First.First.First.Dest[0] = pdf.pages[2].obj


def bookmark_to_nowhere(pdf):
    without(pdf.Root.Outlines.First.First.First, "/Dest")


def bookmark_without_title(pdf):
    pdf.Root.Outlines.First.First.First.Title = String("")


def bookmark_of_another_title(pdf):
    pdf.Root.Outlines.First.First.First.Title = String("2. Autre chose")


def no_bookmarks(pdf):
    without(pdf.Root, "/Outlines")


PLACES = (
    Planted(leaves_that_overlap, "key dernier comes after entree-1", (OURS, QPDF)),
    Planted(names_out_of_order, "key entree-2 comes after entrees", (OURS, QPDF)),
    Planted(name_given_twice, "key entree-1 is there twice", (OURS, QPDF)),
    Planted(limits_of_names_wrong, "limits are couverture–entree-0"),
    Planted(place_on_no_page, "the place « couverture » is on no page"),
    Planted(bookmark_with_a_wrong_prev, "its /Prev is not the one before"),
    Planted(bookmark_with_another_parent, "its /Parent is another"),
    Planted(bookmarks_miscounted, "it counts 1, there are 2"),
    Planted(bookmarks_with_a_wrong_last, "is not the last"),
    Planted(bookmark_on_another_page, "no such heading in this order"),
    Planted(bookmark_to_nowhere, "leads nowhere"),
    Planted(bookmark_without_title, "without a title"),
    Planted(bookmark_of_another_title, "no such heading in this order"),
    Planted(no_bookmarks, "there are no bookmarks"),
)
