import ast
import re
from pathlib import Path

import pytest
from django.apps import apps
from django_fsm import FSMFieldMixin

BASE = Path(__file__).resolve().parents[2]
ROOMS = ("accounts", "agreements", "workflows")
ACT = re.compile(r"[a-z_]+\.[a-z_]+")
TERMS = set(re.findall(r"`\.?([\w.]+)(?:\(\))?`", (BASE / "docs" / "glossary.md").read_text()))
ACTS = {term for term in TERMS if ACT.fullmatch(term) and not term.startswith("register.")}

MODELS = [model for room in ROOMS for model in apps.get_app_config(room).get_models()]
STATES = {
    str(value)
    for model in MODELS
    for field in model._meta.get_fields()
    if isinstance(field, FSMFieldMixin)
    for value, _label in field.choices or ()
}


def entered() -> set[str]:
    """Return every act that the actions enter: the second word given to a call."""
    return {
        word.value
        for file in (BASE / "agreements" / "actions").glob("*.py")
        for call in ast.walk(ast.parse(file.read_text()))
        if isinstance(call, ast.Call)
        for argument in call.args[1:2]
        for word in ast.walk(argument)
        if isinstance(word, ast.Constant) and ACT.fullmatch(str(word.value))
    }


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_model_has_a_row(model):
    assert model.__name__ in TERMS


def test_states_have_rows():
    assert len(STATES) > 15
    assert not STATES - TERMS


def test_acts_have_rows():
    assert not entered() - ACTS


def test_no_row_names_an_act_that_nobody_does():
    assert not ACTS - entered()
