"""Dates that no calendar has: 31 June, 29 February of a common year, a thirteenth month."""

from __future__ import annotations

from collections.abc import Iterator

from concordance.checks import check
from concordance.checks.dating import dates_in
from concordance.findings import N_, Finding, Group, Severity
from concordance.register import Register
from concordance.sides import Side
from concordance.values.calendars import possible
from concordance.values.dates import value_of_date


@check(
    "impossible-date",
    of=Side,
    group=Group.DATES,
    severity=Severity.ERROR,
    title=N_("Dates that exist"),
    why=N_("A day that no calendar has can be neither kept nor reckoned from."),
)
def impossible_date(side: Side, register: Register) -> Iterator[Finding]:
    """Dates that cannot be."""
    for provision in side.text.provisions:
        for one in dates_in(side, provision.span):
            if not possible(*value_of_date(one)):
                written = side.written(one.span)
                yield impossible_date.finding(
                    provision.key,
                    {side.language: one.span},
                    N_("There is no such day: %(date)s."),
                    values={side.language: written},
                    date=written,
                )
