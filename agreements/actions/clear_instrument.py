"""Open the signing: every outside approval and all full powers are in hand."""

from __future__ import annotations

from django.db import transaction

from agreements import register
from agreements.actions.approve_instrument import refuse_unapproved
from agreements.actions.locking import hold_instrument
from agreements.errors import ApprovalMissing, FullPowersMissing
from agreements.models import Instrument
from agreements.papers_asked import missing_approvals, without_powers


def refuse_missing_papers(instrument: Instrument) -> None:
    """Raise ``ApprovalMissing`` or ``FullPowersMissing``, naming what is missing and who brings it."""
    if missing := missing_approvals(instrument):
        raise ApprovalMissing(missing=missing, office=instrument.agreement.office)
    for signatory in without_powers(instrument):
        day = instrument.date or "—"
        raise FullPowersMissing(signatory=signatory, day=day, office=signatory.party.office)


@transaction.atomic
def clear_instrument(*, instrument_id: int) -> Instrument:
    """Establish the texts as authentic (or for reference) and open the signing.

    Done by Alternat itself as soon as the last paper is recorded.
    """
    instrument = hold_instrument(instrument_id)
    instrument.require(instrument.clear)
    refuse_unapproved(instrument)
    refuse_missing_papers(instrument)
    texts = list(instrument.texts.all())
    for text in texts:
        text.establish()
        text.save(update_fields=["state"])
    instrument.clear()
    instrument.save(update_fields=["state"])
    register.enter(
        instrument.agreement,
        "instrument.cleared",
        by=None,
        changed=[instrument, *texts],
        instrument=instrument.kind,
        digest=instrument.approved_digest,
    )
    return instrument
