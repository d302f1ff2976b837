"""Enter that the period of an agreement has run out."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from agreements import register
from agreements.actions.locking import hold_agreement
from agreements.errors import NotYet
from agreements.models import Agreement


@transaction.atomic
def expire_agreement(*, agreement_id: int) -> Agreement:
    """Its period has run out. Alternat does this by itself on the day after."""
    agreement = hold_agreement(agreement_id)
    agreement.require(agreement.expire)
    if agreement.expires_on is None or agreement.expires_on >= timezone.localdate():
        raise NotYet(day=agreement.expires_on or "—")
    agreement.expire()
    agreement.save(update_fields=["state"])
    register.enter(
        agreement, "agreement.expired", by=None, changed=[agreement], on=agreement.expires_on
    )
    return agreement
