"""A sound PDF written by hand, with one of each thing that the checks look at."""

from functools import cache

from pikepdf import Array, Dictionary, Name, String

from tests.rendering.checking.sample_metadata import describe
from tests.rendering.checking.sample_writer import Writer

STAMPS = ("Registre d’essai, page 1 de 3", "Entrées, page 2 de 3", "Entrées, page 3 de 3")
HEADINGS = (
    (1, "Registre d’essai", 0),
    (2, "Entrées", 1),
    (3, "1. Liste électorale", 1),
    (3, "2. Impression des cartes", 2),
)
ORDER = [
    ("H1", "Registre d’essai"),
    ("P", "Voir l’entrée 1, page 2."),
    ("Figure", "Sceau de la Régie"),
    ("P", "Signature"),
    ("H2", "Entrées"),
    ("H3", "1. Liste électorale"),
    ("P", "Un paragraphe qui commence sur une page et finit sur la suivante."),
    ("H3", "2. Impression des cartes"),
    ("Lbl", "–"),
    ("LBody", "Identité"),
    ("TH", "Partie"),
    ("TH", "Nombre"),
    ("TH", "Ententes"),
    ("TD", "12"),
]


@cache
def sample():
    """The sound PDF: three pages, figure, link, field, list, table, bookmarks, attached files."""
    writer = Writer(3)
    document = writer.element("Document")
    sections = [writer.element("Sect", document) for _ in range(2)]
    _cover(writer, sections[0])
    _entries(writer, sections[1])
    _table(writer, sections[1])
    _places(writer)
    _bookmarks(writer)
    describe(writer.pdf)
    writer.attach("registre.csv", b"numero;titre\r\n1;Liste\r\n", "Le registre, en CSV", "text/csv")
    writer.attach("registre.json", b'{"numero": 1}', "Le registre, en JSON", "application/json")
    return writer.finish(STAMPS)


def _cover(writer, section):
    writer.write(0, writer.element("H1", section), HEADINGS[0][1], 760)
    paragraph = writer.element("P", section)
    writer.write(0, paragraph, "Voir ", 730)
    link = writer.element("Link", paragraph)
    writer.write(0, link, "l’entrée 1, page 2", 730, 90)
    writer.write(0, paragraph, ".", 730, 190)
    writer.annotate(
        0,
        link,
        Subtype=Name.Link,
        Rect=Array([90, 726, 190, 740]),
        Border=Array([0, 0, 0]),
        Contents="1. Liste électorale, page 2",
        Dest=String("entree-1"),
    )
    layout = Dictionary(O=Name.Layout, BBox=Array([60, 600, 120, 660]))
    figure = writer.element("Figure", section, Alt="Sceau de la Régie", A=layout)
    writer.draw(0, figure, "0.1 0.2 0.4 rg 60 600 60 60 re f")
    _field(writer, section)


def _field(writer, section):
    paragraph = writer.element("P", section)
    writer.write(0, paragraph, "Signature", 560)
    field = writer.annotate(
        0,
        writer.element("Form", paragraph),
        Subtype=Name.Widget,
        FT=Name.Sig,
        T="Sceau",
        TU="Sceau de l’organisme",
        Rect=Array([0, 0, 0, 0]),
    )
    field.F = 132
    writer.pdf.Root.AcroForm = Dictionary(Fields=Array([field]), SigFlags=3)


def _entries(writer, section):
    writer.write(1, writer.element("H2", section), HEADINGS[1][1], 760)
    writer.write(1, writer.element("H3", section), HEADINGS[2][1], 730)
    paragraph = writer.element("P", section)
    writer.write(1, paragraph, "Un paragraphe qui commence sur une page", 700)
    writer.write(2, paragraph, "et finit sur la suivante.", 760)
    writer.write(2, writer.element("H3", section), HEADINGS[3][1], 730)
    item = writer.element("LI", writer.element("L", section))
    writer.write(2, writer.element("Lbl", item), "–", 700)
    writer.write(2, writer.element("LBody", item), "Identité", 700, 75)


def _table(writer, section):
    table = writer.element("Table", section)
    heads, cells = writer.element("TR", table), writer.element("TR", table)
    column = Dictionary(O=Name.Table, Scope=Name.Column)
    row = Dictionary(O=Name.Table, Scope=Name.Row)
    writer.write(2, writer.element("TH", heads, A=column), "Partie", 670)
    count = writer.element("TH", heads, ID=String("t1-nombre"), A=column)
    writer.write(2, count, "Nombre", 670, 200)
    writer.write(2, writer.element("TH", cells, A=row), "Ententes", 650)
    named = Dictionary(O=Name.Table, Headers=Array([String("t1-nombre")]))
    writer.write(2, writer.element("TD", cells, A=named), "12", 650, 200)
    writer.tree.IDTree = Dictionary(Names=Array([String("t1-nombre"), count]))


def _places(writer):
    pages = [page.obj for page in writer.pdf.pages]
    pairs = [
        (String(name), Array([pages[place], Name.XYZ, 60, 780, 0]))
        for name, place in (("couverture", 0), ("entree-1", 1), ("entree-2", 2), ("entrees", 1))
    ]
    writer.pdf.Root.Names = Dictionary(Dests=writer.leaves("/Names", pairs, 2))


def _bookmarks(writer):
    pdf = writer.pdf
    root = pdf.make_indirect(Dictionary(Type=Name.Outlines, Count=4))
    items = []
    for _, title, place in HEADINGS:
        goal = Array([pdf.pages[place].obj, Name.XYZ, 60, 780, 0])
        items.append(pdf.make_indirect(Dictionary(Title=title, Dest=goal)))
    _hold(root, items[:1])
    _hold(items[0], items[1:2])
    _hold(items[1], items[2:])
    items[0].Count, items[1].Count = 3, 2
    pdf.Root.Outlines = root


def _hold(parent, items):
    parent.First, parent.Last = items[0], items[-1]
    for item in items:
        item.Parent = parent
    for before, after in zip(items, items[1:], strict=False):
        before.Next, after.Prev = after, before
