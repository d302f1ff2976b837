"""A turn for a paper ends when the paper is lacking no more, whichever way it came."""

from __future__ import annotations

from datetime import date

from agreements.actions.record_external_approval import record_external_approval
from agreements.actions.record_full_powers import record_full_powers
from agreements.actions.retire_requirement import retire_requirement
from agreements.models import Instrument
from agreements.papers import store
from agreements.states import InstrumentState
from tests.cast import PDF, Story
from tests.workflows.prepared import Prepared
from workflows.models import Duty, Turn
from workflows.worker import settle_papers


def waiting_for_papers(story: Prepared) -> Instrument:
    story.review()
    story.approve_whole()
    return story.instrument


def approval_turn(story: Story) -> Turn:
    return story.turn(Duty.BRING_PAPER, requirement__isnull=False)


def test_nothing_is_settled_while_every_paper_is_lacking(prepared: Prepared):
    waiting_for_papers(prepared)
    assert settle_papers() == 0
    assert len(prepared.turns(Duty.BRING_PAPER)) == 3


def test_retired_rule_ends_the_turn_that_waited_for_its_approval(prepared: Prepared):
    waiting_for_papers(prepared)
    turn = approval_turn(prepared)
    retire_requirement(
        requirement=turn.requirement, reason="No longer the rule.", by=prepared.cast.ada
    )
    assert settle_papers() == 1
    turn.refresh_from_db()
    assert (turn.outcome, turn.done_by, turn.is_open) == ("settled", None, False)
    prepared.bring_papers()
    assert prepared.instrument.state == InstrumentState.SIGNING


def test_approval_recorded_by_another_way_ends_the_turn(prepared: Prepared):
    instrument = waiting_for_papers(prepared)
    record_external_approval(
        instrument_id=instrument.pk,
        requirement_id=approval_turn(prepared).requirement_id,
        number="7",
        decided_on=date(2025, 6, 20),
        paper=store(PDF, "application/pdf"),
        by=prepared.cast.alice,
    )
    assert settle_papers() == 1
    assert settle_papers() == 0
    prepared.bring_papers()
    assert prepared.instrument.state == InstrumentState.SIGNING


def powers(story: Prepared, signatory: int, until: date | None) -> None:
    record_full_powers(
        signatory_id=signatory,
        number="1",
        issued_by="The government",
        valid_from=date(2025, 1, 1),
        valid_until=until,
        by=story.cast.alice,
    )


def test_last_paper_that_came_by_another_way_opens_the_signing(prepared: Prepared):
    waiting_for_papers(prepared)
    *first, last = prepared.turns(Duty.BRING_PAPER)
    assert last.signatory_id
    powers(prepared, last.signatory_id, None)
    for turn in first:
        if turn.signatory_id:
            powers(prepared, turn.signatory_id, None)
    retire_requirement(
        requirement=approval_turn(prepared).requirement, reason="No.", by=prepared.cast.ada
    )
    assert settle_papers() == 3
    assert prepared.instrument.state == InstrumentState.SIGNING


def test_full_powers_that_do_not_hold_on_the_day_settle_nothing(prepared: Prepared):
    waiting_for_papers(prepared)
    turn = prepared.turns(Duty.BRING_PAPER)[-1]
    powers(prepared, turn.signatory_id, date(2025, 2, 1))
    assert settle_papers() == 0
    assert turn in prepared.turns()
