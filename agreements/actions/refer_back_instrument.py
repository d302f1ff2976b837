"""The approver sends an instrument back, with reasons."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from accounts.models import User
from agreements import register
from agreements.actions.approve_instrument import refuse_unapproved
from agreements.actions.locking import hold_instrument
from agreements.actions.referrals import as_facts, give_reasons
from agreements.errors import TextChanged
from agreements.models import Instrument
from agreements.standing import as_approver


@transaction.atomic
def refer_back_instrument(
    *,
    instrument_id: int,
    digest: str,
    by: User,
    reason: str = "",
    at_articles: Mapping[int, str] | None = None,
) -> Instrument:
    """The approver sends the revision with this joint digest back, with reasons.

    Their turn comes when every text stands approved, as it does for approving.
    """
    instrument = hold_instrument(instrument_id)
    holder = as_approver(instrument.agreement, by, instrument)
    instrument.require(instrument.approve)
    if instrument.revision is None or instrument.revision.digest != digest:
        raise TextChanged
    refuse_unapproved(instrument)
    rows = give_reasons(instrument, None, reason, at_articles or {}, by)
    instrument.refer_back()
    instrument.save(update_fields=["state"])
    register.enter(
        instrument.agreement,
        "instrument.referred_back",
        by=by,
        holder=holder,
        changed=[instrument],
        instrument=instrument.kind,
        digest=digest,
        reasons=as_facts(rows),
    )
    return instrument
