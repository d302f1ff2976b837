"""What must hold before a release serves: every open task still has its node in the flow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.core.checks import Error, Tags, register
from django.db import connections
from django.db.migrations.executor import MigrationExecutor
from django.db.models import CharField
from django.db.models.functions import Cast
from viewflow.workflow import STATUS
from viewflow.workflow.fields import get_task_ref
from viewflow.workflow.models import Task

from workflows.flows import ConclusionFlow

CLOSED = (STATUS.DONE, STATUS.CANCELED, STATUS.REVIVED)


def _is_prepared(alias: str) -> bool:
    """Whether no migration waits: one of them may be the one that renames the node."""
    executor = MigrationExecutor(connections[alias])
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def lost_nodes(alias: str = "default") -> list[str]:
    """The nodes that open tasks wait at and that the flow does not have, as they are stored."""
    known = {get_task_ref(node) for node in ConclusionFlow.instance.nodes()}
    waited_at = (
        Task.objects.using(alias)
        .exclude(status__in=CLOSED)
        .order_by()
        .values_list(Cast("flow_task", CharField()), flat=True)
        .distinct()
    )
    return sorted(set(waited_at) - known)


@register(Tags.database)
def every_open_task_has_its_node(
    app_configs: Sequence[Any] | None, databases: Iterable[str] | None = None, **kwargs: Any
) -> list[Error]:
    """Fail before people meet a task that nobody can do."""
    return [
        Error(
            f"Open tasks wait at {node}, which the flow no longer has.",
            hint="Bring the node back, or move its tasks to another by a data migration.",
            id="workflows.E001",
        )
        for alias in databases or ()
        if _is_prepared(alias)
        for node in lost_nodes(alias)
    ]
