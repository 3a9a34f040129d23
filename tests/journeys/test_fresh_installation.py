"""A fresh installation has a past: editions, changes with their reasons, and answers to give."""

import pytest

from registry.editions.models import ChangeAction

# All is read by then; the mark has the database made for it.
pytestmark = pytest.mark.django_db


def test_the_registers_have_editions_some_months_apart(installed):
    assert installed.editions == [
        ("categories", 1, 160),
        ("diffusion", 1, 160),
        ("diffusion", 2, 20),
        ("inventaire", 1, 160),
        ("registre", 1, 160),
        ("registre", 2, 62),
    ]


def test_the_second_edition_of_the_register_shows_one_change_of_each_kind(installed):
    told = installed.changes["registre"]

    assert sorted(action for action, _, _ in told) == sorted(
        [ChangeAction.NEW, ChangeAction.CHANGED, ChangeAction.CHANGED, ChangeAction.ENDED]
    )
    assert [form for action, form, _ in told if action == ChangeAction.CHANGED].count("form") == 1
    assert sum(1 for *_, reason in told if reason) == 2


def test_the_page_of_duties_changed_too_and_says_why(installed):
    ((action, form, reason),) = installed.changes["diffusion"]

    assert (action, form) == (ChangeAction.CHANGED, "")
    assert "avril à juin 2026" in reason


def test_the_page_of_a_day_is_that_of_the_day(installed):
    now, then = (installed.pages[f"/ramq/diffusion/{day}"] for day in ("", "au/2026-07-01/"))

    assert "depenses-emploi-superieur-2026-t2" in now
    assert "depenses-emploi-superieur-2026-t2" not in then
    assert "depenses-emploi-superieur-2026-t1" in then


def test_health_information_about_insured_persons_that_leaves_quebec_is_told(installed):
    health = [
        (since, recipients)
        for _, since, categories, recipients in installed.outside
        if "Renseignements relatifs à la santé" in categories
    ]

    assert len(health) >= 2
    assert all(since and recipients for since, recipients in health)


def test_installing_twice_changes_nothing(installed):
    assert installed.changed_by_a_second_installation == {}
