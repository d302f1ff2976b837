"""Periods and how often, by amount and unit: five years, thirty days' notice, every two years."""

from __future__ import annotations

from collections.abc import Iterator

from concordance.checks import check
from concordance.checks.cancelling import remaining
from concordance.checks.comparing import Difference, compared, shown, where
from concordance.findings import N_, Finding, Group, Severity, Tags
from concordance.register import Register
from concordance.sides import Pair
from concordance.values import Kind

DIFFERENT = N_("The texts give different periods here: %(left)s and %(right)s.")
MISSING = N_("The period %(value)s stands only in the text in %(language)s.")
REPEATED = N_("The period %(value)s is said more often in the text in %(language)s, or elsewhere.")


@check(
    "period-differs",
    of=Pair,
    group=Group.DATES,
    severity=Severity.ERROR,
    title=N_("Periods"),
    why=N_(
        "Every language gives the same time: twelve months are a year, but thirty days are no month."
    ),
)
def period_differs(pair: Pair, register: Register) -> Iterator[Finding]:
    """Periods that the counterpart does not give."""
    found = [row for row in compared(pair, {Kind.PERIOD}) if _is_period(row[1])]
    yield from (_finding(part, one) for part, one in found)
    if not any(one.left and one.right for _, one in found):
        yield from _weak(pair)


def _is_period(one: Difference) -> bool:
    return one.found.kind == Kind.PERIOD


def _weak(pair: Pair) -> Iterator[Finding]:
    """An annual report and a monthly one: neither need be said, but they are not the same."""
    for part in pair.parts:
        mine, theirs = (
            [one for one in rest if one.kind == Kind.PERIOD and one.weak]
            for rest in remaining(part.left.values, part.right.values)
        )
        for one, other in zip(mine, theirs, strict=False):
            yield _finding(part, Difference(one, other), Severity.WARNING)


def _finding(part: Pair, one: Difference, severity: Severity | None = None) -> Finding:
    values = shown(part, one)
    if one.left and one.right:
        return period_differs.finding(
            part.article,
            where(part, one),
            DIFFERENT,
            values=values,
            severity=severity,
            left=values[part.left.language],
            right=values[part.right.language],
        )
    place = part.left if one.left else part.right
    return period_differs.finding(
        part.article,
        where(part, one),
        REPEATED if one.slight else MISSING,
        values=values,
        severity=Severity.NOTE if one.slight else None,
        value=place.side.written(one.found.span),
        language=Tags(place.language),
    )
