"""Which papers an instrument still lacks before it may be signed."""

from __future__ import annotations

from datetime import date

from agreements.models import FullPowers, Instrument, Requirement, Signatory


def requirements_of(instrument: Instrument) -> list[Requirement]:
    """The outside approvals that the agreement's rules ask for, for this kind of instrument."""
    rules = instrument.agreement.profile.requirements
    return list(rules.filter(instrument_kind=instrument.kind, retired=False).order_by("pk"))


def missing_approvals(instrument: Instrument) -> list[Requirement]:
    given = set(instrument.external_approvals.values_list("requirement", flat=True))
    return [one for one in requirements_of(instrument) if one.pk not in given]


def powers_of(
    signatory: Signatory, instrument: Instrument, day: date | None = None
) -> FullPowers | None:
    """Recorded full powers that cover the instrument, on the day if one is given."""
    for powers in signatory.full_powers.all():
        if powers.instrument_id in (None, instrument.pk) and (day is None or powers.holds_on(day)):
            return powers
    return None


def without_powers(instrument: Instrument) -> list[Signatory]:
    """Signatories whose full powers for this instrument are not recorded; none for what is adopted.

    With a date agreed for the instrument, powers that do not hold on it count for nothing.
    """
    if instrument.is_adopted_kind:
        return []
    rows = instrument.agreement.signatories.select_related("user", "party").prefetch_related(
        "full_powers"
    )
    return [
        one for one in rows.order_by("pk") if powers_of(one, instrument, instrument.date) is None
    ]
