"""Take an instrument back before the first signature."""

from __future__ import annotations

from django.db import transaction

from accounts.models import User
from agreements import register
from agreements.actions.locking import hold_instrument, reason_given
from agreements.actions.void_originals import void_originals
from agreements.errors import SignedAlready
from agreements.models import Instrument, Signature
from agreements.standing import as_officer
from agreements.states import OriginalState


@transaction.atomic
def recall_instrument(*, instrument_id: int, reason: str, by: User) -> Instrument:
    """The lead office takes it back to drafting; its originals become void."""
    instrument = hold_instrument(instrument_id)
    holder = as_officer(instrument.agreement, by, lead=True)
    instrument.require(instrument.recall)
    signed = Signature.objects.filter(original__instrument=instrument).exclude(
        original__state=OriginalState.VOID
    )
    if signed.exists():
        raise SignedAlready
    reason = reason_given(reason)
    moved = void_originals(instrument)
    instrument.recall()
    instrument.save(update_fields=["state", "approved_digest"])
    register.enter(
        instrument.agreement,
        "instrument.recalled",
        by=by,
        holder=holder,
        changed=[instrument, *moved],
        instrument=instrument.kind,
        reason=reason,
    )
    return instrument
