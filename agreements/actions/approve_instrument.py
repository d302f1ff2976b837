"""The approver approves an instrument whose every text stands approved."""

from __future__ import annotations

from django.db import transaction

from accounts.models import User
from agreements import register
from agreements.actions.differences import refuse_discordant
from agreements.actions.locking import hold_instrument
from agreements.errors import TextChanged, UnapprovedTexts
from agreements.models import Instrument
from agreements.standing import as_approver
from agreements.states import TextState


def refuse_unapproved(instrument: Instrument) -> None:
    """Raise ``UnapprovedTexts`` unless every text is approved at the digest in the revision."""
    revision = instrument.revision
    open_languages = [
        text.language
        for text in instrument.texts.all()
        if revision is None
        or text.state != TextState.APPROVED
        or text.approved_digest != revision.digests[text.language]
    ]
    if open_languages:
        raise UnapprovedTexts(languages=open_languages)


@transaction.atomic
def approve_instrument(*, instrument_id: int, digest: str, by: User) -> Instrument:
    """Approve the revision with this joint digest, or raise a ``Refusal``.

    Its texts are examined anew: a rule or a term may have changed since they were approved.
    """
    instrument = hold_instrument(instrument_id)
    holder = as_approver(instrument.agreement, by, instrument)
    instrument.require(instrument.approve)
    if instrument.revision is None or instrument.revision.digest != digest:
        raise TextChanged
    refuse_unapproved(instrument)
    refuse_discordant(instrument)

    instrument.approve()
    instrument.approved_digest = digest
    instrument.save(update_fields=["state", "approved_digest"])
    register.enter(
        instrument.agreement,
        "instrument.approved",
        by=by,
        holder=holder,
        changed=[instrument],
        instrument=instrument.kind,
        digest=digest,
    )
    return instrument
