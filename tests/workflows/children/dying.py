"""A worker or a server that says DYING at the chosen place, and waits there to be killed.

usage: python -m tests.workflows.children.dying PLACE [TURN]
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

from django.test import Client  # noqa: E402
from viewflow.workflow.models import Task  # noqa: E402

from tests.workflows.prepared import prepared_result  # noqa: E402
from workflows.flows import ConclusionFlow  # noqa: E402
from workflows.models import Turn  # noqa: E402
from workflows.nodes import HumanActivation  # noqa: E402
from workflows.worker import run_once  # noqa: E402


def die() -> None:
    print("DYING", flush=True)  # noqa: T201
    time.sleep(120)


def while_printing() -> None:
    """The worker has its lease, and the press is at work."""

    def work(task: Task) -> Any:
        die()
        return prepared_result(task)

    ConclusionFlow.print._work = work
    run_once()


def while_entering() -> None:
    """The paper is printed, the original entered, and nothing is committed yet."""
    enter = ConclusionFlow.print._enter

    def entered(activation: Any, result: dict[str, Any]) -> None:
        enter(activation, result)
        die()

    ConclusionFlow.print._work, ConclusionFlow.print._enter = prepared_result, entered
    run_once()


def before_commit() -> None:
    """The server did the act and moved the flow on, and nothing is committed yet."""
    perform = HumanActivation.perform

    def performed(self: HumanActivation, user: Any, outcome: str) -> None:
        perform(self, user, outcome)
        die()

    HumanActivation.perform = performed
    send()


def before_the_flow() -> None:
    """The server did the act, and the flow has not moved yet."""
    HumanActivation.perform = lambda *_: die()
    send()


def send() -> None:
    """Send the page of the turn as the person whom it asks."""
    turn = Turn.objects.select_related("person", "instrument").get(pk=sys.argv[2])
    browser = Client(headers={"host": "127.0.0.1"})
    browser.force_login(turn.person)
    do = {"review": "approve", "sign": "confirm"}[turn.duty]
    digest = turn.text.digest if turn.text else turn.instrument.approved_digest
    answer = browser.post(f"/turns/{turn.pk}/", {"do": do, "digest": digest})
    print(answer.status_code, flush=True)  # noqa: T201


PLACES: dict[str, Callable[[], None]] = {
    one.__name__: one for one in (while_printing, while_entering, before_commit, before_the_flow)
}

if __name__ == "__main__":
    PLACES[sys.argv[1]]()
