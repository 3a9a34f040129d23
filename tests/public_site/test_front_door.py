"""The first things on the page of a body: the question people come with, its doors, its news."""

from datetime import UTC, datetime

import pytest

from registry.editions.models import Change, ChangeAction, Withdrawal
from tests.public_site.editions import make_category, make_communication, make_edition, make_file

LATER = datetime(2026, 9, 1, 16, 0, tzinfo=UTC)
NEWS = "Ce qui a changé récemment"


def _change(edition, action=ChangeAction.CHANGED, position=1, **more):
    given = {"uid": "c1", "number": 1, "title": "Liste électorale", "reason": "Fin précisée."}
    return Change.objects.create(
        edition=edition, position=position, action=action, **(given | more)
    )


@pytest.fixture
def second(db):
    """The second edition of a register, whose changes are news."""
    make_edition("registre", [make_communication()])
    return make_edition("registre", [make_communication(purpose="Autre fin.")], at=LATER)


def test_the_first_question_leads_to_the_families_of_the_body(read):
    make_edition("categories", [make_category()])

    page = read("/regie/")

    assert page.index("Qui reçoit des renseignements sur moi") < page.index("Ce que publie")
    assert 'href="/regie/je-suis/assures/"' in page
    assert 'href="/regie/je-suis/employes/"' not in page


def test_without_families_the_question_leads_to_the_register(read):
    make_edition("registre", [make_communication()])

    question = read("/regie/").split('id="qui-recoit"')[1].split("</section>")[0]

    assert 'href="/regie/registre/"' in question


def test_each_register_has_its_door_with_its_count_and_its_edition(read):
    make_edition("inventaire", [make_file()])
    make_edition("inventaire", [make_file("f1"), make_file("f2", title="Autre")], at=LATER)

    doors = read("/regie/").split('id="portes"')[1].split("</section>")[0]

    assert 'href="/regie/inventaire/"' in doors
    assert "2\u00a0fichiers" in doors
    assert "Édition 2, depuis le 1er\u00a0septembre\u00a02026" in doors


def test_a_change_of_substance_is_told_with_its_reason(read, second):
    _change(second)

    page = read("/regie/")

    assert NEWS in page
    assert "Fin précisée." in page
    assert 'href="/regie/registre/editions/2/1/"' in page


def test_a_correction_of_form_is_no_news(read, second):
    _change(second, is_form=True)

    assert NEWS not in read("/regie/")


def test_a_first_edition_changes_nothing(read):
    _change(make_edition("registre", [make_communication()]), ChangeAction.NEW)

    assert NEWS not in read("/regie/")


def test_what_was_taken_out_is_told_by_its_number_alone(read, second):
    _change(second, ChangeAction.REMOVED, title="Titre retiré", number=7, reason="")

    page = read("/regie/")

    assert "Inscription 7" in page
    assert "Titre retiré" not in page
    assert "/registre/editions/2/7/" not in page


def test_the_news_of_an_edition_withdrawn_is_gone(read, second):
    _change(second, title="Titre de l’édition retirée")
    make_edition("registre", [make_communication()], at=LATER)
    Withdrawal.objects.create(
        edition=second, withdrawn_at=LATER, authority="Commission", reason="Ordonnance"
    )

    assert "Titre de l’édition retirée" not in read("/regie/")


def test_only_the_newest_changes_are_told(read, second):
    for position in range(1, 9):
        _change(second, position=position, title=f"Titre {position}")

    page = read("/regie/")

    assert "Titre 5" in page
    assert "Titre 6" not in page
