"""Before and after: what must come before a date or an event does so in every text."""

from __future__ import annotations

from collections.abc import Iterator

from concordance.checks import check
from concordance.checks.steering import compared, reads, shown, weighed
from concordance.findings import N_, Finding, Group, Severity
from concordance.sides import Case

SECTION = "sequence"


@check(
    "sequence-differs",
    of=Case,
    group=Group.TERMS,
    severity=Severity.ERROR,
    title=N_("Before, after"),
    why=N_("What one text sets before a date or an event, the other does not set after it."),
)
def sequence_differs(case: Case) -> Iterator[Finding]:
    if not reads(case, SECTION):
        return
    for one in compared(case, SECTION):
        before, after = one.over("before"), one.over("after")
        if before * after >= 0:
            continue
        names = ("before", "after") if before > 0 else ("after", "before")
        places = (one.pair.left, one.pair.right)
        left, right = (
            shown(place, SECTION, name) for place, name in zip(places, names, strict=True)
        )
        yield sequence_differs.finding(
            one.pair.article,
            {one.pair.left.language: left[0], one.pair.right.language: right[0]},
            N_("“%(one)s” and “%(other)s” set different sides of a moment."),
            values={one.pair.left.language: left[1], one.pair.right.language: right[1]},
            severity=weighed(case, Severity.ERROR),
            one=left[1],
            other=right[1],
        )
