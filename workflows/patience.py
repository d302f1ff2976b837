"""A lock that was not had in time is told calmly: nothing was done, and sending again helps."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from viewflow.workflow.exceptions import FlowLockFailed

from agreements.errors import Refusal


class HeldByAnother(Refusal):
    """The lock could not be had in time."""

    sentence = _("Somebody else is acting on this agreement at this moment, so nothing was done.")
    mend = _("Send again in a few seconds.")


def is_held(fault: Exception) -> bool:
    """Whether the fault says that a lock was not had in time, and nothing worse."""
    locked = isinstance(fault, OperationalError) and "lock" in str(fault).lower()
    return locked or isinstance(fault, FlowLockFailed)


@contextmanager
def patiently() -> Iterator[None]:
    """Refuse calmly what met a lock; any other fault of the database stays what it is."""
    try:
        yield
    except (FlowLockFailed, OperationalError) as fault:
        if is_held(fault):
            raise HeldByAnother from fault
        raise


class Patience:
    """Middleware: an act outside the conclusions that met a lock gets the same sentence, never a fault."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, fault: Exception) -> HttpResponse | None:
        """Answer 409 for a lock; leave every other fault alone."""
        if not is_held(fault):
            return None
        return render(request, "409.html", {"refusal": HeldByAnother()}, status=409)
