"""The last signature was given: the instrument is signed."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Max

from agreements import register
from agreements.actions.conclude_agreement import conclude_agreement
from agreements.actions.locking import hold_instrument
from agreements.actions.sign_originals import standing_originals
from agreements.errors import NotAllSigned
from agreements.models import Instrument, Signature
from agreements.states import OriginalState


@transaction.atomic
def sign_off_instrument(*, instrument_id: int) -> Instrument:
    """Every signatory has signed every original: the instrument is signed.

    Its date is that of the last signature. Done by Alternat itself.
    """
    instrument = hold_instrument(instrument_id)
    instrument.require(instrument.sign_off)
    originals = standing_originals(instrument)
    signed = set(
        Signature.objects.filter(original__in=originals).values_list("original", "signatory")
    )
    missing = [
        str(one)
        for one in instrument.agreement.signatories.select_related("user")
        if any((original.pk, one.pk) not in signed for original in originals)
    ]
    if missing or any(original.state != OriginalState.SIGNED for original in originals):
        raise NotAllSigned(missing=missing)
    last_day = Signature.objects.filter(original__in=originals).aggregate(day=Max("signed_on"))[
        "day"
    ]
    instrument.sign_off()
    instrument.concluded_on = last_day
    instrument.save(update_fields=["state", "concluded_on"])
    register.enter(
        instrument.agreement,
        "instrument.signed",
        by=None,
        changed=[instrument, *conclude_agreement(instrument)],
        instrument=instrument.kind,
        digest=instrument.approved_digest,
        concluded_on=instrument.concluded_on,
    )
    return instrument
