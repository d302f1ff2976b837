"""End an agreement before its period."""

from __future__ import annotations

from django.db import transaction

from accounts.models import User
from agreements import register
from agreements.actions.locking import hold_agreement, reason_given
from agreements.models import Agreement
from agreements.standing import as_approver


@transaction.atomic
def terminate_agreement(*, agreement_id: int, reason: str, by: User) -> Agreement:
    """End it before its period, for the reason given."""
    agreement = hold_agreement(agreement_id)
    holder = as_approver(agreement, by)
    agreement.require(agreement.terminate)
    reason = reason_given(reason)
    agreement.terminate()
    agreement.save(update_fields=["state"])
    register.enter(
        agreement, "agreement.terminated", by=by, holder=holder, changed=[agreement], reason=reason
    )
    return agreement
