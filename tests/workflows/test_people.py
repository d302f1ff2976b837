"""Who may act is asked at the moment of the act, whatever the engine remembers."""

from __future__ import annotations

from datetime import date

import pytest
from viewflow.workflow.models import Task

from accounts.models import Appointment, NeverDeleted, User
from accounts.roles import Role
from agreements.errors import NotCompetent, OutOfTurn
from agreements.states import TextState
from tests.cast import person
from tests.workflows.prepared import Prepared
from workflows.conduct import TurnDone
from workflows.flows import ConclusionFlow
from workflows.models import Duty, Turn
from workflows.nodes import HumanTask

HUMAN = [node for node in ConclusionFlow.instance.nodes() if isinstance(node, HumanTask)]


def test_every_duty_is_a_node_that_asks_a_person():
    assert {node.name for node in HUMAN} == set(Duty.values)


def cancelled(story: Prepared, duty: Duty, **about: object) -> Task:
    turn = story.turn(duty, **about)
    with turn.task.activation() as activation:
        activation.cancel()
    turn.refresh_from_db()
    assert turn.outcome == "cancelled"
    return turn.task


def revived(task: Task) -> Task:
    with task.activation() as activation:
        return activation.revive()


def test_cancelled_review_has_its_turn_again_when_revived(prepared: Prepared):
    prepared.submit()
    revived(cancelled(prepared, Duty.REVIEW, language="en"))
    assert prepared.turn(Duty.REVIEW, language="en").text == prepared.text("en")
    prepared.approve("en")
    prepared.approve("zh-Hans")
    assert [turn.duty for turn in prepared.turns()] == [Duty.APPROVE]


def test_join_that_a_cancelled_review_lets_pass_is_refused_by_the_machine(prepared: Prepared):
    prepared.submit()
    task = cancelled(prepared, Duty.REVIEW, language="en")
    with pytest.raises(OutOfTurn):
        prepared.approve("zh-Hans")
    assert prepared.text("zh-Hans").state == TextState.IN_REVIEW
    revived(task)
    prepared.approve("zh-Hans")
    assert [turn.language for turn in prepared.turns()] == ["en"]


@pytest.mark.parametrize("node", HUMAN, ids=lambda node: node.name)
def test_nobody_claims_or_executes_a_task_by_the_engine_alone(prepared: Prepared, node: HumanTask):
    prepared.submit()
    task = prepared.turns()[0].task
    for user in User.objects.all():
        assert not node.can_assign(user, task)
        assert not node.can_execute(user, task)


def test_stranger_can_neither_claim_nor_do_a_revived_task(prepared: Prepared):
    prepared.submit()
    task = revived(cancelled(prepared, Duty.REVIEW, language="en"))
    assert not task.flow_task.can_assign(prepared.cast.mallory, task)
    with pytest.raises(NotCompetent):
        prepared.approve("en", by=prepared.cast.mallory)
    assert prepared.text("en").state == TextState.IN_REVIEW


def test_ended_appointment_ends_the_right_to_do_the_open_turn(prepared: Prepared):
    prepared.submit()
    Appointment.objects.filter(user=prepared.cast.grace).update(valid_until=date(2024, 12, 31))
    with pytest.raises(NotCompetent):
        prepared.approve("en")
    assert prepared.turn(Duty.REVIEW, language="en").is_open


def test_deactivated_person_may_not_do_the_turn_that_asks_them(prepared: Prepared):
    prepared.submit()
    User.objects.filter(pk=prepared.cast.grace.pk).update(is_active=False)
    with pytest.raises(NotCompetent, match="deactivated"):
        prepared.approve("en", by=User.objects.get(username="grace"))


def test_colleague_takes_over_the_turn_of_a_person_who_left(prepared: Prepared):
    prepared.submit()
    assert prepared.turn(Duty.REVIEW, language="en").person == prepared.cast.grace
    User.objects.filter(pk=prepared.cast.grace.pk).update(is_active=False)
    iris = person("iris", prepared.cast.guizhou, (Role.REVIEWER, "en"))
    prepared.approve("en", by=iris)
    turn = Turn.objects.get(language="en", duty=Duty.REVIEW)
    assert (turn.done_by, turn.task.owner) == (iris, iris)
    assert turn.task.assigned is not None


def test_people_are_never_deleted_however_one_tries(prepared: Prepared):
    prepared.submit()
    tasks = Task.objects.count()
    with pytest.raises(NeverDeleted):
        prepared.cast.alice.delete()
    with pytest.raises(NeverDeleted):
        User.objects.filter(username="alice").delete()
    with pytest.raises(NeverDeleted):
        User.objects.exclude(username="alice").order_by("pk").delete()
    assert (Task.objects.count(), User.objects.filter(username="alice").count()) == (tasks, 1)


def test_turn_at_a_node_that_is_gone_is_no_longer_asked(prepared: Prepared):
    turn = prepared.turn(Duty.DRAFT)
    Task.objects.filter(pk=turn.task_id).update(flow_task="workflows/flows.ConclusionFlow.gone")
    with pytest.raises(TurnDone):
        prepared.submit()
