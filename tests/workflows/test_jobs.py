"""Printing is never lost and never done twice: lease, fence, patience, retry."""

from __future__ import annotations

import json
from collections import Counter
from datetime import timedelta
from threading import Lock
from typing import Any

import pytest
from django.utils import timezone
from viewflow.workflow import STATUS
from viewflow.workflow.models import Task

from agreements import register
from agreements.models import Original
from rendering.faults import Unprintable
from tests.lasting import at_once
from tests.workflows.prepared import Prepared, do_prepared_jobs, prepared_result
from workflows import conduct
from workflows.flows import ConclusionFlow
from workflows.models import Duty
from workflows.nodes import Job, retry
from workflows.worker import run_due_jobs

SECRET = "the wording of a confidential article"


@pytest.fixture
def printing(prepared: Prepared) -> Prepared:
    prepared.to_printing()
    return prepared


def jobs() -> list[Task]:
    return list(Task.objects.filter(flow_task_type="JOB").order_by("pk"))


def pass_time(task: Task) -> None:
    """The lease or the pause is over."""
    Task.objects.filter(pk=task.pk).update(scheduled=timezone.now() - timedelta(seconds=1))


def press(monkeypatch: pytest.MonkeyPatch, work: Any) -> None:
    """Put another press in the place of ours."""
    monkeypatch.setattr(ConclusionFlow.print, "_work", work)


def broken_press(task: Task) -> Any:
    told = SECRET
    raise RuntimeError(f"The press jammed at {len(told)}.")


def test_due_job_is_leased_to_one_worker_only(printing: Prepared):
    task = jobs()[0]
    assert Job.claim(task) is not None
    assert Job.claim(task) is None
    task.refresh_from_db()
    assert task.status == STATUS.STARTED
    assert task.scheduled > timezone.now() + Job.lease - timedelta(seconds=10)


def test_lapsed_lease_is_taken_over(printing: Prepared):
    task = jobs()[0]
    first = Job.claim(task)
    pass_time(task)
    second = Job.claim(task)
    assert second not in (None, first)
    assert jobs()[0].data["attempt"] == 2


def test_worker_that_comes_back_after_its_lease_lapsed_changes_nothing(printing: Prepared):
    task = jobs()[0]
    late = Job.claim(task)
    pass_time(task)
    fence = Job.claim(task)
    node = ConclusionFlow.print
    node._complete(task, late, prepared_result(task))
    node._fail(task, late, RuntimeError("Late."), ())
    assert Original.objects.count() == 0
    task.refresh_from_db()
    assert (task.status, "fault" in task.data) == (STATUS.STARTED, False)
    node._complete(task, fence, prepared_result(task))
    node._complete(task, late, prepared_result(task))
    assert Original.objects.count() == 1


def test_late_worker_of_a_withdrawn_agreement_enters_no_original(printing: Prepared):
    task = jobs()[0]
    fence = Job.claim(task)
    result = prepared_result(task)
    conduct.withdraw(agreement=printing.agreement, reason="No.", by=printing.cast.alice)
    ConclusionFlow.print._complete(task, fence, result)
    assert Original.objects.count() == 0
    assert {job.status for job in jobs()} == {STATUS.CANCELED}


def test_failed_job_waits_twice_as_long_each_time(
    printing: Prepared, monkeypatch: pytest.MonkeyPatch
):
    press(monkeypatch, broken_press)
    task = jobs()[0]
    for attempt in range(1, Job.attempts):
        assert ConclusionFlow.print.run(task) is False
        task.refresh_from_db()
        pause = (task.scheduled - timezone.now()).total_seconds()
        assert task.status == STATUS.SCHEDULED
        assert 2**attempt - 1 < pause <= 2**attempt
        assert ConclusionFlow.print.run(task) is False, "It is not due yet."
        assert Task.objects.get(pk=task.pk).data["attempt"] == attempt
        pass_time(task)


def exhaust(task: Task) -> Task:
    for _attempt in range(Job.attempts):
        pass_time(task)
        ConclusionFlow.print.run(task)
    task.refresh_from_db()
    return task


def test_job_fails_after_five_attempts_and_says_why(
    printing: Prepared, monkeypatch: pytest.MonkeyPatch
):
    press(monkeypatch, broken_press)
    task = exhaust(jobs()[0])
    assert (task.status, task.data["attempt"]) == (STATUS.ERROR, 5)
    assert task.data["fault"] == f"The press jammed at {len(SECRET)}."
    pass_time(task)
    assert Job.claim(task) is None


def test_failed_job_keeps_no_local_variables(printing: Prepared, monkeypatch: pytest.MonkeyPatch):
    press(monkeypatch, broken_press)
    task = exhaust(jobs()[0])
    kept = json.dumps(list(Task.objects.values_list("data", flat=True)))
    assert SECRET not in kept
    assert "_exception" not in kept
    assert set(task.data) == {"holder", "attempt", "fault"}


def test_conclusion_waits_for_a_failed_original_and_goes_on_after_the_retry(
    printing: Prepared, monkeypatch: pytest.MonkeyPatch
):
    with monkeypatch.context() as broken:
        press(broken, broken_press)
        task = exhaust(jobs()[0])
    assert do_prepared_jobs() == 1
    assert printing.turns() == []
    assert retry(task) is True
    assert do_prepared_jobs() == 1
    assert len(printing.turns(Duty.SIGN)) == 2


def test_asking_again_for_a_job_that_did_not_fail_does_nothing(printing: Prepared):
    task = jobs()[0]
    assert retry(task) is False
    do_prepared_jobs()
    assert retry(task) is False
    assert Task.objects.get(pk=task.pk).status == STATUS.DONE


def test_unprintable_document_is_not_tried_again(
    printing: Prepared, monkeypatch: pytest.MonkeyPatch
):
    def refuse(task: Task) -> Any:
        raise Unprintable("The font has no glyph for U+1F600.")

    press(monkeypatch, refuse)
    assert run_due_jobs() == 0
    assert [(job.status, job.data["attempt"]) for job in jobs()] == [(STATUS.ERROR, 1)] * 2
    assert jobs()[0].data["fault"] == "The font has no glyph for U+1F600."


def test_job_that_ends_its_workers_fails_like_any_other(printing: Prepared):
    task = jobs()[0]
    for _attempt in range(Job.attempts):
        pass_time(task)
        assert Job.claim(task) is not None
    pass_time(task)
    assert Job.claim(task) is None
    task.refresh_from_db()
    assert (task.status, task.data["attempt"]) == (STATUS.ERROR, 5)
    assert "ended before it was done" in task.data["fault"]


def test_fault_after_the_last_original_undoes_its_entry_too(
    printing: Prepared, monkeypatch: pytest.MonkeyPatch
):
    press(monkeypatch, prepared_result)
    with monkeypatch.context() as broken:
        broken.setattr(ConclusionFlow.sign, "_ask", broken_press)
        assert run_due_jobs() == 1
    assert Original.objects.count() == 1
    assert printing.turns() == []
    waiting = next(job for job in jobs() if job.status == STATUS.SCHEDULED)
    pass_time(waiting)
    assert run_due_jobs() == 1
    assert Original.objects.count() == len(printing.turns(Duty.SIGN)) == 2
    assert list(register.faults(printing.agreement)) == []


def test_three_workers_do_every_job_exactly_once(
    lasting_story: Prepared, monkeypatch: pytest.MonkeyPatch
):
    stories = [lasting_story] + [
        Prepared(lasting_story.cast, reference=f"GZ-{number}") for number in range(9)
    ]
    for story in stories:
        story.to_printing()
    done: Counter[int] = Counter()
    counting = Lock()

    def work(task: Task) -> Any:
        with counting:
            done[task.pk] += 1
        return prepared_result(task)

    press(monkeypatch, work)
    answers = at_once(*[lambda: sum(run_due_jobs() for _ in range(6))] * 3)
    assert sum(answers) == 20, answers
    assert set(done.values()) == {1}
    assert len(done) == Original.objects.count() == 20
    assert all(len(story.turns(Duty.SIGN)) == 2 for story in stories)
