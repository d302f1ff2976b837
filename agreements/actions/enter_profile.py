"""An administrator enters a set of rules, with the source they come from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import Office, User
from agreements import register
from agreements.actions.people import hold_office
from agreements.errors import BadStructure, TiedElsewhere
from agreements.models import Profile
from agreements.standing import as_administrator
from agreements.states import AgreementKind


@dataclass(frozen=True, slots=True)
class Rules:
    """What the rules are called, where they are written down, and which kinds begin with a letter."""

    name: str
    source: str
    source_date: date
    preceded_by_letter: Sequence[AgreementKind]
    name_zh: str = ""
    source_zh: str = ""


def _free_key(office: Office) -> str:
    key, number = office.key, 1
    while Profile.objects.filter(key=key).exists():
        number += 1
        key = f"{office.key}-{number}"
    return key


@transaction.atomic
def enter_profile(*, office_id: int, what: Rules, by: User) -> Profile:
    """Enter rules that agreements of the office may follow; approvals are asked for afterwards."""
    office = hold_office(office_id)
    holder = as_administrator(office, by)
    if not (what.name.strip() and what.source.strip()):
        raise BadStructure(what=_("Rules have a name and a source."))
    if office.profiles.filter(name=what.name.strip()).exists():
        raise TiedElsewhere(what=what.name.strip())
    profile = Profile.objects.create(
        key=_free_key(office),
        office=office,
        name=what.name.strip(),
        name_zh=what.name_zh.strip(),
        source=what.source.strip(),
        source_zh=what.source_zh.strip(),
        source_date=what.source_date,
        preceded_by_letter=[kind.value for kind in what.preceded_by_letter],
    )
    register.enter(
        office,
        "profile.entered",
        by=by,
        holder=holder,
        profile=profile.key,
        name=profile.name,
        source=profile.source,
        source_date=profile.source_date,
        preceded_by_letter=profile.preceded_by_letter,
    )
    return profile
