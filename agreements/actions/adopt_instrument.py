"""An initiative becomes final without signatures."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from agreements import register
from agreements.actions.clear_instrument import refuse_missing_papers
from agreements.actions.conclude_agreement import conclude_agreement
from agreements.actions.locking import hold_instrument
from agreements.actions.sign_originals import standing_originals
from agreements.errors import DateImpossible, OutOfTurn
from agreements.models import Instrument
from agreements.standing import as_officer


@transaction.atomic
def adopt_instrument(*, instrument_id: int, adopted_on: date, by: User) -> Instrument:
    """An initiative becomes final without signatures, on the day its forum adopted it."""
    instrument = hold_instrument(instrument_id)
    holder = as_officer(instrument.agreement, by, lead=True)
    instrument.require(instrument.adopt)
    if not instrument.is_adopted_kind:
        raise OutOfTurn(object=instrument, state=instrument.get_state_display())
    standing_originals(instrument)
    refuse_missing_papers(instrument)
    if adopted_on > timezone.localdate():
        raise DateImpossible(day=adopted_on, reason=_("it lies in the future."))
    instrument.adopt()
    instrument.concluded_on = adopted_on
    instrument.save(update_fields=["state", "concluded_on"])
    register.enter(
        instrument.agreement,
        "instrument.adopted",
        by=by,
        holder=holder,
        changed=[instrument, *conclude_agreement(instrument)],
        instrument=instrument.kind,
        digest=instrument.approved_digest,
        concluded_on=adopted_on,
    )
    return instrument
