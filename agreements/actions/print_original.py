"""Enter the printed original of one party."""

from __future__ import annotations

from dataclasses import replace

from django.db import transaction

from agreements import register
from agreements.actions.locking import hold_instrument
from agreements.content import from_data
from agreements.errors import OutOfTurn, TextChanged
from agreements.models import Instrument, Original, Party
from agreements.papers import Paper
from agreements.states import InstrumentState, OriginalState
from rendering.content import Document


def final_document(instrument: Instrument) -> Document:
    """The approved revision as it goes to paper; raises ``OutOfTurn`` before signing opens."""
    revision = instrument.revision
    if instrument.state != InstrumentState.SIGNING or revision is None:
        raise OutOfTurn(object=instrument, state=instrument.get_state_display())
    return replace(from_data(revision.frozen), draft=False)


@transaction.atomic
def print_original(
    *, instrument_id: int, holder_id: int, digest: str, paper: Paper, edition: str, pages: int
) -> Original:
    """Enter one party's original of the revision with this digest. Printing twice prints once."""
    instrument = hold_instrument(instrument_id)
    holder = Party.objects.get(pk=holder_id)
    final_document(instrument)
    if digest != instrument.approved_digest:
        raise TextChanged
    standing = instrument.originals.exclude(state=OriginalState.VOID).filter(holder=holder).first()
    if standing is not None:
        return standing
    original: Original = Original.objects.create(
        instrument=instrument,
        holder=holder,
        sha256=paper.sha256,
        digest=digest,
        edition=edition,
        pages=pages,
    )
    register.enter(
        instrument.agreement,
        "original.printed",
        by=None,
        changed=[original],
        instrument=instrument.kind,
        party=holder.key,
        sha256=paper.sha256,
        digest=digest,
        edition=edition,
    )
    return original
