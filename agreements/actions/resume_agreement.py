"""Let the operation of a suspended agreement go on."""

from __future__ import annotations

from django.db import transaction

from accounts.models import User
from agreements import register
from agreements.actions.locking import hold_agreement, reason_given
from agreements.models import Agreement
from agreements.standing import as_approver


@transaction.atomic
def resume_agreement(*, agreement_id: int, reason: str, by: User) -> Agreement:
    """Let its operation go on."""
    agreement = hold_agreement(agreement_id)
    holder = as_approver(agreement, by)
    agreement.require(agreement.resume)
    reason = reason_given(reason)
    agreement.resume()
    agreement.save(update_fields=["state"])
    register.enter(
        agreement, "agreement.resumed", by=by, holder=holder, changed=[agreement], reason=reason
    )
    return agreement
