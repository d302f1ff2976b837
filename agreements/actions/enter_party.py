"""An administrator enters a party that is not in the register of names yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from accounts.models import Office, User
from agreements import register
from agreements.actions.people import hold_office
from agreements.errors import BadStructure, TiedElsewhere
from agreements.models import Party, PartyName, UnitType
from agreements.standing import as_administrator
from rendering.content import Name


@dataclass(frozen=True, slots=True)
class NewParty:
    """What entering a party says: its names by language, and since when they hold."""

    country: str
    unit_type: UnitType
    language: str
    names: Mapping[str, Name]
    valid_from: date


def _key(model: type[Office] | type[Party], name: str) -> str:
    """A free key made from a name in Latin letters."""
    first = key = slugify(name)[:50] or "party"
    number = 1
    while model.objects.filter(key=key).exists():
        number += 1
        key = f"{first}-{number}"
    return key


def _refuse(what: NewParty) -> None:
    if what.language not in what.names:
        raise BadStructure(what=_("A name in the party's own language is needed."))
    if len(what.country) != 2 or not what.country.isalpha():
        raise BadStructure(what=_("The country has two letters, as in ISO 3166: CN, LR, MZ."))
    for language, name in what.names.items():
        if PartyName.objects.filter(language=language, full=name.full, valid_until=None).exists():
            raise TiedElsewhere(what=name.full)


def _office(keeper: Office, name: str, name_zh: str) -> Office:
    """The keeper itself, or with a name the partner's office, entered now."""
    if not name.strip():
        return keeper
    if Office.objects.filter(name=name.strip()).exists():
        raise TiedElsewhere(what=name.strip())
    return Office.objects.create(
        key=_key(Office, name), name=name.strip(), name_zh=name_zh.strip(), kept_by=keeper
    )


@transaction.atomic
def enter_party(
    *, keeper_id: int, what: NewParty, by: User, office_name: str = "", office_name_zh: str = ""
) -> Party:
    """Enter a party of the keeper's own, or with ``office_name`` a partner and its office.

    The keeper looks after a partner's people and names until the partner has
    an administrator.
    """
    keeper = hold_office(keeper_id)
    holder = as_administrator(keeper, by)
    _refuse(what)
    office = _office(keeper, office_name, office_name_zh)
    latin = what.names.get("en") or what.names[what.language]
    party = Party.objects.create(
        key=_key(Party, latin.short),
        office=office,
        country=what.country.upper(),
        unit_type=what.unit_type,
        language=what.language,
    )
    for language, name in what.names.items():
        PartyName.objects.create(
            party=party,
            language=language,
            full=name.full,
            short=name.short,
            valid_from=what.valid_from,
        )
    register.enter(
        keeper,
        "party.entered",
        by=by,
        holder=holder,
        party=party.key,
        office=office.key,
        country=party.country,
        unit_type=party.unit_type,
        names={language: name.full for language, name in what.names.items()},
        valid_from=what.valid_from,
    )
    return party
