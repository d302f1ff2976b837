"""The date of signature in the text against the date that is recorded."""

from __future__ import annotations

from collections.abc import Iterator

from concordance.checks import check
from concordance.checks.dating import agree, dates_in, is_full, readings
from concordance.findings import N_, Day, Finding, Group, Severity
from concordance.register import Register
from concordance.sides import Side
from concordance.text import Role
from concordance.values.dates import value_of_date

CLOSING = frozenset([Role.TESTIMONIUM, Role.ATTRIBUTION])


@check(
    "signature-date",
    of=Side,
    group=Group.DATES,
    severity=Severity.ERROR,
    title=N_("Date of signature"),
    why=N_("The text is dated with the day that is recorded for its signature or adoption."),
)
def signature_date(side: Side, register: Register) -> Iterator[Finding]:
    """Closing provisions that give a day, but not the recorded one."""
    day = register.recorded.date
    if not day:
        return
    recorded = (day.year, day.month, day.day)
    for provision in side.text.provisions:
        if provision.role not in CLOSING:
            continue
        full = [one for one in dates_in(side, provision.span) if is_full(value_of_date(one))]
        if not full or any(agree(each, recorded) for one in full for each in readings(side, one)):
            continue
        written = side.written(full[-1].span)
        yield signature_date.finding(
            provision.key,
            {side.language: full[-1].span},
            N_("The text is dated %(date)s; recorded is %(recorded)s."),
            values={side.language: written},
            date=written,
            recorded=Day(day.isoformat()),
        )
