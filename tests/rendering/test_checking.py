"""The checks themselves: a sound PDF passes, each planted fault is told by who must tell it."""

import pikepdf
import pytest

from registry.rendering.seals import seal_from_pkcs12
from registry.rendering.signing import signed
from tests.rendering.checking.attachments import attachments
from tests.rendering.checking.catalogue import moment
from tests.rendering.checking.complaints import complaints
from tests.rendering.checking.faults import faults
from tests.rendering.checking.fonts import read_table
from tests.rendering.checking.marks import ARTIFACT, Marks
from tests.rendering.checking.planted_catalogue import CATALOGUE
from tests.rendering.checking.planted_contents import CONTENTS
from tests.rendering.checking.planted_links import LINKS
from tests.rendering.checking.planted_places import PLACES
from tests.rendering.checking.planted_structure import STRUCTURE
from tests.rendering.checking.planting import OURS, PAGE, QPDF, Planted, element
from tests.rendering.checking.reading import reading_order, roles, squeezed
from tests.rendering.checking.sample import ORDER, sample
from tests.rendering.checking.validators import PROFILES, check_syntax, report, validate
from tests.rendering.sealable import NOW, PASSPHRASE, certificate_of, key_of, pkcs12_of

PLANTED = (*STRUCTURE, *CONTENTS, *LINKS, *PLACES, *CATALOGUE)


def validated(content):
    return [rule for profile in PROFILES for rule in validate(content, profile)]


ASKED = {OURS: faults, PAGE: validated, QPDF: check_syntax}


@pytest.mark.parametrize("who", ASKED)
def test_a_sound_pdf_has_no_fault(who):
    assert ASKED[who](sample()) == []


@pytest.mark.parametrize("planted", PLANTED, ids=str)
def test_a_planted_fault_is_told_by_who_must_tell_it(planted):
    broken = planted.broken(sample())

    told = {who: ASKED[who](broken) for who in planted.caught_by}

    assert all(told.values())
    if OURS in planted.caught_by:
        assert any(planted.says in fault for fault in told[OURS])


def test_a_seal_brings_no_fault_and_changes_no_word():
    key = key_of("rsa")
    seal = seal_from_pkcs12(pkcs12_of(key, certificate_of(key)), PASSPHRASE)

    sealed = signed(sample(), seal, at=NOW)

    assert complaints(sealed) == []
    assert reading_order(sealed) == ORDER


def test_each_fault_is_planted_once_and_most_escape_the_validators():
    names = [planted.plant.__name__ for planted in PLANTED]

    assert len(set(names)) == len(names)
    assert sum(planted.caught_by == (OURS,) for planted in PLANTED) > 30


def test_a_pdf_that_claims_accessibility_alone_is_not_asked_for_the_archive():
    def archive_unclaimed(pdf):
        del pdf.Root["/OutputIntents"]
        content = pdf.Root.Metadata.read_bytes()
        pdf.Root.Metadata.write(content.replace(b"<pdfaid:part>3</pdfaid:part>", b""))

    content = Planted(archive_unclaimed, "").broken(sample())

    assert faults(content, archival=False) == []
    assert len(faults(content)) == 2


def test_a_pdf_without_structure_is_told_so():
    def untagged(pdf):
        del pdf.Root["/StructTreeRoot"]

    assert "the PDF has no structure" in faults(Planted(untagged, "").broken(sample()))


def test_the_texts_come_in_the_order_of_the_structure():
    assert reading_order(sample()) == ORDER


def test_the_order_of_the_structure_prevails_over_that_of_the_page():
    def read_backwards(pdf):
        section = element(pdf, "Sect")
        section.K = pikepdf.Array(reversed(list(section.K)))

    texts = [text for _, text in reading_order(Planted(read_backwards, "").broken(sample()))]

    assert texts[:2] == ["Signature", "Sceau de la Régie"]


def test_the_roles_come_with_their_depth():
    assert roles(sample())[:6] == [
        (1, "Document"),
        (2, "Sect"),
        (3, "H1"),
        (3, "P"),
        (4, "Link"),
        (3, "Figure"),
    ]


def test_texts_are_compared_without_what_line_breaks_add():
    assert squeezed("la commu-\nnication\u00a0!") == squeezed("la commu\u00adnication !")


def test_the_attached_files_come_with_their_relationship_and_type():
    assert attachments(sample()) == {
        "registre.csv": (b"numero;titre\r\n1;Liste\r\n", "Data", "text/csv"),
        "registre.json": (b'{"numero": 1}', "Data", "application/json"),
    }


def test_a_stream_that_ends_with_a_carriage_return_is_the_one_verdict_not_believed():
    def ends_with_a_return(pdf):
        attached = pdf.Root.AF[0].EF.F
        attached.write(b"a\r")
        attached.Params.Size = 2

    content = Planted(ends_with_a_return, "").broken(sample())

    assert [failure.rule_id for failure in report(content, "pdfa3a").failures] == [
        "PDFA3A-STREAM-LENGTH-001"
    ]
    assert validate(content, "pdfa3a") == []
    assert check_syntax(content) == []


def test_the_table_of_a_font_is_read_in_all_its_forms():
    table = (
        b"1 beginbfchar <0001> <00660069> endbfchar"
        b" 2 beginbfrange <0002> <0004> <0061> <0005> <0006> [<0078> <D83DDE00>] endbfrange"
    )

    assert read_table(table) == {1: "fi", 2: "a", 3: "b", 4: "c", 5: "x", 6: "\U0001f600"}


def test_a_mark_parts_its_lines_by_a_space_and_says_what_replaces_its_glyphs():
    marks = Marks()
    marks.begin(pikepdf.Name.P, {"/MCID": 4}, in_text=False)
    marks.say("Une ligne", 700)
    marks.say(" puis", 700)
    marks.say("une autre", 680)
    marks.begin(pikepdf.Name.Span, {"/ActualText": "!"}, in_text=False)
    marks.say("?", 680)
    marks.say("?", 680)

    assert marks.tagged[4].text == "Une ligne puis une autre!"


def test_a_mark_within_an_artifact_that_has_no_number_is_no_fault():
    marks = Marks()
    marks.begin(pikepdf.Name.Artifact, {}, in_text=False)
    marks.begin(pikepdf.Name.Span, {}, in_text=False)

    assert marks.owner.kind == ARTIFACT
    assert marks.faults == []


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("D:20261122", "2026-11-22"),
        ("D:20261122101112Z", "2026-11-22T10:11:12+00:00"),
        ("D:20261122101112-05'00'", "2026-11-22T10:11:12-05:00"),
    ],
)
def test_a_moment_is_the_same_in_both_writings(older, newer):
    assert moment(older) == moment(newer)
