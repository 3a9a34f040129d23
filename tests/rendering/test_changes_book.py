"""What changed between two editions as a PDF: the words marked without colour, nothing lost."""

from dataclasses import replace

import pytest

from registry.editions.wording import DELETED, INSERTED, KEPT, Piece
from registry.rendering.binding import bind
from registry.rendering.changes_book import (
    ChangedEntry,
    ChangedGroup,
    Changes,
    Difference,
    Reason,
    changes_book,
    paragraphs,
)
from registry.rendering.to_pdf import set_manuscript
from tests.rendering.checking.faults import faults
from tests.rendering.checking.reading import reading_order, roles
from tests.rendering.checking.validators import validate
from tests.rendering.documents import make_document
from tests.rendering.reading import open_pdf, read_text

WORDS = (
    Piece(KEPT, "Directeur "),
    Piece(DELETED, "des élections"),
    Piece(INSERTED, "du scrutin"),
    Piece(KEPT, " du Québec"),
)


def make_entry(number=1, **changes):
    """An entry whose recipient changed."""
    given = {
        "title": f"Liste électorale {number}",
        "name": f"Inscription {number}",
        "part": "Communications dans le cadre d’une entente",
        "reasons": (Reason("Raison", "Le directeur a changé de nom."),),
        "differences": (Difference("Destinataire", WORDS),),
    }
    return ChangedEntry(number, **(given | changes))


def make_changes(*groups, **changes):
    """What changed from edition 2 to edition 3."""
    document = make_document(address="https://registre.exemple/regie/")
    given = {
        "document": replace(document, sections=()),
        "span": "de l’édition 2 à l’édition 3",
        "lead": "L’édition 3, publiée le 22 novembre 2026, comparée à l’édition 2.",
        "sentence": "1 modification et 1 retrait.",
        "head": (Difference("Courriel", (Piece(INSERTED, "acces@exemple.quebec"),)),),
        "groups": groups
        or (
            ChangedGroup("Ce qui a été modifié", (make_entry(),)),
            ChangedGroup("Ce qui a été retiré", (ChangedEntry(7, "", "Inscription 7"),)),
        ),
    }
    return Changes(**(given | changes))


def rendered(changes):
    """The PDF of it."""
    return bind(changes_book(changes), set_manuscript)


@pytest.fixture(scope="module")
def content():
    """The PDF of two entries."""
    return rendered(make_changes())


def test_it_is_sound(content):
    assert faults(content) == []
    assert [*validate(content, "ua1"), *validate(content, "pdfa3a")] == []


def test_words_taken_away_and_words_added_are_announced_in_the_text(content):
    said = "Directeur [retiré : des élections] [ajouté : du scrutin] du Québec"

    assert ("P", said) in reading_order(content)
    assert "[ajouté : acces@exemple.quebec]" in read_text(content)


def test_the_outline_has_each_entry_under_what_happened_to_it(content):
    with open_pdf(content) as pdf, pdf.open_outline() as outline:
        top = outline.root[0]
        groups = {one.title: [entry.title for entry in one.children] for one in top.children}

    assert top.title == "Ce qui a changé"
    assert groups == {
        "Ce que l’édition dit d’elle-même": [],
        "Ce qui a été modifié (1)": ["1. Liste électorale 1"],
        "Ce qui a été retiré (1)": ["Inscription 7"],
    }


def test_nothing_that_is_told_is_lost(content):
    text = read_text(content)

    for words in (
        "comparée à l’édition 2.",
        "1 modification et 1 retrait.",
        "Communications dans le cadre d’une entente",
        "Raison : Le directeur a changé de nom.",
        "https://registre.exemple/regie/",
        "page 1 de 1",
    ):
        assert words in text


def test_a_text_of_several_lines_is_marked_in_each():
    pieces = (Piece(KEPT, "Un\n"), Piece(INSERTED, "deux \ntrois"), Piece(KEPT, "\n\nquatre"))

    lines = [[(run.text, run.told) for run in line] for line in paragraphs(pieces)]

    added = "ajouté\u00a0: "
    assert lines == [[("Un", "")], [("deux", added)], [("trois", added)], [("quatre", "")]]


def test_spaces_around_marked_words_stay_outside_the_mark():
    (line,) = paragraphs((Piece(DELETED, " un "), Piece(KEPT, "deux")))

    assert (line[0].before, line[0].text, line[0].after) == (" ", "un", " ")


def test_a_note_stands_for_words_that_are_not_told():
    hidden = Difference("Fin", note="Ce que disait l’édition d’avant n’est plus diffusé.")
    form = Difference("Titre", WORDS, is_form=True)
    text = read_text(
        rendered(make_changes(ChangedGroup("Modifié", (make_entry(differences=(hidden, form)),))))
    )

    assert "Fin Ce que disait l’édition d’avant n’est plus diffusé." in text
    assert text.index("Corrections de forme") < text.index("Titre Directeur")


def test_when_nothing_is_marked_no_mark_is_explained():
    entry = make_entry(differences=(), about=("Directeur du scrutin", "Tenir la liste."))
    changes = make_changes(ChangedGroup("Ce qui est nouveau", (entry,)), head=())

    text = read_text(rendered(changes))

    assert "barrés" not in text
    assert "Tenir la liste." in text


def test_a_long_one_is_cut_in_quires_and_says_each_thing_once():
    group = ChangedGroup("Ce qui a été modifié", tuple(make_entry(n) for n in range(1, 120)))
    changes = make_changes(group)

    book = changes_book(changes)
    content = bind(book, set_manuscript)

    text = read_text(content)
    assert len(book.chapters[0].quires) > 1
    assert text.count("Ce qui a été modifié (119)") == 1
    assert text.count("Cette page, sur le site public") == 1
    assert [role for _, role in roles(content)].count("H1") == 1
    assert text.count("Raison : ") == 119
    assert faults(content) == []


def test_each_word_told_makes_another_key():
    changes = make_changes()
    others = [
        replace(changes, lead="Autre."),
        replace(changes, sentence="Autre."),
        replace(changes, head=()),
        replace(changes, document=replace(changes.document, edition=4)),
        make_changes(ChangedGroup("Ce qui a été modifié", (make_entry(title="Autre"),))),
        make_changes(ChangedGroup("Autre", (make_entry(),))),
    ]

    keys = {changes_book(one).chapters[0].quires[0].key for one in (changes, *others)}

    assert len(keys) == len(others) + 1


def test_markup_and_control_characters_are_text():
    pieces = (Piece(DELETED, "<b>gras</b>\x07"), Piece(INSERTED, "x" * 400))
    entry = make_entry(title="<script>\x00 & fin", differences=(Difference("L", pieces),))

    text = read_text(rendered(make_changes(ChangedGroup("G", (entry,)))))

    assert "<b>gras</b>]" in text
    assert "<script> & fin" in text
    assert text.count("x") >= 400
