"""The machines as tables: from every state, by every transition, to where."""

from __future__ import annotations

from itertools import product

import pytest
from django_fsm import can_proceed

from agreements.models import Agreement, Instrument, Original, Term, Text
from agreements.models.machine import Machine

TABLES: dict[type[Machine], dict[tuple[str, str], str]] = {
    Agreement: {
        ("letter_of_intent", "open_negotiation"): "negotiation",
        ("negotiation", "conclude"): "signed",
        ("signed", "enter_into_force"): "in_force",
        ("in_force", "suspend"): "suspended",
        ("suspended", "resume"): "in_force",
        ("in_force", "renew"): "in_force",
        ("in_force", "expire"): "expired",
        ("in_force", "terminate"): "terminated",
        ("suspended", "terminate"): "terminated",
        ("letter_of_intent", "withdraw"): "withdrawn",
        ("negotiation", "withdraw"): "withdrawn",
    },
    Instrument: {
        ("drafting", "submit"): "review",
        ("review", "refer_back"): "drafting",
        ("approval", "refer_back"): "drafting",
        ("signing", "refer_back"): "drafting",
        ("review", "approve"): "approval",
        ("approval", "clear"): "signing",
        ("approval", "recall"): "drafting",
        ("signing", "recall"): "drafting",
        ("signing", "sign_off"): "signed",
        ("signing", "adopt"): "adopted",
        ("drafting", "withdraw"): "withdrawn",
        ("review", "withdraw"): "withdrawn",
        ("approval", "withdraw"): "withdrawn",
        ("signing", "withdraw"): "withdrawn",
    },
    Text: {
        ("drafting", "submit"): "in_review",
        ("in_review", "approve"): "approved",
        ("in_review", "refer_back"): "drafting",
        ("approved", "reopen"): "drafting",
        ("approved", "establish"): "authentic",
        ("authentic", "recall"): "approved",
        ("reference", "recall"): "approved",
    },
    Original: {
        ("printed", "seal"): "sealed",
        ("printed", "sign"): "signed",
        ("sealed", "sign"): "signed",
        ("signed", "deposit"): "deposited",
        ("printed", "void"): "void",
        ("sealed", "void"): "void",
    },
    Term: {
        ("proposed", "confirm"): "confirmed",
        ("proposed", "retire"): "retired",
        ("confirmed", "retire"): "retired",
    },
}


def states(machine: type[Machine]) -> list[str]:
    return [str(value) for value, _label in machine._meta.get_field("state").choices or ()]


def transitions(machine: type[Machine]) -> set[str]:
    return {one.name for one in machine(state=states(machine)[0]).get_all_state_transitions()}  # type: ignore[attr-defined]


CASES = [
    pytest.param(machine, state, name, id=f"{machine.__name__}-{state}-{name}")
    for machine in TABLES
    for state, name in product(states(machine), sorted(transitions(machine)))
]


@pytest.mark.parametrize("machine", TABLES)
def test_table_knows_every_transition_and_no_other(machine: type[Machine]) -> None:
    assert transitions(machine) == {name for _state, name in TABLES[machine]}


@pytest.mark.parametrize("machine", TABLES)
def test_every_state_is_reached_and_only_known_ones(machine: type[Machine]) -> None:
    reached = set(TABLES[machine].values()) | {str(machine().state)}  # type: ignore[attr-defined]
    if machine is Text:
        reached.add("reference")
    assert reached == set(states(machine))


@pytest.mark.parametrize(("machine", "state", "name"), CASES)
def test_transition_leads_where_the_table_says(
    machine: type[Machine], state: str, name: str
) -> None:
    thing = machine(state=state)
    move = getattr(thing, name)
    target = TABLES[machine].get((state, name))
    assert can_proceed(move) == (target is not None)
    if target is not None:
        move()
        assert thing.state == target  # type: ignore[attr-defined]


def test_reference_text_is_established_for_reference() -> None:
    text = Text(state="approved", is_reference=True)
    text.establish()
    assert text.state == "reference"
