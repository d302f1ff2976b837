"""Record the decision of an authority outside the office."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from agreements import register
from agreements.actions.locking import hold_instrument, number_given
from agreements.errors import ApprovalRecorded, BadStructure, DateImpossible, OutOfTurn
from agreements.models import ExternalApproval, Instrument, Requirement
from agreements.models.instrument import UNCONCLUDED
from agreements.papers import Paper
from agreements.papers_asked import requirements_of
from agreements.standing import as_officer


def _asked(instrument: Instrument, requirement_id: int) -> Requirement:
    """The requirement, if the rules ask for it here and no decision on it is recorded."""
    requirement = next(
        (one for one in requirements_of(instrument) if one.pk == requirement_id), None
    )
    if requirement is None:
        raise BadStructure(what=_("The rules of this agreement ask for no such approval."))
    if given := instrument.external_approvals.filter(requirement=requirement).first():
        raise ApprovalRecorded(number=given.number)
    return requirement


@transaction.atomic
def record_external_approval(
    *,
    instrument_id: int,
    requirement_id: int,
    number: str,
    decided_on: date,
    paper: Paper,
    by: User,
) -> ExternalApproval:
    """Record number, date and letter of an approval that the agreement's rules ask for."""
    instrument = hold_instrument(instrument_id)
    holder = as_officer(instrument.agreement, by, lead=True)
    if instrument.state not in UNCONCLUDED:
        raise OutOfTurn(object=instrument, state=instrument.get_state_display())
    requirement = _asked(instrument, requirement_id)
    if decided_on > timezone.localdate():
        raise DateImpossible(day=decided_on, reason=_("it lies in the future."))
    approval = ExternalApproval.objects.create(
        instrument=instrument,
        requirement=requirement,
        number=number_given(number),
        decided_on=decided_on,
        paper=paper.sha256,
        paper_type=paper.media_type,
        recorded_by=by,
    )
    register.enter(
        instrument.agreement,
        "external_approval.recorded",
        by=by,
        holder=holder,
        instrument=instrument.kind,
        authority=requirement.authority,
        number=approval.number,
        decided_on=decided_on,
        paper=paper.sha256,
    )
    return approval
