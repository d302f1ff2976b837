"""Withdraw an agreement before it is signed."""

from __future__ import annotations

from django.db import transaction

from accounts.models import User
from agreements import register
from agreements.actions.locking import hold_agreement, reason_given
from agreements.models import Agreement
from agreements.models.instrument import UNCONCLUDED
from agreements.models.machine import Machine
from agreements.models.original import UNSIGNED
from agreements.standing import as_officer


@transaction.atomic
def withdraw_agreement(*, agreement_id: int, reason: str, by: User) -> Agreement:
    """It will not be concluded: open instruments are withdrawn, unsigned originals become void."""
    agreement = hold_agreement(agreement_id)
    holder = as_officer(agreement, by, lead=True)
    agreement.require(agreement.withdraw)
    reason = reason_given(reason)
    moved: list[Machine] = [agreement]
    for instrument in agreement.instruments.filter(state__in=UNCONCLUDED):
        for original in instrument.originals.filter(state__in=UNSIGNED):
            original.void()
            original.save(update_fields=["state"])
            moved.append(original)
        instrument.withdraw()
        instrument.save(update_fields=["state"])
        moved.append(instrument)
    agreement.withdraw()
    agreement.save(update_fields=["state"])
    register.enter(
        agreement, "agreement.withdrawn", by=by, holder=holder, changed=moved, reason=reason
    )
    return agreement
