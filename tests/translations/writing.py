"""English words for the records of the tests."""

from registry.publication.english import passages_of
from registry.publication.particulars import particulars_of
from registry.translations.actions import translate
from tests.people import NOW, officer_of


def translate_all(record, **texts):
    """English for each free text of the record, or that given by the end of its key."""
    passages = passages_of(record, particulars_of(record, False))
    given = {one.key: texts.get(one.key.rpartition(".")[2], f"EN {one.key}") for one in passages}
    return translate(
        record,
        texts=given,
        french={one.key: one.french for one in passages},
        revision=record.revision,
        why="Essai",
        by=officer_of(record.public_body),
        now=NOW,
    )
