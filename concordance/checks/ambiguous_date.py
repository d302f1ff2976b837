"""Dates in figures that one reader takes for July and another for May: 05/07/2025."""

from __future__ import annotations

from collections.abc import Iterator

from concordance.checks import check
from concordance.checks.dating import dates_in, readings
from concordance.findings import N_, Finding, Group, Severity
from concordance.register import Register
from concordance.sides import Side


@check(
    "ambiguous-date",
    of=Side,
    group=Group.DATES,
    severity=Severity.WARNING,
    title=N_("Dates that can be read in two ways"),
    why=N_("Where day and month are both figures, some readers take the first for the month."),
)
def ambiguous_date(side: Side, register: Register) -> Iterator[Finding]:
    """Dates whose day and month can be exchanged."""
    for provision in side.text.provisions:
        for one in dates_in(side, provision.span):
            written = side.written(one.span)
            if len(readings(side, one)) > 1 and "." not in written:
                yield ambiguous_date.finding(
                    provision.key,
                    {side.language: one.span},
                    N_("%(date)s can be read as two different days; write the month as a word."),
                    values={side.language: written},
                    date=written,
                )
