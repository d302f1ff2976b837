"""Enter the approved name and title of a person in a language."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import Appointment, User
from agreements import register
from agreements.actions.names import end_present, refuse_nameless
from agreements.actions.people import hold_office
from agreements.errors import BadStructure
from agreements.models import PersonName
from agreements.standing import as_administrator


@transaction.atomic
def name_person(
    *, office_id: int, user: User, language: str, name: str, title: str, valid_from: date, by: User
) -> PersonName:
    """Enter the approved name and title of a person in a language, from a day on."""
    office = hold_office(office_id)
    holder = as_administrator(office, by)
    if not Appointment.objects.filter(office=office, user=user).exists():
        raise BadStructure(what=_("This person does not belong to your office."))
    refuse_nameless(name)
    end_present(user.person_names.filter(language=language, valid_until=None).first(), valid_from)
    row = PersonName.objects.create(
        user=user, language=language, name=name.strip(), title=title.strip(), valid_from=valid_from
    )
    register.enter(
        office,
        "person.named",
        by=by,
        holder=holder,
        person_id=user.pk,
        language=language,
        name=row.name,
        title=row.title,
        valid_from=valid_from,
    )
    return row
