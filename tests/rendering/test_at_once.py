"""A document bound from quires is the one that WeasyPrint sets at once, page by page."""

import pytest

from registry.editions.document import LIST, Section
from registry.rendering.binding import bind
from registry.rendering.laying_out import register_book
from registry.rendering.to_pdf import set_manuscript
from tests.rendering.at_once import at_once, links_by_page, structure_by_page
from tests.rendering.checking.elements import Marked
from tests.rendering.checking.opened import opened
from tests.rendering.checking.reading import reading_order
from tests.rendering.documents import (
    GROUND,
    make_document,
    make_entry,
    make_particular,
    make_particulars,
)
from tests.rendering.reading import outline


def _entry(number, is_long):
    """An entry, one in seven with something withheld, one in five cited by the next."""
    purpose = make_particular(values=(f"Fin {number}." + " Assez longue." * 30 * is_long,))
    if number % 7 == 0:
        purpose = make_particular(values=(), withheld=GROUND)
    told = make_particulars()[:3] if is_long else ()
    recipients = (f"Organisme {number % 40}",)
    named = make_particular("recipients", "Destinataire", values=recipients, form=LIST)
    return make_entry(
        number,
        title=f"Communication {number}",
        particulars=(*told, named, purpose),
        recipients=recipients,
        laws=(f"A-2.1, art. {number % 9}",),
    )


def _book(count):
    entries = [_entry(number, is_long=count <= 100) for number in range(1, count + 1)]
    middle = max(1, count // 3)
    sections = (
        Section("ententes", "Communications dans le cadre d’une entente", tuple(entries[:middle])),
        Section("mandats", "Communications pour un mandat", ()),
        Section("loi", "Communications en vertu d’une loi", tuple(entries[middle:])),
    )
    return register_book(make_document(sections=sections))


@pytest.fixture(scope="module", params=[10, 100, 1000])
def pair(request):
    """The document bound, and the same set at once."""
    book = _book(request.param)
    return bind(book, set_manuscript), at_once(book)


def _words(content):
    """The words in reading order; numbers of pages are left out, WeasyPrint does not know them."""
    words = " ".join(text for _, text in reading_order(content)).split()
    return [word for word in words if not word.isdigit()]


def test_it_is_the_same_words_in_the_same_order(pair):
    bound, whole = pair

    assert _words(bound) == _words(whole)


def test_it_has_the_same_structure_page_by_page(pair):
    bound, whole = pair

    assert structure_by_page(bound) == structure_by_page(whole)


def test_it_has_the_same_bookmarks(pair):
    bound, whole = pair

    assert outline(bound) == outline(whole)


def test_its_links_lead_to_the_same_pages(pair):
    bound, whole = pair
    found = links_by_page(bound)

    assert found == links_by_page(whole)
    assert sum(map(len, found)) > 20


def test_each_number_printed_in_the_contents_and_index_is_that_of_its_page(pair):
    bound, whole = pair
    led = [page for links in links_by_page(whole) for page in links]

    with opened(bound) as found:
        texts = [_text(found, one) for one in found.elements if one.role == "Link"]

    numbers = [(text, page) for text, page in zip(texts, led, strict=True) if text.isdigit()]
    assert [int(text) for text, _ in numbers] == [page for _, page in numbers]
    assert len(numbers) > 20


def _text(found, element):
    marks = [found.mark_of(kid) for kid in element.kids if isinstance(kid, Marked)]
    return "".join(mark.text for mark in marks).strip()
