"""A day of the week beside a date on which it does not fall."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from concordance.checks import check
from concordance.checks.dating import is_full
from concordance.findings import N_, Finding, Group, Severity
from concordance.register import Register
from concordance.sides import Side
from concordance.values import Found, Kind
from concordance.values.calendars import possible, weekday
from concordance.values.dates import value_of_date

# What may stand between a weekday and its date: Saturday, 5 July 2025; 7月5日(星期六).
BETWEEN = re.compile(r"[ ,(،、]{0,3}(?:(?:the|le|el|o dia|día|ngày|ที่) ?)?")


def _pairs(side: Side, found: Sequence[Found]) -> Iterator[tuple[Found, Found]]:
    """Each weekday with the full date that stands beside it."""
    for first, second in pairwise(found):
        if {first.kind, second.kind} != {Kind.DATE, Kind.WEEKDAY}:
            continue
        day, date = (first, second) if first.kind == Kind.WEEKDAY else (second, first)
        between = side.text.folded[first.end : second.start]
        if BETWEEN.fullmatch(between) and is_full(value_of_date(date)):
            yield day, date


@check(
    "weekday-wrong",
    of=Side,
    group=Group.DATES,
    severity=Severity.ERROR,
    title=N_("Weekday and date"),
    why=N_("A date falls on one day of the week; beside another one, either is a slip."),
)
def weekday_wrong(side: Side, register: Register) -> Iterator[Finding]:
    """Weekdays that the calendar does not give to their date."""
    for provision in side.text.provisions:
        for day, date in _pairs(side, side.within(provision.span)):
            year, month, number = value_of_date(date)
            if not (year and month and number and possible(year, month, number)):
                continue
            if weekday(year, month, number) == day.value:
                continue
            span = min(day.start, date.start), max(day.end, date.end)
            yield weekday_wrong.finding(
                provision.key,
                {side.language: span},
                N_("%(date)s does not fall on the day of the week that stands beside it: %(day)s."),
                values={side.language: side.written(span)},
                date=side.written(date.span),
                day=side.written(day.span),
            )
