"""Every refusal is raised by some act, proved by some test, and said in full sentences."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from django.utils import translation

from accounts.competence import Bar
from agreements import errors
from agreements.errors import NotCompetent, Refusal
from tests.agreements.dossier import says_why_and_who_can_mend

BASE = Path(__file__).resolve().parents[2]
KINDS = [
    one
    for one in vars(errors).values()
    if isinstance(one, type) and issubclass(one, Refusal) and one is not Refusal
]


def names_in(folder: str, *, inside: type[ast.AST]) -> set[str]:
    """The names that stand in statements of this kind in the folder."""
    return {
        name.id
        for file in (BASE / folder).rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, inside)
        for name in ast.walk(node)
        if isinstance(name, ast.Name)
    }


RAISED = names_in("agreements", inside=ast.Raise)
PROVED = names_in("tests/agreements", inside=ast.With)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_refusal_is_raised_and_proved(kind: type[Refusal]) -> None:
    assert kind.__name__ in RAISED
    assert kind.__name__ in PROVED


@pytest.mark.parametrize("language", ["en", "zh-hans"])
@pytest.mark.parametrize("bar", Bar)
def test_every_bar_says_why_and_who_can_mend_it(bar: Bar, language: str) -> None:
    refusal = NotCompetent(bar, role="reviewer", office="Guizhou", language="en")
    with translation.override(language):
        assert says_why_and_who_can_mend(refusal)
    assert (refusal.rule, refusal.bar) == ("NotCompetent", bar)
    assert str(refusal) == f"{refusal.why()} {refusal.remedy()}"
