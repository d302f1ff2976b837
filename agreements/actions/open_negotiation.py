"""After the letter of intent: open the negotiation of the agreement itself."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from agreements import register
from agreements.actions.draft_instrument import draft_instrument
from agreements.actions.locking import hold_agreement
from agreements.errors import LetterOutstanding
from agreements.models import Agreement, Instrument
from agreements.models.machine import Machine
from agreements.papers import Paper
from agreements.standing import as_officer
from agreements.states import CONCLUDED, InstrumentKind, InstrumentState


def _settle_letter(agreement: Agreement, waiver: str) -> list[Machine]:
    """The letter is concluded, or waived with a reason: then an open one is withdrawn."""
    letters = list(agreement.instruments.filter(kind=InstrumentKind.LETTER_OF_INTENT))
    if any(letter.state in CONCLUDED for letter in letters):
        return []
    if not waiver:
        raise LetterOutstanding
    moved: list[Machine] = []
    for letter in letters:
        if letter.state != InstrumentState.DRAFTING:
            raise LetterOutstanding
        letter.withdraw()
        letter.save(update_fields=["state"])
        moved.append(letter)
    agreement.letter_waived = waiver
    return moved


@transaction.atomic
def open_negotiation(
    *,
    agreement_id: int,
    by: User,
    place: dict[str, str],
    day: date | None,
    waiver: str = "",
    letter: Paper | None = None,
) -> Instrument:
    """Draft the agreement itself, once the letter is concluded, or waived with a reason.

    An earlier letter is attached as ``letter``, with the reason that says which it is.
    """
    agreement = hold_agreement(agreement_id)
    holder = as_officer(agreement, by, lead=True)
    agreement.require(agreement.open_negotiation)
    settled = _settle_letter(agreement, waiver.strip())
    agreement.open_negotiation()
    if letter is not None:
        agreement.letter_paper, agreement.letter_paper_type = letter.sha256, letter.media_type
    agreement.save(update_fields=["state", "letter_waived", "letter_paper", "letter_paper_type"])
    instrument = draft_instrument(
        agreement=agreement,
        kind=InstrumentKind(agreement.kind),
        by=by,
        holder=holder,
        place=place,
        day=day,
    )
    register.enter(
        agreement,
        "negotiation.opened",
        by=by,
        holder=holder,
        changed=[agreement, *settled, instrument, *instrument.texts.all()],
        instrument=instrument.kind,
        waiver=waiver.strip(),
        letter=agreement.letter_paper,
    )
    return instrument
