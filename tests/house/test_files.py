"""The house is kept in small, plainly named files, and imports stand at the top of them."""

import ast
from statistics import median

from tests.house.source import place, python_files, templates, tree

LONGEST = 300
LONGEST_MEDIAN = 80
VAGUE = {"utils", "util", "common", "core", "helpers", "helper", "services", "misc", "tools"}


def _length(path):
    return len(path.read_text(encoding="utf-8").splitlines())


def test_no_file_is_over_three_hundred_lines():
    paths = [*python_files("registry", "config", "tests"), *templates().values()]

    too_long = {place(path): _length(path) for path in paths if _length(path) > LONGEST}

    assert too_long == {}


def test_the_median_file_of_the_house_is_short():
    lengths = [_length(path) for path in python_files("registry") if _length(path) > 1]

    assert median(lengths) < LONGEST_MEDIAN


def test_no_module_has_a_name_that_says_nothing():
    vague = [
        place(path)
        for path in python_files("registry", "config", "tests")
        if VAGUE & {path.stem, path.parent.name}
    ]

    assert vague == []


def _imports_inside(module):
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    for function in (node for node in ast.walk(module) if isinstance(node, functions)):
        for node in ast.walk(function):
            if isinstance(node, ast.Import | ast.ImportFrom):
                yield node


def test_no_import_hides_inside_a_function():
    hidden = [
        place(path, node)
        for path in python_files("registry", "config", "tests")
        for node in _imports_inside(tree(path))
    ]

    assert hidden == []


def test_no_import_is_for_the_type_checker_only():
    escapes = [
        place(path, node)
        for path in python_files("registry", "config")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Name | ast.Attribute)
        and "TYPE_CHECKING" in (getattr(node, "id", ""), getattr(node, "attr", ""))
    ]

    assert escapes == []


def test_every_module_class_and_function_of_the_house_says_what_it_is():
    kinds = (ast.FunctionDef, ast.ClassDef)
    silent = []
    for path in python_files("registry", "config"):
        module = tree(path)
        if module.body and not ast.get_docstring(module):
            silent.append(place(path))
        public = (node for node in module.body if isinstance(node, kinds) and node.name[0] != "_")
        silent += [place(path, node) for node in public if not ast.get_docstring(node)]

    assert silent == []
