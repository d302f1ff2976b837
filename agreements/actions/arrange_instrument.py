"""Agree on place and date of an instrument."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from agreements import register
from agreements.actions.locking import hold_instrument
from agreements.actions.save_article import require_drafting
from agreements.models import Instrument
from agreements.standing import as_officer


@transaction.atomic
def arrange_instrument(
    *, instrument_id: int, place: dict[str, str], day: date | None, by: User
) -> Instrument:
    """Set place (by language) and date while it is drafted; what they change is reviewed again."""
    instrument = hold_instrument(instrument_id)
    holder = as_officer(instrument.agreement, by)
    require_drafting(instrument)
    instrument.place = {language: words.strip() for language, words in place.items()}
    instrument.date = day
    instrument.save(update_fields=["place", "date"])
    register.enter(
        instrument.agreement,
        "instrument.arranged",
        by=by,
        holder=holder,
        instrument=instrument.kind,
        place=instrument.place,
        date=day,
    )
    return instrument
