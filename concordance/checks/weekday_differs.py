"""Days of the week."""

from __future__ import annotations

from collections.abc import Iterator

from concordance.checks import check
from concordance.checks.comparing import compared, shown, where
from concordance.findings import N_, Finding, Group, Severity
from concordance.register import Register
from concordance.sides import Pair
from concordance.values import Kind

DIFFERENT = N_("The texts name different days of the week: %(left)s and %(right)s.")
MISSING = N_("Only one of the texts names the day of the week: %(value)s.")


@check(
    "weekday-differs",
    of=Pair,
    group=Group.DATES,
    severity=Severity.ERROR,
    title=N_("Days of the week"),
    why=N_("The day of the week is part of a date, and the same in every language."),
)
def weekday_differs(pair: Pair, register: Register) -> Iterator[Finding]:
    """Weekdays that the counterpart does not name."""
    for part, one in compared(pair, {Kind.WEEKDAY}):
        values = shown(part, one)
        if one.left and one.right:
            yield weekday_differs.finding(
                part.article,
                where(part, one),
                DIFFERENT,
                values=values,
                left=values[part.left.language],
                right=values[part.right.language],
            )
            continue
        place = part.left if one.left else part.right
        yield weekday_differs.finding(
            part.article,
            where(part, one),
            MISSING,
            values=values,
            severity=Severity.NOTE if one.slight else Severity.WARNING,
            value=place.side.written(one.found.span),
        )
