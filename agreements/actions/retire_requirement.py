"""Stop asking for an outside approval."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from agreements import register
from agreements.actions.locking import reason_given
from agreements.actions.people import hold_office
from agreements.errors import BadStructure
from agreements.models import Requirement
from agreements.standing import as_administrator


@transaction.atomic
def retire_requirement(*, requirement: Requirement, reason: str, by: User) -> Requirement:
    """Stop asking for an approval; those already recorded stay."""
    office = hold_office(requirement.profile.office_id)
    holder = as_administrator(office, by)
    reason = reason_given(reason)
    requirement.refresh_from_db()
    if requirement.retired:
        raise BadStructure(what=_("This approval is no longer asked for."))
    requirement.retired = True
    requirement.save(update_fields=["retired"])
    register.enter(
        office,
        "requirement.retired",
        by=by,
        holder=holder,
        profile=requirement.profile.key,
        instrument=requirement.instrument_kind,
        authority=requirement.authority,
        reason=reason,
    )
    return requirement
