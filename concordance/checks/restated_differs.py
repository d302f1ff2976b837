"""A number written twice, thirty (30), that is not the same number twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from concordance.checks import check
from concordance.findings import N_, Finding, Group, Severity
from concordance.register import Register
from concordance.sides import Side
from concordance.values import Kind
from concordance.values.numerals import numeral, restated

RESTATED = frozenset({Kind.PERIOD, Kind.MONEY, Kind.RATIO, Kind.NUMBER})


@check(
    "restated-differs",
    of=Side,
    group=Group.NUMBERS,
    severity=Severity.ERROR,
    title=N_("A number in words and in digits"),
    why=N_("A number written in words and again in brackets is one number."),
)
def restated_differs(side: Side, register: Register) -> Iterator[Finding]:
    yield from _twice(side)
    for provision in side.text.provisions:
        for one in side.within(provision.span):
            match = _number(side.language).search(side.text.matter, one.start, one.end)
            both = restated(match[0], side.language) if match else None
            if both and both[0] != both[1]:
                written = side.written(one.span)
                yield restated_differs.finding(
                    provision.key,
                    {side.language: one.span},
                    N_("In “%(written)s” the number in words is not the number in digits."),
                    values={side.language: written},
                    written=written,
                )


def _twice(side: Side) -> Iterator[Finding]:
    """Sixty days (90 days), fifty thousand euros (EUR 5,000): the value and its unit both again."""
    for one, again in pairwise(side.values):
        said = side.text.matter
        if (
            one.kind == again.kind
            and one.kind in RESTATED
            and one.value != again.value
            and said[one.end : again.start].strip(" ") == "("
            and said[again.end : again.end + 1] == ")"
            and not any(map(str.isdecimal, said[one.start : one.end]))
            and any(map(str.isdecimal, said[again.start : again.end]))
        ):
            span = one.start, again.end + 1
            written = side.written(span)
            yield restated_differs.finding(
                side.article_at(one.start),
                {side.language: span},
                N_("In “%(written)s” the number in words is not the number in digits."),
                values={side.language: written},
                written=written,
            )


@cache
def _number(language: str) -> re.Pattern[str]:
    return re.compile(rf"{numeral(language)}(?<=\))")
