"""The history of a period as a PDF: whole, in order, by day, marked on each page."""

from datetime import UTC, date, datetime, timedelta

from registry.rendering.binding import bind
from registry.rendering.history_book import FieldChange, Written, history_book
from registry.rendering.to_pdf import set_manuscript
from registry.rendering.verification import Front
from tests.rendering.checking.faults import faults
from tests.rendering.checking.validators import validate
from tests.rendering.reading import outline, places, read_pages, read_text

MORNING = datetime(2026, 9, 1, 9, 5, tzinfo=UTC)
FIELD = FieldChange("Fin", "Produire des statistiques.", "Produire des statistiques par région.")


def make_front(**changes):
    """The front of a document asked for by an auditor."""
    given = {
        "body_name": "Régie des services essentiels du Québec",
        "body_acronym": "RSEQ",
        "register_title": "Registre des communications",
        "first": date(2026, 9, 1),
        "last": date(2026, 11, 22),
        "asked_by": "Dominique Essai",
        "asked_at": datetime(2026, 11, 22, 10, 5, tzinfo=UTC),
    }
    return Front(**(given | changes))


def make_written(number=1, **changes):
    """A change of a record, some hours after the one before."""
    given = {
        "key": f"communication-{number}",
        "at": MORNING + timedelta(hours=10 * number),
        "by": "Camille Essai",
        "why": "Le libellé change",
        "uid": f"uid{number % 3}",
        "title": f"Transmission {number % 3}",
        "is_creation": False,
        "fields": (FIELD,),
    }
    return Written(**(given | changes))


def make_pdf(*written):
    """The history that these changes make."""
    return bind(history_book(make_front(), written), set_manuscript)


def test_a_change_says_the_field_before_after_who_when_and_why():
    text = read_text(make_pdf(make_written(0)))

    assert "09 h 05 · Camille Essai · identifiant uid0" in text
    assert "Raison : Le libellé change" in text
    assert "Champ Avant Après" in text
    assert "Produire des statistiques par région." in text


def test_days_and_changes_are_in_order_in_the_contents_and_in_the_bookmarks():
    content = make_pdf(*(make_written(number) for number in range(5)))

    marks = [title for level, title, _ in outline(content) if level == 3]
    assert marks == [
        "1er\u00a0septembre\u00a02026",
        "2\u00a0septembre\u00a02026",
        "3\u00a0septembre\u00a02026",
    ]
    changes = [title for level, title, _ in outline(content) if level == 4]
    assert changes == [f"Transmission {number % 3}" for number in range(5)]
    where = places(content)
    contents = read_pages(content, layout=True)[1]
    line = next(line for line in contents.splitlines() if "2 septembre 2026" in line)
    assert "(2 changements)" in line
    assert int(line.split()[-1]) == where["jour-2026-09-02"]


def test_the_index_leads_from_each_record_to_its_changes():
    content = make_pdf(*(make_written(number) for number in range(5)))

    where = places(content)
    line = " ".join(read_pages(content)[-1].split())
    page = where["changement-communication-0"]
    assert f"Transmission 0 (uid0) : {page} (1er septembre 2026), " in line
    assert line.count("Transmission") == 3


def test_a_long_text_is_whole_and_the_document_sound():
    before = " ".join(f"avant{number}" for number in range(1500))
    after = " ".join(f"après{number}" for number in range(1500))
    fields = (FIELD, FieldChange("Justification", before, f"{after}\n\nFin."), FIELD)

    content = make_pdf(make_written(1, fields=fields), make_written(2, is_creation=True))

    words = read_text(content).split()
    assert [one for one in (*before.split(), *after.split()) if one not in words] == []
    assert faults(content) == []
    assert validate(content, "ua1") == validate(content, "pdfa3a") == []


def test_what_is_emptied_and_what_changes_nothing_are_said():
    emptied = make_written(1, fields=(FieldChange("Note interne", "À revoir", ""),))

    text = read_text(make_pdf(emptied, make_written(2, fields=())))

    assert "Note interne À revoir vide" in text
    assert "Aucun champ n’a changé." in text


def test_every_page_says_that_it_is_not_public_and_the_cover_what_it_is():
    pages = read_pages(make_pdf(*(make_written(number) for number in range(3))))

    assert all("Ne pas diffuser — historique" in page for page in pages)
    cover = " ".join(pages[0].split())
    assert "Régie des services essentiels du Québec (RSEQ) Historique" in cover
    assert "Registre des communications Du 1er septembre 2026 au 22 novembre 2026" in cover
    assert "Demandé par Dominique Essai, le 22 novembre 2026 à 10 h 05" in cover
    assert "3 changements, 3 inscriptions, 1 personne." in cover
    assert "Ce document sert à la vérification." in cover


def test_a_period_without_a_change_says_so():
    content = make_pdf()

    assert "n’a changé pendant cette période" in read_text(content)
    assert faults(content) == []


def test_a_long_history_is_cut_in_quires_that_stay_when_something_is_added():
    written = [make_written(number) for number in range(200)]
    book = history_book(make_front(), written)
    longer = history_book(make_front(), [*written, make_written(200)])

    keys = {one.key for one in book.chapters[2].quires}
    kept = keys & {one.key for one in longer.chapters[2].quires}
    assert len(keys) > 3
    assert len(kept) >= len(keys) - 1
