"""Take an instrument back from signing: its originals become void, its approvals stand."""

from __future__ import annotations

from agreements.models import Instrument
from agreements.models.machine import Machine
from agreements.models.original import UNSIGNED
from agreements.states import TextState


def void_originals(instrument: Instrument) -> list[Machine]:
    """Void what is not signed by all; the texts fall back to approved. Returns the machines that moved."""
    moved: list[Machine] = []
    for original in instrument.originals.filter(state__in=UNSIGNED):
        original.void()
        original.save(update_fields=["state"])
        moved.append(original)
    for text in instrument.texts.filter(state__in=[TextState.AUTHENTIC, TextState.REFERENCE]):
        text.recall()
        text.save(update_fields=["state"])
        moved.append(text)
    instrument.approved_digest = ""
    return moved
