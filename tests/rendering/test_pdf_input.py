"""Odd texts: they are written as they are, they break nothing, they reach nothing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from registry.rendering.composing import compose
from registry.rendering.formats import render
from registry.rendering.quires import to_bytes
from registry.rendering.setting import RefusedAddressError, set_in_type
from registry.rendering.typefaces import fonts_for
from tests.rendering.documents import make_document, make_entry, make_head, make_particular
from tests.rendering.reading import open_pdf, read_pages, read_text

ROOT = Path(__file__).resolve().parents[2]
SURROUNDINGS = (
    {"PYTHONHASHSEED": "1", "TZ": "America/Toronto", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "2", "TZ": "Pacific/Auckland", "LC_ALL": "fr_CA.UTF-8", "HOME": "/nowhere"},
)
ALONE = """
import sys
from django.conf import settings
import django
backend = "django.template.backends.django.DjangoTemplates"
settings.configure(
    INSTALLED_APPS=["registry.rendering"],
    TEMPLATES=[{"BACKEND": backend, "APP_DIRS": True}],
)
django.setup()
from registry.rendering.composing import compose
from registry.rendering.formats import render
from registry.rendering.quires import to_bytes
from registry.rendering.selections import single
from tests.rendering.documents import make_document
document = make_document(marking="Interne")
sys.stdout.buffer.write(render(document, "pdf") + render(single(document, 1), "pdf-fiche"))
"""


def shown(text):
    """The text of the PDF of a register whose one purpose is that text."""
    purpose = make_particular(values=(text,))
    return read_text(render(make_document(make_entry(1, particulars=(purpose,))), "pdf"))


def test_control_characters_are_left_out_and_no_letter_is_lost():
    text = shown("a\x00b\x07c\x1bd\x7fe\x9ff\ufffeg\ud800h")

    assert "abcdef‹U+FFFD›g‹U+FFFD›h" in text


def test_control_characters_in_the_title_leave_the_metadata_readable():
    content = render(make_document(head=make_head(title="Registre\x00 des\x08 essais")), "pdf")

    with open_pdf(content) as pdf:
        assert str(pdf.docinfo.Title).startswith("Registre des essais –")
        assert b"Registre des essais" in pdf.Root.Metadata.read_bytes()


def test_a_line_end_makes_a_paragraph():
    text = shown("Premier.\r\nDeuxième.\n\n  Troisième.")

    assert "Premier. Deuxième. Troisième." in text


def test_markup_is_text():
    text = shown('<script>alert("x")</script> & <img src="http://exemple.quebec/a.png"> {{ x }}')

    assert '<script>alert("x")</script> & <img src="http://exemple.quebec/a.png"> {{ x }}' in text


def test_a_word_without_end_is_broken_inside_the_page():
    word = "m" * 5000
    content = render(make_document(make_entry(1, title=word)), "pdf")

    letters = "".join(read_pages(content)).count("m")
    assert letters >= 2 * 5000  # in the contents and above the entry
    lines = [line for page in read_pages(content) for line in page.splitlines()]
    assert max(len(line) for line in lines) < 200


@pytest.mark.parametrize(
    "text",
    [
        "Œuvre, cœur, naïve, « guillemets », l’été…, n°\u202f5, 20\u202f%",
        "non\u2011lieu",
        "ᓄᓇᕕᒃ",
        "ελληνικά и кириллица",
    ],
)
def test_a_text_is_kept_in_any_script(text):
    assert text.replace("\u202f", " ") in shown(text)


def test_text_from_right_to_left_is_kept():
    text = shown("avant שלום après")

    assert set("שלום") <= set(text)
    assert "avant" in text
    assert "après" in text


def test_a_sign_that_no_typeface_has_is_told_by_its_code():
    assert "hiéroglyphe ‹U+13000› fin ‹U+1F44D›" in shown("hiéroglyphe 𓀀 fin 👍")


def test_decomposed_accents_are_composed():
    assert "été" in shown("e\u0301te\u0301")


@pytest.mark.parametrize("address", ["http://exemple.quebec/a.css", "file:///etc/hostname"])
def test_nothing_but_the_files_of_the_room_is_fetched(address):
    page = f'<html lang="fr"><title>x</title><link rel="stylesheet" href="{address}"></html>'

    with pytest.raises(RefusedAddressError, match="Adresse refusée"):
        set_in_type(page, {})


def test_the_same_document_gives_the_same_bytes_whatever_surrounds_the_process():
    made = [
        subprocess.run(
            [sys.executable, "-c", ALONE],
            cwd=ROOT,
            env={**os.environ, **surroundings, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=True,
        ).stdout
        for surroundings in SURROUNDINGS
    ]

    assert made[0].startswith(b"%PDF-1.7")
    assert made[0] == made[1]


def test_another_document_has_another_identifier():
    one = render(make_document(), "pdf")
    other = render(make_document(edition=4), "pdf")

    with open_pdf(one) as first, open_pdf(other) as second:
        assert bytes(first.trailer.ID[0]) != bytes(second.trailer.ID[0])


def test_what_was_set_before_changes_no_byte():
    plain, mixed = (
        compose("rendering/entries.html", {"parts": [{"opening": opening, "items": []}]})
        for opening in (
            {"anchor": "a", "title": "Mots\u00ad simples\u200b", "nothing": "Rien\u200e."},
            {"anchor": "a", "title": "Ελληνικά, ᐃᓄᒃᑎᑐᑦ", "nothing": "Rien\u200e."},
        )
    )
    fonts_for.cache_clear()
    first = to_bytes(set_in_type(plain, {}))
    fonts_for.cache_clear()
    set_in_type(mixed, {})

    assert to_bytes(set_in_type(plain, {})) == first
    assert fonts_for.cache_info().currsize == 2
