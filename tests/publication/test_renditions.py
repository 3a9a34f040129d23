"""The files of an edition: the whole register first, then its parts."""

import pytest

from registry.editions.document import Entry
from registry.editions.models import Edition
from registry.editions.reading import sections_of
from registry.publication.renditions import plan
from tests.editions.kinds import DECLARED, make_each_kind, make_of_kind
from tests.rendering.documents import make_document


def _planned(register, fragments, statements=()):
    entries = [Entry(number, one) for number, one in enumerate(fragments, start=1)]
    document = make_document(sections=sections_of(register, entries, statements))
    return list(plan(Edition(body="regie", register=register, number=3), document))


def test_the_whole_register_comes_first_then_each_part_that_says_something():
    planned = _planned("registre", make_each_kind(), (DECLARED,))

    pdfs = [one for one in planned if one.format == "pdf"]
    assert [one.part for one in pdfs] == ["", "ententes", "mandats", "collectes", "utilisations"]
    assert [one.file_name for one in pdfs][:2] == [
        "regie-registre-edition-3.pdf",
        "regie-registre-ententes-edition-3.pdf",
    ]
    assert len(pdfs[0].document.entries) == 3
    assert [section.key for section in pdfs[2].document.sections] == ["mandats"]


def test_a_register_where_nothing_is_written_still_has_its_whole_pdf():
    assert [(one.format, one.part) for one in _planned("registre", [])] == [
        ("csv", ""),
        ("json", ""),
        ("pdf", ""),
    ]


@pytest.mark.parametrize(("register", "part"), [("registre-sante", ""), ("categories", "assures")])
def test_another_register_has_one_pdf(register, part):
    planned = _planned(register, [make_of_kind("health_communication", part=part)])

    assert [one.file_name for one in planned if one.format == "pdf"] == [
        f"regie-{register}-edition-3.pdf"
    ]
