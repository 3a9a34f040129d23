"""The sentences of the law room are written as French prints them."""

import ast
import re

import pytest

from tests.house.source import ROOT, documentation, place, python_files, tree

ROOM = ROOT / "registry" / "law"
LOOSE = re.compile(r" [:;?!»]|«(?!\u00a0)|(?:art\.|articles?|chapitre|al\.|par\.) \d|\S  +\S")
UNSPACED = re.compile(r"[^\u00a0\s:][:;?!»]")
STRAIGHT = re.compile(r"['\"]")


def _modules():
    return [path for path in python_files("registry") if ROOM in path.parents]


def _texts(path):
    """The texts of a module, with their lines, docstrings left out: they are in English."""
    quiet = documentation(tree(path))
    for node in ast.walk(tree(path)):
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if is_text and node.lineno not in quiet:
            yield node.lineno, node.value


def _sentences(path):
    """What is marked as a sentence that people read."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "_":
            yield node.lineno, node.args[0].value


def _told(path, texts, fault):
    return [f"{place(path)}:{line} {text}" for line, text in texts if fault.search(text)]


@pytest.mark.parametrize("path", _modules(), ids=lambda path: path.stem)
def test_no_space_that_breaks_stands_before_a_double_sign(path):
    assert _told(path, _texts(path), LOOSE) == []


@pytest.mark.parametrize("path", _modules(), ids=lambda path: path.stem)
def test_a_sentence_has_its_no_break_spaces_and_its_apostrophes(path):
    assert _told(path, _sentences(path), UNSPACED) == []
    assert _told(path, _sentences(path), STRAIGHT) == []


def test_there_are_sentences_to_read():
    assert sum(len(list(_sentences(path))) for path in _modules()) > 200


@pytest.mark.parametrize(
    "text", ["deux points : ici", "« ici\u00a0»", "ici »", "l’article 68", "deux  espaces"]
)
def test_a_loose_space_is_seen(text):
    assert LOOSE.search(text)


@pytest.mark.parametrize("text", ["deux points: ici", "quoi?", "«\u00a0ici»"])
def test_a_lacking_space_is_seen(text):
    assert UNSPACED.search(text)
