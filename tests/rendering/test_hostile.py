"""Hostile texts in every field: the page stays whole, nothing is lost, nothing is wrong with it."""

import re
import subprocess
import unicodedata
from collections import Counter

import pytest

from registry.editions.document import LIST, Contact, Reference
from registry.rendering.breaking import PLACE_TO_BREAK, broken_up
from registry.rendering.formats import render
from registry.rendering.laying_out import register_book
from registry.rendering.selections import single
from registry.rendering.setting import RefusedAddressError, set_in_type
from tests.rendering.checking.complaints import complaints
from tests.rendering.checking.reading import reading_order, squeezed
from tests.rendering.documents import make_document, make_entry, make_head, make_particular
from tests.rendering.reading import outline, places, read_pages

WIDTH, HEIGHT = 612, 792
WORD = re.compile('<word xMin="(.+)" yMin="(.+)" xMax="(.+)" yMax="(.+)">')
SENTENCE = "Vérifier l’admissibilité des personnes au programme et corriger leur adresse. "
ADDRESSES = (
    "http://exemple.invalid/a.png",
    "https://exemple.invalid/a.css",
    "ftp://exemple.invalid/a",
    "file:///etc/hostname",
    "data:text/css,p{display:none}",
    "//exemple.invalid/a",
    "../a.css",
)
# what is typed, and what is read of it when that is something else
ODD = {
    "{% include 'a' %} {{ x|safe }} {# y #} <% z %>": "",
    "</style></html><script>alert('x')</script> &amp; &#64; <!-- --> ]]>": "",
    "} p { display: none } @import url(http://exemple.invalid/a.css); /*": "",
    "@12 @top @0 #1 # @@ @1 0 R": "",
    "(a) \\) ( \\( (((": "",
    "/Span <</MCID 0>> BDC EMC ET": "",
    "[<0001>] TJ <feff> endstream": "",
    "000": "",
    "00": "",
    "שלום עולם, מרשם 12 (מאה)": "",
    "avant السجل العام للمعلومات 123 (مئة) مُحَمَّدٌ après": "",
    "می\u200cخواهم": "",
    "Z̸̢̛a̶̧̛l̵̨̛g̶̢̛o m̃ x̂ ế": "",
    "a\u202eb à rebours\u202c \u2066isolé\u2069 \u202esans fin": "ab à rebours isolé sans fin",
    "👍 👨\u200d👩 🇨🇦": "‹U+1F44D› ‹U+1F468›‹U+1F469› ‹U+1F1E8›‹U+1F1E6›",
    "汉字 \U00013000 \ue000 \U000f0000": "‹U+6C49›‹U+5B57› ‹U+13000› ‹U+E000› ‹U+F0000›",
    "a\x00b\x1bc\x7fd\x9fe": "abcde",
    "seul \ud83d, un autre \udc4d": "seul ‹U+FFFD›, un autre ‹U+FFFD›",
    "sou\u00adhait cou\u200bpé jo\u200dint ✈\ufe0f": "souhait coupé joint ✈",
    "  deux  blancs\u00a0\u00a0durs  ": "",
    "‹U+00E9› tapé ainsi": "",
    " ".join(f"url({one})" for one in ADDRESSES): "",
}
BLANK = ("", " ", "\u00a0\u00a0", "\u200d\u00ad", "\u200b\n\u2060")


def _read(text):
    """What is compared: letters without joiners, which Latin glyphs do not say."""
    return squeezed(unicodedata.normalize("NFC", text)).replace("\u200d", "")


def _said(content):
    return _read(" ".join(text for _, text in reading_order(content)))


def _one(text, **changes):
    return make_document(make_entry(1, particulars=(make_particular(values=(text,)),)), **changes)


def _words_outside(content):
    """The words that cross the bounds of their page."""
    told = subprocess.run(
        ["pdftotext", "-bbox", "-", "-"], input=content, capture_output=True, check=True
    ).stdout.decode(errors="replace")
    found = (tuple(map(float, one)) for one in WORD.findall(told))
    return [one for one in found if min(one) < 0 or one[2] > WIDTH or one[3] > HEIGHT]


def _letters(text):
    return Counter(sign for sign in text if sign.isascii() and sign.isalnum())


def _assert_whole(content):
    """Nothing is wrong with it, and nothing is beyond a page; what a screen reader says of it."""
    said = _said(content)
    assert _words_outside(content) == []
    # pdftotext leaves out what is beyond the page
    assert not _letters(said) - _letters("".join(read_pages(content)))
    assert complaints(content) == []
    return said


def _odd_entry(number, text):
    following = Reference("registre", f"uid-{number + 1}", text)
    return make_entry(
        number,
        title=text,
        recipients=(text,),
        laws=(text,),
        note=text,
        withheld=text,
        particulars=(
            make_particular(label=text, citation=text, values=(text,), references=(following,)),
            make_particular(values=(text, f"{text} é"), form=LIST, withheld=text),
        ),
    )


@pytest.fixture(scope="module")
def odd():
    """A register of which each entry has one odd text in all its fields."""
    entries = [_odd_entry(number, text) for number, text in enumerate(ODD, 1)]
    return render(make_document(*entries), "pdf")


@pytest.fixture(scope="module")
def odd_words(odd):
    """All that a screen reader says of it."""
    return _assert_whole(odd)


@pytest.mark.parametrize(("text", "read"), ODD.items(), ids=range(len(ODD)))
def test_an_odd_text_is_read_in_each_field(text, read, odd_words):
    # in the contents, the title, the labels, the values, the note, the grounds, the indexes
    assert odd_words.count(_read(read or text)) >= 12


def test_an_odd_title_is_a_bookmark(odd):
    titles = [title for level, title, _ in outline(odd) if level == 3]

    assert f"{len(ODD)}. {list(ODD)[-1]}" in titles
    assert "9. 00" in titles
    assert "14. ab à rebours isolé sans fin" in titles


def test_page_numbers_are_put_in_their_room_and_not_over_titles_of_digits(odd):
    where = places(odd)
    contents = " ".join(text for role, text in reading_order(odd) if role in ("LBody", "LI"))

    assert f"8. 000 {where['inscription-8']}" in contents
    assert f"9. 00 {where['inscription-9']}" in contents


def test_odd_texts_in_what_is_said_of_the_body_leave_the_pages_whole():
    text = "".join(ODD)
    contact = Contact(title=text, email=text, phone=text, address=text)
    head = make_head(
        body_name=f"Corps {text}",
        body_acronym=text,
        title=f"Titre {text}",
        citation=text,
        duty=text,
        notices=(text, text),
        contact=contact,
    )

    content = render(make_document(head=head, marking="Document de travail"), "pdf")

    read = "".join(read or text for text, read in ODD.items())
    assert _assert_whole(content).count(_read(read)) >= 10


def test_what_cannot_be_seen_is_no_title_no_link_and_no_line_of_the_index():
    entries = [
        make_entry(
            number,
            title=text,
            recipients=(text,),
            particulars=(
                make_particular(values=(text,), references=(Reference("registre", "uid-1", text),)),
                make_particular(label=text, values=(text, text), form=LIST),
            ),
        )
        for number, text in enumerate(BLANK, 1)
    ]

    content = render(make_document(*entries), "pdf")

    assert complaints(content) == []
    assert [title for level, title, _ in outline(content) if "Sans titre" in title] == [
        f"{number}. Sans titre" for number in range(1, len(BLANK) + 1)
    ]


@pytest.mark.parametrize(
    "text",
    [
        (SENTENCE * 1300)[:100_000].strip(),
        "abcdefghij" * 10_000,
        "\n".join(f"Ligne {number}." for number in range(300)),
        "a\u00ad" * 10_000,
    ],
    ids=["words", "one word", "lines", "soft hyphens"],
)
def test_a_field_of_100_000_signs_is_whole(text):
    content = render(single(_one(text), 1), "pdf-fiche")

    assert _read(text) in _assert_whole(content)


def test_an_entry_of_500_fields_is_whole():
    fields = [make_particular(label=f"Champ {at}", values=(f"Valeur {at}.",)) for at in range(500)]

    content = render(single(make_document(make_entry(1, particulars=fields)), 1), "pdf-fiche")

    said = _assert_whole(content)
    assert all(f"Champ{at}(" in said and f"Valeur{at}." in said for at in range(500))


def test_an_entry_of_2_000_recipients_is_whole():
    names = tuple(f"Organisme {at}" for at in range(2000))
    told = make_particular("recipients", values=names, form=LIST)

    content = render(single(make_document(make_entry(1, particulars=(told,))), 1), "pdf-fiche")

    assert "".join(f"–Organisme{at}" for at in range(2000)) in _assert_whole(content)


def test_long_names_are_whole_on_the_cover_and_shortened_in_running_heads():
    words, letters = (SENTENCE * 4)[:300].strip(), "m" * 300
    head = make_head(body_name=letters, title=words)
    entries = [make_entry(1, title=words), make_entry(2, title=letters, recipients=(letters,))]

    content = render(make_document(*entries, head=head, marking="Document de travail"), "pdf")

    said = _assert_whole(content)
    # cover, contents, heading; the second one in the index too
    assert said.count(_read(words)) >= 3
    assert said.count(letters) >= 4
    assert read_pages(content)[-1].count("m") < len(letters) * 3


@pytest.mark.parametrize(
    ("values", "pages"),
    # pages counted once, by setting them
    [((SENTENCE * 640,), 100), (("Ligne.\n" * 700,), 150), (("a",) * 700, 125)],
    ids=["words", "lines", "list"],
)
def test_the_room_of_page_numbers_is_wide_enough_for_a_few_long_entries(values, pages):
    told = (make_particular(values=values, form=LIST if values[1:] else "text"),)
    document = make_document(*(make_entry(number, particulars=told) for number in range(1, 7)))

    contents = register_book(document).chapters[1].quires[0].write()

    room = re.search('href="page:inscription-1">(0+)<', contents)[1]
    assert len(room) >= len(str(pages))


def test_a_number_of_seven_digits_is_read_whole():
    content = render(make_document(make_entry(1_234_567), make_entry(9_999_999)), "pdf")

    headings = [text for role, text in reading_order(content) if role == "H3"]
    assert headings[0].startswith("1234567. Liste")
    assert complaints(content) == []


def test_places_to_break_are_for_words_that_fit_no_line():
    short, accented = "a" * 99, "e\u0301" * 60

    assert broken_up(f"<p>{short} {short}</p>") == f"<p>{short} {short}</p>"
    assert broken_up(f'<a href="{"a" * 200}">b</a>') == f'<a href="{"a" * 200}">b</a>'
    assert f"{PLACE_TO_BREAK}\u0301" not in broken_up(f"<p>{accented}</p>")
    assert "&amp;" * 8 in broken_up(f"<p>{'&amp;' * 200}</p>")
    assert broken_up(f"<p>{accented}</p>").replace(PLACE_TO_BREAK, "") == f"<p>{accented}</p>"


@pytest.mark.parametrize("address", ADDRESSES[:5])
@pytest.mark.parametrize(
    "page",
    [
        '<link rel="stylesheet" href="{}">',
        '<img alt="x" src="{}">',
        "<style>@import url({});</style>",
        "<style>p {{ background: url({}) }}</style><p>x</p>",
        "<style>@font-face {{ font-family: x; src: url({}) }} p {{ font-family: x }}</style><p>x",
    ],
    ids=["link", "image", "import", "background", "font"],
)
def test_a_template_that_would_ask_for_an_address_is_refused(page, address):
    with pytest.raises(RefusedAddressError, match="Adresse refusée"):
        set_in_type(f'<html lang="fr"><title>x</title>{page.format(address)}</html>', {})
