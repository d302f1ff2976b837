"""Give a person of the office a further role."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import Appointment, User
from accounts.roles import Role
from agreements import register
from agreements.actions.people import appoint, appointment_facts, hold_office, refuse_strangers
from agreements.standing import as_administrator


@transaction.atomic
def appoint_person(
    *,
    office_id: int,
    user: User,
    role: Role,
    language: str,
    valid_from: date,
    valid_until: date | None,
    by: User,
) -> Appointment:
    """Give a person a role in the office; a reviewer's is for one language.

    Nobody draws in another office's people, whose names and access that office keeps.
    """
    office = hold_office(office_id)
    holder = as_administrator(office, by)
    if user.appointments.exists():
        refuse_strangers(office, user)
    row = appoint(office, user, role, language, valid_from, valid_until)
    register.enter(
        office,
        "person.appointed",
        by=by,
        holder=holder,
        valid_until=valid_until,
        **appointment_facts(row),
    )
    return row
