"""Enter the approved name of a party in a language."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from agreements import register
from agreements.actions.names import end_present, refuse_nameless
from agreements.actions.people import hold_office
from agreements.models import Party, PartyName
from agreements.standing import as_administrator


@transaction.atomic
def name_party(
    *, party_id: int, language: str, full: str, short: str, valid_from: date, by: User
) -> PartyName:
    """Enter the approved name of a party in a language, from a day on."""
    party = Party.objects.get(pk=party_id)
    office = hold_office(party.office_id)
    holder = as_administrator(office, by)
    refuse_nameless(full, short)
    end_present(party.names.filter(language=language, valid_until=None).first(), valid_from)
    row = PartyName.objects.create(
        party=party,
        language=language,
        full=full.strip(),
        short=short.strip(),
        valid_from=valid_from,
    )
    register.enter(
        office,
        "party.named",
        by=by,
        holder=holder,
        party=party.key,
        language=language,
        full=row.full,
        short=row.short,
        valid_from=valid_from,
    )
    return row
