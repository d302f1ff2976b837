"""Let somebody else act at one stage for a time."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.competence import Bar
from accounts.models import Appointment, Delegation, Office, User, holding_on
from accounts.roles import DELEGATED_ROLE, Role, Stage
from agreements import register
from agreements.actions.people import hold_office
from agreements.errors import BadStructure, DateImpossible, NotCompetent


def _refuse_empty_hands(by: User, office: Office, role: Role, day: date) -> None:
    """Only what one holds oneself can be delegated: what was delegated goes no further."""
    if not by.is_active:
        raise NotCompetent(Bar.INACTIVE, role=role.label, office=office)
    held = Appointment.objects.filter(holding_on(day), user=by, office=office, role=role)
    if not held.exists():
        raise NotCompetent(Bar.NO_ROLE, role=role.label, office=office)


@transaction.atomic
def delegate_stage(
    *, office_id: int, delegate: User, stage: Stage, valid_from: date, valid_until: date, by: User
) -> Delegation:
    """``by`` lets ``delegate``, of the same office, act for them at a stage between two dates."""
    office = hold_office(office_id)
    role = DELEGATED_ROLE[stage]
    _refuse_empty_hands(by, office, role, valid_from)
    if delegate.pk == by.pk:
        raise BadStructure(what=_("A delegate is another person."))
    colleague = Appointment.objects.filter(holding_on(valid_from), user=delegate, office=office)
    if not delegate.is_active or not colleague.exists():
        raise BadStructure(what=_("A delegate belongs to the same office and is active."))
    if valid_until < max(valid_from, timezone.localdate()):
        raise DateImpossible(
            day=valid_until, reason=_("the delegation would end before it begins.")
        )
    row = Delegation.objects.create(
        principal=by,
        delegate=delegate,
        office=office,
        stage=stage,
        valid_from=valid_from,
        valid_until=valid_until,
    )
    register.enter(
        office,
        "stage.delegated",
        by=by,
        delegate=str(delegate),
        delegate_id=delegate.pk,
        stage=stage,
        valid_from=valid_from,
        valid_until=valid_until,
    )
    return row
