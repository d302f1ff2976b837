"""What happens without anybody asking: due jobs, papers that came, agreements whose day has come."""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Event

from django.db import close_old_connections
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from viewflow.workflow.models import Task

from agreements.actions.enter_into_force import enter_into_force, force_date
from agreements.actions.expire_agreement import expire_agreement
from agreements.errors import Refusal
from agreements.models import Agreement, ExternalApproval, FullPowers
from agreements.states import AgreementKind, AgreementState, ForceRule
from rendering.faults import Unprintable
from workflows.conduct import settle
from workflows.models import Duty, Turn
from workflows.nodes import Job

log = logging.getLogger("workflows.worker")


def run_due_jobs() -> int:
    """Do every due job once; how many were completed. Several workers may run side by side."""
    done = 0
    for task in list(Job.due(Task)):
        node = task.flow_task
        if isinstance(node, Job):
            done += node.run(task, final=(Unprintable,))
    return done


def keep_days() -> int:
    """Bring into force and let expire what is due today; how many agreements moved."""
    today, moved = timezone.localdate(), 0
    signed = Agreement.objects.filter(state=AgreementState.SIGNED).exclude(
        Q(force_rule=ForceRule.ON_DATE, force_on__gt=today) | Q(kind=AgreementKind.INITIATIVE)
    )
    for agreement in signed.prefetch_related("instruments", "notifications", "participations"):
        day = force_date(agreement)
        if day is not None and day <= today:
            moved += _moved(enter_into_force, agreement.pk)
    for agreement in Agreement.objects.filter(state=AgreementState.IN_FORCE, expires_on__lt=today):
        moved += _moved(expire_agreement, agreement.pk)
    return moved


def _moved(action: object, agreement_id: int) -> int:
    try:
        action(agreement_id=agreement_id)  # type: ignore[operator]
    except Refusal as refusal:
        log.info("Agreement %s: %s", agreement_id, refusal)
        return 0
    return 1


def settle_papers() -> int:
    """Close the turns for a paper that came by another way, or is asked for no longer; how many."""
    approvals = ExternalApproval.objects.filter(
        instrument=OuterRef("instrument"), requirement=OuterRef("requirement")
    )
    powers = FullPowers.objects.filter(
        Q(instrument=None) | Q(instrument=OuterRef("instrument")), signatory=OuterRef("signatory")
    )
    turns = Turn.objects.filter(
        Q(requirement__retired=True) | Exists(approvals) | Exists(powers),
        done_at=None,
        duty=Duty.BRING_PAPER,
    )
    return sum(settle(turn) for turn in turns.select_related("task"))


ROUND = (run_due_jobs, settle_papers, keep_days)


def run_once() -> int:
    """One round of everything that is due."""
    return sum(part() for part in ROUND)


def _tried(part: Callable[[], int]) -> int:
    """A part of the round; a fault in it is told, keeps no other part from being done, and is tried again."""
    try:
        return part()
    except Exception:
        log.exception("A part of the work failed; the next round tries it again.")
        return 0


def work(stop: Event, pause: float = 1.0) -> None:
    """Round after round until told to stop."""
    while not stop.is_set():
        close_old_connections()
        busy = sum(_tried(part) for part in ROUND)
        stop.wait(0 if busy else pause)
