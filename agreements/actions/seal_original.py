"""Put the office's seal on an original, before it is signed."""

from __future__ import annotations

from django.db import transaction

from accounts.models import User
from agreements import register
from agreements.actions.locking import hold_instrument
from agreements.models import Original
from agreements.standing import as_officer


@transaction.atomic
def seal_original(*, original_id: int, by: User) -> Original:
    """Record that the lead office compared the paper with its digest and sealed it."""
    instrument = hold_instrument(
        Original.objects.values_list("instrument", flat=True).get(pk=original_id)
    )
    holder = as_officer(instrument.agreement, by, lead=True)
    original = instrument.originals.select_related("holder").get(pk=original_id)
    original.require(original.seal)
    original.seal()
    original.save(update_fields=["state"])
    register.enter(
        instrument.agreement,
        "original.sealed",
        by=by,
        holder=holder,
        changed=[original],
        instrument=instrument.kind,
        party=original.holder.key,
        sha256=original.sha256,
    )
    return original
