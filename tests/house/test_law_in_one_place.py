"""The articles of the law are written in registry/law and nowhere else."""

import re

import pytest

from tests.house.source import (
    ROOT,
    documentation,
    place,
    python_files,
    templates,
    tree,
    without_comments,
)

ARTICLE = re.compile(r"\b(?:art\.|arts\.|articles?)(?:\s|\u00a0|&nbsp;|\\u00a0|\\xa0)*\d", re.I)
LAW = ROOT / "registry" / "law"


def _written_in_python(path):
    """The lines that name an article, docstrings left out: they cite the Act in English."""
    quiet = documentation(tree(path))
    lines = enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
    return [
        f"{place(path)}:{number}"
        for number, line in lines
        if number not in quiet and ARTICLE.search(line)
    ]


def test_no_module_outside_the_law_names_an_article():
    outside = [path for path in python_files("registry") if LAW not in path.parents]

    assert [where for path in outside for where in _written_in_python(path)] == []


def test_no_template_names_an_article():
    named = [
        f"{name} : {found.group()}…"
        for name, path in templates().items()
        for found in ARTICLE.finditer(without_comments(path.read_text(encoding="utf-8")))
    ]

    assert named == []


@pytest.mark.parametrize("text", ["art. 76", "art.\u00a067.3", "l’article 67", "Articles 67 et 68"])
def test_an_article_is_seen_however_it_is_written(text):
    assert ARTICLE.search(text)


@pytest.mark.parametrize("text", ["cet article", "partie 2", "s. 76", "l’art de 1900"])
def test_other_words_are_not_taken_for_an_article(text):
    assert not ARTICLE.search(text)
