"""Let an agreement bind for a further period."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from agreements import register
from agreements.actions.locking import hold_agreement, reason_given
from agreements.errors import DateImpossible
from agreements.models import Agreement
from agreements.standing import as_approver


@transaction.atomic
def renew_agreement(*, agreement_id: int, until: date, reason: str, by: User) -> Agreement:
    """Let it bind until a later day."""
    agreement = hold_agreement(agreement_id)
    holder = as_approver(agreement, by)
    agreement.require(agreement.renew)
    reason = reason_given(reason)
    if until <= max(timezone.localdate(), agreement.expires_on or timezone.localdate()):
        raise DateImpossible(day=until, reason=_("it does not prolong the agreement."))
    agreement.renew()
    agreement.expires_on = until
    agreement.save(update_fields=["state", "expires_on"])
    register.enter(
        agreement,
        "agreement.renewed",
        by=by,
        holder=holder,
        changed=[agreement],
        until=until,
        reason=reason,
    )
    return agreement
