"""Percentages and fractions, by value: 50 % and one half are one."""

from __future__ import annotations

from collections.abc import Iterator

from concordance.checks import check
from concordance.checks.telling import told
from concordance.findings import N_, Finding, Group, Severity
from concordance.register import Register
from concordance.sides import Pair
from concordance.values import Kind


@check(
    "ratio-differs",
    of=Pair,
    group=Group.NUMBERS,
    severity=Severity.ERROR,
    title=N_("Percentages and fractions"),
    why=N_("A percentage or a fraction is the same part of the whole in every language."),
)
def ratio_differs(pair: Pair, register: Register) -> Iterator[Finding]:
    yield from told(ratio_differs, pair, {Kind.RATIO})
