"""A paper that somebody brings from the page of the agreement, asked for or not yet.

The conclusion is held before it is seen whether a turn asks for the paper: none
can be opened or closed in between, so none is left asking for what is recorded.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django.db import transaction
from viewflow.workflow import PROCESS, STATUS
from viewflow.workflow.models import Task

from accounts.models import User
from agreements.models import Agreement
from agreements.standing import as_officer
from workflows.conduct import perform
from workflows.flows import ConclusionFlow
from workflows.models import Conclusion, Duty, Turn
from workflows.nodes import retry
from workflows.patience import patiently

Result = TypeVar("Result")


def bring_paper(
    *, agreement: Agreement, by: User, act: Callable[[], Result], **wanted: Any
) -> Result:
    """Record a paper: through the turn that asks for it (``requirement`` or ``signatory``), else early."""
    open_ones = Conclusion.objects.filter(
        instrument__agreement=agreement, status=PROCESS.NEW
    ).order_by("pk")
    held = open_ones.values_list("pk", flat=True).first()
    if held is None:
        return act()
    with patiently(), transaction.atomic(), ConclusionFlow.lock(held):
        turns = Turn.objects.open().filter(agreement=agreement, duty=Duty.BRING_PAPER, **wanted)
        turn = turns.first()
        return perform(turn, by, "recorded", act) if turn else act()


def failed_jobs(agreement: Agreement) -> list[Task]:
    """Printing that gave up; ``data["fault"]`` says why, ``data["holder"]`` whose original it is."""
    rows = Task.objects.filter(
        process__conclusion__instrument__agreement=agreement,
        flow_task_type="JOB",
        status=STATUS.ERROR,
    )
    return list(rows.order_by("pk"))


def print_again(*, agreement: Agreement, by: User) -> int:
    """Make failed printing due again, by an officer of the lead office; how many originals."""
    as_officer(agreement, by, lead=True)
    jobs = failed_jobs(agreement)
    for task in jobs:
        retry(task)
    return len(jobs)
