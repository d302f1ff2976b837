"""Record that a party has completed its own procedure for entry into force."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from agreements import register
from agreements.actions.locking import hold_agreement, number_given
from agreements.errors import (
    AlreadyNotified,
    BadStructure,
    DateImpossible,
    OutOfTurn,
)
from agreements.models import Notification, Party
from agreements.standing import as_officer
from agreements.states import AgreementState, ForceRule


@transaction.atomic
def record_notification(
    *, agreement_id: int, party_id: int, number: str, notified_on: date, by: User
) -> Notification:
    """A party has told that its own procedure is complete."""
    agreement = hold_agreement(agreement_id)
    holder = as_officer(agreement, by)
    if (
        agreement.state != AgreementState.SIGNED
        or agreement.force_rule != ForceRule.BY_NOTIFICATION
    ):
        raise OutOfTurn(object=agreement, state=agreement.get_state_display())
    party = Party.objects.filter(participations__agreement=agreement, pk=party_id).first()
    if party is None:
        raise BadStructure(what=_("This party does not take part in the agreement."))
    if agreement.notifications.filter(party=party).exists():
        raise AlreadyNotified(party=party)
    if notified_on > timezone.localdate():
        raise DateImpossible(day=notified_on, reason=_("it lies in the future."))
    row = Notification.objects.create(
        agreement=agreement,
        party=party,
        number=number_given(number),
        notified_on=notified_on,
        recorded_by=by,
    )
    register.enter(
        agreement,
        "notification.recorded",
        by=by,
        holder=holder,
        party=party.key,
        number=row.number,
        notified_on=notified_on,
    )
    return row
