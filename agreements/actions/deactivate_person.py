"""End a person's access; the register keeps their name."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from agreements import register
from agreements.actions.people import administered, hold_office
from agreements.errors import BadStructure


@transaction.atomic
def deactivate_person(*, office_id: int, user: User, by: User) -> User:
    """End a person's access; the register keeps their name for ever."""
    office = hold_office(office_id)
    holder = administered(office, user, by)
    user.refresh_from_db()
    if not user.is_active:
        raise BadStructure(what=_("This person's access has already been ended."))
    user.is_active = False
    user.save(update_fields=["is_active"])
    register.enter(
        office, "person.deactivated", by=by, holder=holder, person=str(user), person_id=user.pk
    )
    return user
