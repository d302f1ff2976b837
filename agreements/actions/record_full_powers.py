"""Record the proof that a signatory may sign."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from agreements import register
from agreements.actions.locking import hold_agreement, number_given
from agreements.errors import BadStructure, DateImpossible, OutOfTurn
from agreements.models import Agreement, FullPowers, Instrument, Signatory
from agreements.models.agreement import BEFORE_SIGNATURE
from agreements.papers import Paper
from agreements.standing import as_officer


def _covered(agreement: Agreement, instrument_id: int | None) -> Instrument | None:
    """The one instrument that the powers are for; None for every instrument of the agreement."""
    if instrument_id is None:
        return None
    instrument = agreement.instruments.filter(pk=instrument_id).first()
    if instrument is None:
        raise BadStructure(what=_("This instrument belongs to another agreement."))
    return instrument


def _refuse_useless(agreement: Agreement, valid_from: date, valid_until: date | None) -> None:
    if agreement.state not in BEFORE_SIGNATURE:
        raise OutOfTurn(object=agreement, state=agreement.get_state_display())
    if valid_until is not None and valid_until < valid_from:
        raise DateImpossible(day=valid_until, reason=_("the powers would end before they begin."))


def _enter(agreement: Agreement, powers: FullPowers, by: User, holder: int) -> None:
    register.enter(
        agreement,
        "full_powers.recorded",
        by=by,
        holder=holder,
        signatory=str(powers.signatory.user),
        party=powers.signatory.party.key,
        scope=powers.instrument.kind if powers.instrument else "agreement",
        number=powers.number,
        valid_from=powers.valid_from,
        valid_until=powers.valid_until,
        paper=powers.paper,
    )


@transaction.atomic
def record_full_powers(
    *,
    signatory_id: int,
    number: str,
    issued_by: str,
    valid_from: date,
    valid_until: date | None,
    by: User,
    instrument_id: int | None = None,
    paper: Paper | None = None,
) -> FullPowers:
    """Record full powers for one instrument, or without one for every instrument of the agreement."""
    signatory = Signatory.objects.select_related("party", "user").get(pk=signatory_id)
    agreement = hold_agreement(signatory.agreement_id)
    holder = as_officer(agreement, by)
    _refuse_useless(agreement, valid_from, valid_until)
    instrument = _covered(agreement, instrument_id)
    powers = FullPowers.objects.create(
        signatory=signatory,
        instrument=instrument,
        number=number_given(number),
        issued_by=issued_by.strip(),
        valid_from=valid_from,
        valid_until=valid_until,
        paper=paper.sha256 if paper else "",
        paper_type=paper.media_type if paper else "",
        recorded_by=by,
    )
    _enter(agreement, powers, by, holder)
    return powers
