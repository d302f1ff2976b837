"""One act at a time on a conclusion: whoever comes second waits, and is told if it lasts."""

from __future__ import annotations

import re
from threading import Event, Thread

import pytest
from django.db import OperationalError, connection, connections, transaction
from django.test.utils import CaptureQueriesContext

from agreements.models import Agreement
from tests.lasting import at_once
from tests.workflows.prepared import Prepared
from workflows import conduct, locks
from workflows.conduct import HeldByAnother
from workflows.flows import ConclusionFlow
from workflows.models import Conclusion, Duty

on_postgresql = pytest.mark.postgres
LOCK = re.compile(r'FROM "(\w+)".* FOR NO KEY UPDATE', re.DOTALL)


def rows_held(queries: CaptureQueriesContext) -> list[str]:
    return [match[1] for one in queries if (match := LOCK.search(one["sql"]))]


@on_postgresql
@pytest.mark.parametrize("act", ["perform", "recall", "withdraw"])
def test_process_is_held_before_the_agreement(prepared: Prepared, act: str):
    prepared.to_signing()
    alice, reason = prepared.cast.alice, "Wait."
    with CaptureQueriesContext(connection) as queries:
        if act == "perform":
            prepared.sign(prepared.cast.vera)
        elif act == "recall":
            conduct.recall(instrument=prepared.instrument, reason=reason, by=alice)
        else:
            conduct.withdraw(agreement=prepared.agreement, reason=reason, by=alice)
    held = rows_held(queries)
    assert held[0] == "viewflow_process"
    assert "agreements_agreement" in held
    assert not any("NOWAIT" in one["sql"] for one in queries)


@on_postgresql
def test_last_step_holds_the_process_before_the_agreement(prepared: Prepared):
    prepared.to_signing()
    prepared.sign(prepared.cast.vera)
    with CaptureQueriesContext(connection) as queries:
        prepared.sign(prepared.cast.amos)
    held = rows_held(queries)
    assert held.index("viewflow_process") < held.index("agreements_agreement")


def while_held(story: Prepared, act: object) -> object:
    """What becomes of an act while another keeps the conclusion to itself."""
    has_it, let_go = Event(), Event()

    def keep() -> None:
        with ConclusionFlow.lock(Conclusion.objects.get().pk):
            has_it.set()
            let_go.wait(20)
        connections.close_all()

    keeper = Thread(target=keep)
    keeper.start()
    has_it.wait(20)
    try:
        return at_once(act)[0]
    finally:
        let_go.set()
        keeper.join()


def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locks, "PATIENCE", "200ms")
    if connection.vendor == "sqlite":
        options = {**connection.settings_dict["OPTIONS"], "timeout": 0.2}
        monkeypatch.setitem(connections.settings["default"], "OPTIONS", options)


@pytest.mark.parametrize("act", ["submit", "withdraw"])
def test_who_waits_too_long_is_told_calmly_and_nothing_is_done(
    lasting_story: Prepared, monkeypatch: pytest.MonkeyPatch, act: str
):
    story = lasting_story
    impatient(monkeypatch)
    acts = {
        "submit": story.submit,
        "withdraw": lambda: conduct.withdraw(
            agreement=story.agreement, reason="No.", by=story.cast.alice
        ),
    }
    answer = while_held(story, acts[act])
    assert isinstance(answer, HeldByAnother), answer
    assert "Send again" in answer.remedy()
    assert story.turn(Duty.DRAFT).is_open
    acts[act]()


def test_who_comes_second_waits_and_then_does_it(lasting_story: Prepared):
    has_it = Event()

    def keep() -> None:
        with ConclusionFlow.lock(Conclusion.objects.get().pk):
            has_it.set()
            Event().wait(0.5)

    def submit() -> None:
        has_it.wait(20)
        lasting_story.submit()

    assert at_once(keep, submit) == [None, None]
    assert len(lasting_story.turns(Duty.REVIEW)) == 2


@on_postgresql
def test_limit_on_waiting_holds_for_the_agreement_too(
    lasting_story: Prepared, monkeypatch: pytest.MonkeyPatch
):
    story, has_it, let_go = lasting_story, Event(), Event()
    monkeypatch.setattr(locks, "PATIENCE", "200ms")

    def keep() -> None:
        with transaction.atomic():
            list(Agreement.objects.locked())
            has_it.set()
            let_go.wait(20)

    def submit() -> object:
        has_it.wait(20)
        try:
            return story.submit()
        finally:
            let_go.set()

    answer = at_once(keep, submit)[1]
    assert isinstance(answer, HeldByAnother), answer


def test_other_faults_of_the_database_are_not_called_a_wait(prepared: Prepared):
    def act() -> None:
        raise OperationalError("disk I/O error")

    with pytest.raises(OperationalError, match="disk"):
        conduct.perform(prepared.turn(Duty.DRAFT), prepared.cast.alice, "submitted", act)
