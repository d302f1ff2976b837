"""Deposit a signed original with the depositary."""

from __future__ import annotations

from django.db import transaction

from accounts.models import User
from agreements import register
from agreements.actions.locking import hold_instrument
from agreements.errors import OutOfTurn
from agreements.models import Original
from agreements.standing import as_depositary


@transaction.atomic
def deposit_original(*, original_id: int, place: str, by: User) -> Original:
    """Record where the depositary keeps the paper, once its instrument is signed."""
    instrument = hold_instrument(
        Original.objects.values_list("instrument", flat=True).get(pk=original_id)
    )
    holder = as_depositary(instrument.agreement, by)
    original = instrument.originals.select_related("holder").get(pk=original_id)
    original.require(original.deposit)
    if not instrument.is_concluded:
        raise OutOfTurn(object=instrument, state=instrument.get_state_display())
    original.deposit()
    original.save(update_fields=["state"])
    register.enter(
        instrument.agreement,
        "original.deposited",
        by=by,
        holder=holder,
        changed=[original],
        instrument=instrument.kind,
        party=original.holder.key,
        sha256=original.sha256,
        place=place.strip(),
    )
    return original
