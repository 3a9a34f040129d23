"""Each template is used, and each template that is asked for is there."""

import ast
import re
from pathlib import Path

import allauth
import pytest

from registry.workspace.urls import accounts
from tests.house.source import python_files, templates, tree

SUFFIXES = (".html", ".txt", ".css", ".svg", ".xml")
INSIDE = re.compile(r"{%-?\s*(?:include|extends)\s+([\"'])(?P<name>.+?)\1")
BY_VARIABLE = re.compile(r"{%-?\s*(?:include|extends)\s+[^\"'\s]")
# Django and the sign-in library load these by their own names.
ALLAUTH = Path(allauth.__file__).parent / "templates"


def _named_in_python():
    """Every string of the house that looks like the name of a template."""
    folders = {name.split("/")[0] for name in templates()}
    for path in python_files("registry", "config"):
        for node in ast.walk(tree(path)):
            text = node.value if isinstance(node, ast.Constant) else None
            if not isinstance(text, str) or not text.endswith(SUFFIXES):
                continue
            if "/" in text and text.split("/")[0] in folders and "static" not in text:
                yield text


def _named_in_templates():
    for path in templates().values():
        for found in INSIDE.finditer(path.read_text(encoding="utf-8")):
            yield found["name"]


def test_no_template_is_left_unused():
    asked = {*_named_in_python(), *_named_in_templates()}
    left = set(templates()) - asked

    assert {name for name in left if not (ALLAUTH / name).exists()} == set()


def test_no_template_that_is_asked_for_is_missing():
    asked = {*_named_in_python(), *_named_in_templates()}

    assert asked - set(templates()) == set()


def test_templates_name_each_other_plainly():
    by_variable = [
        name
        for name, path in templates().items()
        if BY_VARIABLE.search(path.read_text(encoding="utf-8"))
    ]

    assert by_variable == []


@pytest.mark.parametrize(
    "address", [one for one in accounts if one.name != "account_signup"], ids=lambda one: one.name
)
def test_each_page_of_the_accounts_is_in_the_dress_of_the_house(address):
    assert address.callback.view_class.template_name in templates()


def test_the_page_that_opens_accounts_says_that_nobody_opens_one_alone():
    assert "account/signup_closed.html" in templates()
