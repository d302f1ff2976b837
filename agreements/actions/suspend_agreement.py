"""Let the operation of an agreement in force rest."""

from __future__ import annotations

from django.db import transaction

from accounts.models import User
from agreements import register
from agreements.actions.locking import hold_agreement, reason_given
from agreements.models import Agreement
from agreements.standing import as_approver


@transaction.atomic
def suspend_agreement(*, agreement_id: int, reason: str, by: User) -> Agreement:
    """Let its operation rest, for the reason given."""
    agreement = hold_agreement(agreement_id)
    holder = as_approver(agreement, by)
    agreement.require(agreement.suspend)
    reason = reason_given(reason)
    agreement.suspend()
    agreement.save(update_fields=["state"])
    register.enter(
        agreement, "agreement.suspended", by=by, holder=holder, changed=[agreement], reason=reason
    )
    return agreement
