"""The table of formats."""

import pytest

from registry.rendering.formats import FORMATS, UnknownFormatError, format_named, render
from tests.rendering.documents import make_document


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_each_format_says_its_media_type_and_suffix(name):
    found = format_named(name)

    assert found.name == name
    assert "/" in found.media_type
    assert not found.suffix.startswith(".")


def test_an_unknown_format_is_refused_by_name():
    with pytest.raises(UnknownFormatError) as refusal:
        render(make_document(), "docx")

    assert isinstance(refusal.value, KeyError)
    assert str(refusal.value) == (
        "Format inconnu\u00a0: «\u00a0docx\u00a0». Formats\u00a0: pdf, pdf-fiche, csv, json."
    )


def test_a_sheet_refuses_a_document_of_several_entries():
    with pytest.raises(ValueError, match="une seule inscription, ce document en a 3"):
        render(make_document(), "pdf-fiche")
