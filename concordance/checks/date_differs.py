"""Dates, by year, month and day, whatever they are written in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from concordance.checks import check
from concordance.checks.comparing import Difference, compared, shown, where
from concordance.checks.dating import agree, by_part, common, only_year_unsaid, readings
from concordance.findings import N_, Finding, Group, Severity, Tags
from concordance.register import Register
from concordance.sides import Pair, Place
from concordance.values import Found, Kind
from concordance.values.dates import Value, value_of_date

DIFFERENT = N_("The texts give different dates here: %(left)s and %(right)s.")
MISSING = N_("The date %(value)s stands only in the text in %(language)s.")
REPEATED = N_("The date %(value)s is said more often in the text in %(language)s, or elsewhere.")
PARTIAL = N_("One text gives the date as %(left)s, the other as %(right)s.")


# Of so many dates each is held against each; of more, each against the next few.
ALL, FEW = 40, 3


def _agreeing(pair: Pair, one: Found, other: Found) -> tuple[Value, Value] | None:
    """The readings under which two dates say nothing against each other."""
    for mine in readings(pair.left.side, one):
        for theirs in readings(pair.right.side, other):
            if agree(mine, theirs):
                return mine, theirs
    return None


def _sayings(place: Place) -> frozenset[Value]:
    """Every date that a place says, and all that each of them says with less of it."""
    dates = {value_of_date(one) for one in place.values if one.kind == Kind.DATE}
    choices = (product(*((part, None) for part in date)) for date in dates)
    return frozenset((year, month, day) for rows in choices for year, month, day in rows)


def _pairs(pair: Pair, rows: Sequence[Difference]) -> Iterator[tuple[Found | None, Found | None]]:
    """Each date that is left over beside its likeliest opposite: those that agree first."""
    left = [one.left for one in rows if one.left]
    right = [one.right for one in rows if one.right and one.right.kind == Kind.DATE]

    def near(row: tuple[Found, Found]) -> tuple[bool, int]:
        agreeing = bool(_agreeing(pair, *row))
        return agreeing, common(value_of_date(row[0]), value_of_date(row[1]))

    reach = ALL if len(left) + len(right) <= ALL else FEW
    while left and right:
        beside = product(left[:reach], right[:reach])
        one, other = max(beside, key=near)
        left.remove(one)
        right.remove(other)
        yield one, other
    yield from ((one, None) for one in left)
    yield from ((None, other) for other in right)


def _severity(value: Value) -> Severity:
    """A year alone may be left to be understood; a day or a month may not."""
    return Severity.ERROR if value[1] else Severity.WARNING


@check(
    "date-differs",
    of=Pair,
    group=Group.DATES,
    severity=Severity.ERROR,
    title=N_("Dates"),
    why=N_("Every language names the same day, month and year, in whatever calendar or style."),
)
def date_differs(pair: Pair, register: Register) -> Iterator[Finding]:
    """Dates that the counterpart does not give."""
    differing = list(by_part(compared(pair, {Kind.DATE})))
    said = {True: _sayings(pair.right), False: _sayings(pair.left)} if differing else {}
    for part, rows in differing:
        for row in rows:
            if row.slight:
                yield _alone(part, row, REPEATED, Severity.NOTE)
        for one, other in _pairs(part, [row for row in rows if not row.slight]):
            row = Difference(one, other)
            if one and other:
                yield from _beside(part, one, other)
            elif value_of_date(row.found) not in said[one is not None]:
                yield _alone(part, row, MISSING, _severity(value_of_date(row.found)))


def _beside(part: Pair, one: Found, other: Found) -> Iterator[Finding]:
    """Two dates held against each other."""
    values = shown(part, Difference(one, other))
    left, right = values[part.left.language], values[part.right.language]
    agreeing = _agreeing(part, one, other)
    message, severity = DIFFERENT, Severity.ERROR
    if agreeing and agreeing[0] == agreeing[1]:
        return  # 05/07/2025 may be this day; that it may be another is a finding of its own
    if agreeing:
        message = PARTIAL
        severity = Severity.NOTE if only_year_unsaid(*agreeing) else Severity.WARNING
    spans = where(part, Difference(one, other))
    yield date_differs.finding(
        part.article, spans, message, values=values, severity=severity, left=left, right=right
    )


def _alone(part: Pair, row: Difference, message: str, severity: Severity) -> Finding:
    """A date of one side only."""
    place = part.left if row.left else part.right
    return date_differs.finding(
        part.article,
        where(part, row),
        message,
        values=shown(part, row),
        severity=severity,
        value=place.side.written(row.found.span),
        language=Tags(place.language),
    )
