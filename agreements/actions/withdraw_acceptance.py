"""Take back that a difference was let stand: the finding is open again."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from agreements import register
from agreements.actions.differences import difference_facts, require_undecided
from agreements.actions.locking import hold_instrument, reason_given
from agreements.errors import AlreadyWithdrawn
from agreements.models import AcceptedDifference
from agreements.standing import as_accepter


@transaction.atomic
def withdraw_acceptance(*, accepted_id: int, reason: str, by: User) -> AcceptedDifference:
    """Withdraw an acceptance, or raise a ``Refusal``. Whoever might accept may withdraw."""
    accepted = AcceptedDifference.objects.get(pk=accepted_id)
    instrument = hold_instrument(accepted.instrument_id)
    holder = as_accepter(instrument, sorted(accepted.wordings), by)
    require_undecided(instrument)
    reason = reason_given(reason)
    accepted.refresh_from_db()
    if accepted.withdrawn_at is not None:
        raise AlreadyWithdrawn

    accepted.withdrawn_at, accepted.withdrawn_by = timezone.now(), by
    accepted.withdrawn_reason = reason
    accepted.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_reason"])
    register.enter(
        instrument.agreement,
        "acceptance.withdrawn",
        by=by,
        holder=holder,
        reason=reason,
        **difference_facts(accepted),
    )
    return accepted
