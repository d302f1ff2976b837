"""The lock on a process: a waiting row lock, taken before the agreement's."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import OperationalError, connection, transaction
from viewflow.workflow.exceptions import FlowLockFailed
from viewflow.workflow.models import Process

PATIENCE = "10s"


@contextmanager
def process_row(flow_class: Any, process_pk: int) -> Iterator[None]:
    """Hold the process row until the transaction ends; wait for it at most ten seconds.

    ``FOR NO KEY UPDATE`` leaves rows that refer to the process free to be
    written. On SQLite the transaction itself is the lock. The same limit holds
    for the agreement's row and for whatever else the transaction waits for.
    """
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute(f"SET LOCAL lock_timeout = '{PATIENCE}'")
        try:
            list(
                Process.objects.select_for_update(no_key=True)
                .filter(pk=process_pk)
                .order_by()
                .values_list("pk")
            )
        except OperationalError as fault:
            raise FlowLockFailed(f"The conclusion {process_pk} is held by another act.") from fault
        yield
