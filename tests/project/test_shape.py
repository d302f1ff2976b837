import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

BASE = Path(__file__).resolve().parents[2]
ROOMS = ("config", "workflows", "agreements", "accounts", "rendering", "concordance")
LONGEST_FILE, LONGEST_FUNCTION = 300, 40


def python_files(*folders: str) -> Iterator[Path]:
    for folder in folders:
        for file in sorted((BASE / folder).rglob("*.py")):
            if "migrations" not in file.parts:
                yield file


FILES = list(python_files(*ROOMS, "bench", "tools"))
TESTS = list(python_files("tests"))


def named(file: Path) -> str:
    return str(file.relative_to(BASE))


@pytest.mark.parametrize("file", [*FILES, *TESTS], ids=named)
def test_file_can_be_held_in_one_head(file):
    assert len(file.read_text().splitlines()) <= LONGEST_FILE


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return the lines of a function without its docstring."""
    lines = (function.end_lineno or 0) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) is not None:
        lines -= (first.end_lineno or 0) - first.lineno + 1
    return lines


@pytest.mark.parametrize("file", FILES, ids=named)
def test_every_function_fits_on_a_screen(file):
    functions = (
        node
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    assert not [f.name for f in functions if length(f) > LONGEST_FUNCTION]


def test_no_file_is_a_drawer_for_odds_and_ends():
    drawers = {"utils.py", "helpers.py", "misc.py", "common.py", "signals.py"}
    assert [named(file) for file in FILES if file.name in drawers] == []


@pytest.mark.parametrize("file", FILES, ids=named)
def test_no_state_is_set_past_its_machine(file):
    past = []
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            words = {keyword.arg for keyword in node.keywords}
            if node.func.attr in {"update", "create", "bulk_create"} and "state" in words:
                past.append(node.lineno)
    assert past == []


@pytest.mark.parametrize("file", FILES, ids=named)
def test_imports_stand_at_the_top(file):
    inner = [
        node.lineno
        for function in ast.walk(ast.parse(file.read_text()))
        if isinstance(function, ast.FunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert inner == [] or file.name == "apps.py"
