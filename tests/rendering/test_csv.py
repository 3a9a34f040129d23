"""The CSV of a document: what a spreadsheet opens."""

import csv
from dataclasses import replace
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from registry.rendering.formats import render
from registry.rendering.to_csv import safe_cell
from tests.rendering.documents import (
    GROUND,
    make_document,
    make_entry,
    make_particular,
    make_particulars,
)

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "register.csv"


def rows(document):
    """The rows of the CSV, as a spreadsheet reads them."""
    text = render(document, "csv").decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text, newline="")))


def golden_document():
    """A small register with what a CSV has to show."""
    nature, recipients, purpose, *others = make_particulars()
    withheld = replace(purpose, values=(), withheld=GROUND)
    return make_document(
        make_entry(1, particulars=(nature, recipients, withheld, *others), is_partial=True),
        make_entry(2, title="Étude « soins », avec virgule", ended_on=date(2024, 3, 1)),
    )


def test_the_file_is_the_golden_one():
    assert render(golden_document(), "csv") == GOLDEN.read_bytes()


def test_it_starts_with_a_byte_order_mark_and_ends_its_lines_as_the_standard_says():
    content = render(make_document(), "csv")

    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == content.count(b"\n") == 4


def test_there_is_a_row_for_each_entry_under_french_labels():
    first, second, third = rows(make_document())

    assert list(first)[:4] == [
        "Numéro",
        "Partie",
        "Titre",
        "Nature ou type de renseignement communiqué",
    ]
    assert [row["Numéro"] for row in (first, second, third)] == ["1", "2", "90"]
    assert third["Partie"] == "Communications pour l’exécution d’un mandat ou d’un contrat"
    assert (
        first["Nature ou type de renseignement communiqué"] == "Identité | Couverture d’assurance"
    )
    assert first["Depuis le"] == "2008-11-03"


def test_a_particular_only_one_entry_has_makes_a_column_for_all():
    extra = make_particular("extra", "Remarque particulière")
    document = make_document(make_entry(1), make_entry(2, particulars=(*make_particulars(), extra)))

    first, second, _ = rows(document)

    assert first["Remarque particulière"] == ""
    assert second["Remarque particulière"] == extra.values[0]


def test_two_particulars_of_the_same_label_keep_their_own_columns():
    twin = make_particular("twin", "Fin de la communication", values=("Autre fin",))
    document = make_document(make_entry(1, particulars=(*make_particulars(), twin)))

    row = rows(document)[0]

    assert row["Fin de la communication (communication.twin)"] == "Autre fin"
    assert row["Fin de la communication (communication.purpose)"].startswith("Tenir à jour")


def test_kinds_of_entries_share_the_column_of_a_label_they_share():
    other = make_particular("goal", "Fin de la communication", values=("Autre fin",))
    document = make_document(make_entry(1), make_entry(2, particulars=(other,)))

    first, second, _ = rows(document)

    assert first["Fin de la communication"].startswith("Tenir à jour")
    assert second["Fin de la communication"] == "Autre fin"


def test_a_withheld_cell_says_the_ground_and_shows_no_mention():
    nature, *others = make_particulars()
    hidden = replace(nature, values=(), withheld=GROUND)

    row = rows(make_document(make_entry(1, particulars=(hidden, *others))))[0]

    assert row["Nature ou type de renseignement communiqué"] == GROUND


def test_the_auditor_reads_the_ground_the_value_and_the_marking():
    nature, *others = make_particulars()
    kept = replace(nature, withheld=GROUND)
    document = make_document(
        make_entry(1, withheld="A-2.1, art. 28", particulars=(kept, *others)), marking="Interne"
    )

    row = rows(document)[0]

    cell = row["Nature ou type de renseignement communiqué"]
    assert cell == f"Retenu\u00a0: {GROUND} | Identité | Couverture d’assurance"
    assert row["Remarque"] == "Inscription retenue\u00a0: A-2.1, art. 28"
    assert row["Mention"] == "Interne"


@pytest.mark.parametrize(
    "sign", ["=", "+", "-", "@", "\t", "\r", "\n", "\0", " =", "\u00a0+", "＝"]
)
def test_a_cell_that_a_spreadsheet_would_run_gets_an_apostrophe(sign):
    assert safe_cell(f"{sign}cmd|' /C calc'!A0").startswith("'")


def test_no_text_of_an_entry_escapes_the_apostrophe():
    bad = "=HYPERLINK(1)"
    particular = make_particular("bad", bad, values=(bad, bad), withheld="")
    document = make_document(
        make_entry(1, title=bad, note=bad, particulars=(particular,)), marking=bad
    )

    content = render(document, "csv").decode("utf-8-sig")
    cells = [cell for row in csv.reader(StringIO(content, newline="")) for cell in row]

    assert sum(bad in cell for cell in cells) >= 6
    assert not any(cell.startswith("=") for cell in cells)


def test_quotes_commas_and_lines_come_back_whole():
    text = 'Avec « guillemets », "doubles"\net deux lignes'

    row = rows(make_document(make_entry(1, title=text)))[0]

    assert row["Titre"] == text
