"""The token of the form: good for one page, neither too soon nor too late, and for nothing else."""

import re
from datetime import timedelta

import pytest

from registry.reports.tokens import (
    EXPIRED,
    TOO_SOON,
    UNREADABLE,
    TokenRefusedError,
    new_token,
    tracking_of,
)
from registry.reports.tracking import ALPHABET, PATTERN, new_tracking

PAGE = "/regie/registre/1/signaler/"


def _refusal(token, now, page=PAGE):
    with pytest.raises(TokenRefusedError) as refused:
        tracking_of(token, page, now)
    return str(refused.value), refused.value.may_serve_again


def test_a_token_gives_the_same_tracking_number_each_time(now):
    token = new_token(PAGE, now)
    later = now + timedelta(minutes=5)

    first, second = tracking_of(token, PAGE, later), tracking_of(token, PAGE, later)

    assert first == second
    assert re.fullmatch(PATTERN, first)


@pytest.mark.parametrize(
    ("age", "sentence", "may_serve_again"),
    [
        (timedelta(0), TOO_SOON, True),
        (timedelta(seconds=2), TOO_SOON, True),
        (timedelta(minutes=-5), TOO_SOON, True),
        (timedelta(hours=6, seconds=1), EXPIRED, False),
    ],
)
def test_a_token_is_refused_too_soon_and_too_late(age, sentence, may_serve_again, now):
    assert _refusal(new_token(PAGE, now), now + age) == (sentence, may_serve_again)


@pytest.mark.parametrize("age", [timedelta(seconds=3), timedelta(hours=6)])
def test_a_token_holds_between(age, now):
    assert tracking_of(new_token(PAGE, now), PAGE, now + age)


@pytest.mark.parametrize("token", ["", "x", "a:b", "a" * 5000, "é\x00", "W10:W10"])
def test_what_we_did_not_sign_is_refused(token, now):
    assert _refusal(token, now) == (UNREADABLE, False)


def test_a_token_is_refused_on_another_page(now):
    token, later = new_token(PAGE, now), now + timedelta(minutes=1)

    assert _refusal(token, later, "/regie/registre/2/signaler/") == (UNREADABLE, False)


def test_a_token_of_another_installation_is_refused(now, settings):
    token = new_token(PAGE, now)
    settings.SECRET_KEY = "une autre clé"

    assert _refusal(token, now + timedelta(minutes=1)) == (UNREADABLE, False)


def test_a_tracking_number_is_read_aloud_without_mistake_and_is_not_guessed():
    drawn = {new_tracking() for _ in range(200)}

    assert len(drawn) == 200
    assert not set("ILOU") & set(ALPHABET)
    assert len(ALPHABET) ** 8 == 2**40
