"""A signatory declines to sign, with a reason."""

from __future__ import annotations

from django.db import transaction

from accounts.models import User
from agreements import register
from agreements.actions.locking import reason_given
from agreements.actions.referrals import give_reasons
from agreements.actions.sign_originals import hold_for_signing
from agreements.actions.void_originals import void_originals
from agreements.errors import AlreadySigned
from agreements.models import Signature
from agreements.states import OriginalState


@transaction.atomic
def decline_signature(*, instrument_id: int, signatory_id: int, reason: str, by: User) -> None:
    """The originals become void and the instrument returns to drafting, with the reason."""
    instrument, signatory = hold_for_signing(instrument_id, signatory_id, by)
    counted = Signature.objects.filter(original__instrument=instrument).exclude(
        original__state=OriginalState.VOID
    )
    if counted.filter(signatory=signatory).exists():
        raise AlreadySigned(signatory=signatory)
    give_reasons(instrument, None, reason_given(reason), {}, by)
    moved = void_originals(instrument)
    instrument.refer_back()
    instrument.save(update_fields=["state", "approved_digest"])
    register.enter(
        instrument.agreement,
        "signature.declined",
        by=by,
        changed=[instrument, *moved],
        instrument=instrument.kind,
        party=signatory.party.key,
        reason=reason.strip(),
    )
