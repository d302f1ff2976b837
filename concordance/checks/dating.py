"""How dates stand to each other: the same, one said less fully than the other, or different."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from concordance.checks.comparing import Difference
from concordance.sides import Pair, Side
from concordance.values import Found, Kind
from concordance.values.calendars import either
from concordance.values.dates import Value, value_of_date


def agree(one: Value, other: Value) -> bool:
    """Whether two dates say nothing against each other: 8 July and 8 July 2024."""
    both = [(mine, theirs) for mine, theirs in zip(one, other, strict=True) if mine and theirs]
    return bool(both) and all(mine == theirs for mine, theirs in both)


def only_year_unsaid(one: Value, other: Value) -> bool:
    """Whether the year is all that one of two dates leaves out."""
    return one[1:] == other[1:]


def common(one: Value, other: Value) -> int:
    """How many of year, month and day two dates share."""
    return sum(mine == theirs for mine, theirs in zip(one, other, strict=True) if mine)


def is_full(value: Value) -> bool:
    """Whether year, month and day are all said."""
    return None not in value


def readings(side: Side, found: Found) -> tuple[Value, ...]:
    """What a date may mean: 05/07/2025 two things, any other one."""
    other = either(side.text.folded[found.start : found.end])
    return (value_of_date(found), other) if other else (value_of_date(found),)


def dates_in(side: Side, span: tuple[int, int]) -> list[Found]:
    """The dates that begin within the span."""
    return [one for one in side.within(span) if one.kind == Kind.DATE]


def by_part(
    rows: Iterable[tuple[Pair, Difference]],
) -> Iterator[tuple[Pair, list[Difference]]]:
    """The differences of each part together."""
    for _, group in groupby(rows, key=lambda row: id(row[0])):
        together = list(group)
        yield together[0][0], [one for _, one in together]
