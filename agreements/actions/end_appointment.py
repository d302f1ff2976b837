"""Say until when an appointment holds."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import Appointment, User
from agreements import register
from agreements.actions.people import appointment_facts, hold_office
from agreements.errors import DateImpossible
from agreements.standing import as_administrator


@transaction.atomic
def end_appointment(*, appointment_id: int, last_day: date, by: User) -> Appointment:
    """Say until when an appointment holds: earlier than was said before, never later."""
    office = hold_office(
        Appointment.objects.values_list("office", flat=True).get(pk=appointment_id)
    )
    holder = as_administrator(office, by)
    row = Appointment.objects.select_related("user").get(pk=appointment_id)
    if last_day < row.valid_from:
        raise DateImpossible(day=last_day, reason=_("the appointment would end before it begins."))
    if row.valid_until is not None and row.valid_until <= last_day:
        raise DateImpossible(day=last_day, reason=_("the appointment ends earlier already."))
    row.valid_until = last_day
    row.save(update_fields=["valid_until"])
    register.enter(
        office,
        "appointment.ended",
        by=by,
        holder=holder,
        last_day=last_day,
        **appointment_facts(row),
    )
    return row
