"""Nodes that the engine lacks: a branch for each item, a durable job, a person's turn."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.utils import timezone
from viewflow import this
from viewflow.workflow import STATUS, flow, nodes
from viewflow.workflow.activation import Activation, has_manage_permission
from viewflow.workflow.exceptions import FlowRuntimeError
from viewflow.workflow.nodes.split import SplitActivation
from viewflow.workflow.nodes.view import ViewActivation

from workflows.models import Turn

Data = dict[str, Any]


class ForEachActivation(SplitActivation):
    """One branch of the same node for every item."""

    @Activation.status.super()
    def activate(self) -> None:
        for node, _case, source in self.flow_task._branches:
            self.next_tasks += [(node, item) for item in source(self)]
        if not self.next_tasks:
            raise FlowRuntimeError(f"{self.flow_task.name} has nothing to ask for.")


class ForEach(flow.Split):
    """Split into as many branches as ``items(activation)`` yields; each task's data is its item.

    Raises ``FlowRuntimeError`` for no items: ask an ``If`` before.
    """

    activation_class = ForEachActivation

    def __init__(self, items: Any, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._items = items

    def Next(self, node: Any) -> ForEach:  # noqa: N802 - the engine's word
        self._activate_next.append((node, None, self._items))
        return self


class HumanActivation(ViewActivation):
    """A person's turn: opened when the node is reached, closed with the task."""

    @Activation.status.super()
    def activate(self) -> None:
        turn: Turn = self.flow_task.ask(self)
        turn.task = self.task
        turn.duty = self.flow_task.name
        turn.save(force_insert=True)

    @Activation.status.super()
    def cancel(self) -> None:
        self.task.finished = timezone.now()
        self.task.save()
        Turn.objects.filter(task=self.task, done_at=None).update(
            done_at=self.task.finished, outcome="cancelled"
        )

    def perform(self, user: Any, outcome: str) -> None:
        """The act is done: note by whom, close the turn and go on. Caller holds the process.

        ``user`` is None for what Alternat does by itself.
        """
        if self.task.owner_id is None:
            self.assign(user)
        elif user is not None and self.task.owner_id != user.pk:
            self.reassign(user=user)
        self.task.assigned = timezone.now()
        self.task.data = {**(self.task.data or {}), "outcome": outcome}
        self.start(None)
        Turn.objects.filter(task=self.task).update(
            done_at=timezone.now(), done_by=user, outcome=outcome
        )
        self.execute()


class HumanTask(flow.View):
    """Ask somebody. ``ask(activation)`` returns the unsaved :class:`Turn`.

    The engine's own notion of who may act is closed: competence is asked
    live, of the action, at the moment of the act.
    """

    activation_class = HumanActivation

    def __init__(self, ask: Any, **kwargs: Any) -> None:
        super().__init__(None, **kwargs)
        self._ask = ask

    def _resolve(self, instance: Any) -> None:
        super()._resolve(instance)
        self._ask = this.resolve(instance, self._ask)

    def ask(self, activation: Activation) -> Turn:
        turn: Turn = self._ask(activation)
        return turn

    def can_assign(self, user: Any, task: Any) -> bool:
        return False

    def can_execute(self, user: Any, task: Any) -> bool:
        return False


class WorkerLost(Exception):
    """Every worker that took the job was gone before it answered."""

    def __init__(self) -> None:
        super().__init__("Every worker that began this ended before it was done.")


class JobActivation(nodes.AbstractJobActivation):
    """A job whose durable truth is its task row: due, leased to one worker, done or failed."""

    @Activation.status.transition(source=STATUS.NEW, target=STATUS.SCHEDULED)
    def activate(self) -> None:
        self.task.scheduled = timezone.now()
        self.task.save()

    @Activation.status.transition(source=[STATUS.STARTED, STATUS.ERROR], target=STATUS.SCHEDULED)
    def postpone(self, delay: timedelta) -> None:
        self.task.finished = None
        self.task.scheduled = timezone.now() + delay
        self.task.save()

    @Activation.status.transition(
        source=[STATUS.NEW, STATUS.SCHEDULED, STATUS.STARTED, STATUS.ERROR],
        target=STATUS.CANCELED,
        permission=has_manage_permission,
    )
    def cancel(self) -> None:
        self.task.finished = timezone.now()
        self.task.save()

    @Activation.status.transition(source=STATUS.STARTED)
    def execute(self) -> None:
        """Complete and go on; a fault further on undoes the completion too."""
        self.complete()
        self.activate_next()

    @Activation.status.transition(source=STATUS.STARTED, target=STATUS.ERROR)
    def error(self, exception: BaseException) -> None:
        """Keep the sentence, never the local variables: they may hold the texts."""
        self.task.data = {**(self.task.data or {}), "fault": str(exception)}
        self.task.finished = timezone.now()
        self.task.save()


class Job(nodes.AbstractJob):
    """Work done outside the lock, then entered inside it.

    ``work(task)`` returns plain data and may run twice, so it must be
    idempotent; ``enter(activation, result)`` runs once, in the completing
    transaction. A worker leases the row; when it dies the lease lapses and
    another takes over; the fence refuses the first if it comes back.
    """

    activation_class = JobActivation
    attempts = 5
    lease = timedelta(minutes=3)

    def __init__(self, work: Any, enter: Any, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._work, self._enter = work, enter

    def _resolve(self, instance: Any) -> None:
        super()._resolve(instance)
        self._work = this.resolve(instance, self._work)
        self._enter = this.resolve(instance, self._enter)

    @staticmethod
    def claim(task: Any, now: Any = None) -> str | None:
        """Lease a due job; the fence to come back with, or None if somebody else has it."""
        with task.activation() as activation:
            row, moment = activation.task, now or timezone.now()
            if row.status not in (STATUS.SCHEDULED, STATUS.STARTED) or row.scheduled > moment:
                return None
            attempt = (row.data or {}).get("attempt", 0) + 1
            if row.status == STATUS.STARTED and attempt > Job.attempts:
                activation.error(WorkerLost())
                return None
            row.data = {**(row.data or {}), "attempt": attempt}
            row.external_task_id = str(uuid.uuid4())
            row.scheduled = moment + Job.lease
            activation.start()
            return str(row.external_task_id)

    def run(self, task: Any, final: tuple[type[BaseException], ...] = ()) -> bool:
        """Do a due job once; whether it was completed here. Faults in ``final`` are not tried again."""
        fence = self.claim(task)
        if fence is None:
            return False
        try:
            result = self._work(task)
            self._complete(task, fence, result)
        except Exception as fault:
            self._fail(task, fence, fault, final)
            return False
        return True

    def _held(self, activation: Any, fence: str) -> bool:
        return bool(
            activation.task.status == STATUS.STARTED and activation.task.external_task_id == fence
        )

    def _complete(self, task: Any, fence: str, result: Data) -> None:
        with task.activation() as activation:
            if self._held(activation, fence):
                self._enter(activation, result)
                activation.execute()

    def _fail(
        self, task: Any, fence: str, fault: BaseException, final: tuple[type[BaseException], ...]
    ) -> None:
        with task.activation() as activation:
            if not self._held(activation, fence):
                return
            attempt = activation.task.data["attempt"]
            if isinstance(fault, final) or attempt >= self.attempts:
                activation.error(fault)
            else:
                activation.task.data["fault"] = str(fault)
                activation.postpone(timedelta(seconds=2**attempt))

    @classmethod
    def due(cls, task_class: Any, now: Any = None) -> Iterable[Any]:
        """Jobs whose time has come, leases that lapsed included, oldest first."""
        return task_class.objects.filter(
            flow_task_type="JOB",
            status__in=[STATUS.SCHEDULED, STATUS.STARTED],
            scheduled__lte=now or timezone.now(),
        ).order_by("scheduled", "pk")


def retry(task: Any) -> bool:
    """Make a failed job due again, at once and with all its attempts; whether it had failed."""
    with task.activation() as activation:
        if activation.task.status != STATUS.ERROR:
            return False
        activation.task.data = {**activation.task.data, "attempt": 0}
        activation.postpone(timedelta(0))
        return True
