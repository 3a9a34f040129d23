"""What is printed on the pages."""

from dataclasses import replace
from datetime import date

from registry.editions.document import LIST, Section
from registry.rendering.formats import render
from registry.rendering.selections import only_section, single
from tests.rendering.documents import (
    GROUND,
    make_document,
    make_entry,
    make_head,
    make_particular,
    make_particulars,
)
from tests.rendering.reading import read_pages, read_text

SECRET = "Détecter les fausses identités"
PLAIN_GROUND = GROUND.replace("\u00a0", " ")


def with_purpose(**changes):
    """The particulars of a communication, its purpose changed."""
    first, second, purpose, *others = make_particulars()
    return (first, second, replace(purpose, **changes), *others)


def test_the_cover_says_whose_register_it_is_and_what_the_law_asks():
    cover = " ".join(read_pages(render(make_document(), "pdf"))[0].split())

    for words in (
        "Régie des services essentiels du Québec (RSEQ)",
        "Registre des communications de renseignements personnels sans consentement",
        "Édition 3, en vigueur depuis le 22 novembre 2026",
        "Édition précédente : 1er mai 2026",
        "L’organisme inscrit dans un registre",
        "(A-2.1, art. 67.3)",
        "Seuls les renseignements nécessaires d’une catégorie",
        "Responsable de l’accès et de la protection des renseignements personnels",
        "acces@exemple.quebec",
    ):
        assert words in cover
    assert "partielle" not in cover
    assert "illustratives" not in cover


def test_each_page_after_the_cover_says_body_register_edition_date_and_page():
    pages = read_pages(render(make_document(), "pdf"))

    for number, page in enumerate(pages[1:], start=2):
        text = " ".join(page.split())
        for words in (
            "Régie des services essentiels du Québec",
            "Registre des communications de renseignements personnels sans consentement",
            "Édition 3",
            "22 novembre 2026",
            f"page {number} de {len(pages)}",
        ):
            assert words in text


def test_a_partial_version_says_so_on_each_page():
    pages = read_pages(render(make_document(head=make_head(is_partial=True)), "pdf"))

    assert all("Version partielle" in page for page in pages)


def test_the_notice_of_a_partial_version_explains_its_label_once():
    notice = "Version partielle\u00a0: la loi permet de ne pas tout diffuser."
    head = make_head(is_partial=True, notices=(notice,))

    cover = " ".join(read_pages(render(make_document(head=head), "pdf"))[0].split())

    assert "Version partielle La loi permet de ne pas tout diffuser." in cover
    assert cover.count("partielle") == 1


def test_a_complete_part_of_a_partial_register_is_not_called_partial():
    notice = "Version partielle\u00a0: la loi permet de ne pas tout diffuser."
    document = make_document(head=make_head(is_partial=True, notices=(notice,)))

    content = render(only_section(document, "mandats"), "pdf")

    assert "partielle" not in read_text(content)
    assert "Impression des cartes" in read_text(content)
    assert "Liste électorale" not in read_text(content)


def test_the_marking_is_on_each_page_of_both_layouts():
    document = make_document(edition=0, marking="Ne pas diffuser — document interne")

    for content in (render(document, "pdf"), render(single(document, 1), "pdf-fiche")):
        pages = read_pages(content)
        assert pages
        assert all("Ne pas diffuser — document interne" in page for page in pages)


def test_what_is_no_edition_bears_only_its_date():
    text = read_text(render(make_document(edition=0, previous_on=None), "pdf"))

    assert "En date du 22 novembre 2026" in text
    assert "Édition" not in text


def test_a_document_without_a_date_is_written_too():
    assert "RSEQ" in read_text(render(make_document(published_on=None, edition=0), "pdf"))


def test_illustrative_data_are_labelled_from_the_head_or_from_an_entry():
    by_head = make_document(head=make_head(is_illustrative=True))
    by_entry = make_document(make_entry(1, note="Données illustratives"))

    for document in (by_head, by_entry):
        assert "Données illustratives" in read_pages(render(document, "pdf"))[0]


def test_a_withheld_particular_shows_its_ground_and_nothing_of_its_value():
    particulars = with_purpose(values=(), withheld=GROUND)
    document = make_document(make_entry(1, particulars=particulars, is_partial=True))

    register = render(only_section(document, "ententes"), "pdf")
    for content in (register, render(single(document, 1), "pdf-fiche")):
        text = read_text(content)
        assert PLAIN_GROUND in text
        assert "Fin de la communication" in text
        assert "Tenir à jour" not in text
        assert "Retenu" not in text


def test_the_mentions_of_a_withheld_particular_are_not_shown():
    nature, *others = make_particulars()
    hidden = replace(nature, values=(), withheld=GROUND)

    text = read_text(render(make_document(make_entry(1, particulars=(hidden, *others))), "pdf"))

    assert hidden.references[0].text == "Identité"
    assert text.count("Identité") == 1  # the one of the other part


def test_the_auditor_reads_both_the_ground_and_the_value():
    particulars = with_purpose(values=(SECRET, "Second paragraphe"), withheld=GROUND)
    document = make_document(make_entry(1, particulars=particulars), marking="Interne")

    for content in (render(document, "pdf"), render(single(document, 1), "pdf-fiche")):
        text = read_text(content)
        assert "Retenu" in text
        assert PLAIN_GROUND in text
        assert SECRET in text
        assert "Second paragraphe" in text


def test_an_entry_kept_from_the_public_is_marked_for_the_auditor():
    document = make_document(make_entry(1, withheld="Inscription sans numéro public"))

    text = read_text(render(document, "pdf"))

    assert "Inscription retenue Inscription sans numéro public" in text


def test_an_entry_says_since_when_and_until_when():
    ended = make_entry(1, ended_on=date(2024, 3, 1))
    to_come = make_entry(2, since=date(2027, 1, 1), ended_on=date(2030, 12, 31))

    text = read_text(render(make_document(ended, to_come), "pdf"))

    assert "Depuis le 3 novembre 2008 · Terminée le 1er mars 2024" in text
    assert "À compter du 1er janvier 2027 · Jusqu’au 31 décembre 2030" in text


def test_a_short_list_stays_in_the_line_of_its_label_and_a_long_one_does_not():
    long = make_particular(
        "long", "Longue", values=("Un élément assez long " * 5, "Deux"), form=LIST
    )
    short = make_particular("short", "Courte", values=("Un", "Deux"), form=LIST)

    text = read_text(render(make_document(make_entry(1, particulars=(short, long))), "pdf"))

    assert "par. 3) : Un ; Deux" in text
    assert "– Deux" in text


def test_the_citation_stands_beside_its_label():
    text = read_text(render(make_document(), "pdf"))

    assert "Fin de la communication (art. 67.3, al. 3, par. 3) : Tenir à jour" in text


def test_a_sheet_has_one_entry_a_title_and_no_contents():
    text = read_text(render(single(make_document(), 2), "pdf-fiche"))

    assert "2. Liste électorale permanente, transmission 2" in text
    assert "transmission 1" not in text
    assert "Table des matières" not in text
    assert "page 1 de 1" in text
    assert "Édition 3 · 22 novembre 2026" in text


def test_a_sheet_that_runs_over_keeps_its_running_head():
    purpose = make_particular(values=tuple(f"Paragraphe {number}. " * 20 for number in range(30)))
    document = make_document(make_entry(1, particulars=(purpose,)))

    pages = read_pages(render(single(document, 1), "pdf-fiche"))

    assert len(pages) > 1
    assert "Édition 3" in pages[1]
    assert f"page 2 de {len(pages)}" in pages[1]


def test_a_part_without_title_takes_that_of_the_register():
    document = make_document(sections=(Section("", "", (make_entry(1),)),))

    pages = read_pages(render(document, "pdf"))

    assert "Registre des communications" in pages[2]


def test_a_last_line_that_just_fits_is_not_broken():
    fitting = (
        "Remettre au syndicat les listes que la convention collective oblige l’employeur à lui"
        " fournir, afin qu’il tienne à jour ses effectifs, applique les règles d’ancienneté et"
        " puisse intervenir dans les mouvements de personnel."
    )
    particulars = (make_particular(values=(fitting,)),)
    pages = read_pages(render(make_document(make_entry(particulars=particulars)), "pdf"), True)

    last = "applique les règles d’ancienneté et puisse intervenir dans les mouvements de personnel."
    assert last in [line.strip() for page in pages for line in page.splitlines()]


def test_the_end_of_an_entry_is_not_alone_on_a_page():
    entries = [
        make_entry(
            number,
            particulars=(
                *(make_particular(values=("Fin.",)),) * (number % 7 + 3),
                make_particular(label="Le mot de la fin", citation="", values=("Rien de plus.",)),
            ),
        )
        for number in range(1, 25)
    ]
    pages = read_pages(render(make_document(*entries), "pdf"))

    ends = [page for page in pages[2:] if "Le mot de la fin" in page]
    assert len(ends) > 3
    assert not any(
        "Fin de la communication" not in page.partition("Le mot de la fin")[0] for page in ends
    )
