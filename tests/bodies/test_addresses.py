"""No body takes the address of a page of the program."""

from importlib import import_module

import pytest
from django.core.exceptions import ValidationError
from django.urls import URLPattern, URLResolver

from registry.bodies.addresses import RESERVED
from registry.bodies.models import PublicBody


def _first_words(patterns, before=""):
    for one in patterns:
        text = before + str(one.pattern).lstrip("^")
        if isinstance(one, URLResolver):
            yield from _first_words(one.url_patterns, text)
        elif isinstance(one, URLPattern):
            yield text.split("/")[0]


@pytest.mark.parametrize("name", ["config.urls", "config.urls_public"])
def test_every_page_of_the_program_is_reserved(name):
    found = set(_first_words(import_module(name).urlpatterns))

    words = {one for one in found if one and "<" not in one and "." not in one}
    assert words - RESERVED == set()


def test_a_body_cannot_be_called_like_a_page():
    field = PublicBody._meta.get_field("slug")

    with pytest.raises(ValidationError, match="page du programme"):
        field.run_validators("Recherche")
    field.run_validators("ramq")
