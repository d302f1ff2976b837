"""Random people do random things: machines, flow and register never disagree."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from accounts.models import User
from agreements.errors import Refusal
from agreements.models import Agreement
from agreements.states import AgreementKind
from tests.cast import Cast, gather, particulars
from tests.workflows import acts
from tests.workflows.agreeing import check_everything, snapshot
from workflows import conduct
from workflows.models import Duty, Turn

SOME = settings(
    max_examples=15,
    stateful_step_count=30,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
NAMES = ("alice", "bo", "grace", "chen", "vera", "amos", "dora", "ada", "olu", "mallory")
RIGHT = {Duty.DRAFT: "alice", Duty.APPROVE: "chen", Duty.BRING_PAPER: "alice", Duty.ADOPT: "alice"}
KINDS = (AgreementKind.SISTER_CITY, AgreementKind.MEMORANDUM, AgreementKind.INITIATIVE)
numbers = st.integers(0, 1000)


def reached(agreement: Agreement) -> set[str]:
    return set(agreement.entries.values_list("act", flat=True))


class Life(RuleBasedStateMachine):
    """One agreement among people who may do anything."""

    cast: Cast
    seen: set[str]
    agreement: Agreement | None = None

    def __init__(self) -> None:
        super().__init__()
        self.whole = transaction.atomic()
        self.whole.__enter__()

    def teardown(self) -> None:
        if self.agreement is not None:
            self.seen.update(reached(self.agreement))
        transaction.set_rollback(True)
        self.whole.__exit__(None, None, None)

    def attempt(self, act: Any, *args: Any) -> None:
        """Do it; if it is refused, nothing at all has changed."""
        before, refused = snapshot(self.agreement), None
        try:
            with transaction.atomic():
                act(*args)
        except Refusal as refusal:
            refused = refusal
        assert refused is None or (str(refused) and snapshot(self.agreement) == before), refused

    @initialize(kind=st.sampled_from(KINDS))
    def begin(self, kind: AgreementKind) -> None:
        what = particulars(self.cast, kind=kind)
        self.agreement = conduct.register(what=what, by=self.cast.alice)

    def right_person(self, turn: Turn) -> User:
        if turn.duty == Duty.REVIEW:
            name = {"zh-Hans": "bo", "en": "grace"}[turn.language]
        else:
            name = RIGHT.get(Duty(turn.duty)) or turn.person.username
        return User.objects.get(username=name)

    def turns(self) -> Any:
        rows = Turn.objects.filter(agreement=self.agreement).order_by("pk")
        return rows.select_related(
            "task", "text", "instrument__revision", "instrument__agreement", "requirement"
        )

    @precondition(lambda self: self.agreement is not None)
    @rule(number=numbers, steps=st.integers(1, 6), yes=st.sampled_from([True] * 4 + [False]))
    def go_on(self, number: int, steps: int, yes: bool) -> None:
        """The right people do what they are asked for."""
        for _step in range(steps):
            acts.work(self.agreement, self.cast.alice, number)
            turn = acts.pick(self.turns().filter(done_at=None), number)
            if turn is None:
                self.attempt(acts.negotiate, self.agreement, self.cast.alice, 1)
            else:
                self.attempt(acts.let_stand, self.agreement, self.cast.chen, number)
                self.attempt(acts.answer, turn, self.right_person(turn), yes)
            check_everything(self.agreement)

    @precondition(lambda self: self.agreement is not None)
    @rule(number=numbers, name=st.sampled_from(NAMES), yes=st.booleans())
    def somebody_answers_some_turn(self, number: int, name: str, yes: bool) -> None:
        """Whoever it is, whether the turn is open or not."""
        turn = acts.pick(self.turns(), number)
        self.attempt(acts.answer, turn, User.objects.get(username=name), yes)

    @precondition(lambda self: self.agreement is not None)
    @rule(act=st.sampled_from(acts.ACTS), name=st.sampled_from(NAMES), number=numbers)
    def somebody_does_something(self, act: Any, name: str, number: int) -> None:
        if act is acts.withdraw and number % 4:
            return
        self.attempt(act, self.agreement, User.objects.get(username=name), number)

    @precondition(lambda self: self.agreement is not None)
    @rule(act=st.sampled_from(acts.ACTS), number=numbers)
    def the_officer_does_something(self, act: Any, number: int) -> None:
        if act is acts.withdraw and number % 4:
            return
        self.attempt(act, self.agreement, self.cast.alice, number)

    @precondition(lambda self: self.agreement is not None)
    @rule(name=st.sampled_from(NAMES), active=st.sampled_from([True, True, False]))
    def somebody_leaves_or_comes_back(self, name: str, active: bool) -> None:
        User.objects.filter(username=name).update(is_active=active)
        User.objects.filter(username__in=["alice", "chen"]).update(is_active=True)

    @invariant()
    def machines_flow_and_register_agree(self) -> None:
        if self.agreement is not None:
            check_everything(self.agreement)


@pytest.mark.django_db
def test_machines_flow_and_register_never_disagree(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Life, "cast", gather(), raising=False)
    monkeypatch.setattr(Life, "seen", set(), raising=False)
    run_state_machine_as_test(Life, settings=SOME)
    assert {"instrument.submitted", "instrument.approved"} <= Life.seen, "It went nowhere."
