"""Acts as people do them: the process is held, the action done, the turn closed, in one transaction.

Lock order everywhere: process row, then agreement row.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack, suppress
from datetime import date
from typing import Any, TypeVar

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from viewflow.workflow import PROCESS, STATUS

from accounts.models import User
from agreements.actions.open_negotiation import open_negotiation
from agreements.actions.recall_instrument import recall_instrument
from agreements.actions.register_agreement import Particulars, register_agreement
from agreements.actions.withdraw_agreement import withdraw_agreement
from agreements.errors import Refusal
from agreements.models import Agreement, Instrument
from agreements.papers import Paper
from workflows.flows import ConclusionFlow
from workflows.models import Conclusion, Turn
from workflows.nodes import HumanActivation
from workflows.patience import HeldByAnother, patiently

Result = TypeVar("Result")
ATTEMPTS = 3


class TurnDone(Refusal):
    """Somebody has done it meanwhile, or it is no longer asked."""

    sentence = _("This has been done already, or is no longer asked.")
    mend = _("Go to the agreement to see where it stands.")


@patiently()
def perform(turn: Turn, user: User, outcome: str, act: Callable[[], Result]) -> Result:
    """Do what the turn asks for: the act refuses or is done, and the process goes on."""
    with turn.task.activation() as activation:
        if not _is_asked(activation):
            raise TurnDone
        result = act()
        activation.perform(user, outcome)
        return result


def _is_asked(activation: Any) -> bool:
    """Whether the turn is still open, and its node still in the flow."""
    waiting = activation.task.status in (STATUS.NEW, STATUS.ASSIGNED)
    return waiting and isinstance(activation, HumanActivation)


def settle(turn: Turn) -> bool:
    """Close a turn whose paper is lacking no more: recorded meanwhile, or asked for no longer."""
    with turn.task.activation() as activation:
        lacking = ConclusionFlow.instance.missing_papers(activation)
        if not _is_asked(activation) or activation.task.data in lacking:
            return False
        activation.perform(None, "settled")
        return True


@transaction.atomic
def begin(instrument: Instrument) -> None:
    """Start carrying an instrument to its conclusion."""
    ConclusionFlow.start.run(instrument=instrument)


def _open_conclusions(agreement: Agreement) -> list[int]:
    """Ids of what carries instruments of this agreement now, in the order in which they are held."""
    rows = Conclusion.objects.filter(instrument__agreement=agreement, status=PROCESS.NEW)
    return list(rows.order_by("pk").values_list("pk", flat=True))


def stop(conclusion_id: int) -> None:
    """Cancel what is still asked. The caller holds the process, and read nothing of it before."""
    conclusion = Conclusion.objects.get(pk=conclusion_id)
    if conclusion.status == PROCESS.NEW:
        ConclusionFlow.instance.cancel(conclusion)


class _Begun(Exception):
    """A conclusion was begun between the look at what is open and the act."""


def _ending(agreement: Agreement, act: Callable[[], Result]) -> Result:
    """Do an act that ends the conclusions of an agreement, each held before the agreement is.

    The act holds the agreement, and nothing begins without it: what is open
    then and was not held began meanwhile, so all is undone and done again.
    """
    for _attempt in range(ATTEMPTS):
        with suppress(_Begun), transaction.atomic(), ExitStack() as locks:
            held = _open_conclusions(agreement)
            for pk in held:
                locks.enter_context(ConclusionFlow.lock(pk))
            result = act()
            if not set(_open_conclusions(agreement)) <= set(held):
                raise _Begun
            for pk in held:
                stop(pk)
            return result
    raise HeldByAnother


@patiently()
@transaction.atomic
def register(*, what: Particulars, by: User) -> Agreement:
    """Register an agreement and ask its officer to complete the first draft."""
    agreement = register_agreement(what=what, by=by)
    begin(agreement.instruments.get())
    return agreement


@patiently()
def recall(*, instrument: Instrument, reason: str, by: User) -> None:
    """Take an instrument back before the first signature; the officer drafts again."""

    def act() -> None:
        recall_instrument(instrument_id=instrument.pk, reason=reason, by=by)

    with transaction.atomic():
        _ending(instrument.agreement, act)
        begin(Instrument.objects.get(pk=instrument.pk))


@patiently()
def withdraw(*, agreement: Agreement, reason: str, by: User) -> None:
    """Withdraw an agreement; nobody is asked any more."""
    _ending(
        agreement,
        lambda: withdraw_agreement(agreement_id=agreement.pk, reason=reason, by=by),
    )


@patiently()
def negotiate(
    *,
    agreement: Agreement,
    by: User,
    place: dict[str, str],
    day: date | None,
    waiver: str = "",
    letter: Paper | None = None,
) -> Any:
    """Open the negotiation of the agreement itself; a waived letter is no longer asked for."""

    def act() -> Instrument:
        return open_negotiation(
            agreement_id=agreement.pk, by=by, place=place, day=day, waiver=waiver, letter=letter
        )

    with transaction.atomic():
        instrument = _ending(agreement, act)
        begin(instrument)
    return instrument
