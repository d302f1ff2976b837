"""Bring an agreement into force, on its date or when every party has notified."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils import timezone

from agreements import register
from agreements.actions.locking import hold_agreement
from agreements.errors import (
    NotificationMissing,
    NotYet,
    OutOfTurn,
)
from agreements.models import Agreement
from agreements.states import AgreementKind, ForceRule


def force_date(agreement: Agreement) -> date | None:
    """The day on which the signed agreement comes into force.

    None while a party has not notified, and for what is adopted: an
    initiative binds nobody.
    """
    if agreement.kind == AgreementKind.INITIATIVE:
        return None
    signed = max(
        (one.concluded_on for one in agreement.instruments.all() if one.concluded_on), default=None
    )
    if agreement.force_rule == ForceRule.ON_DATE and agreement.force_on and signed:
        return max(agreement.force_on, signed)
    if agreement.force_rule == ForceRule.BY_NOTIFICATION:
        days = {row.party_id: row.notified_on for row in agreement.notifications.all()}
        complete = set(days) >= {one.party_id for one in agreement.participants}
        return max([*days.values(), *([signed] if signed else [])]) if complete else None
    return signed


@transaction.atomic
def enter_into_force(*, agreement_id: int) -> Agreement:
    """Alternat does this by itself when the day has come."""
    agreement = hold_agreement(agreement_id)
    agreement.require(agreement.enter_into_force)
    if agreement.kind == AgreementKind.INITIATIVE:
        raise OutOfTurn(object=agreement, state=agreement.get_state_display())
    day = force_date(agreement)
    if day is None:
        given = set(agreement.notifications.values_list("party", flat=True))
        missing = [str(one.party) for one in agreement.participants if one.party_id not in given]
        raise NotificationMissing(parties=missing)
    if day > timezone.localdate():
        raise NotYet(day=day)
    agreement.enter_into_force()
    agreement.in_force_since = day
    agreement.save(update_fields=["state", "in_force_since"])
    register.enter(
        agreement, "agreement.entered_into_force", by=None, changed=[agreement], since=day
    )
    return agreement
