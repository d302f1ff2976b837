"""Give a person their access back."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from agreements import register
from agreements.actions.people import administered, hold_office
from agreements.errors import BadStructure


@transaction.atomic
def reactivate_person(*, office_id: int, user: User, by: User) -> User:
    """Give access back."""
    office = hold_office(office_id)
    holder = administered(office, user, by)
    user.refresh_from_db()
    if user.is_active:
        raise BadStructure(what=_("This person has access already."))
    user.is_active = True
    user.save(update_fields=["is_active"])
    register.enter(
        office, "person.reactivated", by=by, holder=holder, person=str(user), person_id=user.pk
    )
    return user
