"""Binding: same bytes kept or not, data carried, links that must lead somewhere, files whole."""

from dataclasses import replace

import pytest

from registry.editions.document import Section
from registry.rendering.binding import UnknownAnchorError, bind
from registry.rendering.books import Book, Chapter
from registry.rendering.composing import manuscript
from registry.rendering.formats import render
from registry.rendering.quires import from_bytes, to_bytes
from registry.rendering.selections import only_section, single
from registry.rendering.to_pdf import set_manuscript, sheet_book, whole_book
from tests.rendering.checking.attachments import attachments
from tests.rendering.checking.complaints import complaints
from tests.rendering.documents import GROUND, make_document, make_entry, make_particular
from tests.rendering.reading import open_pdf, read_text

SEAL = "Certificat de démonstration – sans valeur"
ADDRESS = "https://registre.exemple.quebec/regie/registre/editions/3/"


def _many(count=60, changed=0):
    """A part long enough to be cut; one entry of it may be changed."""
    entries = [
        make_entry(number, particulars=(make_particular(values=(f"Fin {number}.",)),))
        for number in range(1, count + 1)
    ]
    if changed:
        entries[changed - 1] = make_entry(changed, title="Une inscription changée")
    part = Section("ententes", "Communications dans le cadre d’une entente", tuple(entries))
    return make_document(sections=(part,))


class _Shelf(dict):
    """Quires kept as bytes; it counts those that it had to set."""

    made = 0

    def take(self, manuscript):
        if manuscript.key not in self:
            self.made += 1
            self[manuscript.key] = to_bytes(set_manuscript(manuscript))
        return from_bytes(self[manuscript.key])


KINDS = {
    "register": lambda: whole_book(make_document()),
    "part": lambda: whole_book(only_section(make_document(), "mandats")),
    "sheet": lambda: sheet_book(single(make_document(), 2)),
    "empty": lambda: whole_book(make_document(sections=(Section("", ""),))),
    "marked": lambda: whole_book(make_document(marking="Ne pas diffuser")),
    "withheld": lambda: whole_book(
        make_document(
            make_entry(1, particulars=(make_particular(values=(), withheld=GROUND),)),
            make_entry(2, withheld=GROUND, particulars=(make_particular(withheld=GROUND),)),
        )
    ),
    "addressed": lambda: whole_book(make_document(address=ADDRESS)),
    "sealed": lambda: whole_book(make_document(address=ADDRESS, seal=SEAL)),
    "sealed sheet": lambda: sheet_book(single(make_document(seal=SEAL), 2)),
    "long": lambda: whole_book(_many()),
}


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_what_the_standards_and_a_screen_reader_ask(kind):
    assert complaints(bind(KINDS[kind](), set_manuscript)) == []


def test_a_document_from_the_shelf_is_the_one_set_anew():
    shelf = _Shelf()
    first = bind(whole_book(_many()), shelf.take)
    made = shelf.made

    again = bind(whole_book(_many()), shelf.take)

    assert made > 4
    assert shelf.made == made
    assert again == first == render(_many(), "pdf")


def test_one_entry_changed_sets_its_quire_and_the_contents_anew_and_no_other():
    shelf = _Shelf()
    bind(whole_book(_many()), shelf.take)
    before = shelf.made

    changed = bind(whole_book(_many(changed=30)), shelf.take)

    # its quire, the contents, and the index, where an entry may be spoken of
    assert shelf.made - before <= 3
    assert changed == render(_many(changed=30), "pdf")
    assert "Une inscription changée" in read_text(changed)


def test_a_day_that_comes_changes_how_an_entry_is_told():
    document = _many(1)
    later = replace(document, published_on=document.published_on.replace(year=2007))

    assert "Depuis le 3 novembre 2008" in read_text(render(document, "pdf"))
    assert "À compter du 3 novembre 2008" in read_text(render(later, "pdf"))


def test_the_data_come_out_of_the_pdf_as_they_are():
    document = make_document()

    found = attachments(render(document, "pdf"))

    assert found == {
        "regie-registre-edition-3.csv": (render(document, "csv"), "Data", "text/csv"),
        "regie-registre-edition-3.json": (render(document, "json"), "Data", "application/json"),
    }


def test_a_part_carries_its_own_data_under_its_own_name():
    part = only_section(make_document(), "mandats")

    found = attachments(render(part, "pdf"))

    assert found["regie-registre-mandats-edition-3.csv"][0] == render(part, "csv")


def test_a_link_that_leads_nowhere_is_refused():
    parts = [{"anchor": "perdu", "title": "Perdu", "lines": []}]
    contents = {"title": "Table", "anchor": "table", "room": "00", "parts": parts}
    lost = manuscript("rendering/contents.html", contents, lambda: contents)
    book = Book("x", "x", "x", "fr-CA", "", (Chapter((lost,)),))

    with pytest.raises(UnknownAnchorError, match="perdu"):
        bind(book, set_manuscript)


def test_a_damaged_quire_is_refused():
    kept = to_bytes(set_manuscript(whole_book(make_document()).manuscripts[1]))

    for damaged in (kept[:-1], kept[: len(kept) // 3], b"", b"\0" * 40):
        with pytest.raises(ValueError, match="cahier"):
            from_bytes(damaged)


def test_the_typefaces_are_embedded_once():
    with open_pdf(render(_many(), "pdf")) as pdf:
        files = [one for one in pdf.objects if _is_font(one)]

    assert len(files) <= 3


def _is_font(thing):
    return "/Length1" in thing if hasattr(thing, "read_raw_bytes") else False
