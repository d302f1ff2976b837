"""All reviewers have answered and one referred back: the officer drafts again."""

from __future__ import annotations

from django.db import transaction

from agreements import register
from agreements.actions.locking import hold_instrument
from agreements.errors import OutOfTurn
from agreements.models import Instrument
from agreements.states import InstrumentState, TextState


@transaction.atomic
def return_instrument(*, instrument_id: int) -> Instrument:
    """All reviewers have answered and at least one referred back: the officer drafts again."""
    instrument = hold_instrument(instrument_id)
    answered = {TextState.APPROVED, TextState.DRAFTING}
    states = {text.state for text in instrument.texts.all()}
    if (
        instrument.state != InstrumentState.REVIEW
        or not states <= answered
        or TextState.DRAFTING not in states
    ):
        raise OutOfTurn(object=instrument, state=instrument.get_state_display())
    instrument.refer_back()
    instrument.save(update_fields=["state"])
    register.enter(
        instrument.agreement,
        "instrument.returned",
        by=None,
        changed=[instrument],
        instrument=instrument.kind,
        languages=[
            text.language for text in instrument.texts.all() if text.state == TextState.DRAFTING
        ],
    )
    return instrument
