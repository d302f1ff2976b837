"""What the engine would do wrong if it were let: nothing of it happens here."""

from __future__ import annotations

from functools import partial

import pytest
from viewflow.workflow import PROCESS, STATUS
from viewflow.workflow.exceptions import FlowRuntimeError
from viewflow.workflow.models import Task

from agreements import register
from agreements.actions.approve_instrument import approve_instrument
from agreements.actions.decline_signature import decline_signature
from agreements.actions.refer_back_instrument import refer_back_instrument
from agreements.errors import Refusal
from agreements.models import Entry
from agreements.states import InstrumentState, OriginalState, TextState
from tests.workflows.prepared import Prepared
from workflows import conduct
from workflows.conduct import TurnDone, perform
from workflows.flows import ConclusionFlow
from workflows.models import Conclusion, Duty, Turn
from workflows.nodes import ForEach


def conclusion(story: Prepared) -> Conclusion:
    return Conclusion.objects.get(instrument=story.instrument, status=PROCESS.NEW)


def everything(story: Prepared) -> list[object]:
    """All that an act could change, to compare before and after."""
    instrument = story.instrument
    return [
        instrument.state,
        sorted(instrument.texts.values_list("language", "state", "digest")),
        sorted(Task.objects.values_list("pk", "status")),
        sorted(Turn.objects.values_list("pk", "done_at", "outcome")),
        Entry.objects.count(),
    ]


class Broken(Exception):
    pass


def break_down(activation: object) -> list[dict[str, int]]:
    raise Broken


def test_fault_in_a_later_node_undoes_the_act_and_it_can_be_done_again(
    prepared: Prepared, monkeypatch: pytest.MonkeyPatch
):
    before = everything(prepared)
    with monkeypatch.context() as broken:
        broken.setattr(ConclusionFlow.reviews, "_activate_next", [("reviews", None, break_down)])
        with pytest.raises(Broken):
            prepared.submit()
    assert everything(prepared) == before
    prepared.submit()
    assert prepared.instrument.state == InstrumentState.REVIEW


def test_fault_after_the_last_review_undoes_the_approval(
    prepared: Prepared, monkeypatch: pytest.MonkeyPatch
):
    prepared.submit()
    prepared.approve("zh-Hans")
    before = everything(prepared)
    with monkeypatch.context() as broken:
        broken.setattr(ConclusionFlow.approve, "_ask", break_down)
        with pytest.raises(Broken):
            prepared.approve("en")
    assert everything(prepared) == before
    assert prepared.text("en").state == TextState.IN_REVIEW
    prepared.approve("en")
    assert [turn.duty for turn in prepared.turns()] == [Duty.APPROVE]


def test_refused_act_changes_nothing(prepared: Prepared):
    prepared.submit()
    before = everything(prepared)
    with pytest.raises(Refusal):
        prepared.approve("en", by=prepared.cast.mallory)
    assert everything(prepared) == before


def test_second_press_of_the_button_is_refused_calmly(prepared: Prepared):
    prepared.submit()
    turn = prepared.turn(Duty.REVIEW, language="en")
    prepared.approve("en")
    before = everything(prepared)
    with pytest.raises(TurnDone):
        perform(turn, prepared.cast.grace, "approved", lambda: pytest.fail("The act was done."))
    assert everything(prepared) == before


def test_tokens_stay_short_over_twelve_rounds_of_review(prepared: Prepared):
    for _round in range(12):
        prepared.submit()
        prepared.refer_back("en")
        for turn in prepared.turns(Duty.REVIEW):
            prepared.approve(turn.language)
    tokens = [task.token.token for task in Task.objects.all()]
    assert len(tokens) > 60
    assert max(len(token) for token in tokens) < 30


def test_approver_may_refer_back_many_times(prepared: Prepared):
    for _round in range(3):
        prepared.review()
        act = partial(
            refer_back_instrument,
            instrument_id=prepared.instrument.pk,
            digest=prepared.instrument.revision.digest,
            by=prepared.cast.chen,
            reason="Say who pays.",
        )
        perform(prepared.turn(Duty.APPROVE), prepared.cast.chen, "referred_back", act)
        assert [turn.duty for turn in prepared.turns()] == [Duty.DRAFT]
    assert Task.objects.filter(flow_task=ConclusionFlow.reviewed, finished=None).count() == 0


def test_splitting_into_nothing_is_a_fault_and_not_a_conclusion_that_waits_for_ever(
    prepared: Prepared, monkeypatch: pytest.MonkeyPatch
):
    before = everything(prepared)
    monkeypatch.setattr(
        ConclusionFlow.reviews, "_activate_next", [(ConclusionFlow.review, None, lambda _: [])]
    )
    with pytest.raises(FlowRuntimeError, match="nothing to ask for"):
        prepared.submit()
    assert everything(prepared) == before


def test_every_split_but_printing_and_signing_stands_behind_a_question():
    asked = {ConclusionFlow.to_review: "reviews", ConclusionFlow.to_papers: "papers"}
    for question, split in asked.items():
        assert question._on_true.name == split
    splits = {node.name for node in ConclusionFlow.instance.nodes() if isinstance(node, ForEach)}
    assert splits == {"reviews", "papers", "printing", "signing"}


def test_no_text_that_stands_approved_is_asked_for_again(prepared: Prepared):
    prepared.to_signing()
    conduct.recall(instrument=prepared.instrument, reason="Check.", by=prepared.cast.alice)
    prepared.submit()
    assert [turn.duty for turn in prepared.turns()] == [Duty.APPROVE]


def test_declining_cancels_the_other_turns_and_passes_the_join(prepared: Prepared):
    prepared.to_signing()
    vera, amos = prepared.turns(Duty.SIGN)
    act = partial(
        decline_signature,
        instrument_id=prepared.instrument.pk,
        signatory_id=vera.signatory_id,
        reason="Not on these terms.",
        by=prepared.cast.vera,
    )
    perform(vera, prepared.cast.vera, "declined", act)
    amos.refresh_from_db()
    assert (amos.outcome, amos.is_open) == ("cancelled", False)
    assert [turn.duty for turn in prepared.turns()] == [Duty.DRAFT]
    assert {row.state for row in prepared.instrument.originals.all()} == {OriginalState.VOID}
    assert not Task.objects.filter(flow_task=ConclusionFlow.signed, finished=None).exists()


def test_stale_stop_never_turns_a_done_conclusion_into_a_cancelled_one(prepared: Prepared):
    prepared.to_signing()
    held = conclusion(prepared).pk
    prepared.sign(prepared.cast.vera)
    prepared.sign(prepared.cast.amos)
    assert Conclusion.objects.get(pk=held).status == PROCESS.DONE
    with ConclusionFlow.lock(held):
        conduct.stop(held)
    assert Conclusion.objects.get(pk=held).status == PROCESS.DONE


def test_withdrawing_in_every_stage_asks_nobody_any_more(prepared: Prepared):
    for stage in ("submit", "review", "to_printing", "to_signing"):
        story = Prepared(prepared.cast, reference=f"GZ-{stage}")
        getattr(story, stage)()
        conduct.withdraw(agreement=story.agreement, reason="No.", by=story.cast.alice)
        assert story.turns() == []
        assert not Conclusion.objects.filter(
            instrument__agreement=story.agreement, status=PROCESS.NEW
        ).exists()
        assert not Task.objects.filter(
            process__conclusion__instrument__agreement=story.agreement, finished=None
        ).exists()
        assert list(register.faults(story.agreement)) == []


def test_done_conclusion_has_no_task_left(prepared: Prepared):
    prepared.to_signed()
    assert Conclusion.objects.get().status == PROCESS.DONE
    assert not Task.objects.exclude(status__in=[STATUS.DONE, STATUS.CANCELED]).exists()
    assert Task.objects.filter(flow_task=ConclusionFlow.end).count() == 1


def test_flow_refuses_what_the_machine_refuses(prepared: Prepared):
    prepared.review()
    turn = prepared.turn(Duty.APPROVE)
    approve_instrument(
        instrument_id=prepared.instrument.pk,
        digest=prepared.instrument.revision.digest,
        by=prepared.cast.chen,
    )
    before = everything(prepared)
    with pytest.raises(Refusal):
        prepared.approve_whole()
    assert everything(prepared) == before
    turn.refresh_from_db()
    assert turn.is_open
