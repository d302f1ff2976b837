"""Add an outside authority to the rules of an office."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from agreements import register
from agreements.actions.people import hold_office
from agreements.models import Profile, Requirement
from agreements.standing import as_administrator
from agreements.states import InstrumentKind


@transaction.atomic
def ask_approval(
    *,
    profile: Profile,
    instrument_kind: InstrumentKind,
    authority: str,
    authority_zh: str,
    source: str,
    source_date: date,
    by: User,
    source_zh: str = "",
) -> Requirement:
    """Add an outside authority to the rules, with the source of the rule."""
    office = hold_office(profile.office_id)
    holder = as_administrator(office, by)
    row = Requirement.objects.create(
        profile=profile,
        instrument_kind=instrument_kind,
        authority=authority.strip(),
        authority_zh=authority_zh.strip(),
        source=source.strip(),
        source_zh=source_zh.strip(),
        source_date=source_date,
    )
    register.enter(
        office,
        "requirement.added",
        by=by,
        holder=holder,
        profile=profile.key,
        instrument=instrument_kind,
        authority=row.authority,
        source=row.source,
        source_date=source_date,
    )
    return row
