"""What the last act on an instrument means for its agreement."""

from __future__ import annotations

from agreements.models import Instrument
from agreements.models.machine import Machine
from agreements.states import InstrumentKind


def conclude_agreement(instrument: Instrument) -> list[Machine]:
    """The agreement is concluded by its own instrument, not by the letter that precedes it."""
    if instrument.kind == InstrumentKind.LETTER_OF_INTENT:
        return []
    instrument.agreement.conclude()
    instrument.agreement.save(update_fields=["state"])
    return [instrument.agreement]
