"""What the acts on people share: the office whose chain they enter, and whom it may keep."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Appointment, Office, User, holding_on
from accounts.roles import Role
from agreements.errors import BadStructure, DateImpossible
from agreements.standing import as_administrator


def hold_office(office_id: int) -> Office:
    """The office, locked: the holder of its chain."""
    return Office.objects.select_for_update(no_key=True).get(pk=office_id)


def appoint(
    office: Office,
    user: User,
    role: Role,
    language: str,
    valid_from: date,
    valid_until: date | None = None,
) -> Appointment:
    if (role == Role.REVIEWER) != bool(language):
        raise BadStructure(what=_("A reviewer, and only a reviewer, is appointed for a language."))
    if valid_until is not None and valid_until < valid_from:
        raise DateImpossible(
            day=valid_until, reason=_("the appointment would end before it begins.")
        )
    same = Appointment.objects.filter(office=office, user=user, role=role, language=language)
    if same.filter(valid_from=valid_from).exists():
        raise BadStructure(what=_("This appointment has already been entered."))
    return Appointment.objects.create(
        office=office,
        user=user,
        role=role,
        language=language,
        valid_from=valid_from,
        valid_until=valid_until,
    )


def appointment_facts(row: Appointment) -> dict[str, Any]:
    """An appointment as the register keeps it."""
    return {
        "person": str(row.user),
        "person_id": row.user_id,
        "role": row.role,
        "language": row.language,
        "valid_from": row.valid_from,
    }


def refuse_strangers(office: Office, user: User) -> None:
    if not user.appointments.filter(office=office).exists():
        raise BadStructure(what=_("This person does not belong to your office."))


def administered(office: Office, user: User, by: User) -> int:
    """The administrator's id, if the person's access is this office's to give and end."""
    holder = as_administrator(office, by)
    refuse_strangers(office, user)
    if user.pk == by.pk:
        raise BadStructure(what=_("Nobody deactivates their own access."))
    elsewhere = user.appointments.filter(holding_on(timezone.localdate())).exclude(office=office)
    if elsewhere.exists():
        raise BadStructure(
            what=_("This person also works for another office: end their appointments here.")
        )
    return holder
