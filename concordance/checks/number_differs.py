"""Integers and decimals, by value."""

from __future__ import annotations

from collections.abc import Iterator

from concordance.checks import check
from concordance.checks.telling import told
from concordance.findings import N_, Finding, Group, Severity
from concordance.register import Register
from concordance.sides import Pair
from concordance.values import Kind


@check(
    "number-differs",
    of=Pair,
    group=Group.NUMBERS,
    severity=Severity.ERROR,
    title=N_("Numbers"),
    why=N_("A number says the same in every language, in digits or in words."),
)
def number_differs(pair: Pair, register: Register) -> Iterator[Finding]:
    yield from told(number_differs, pair, {Kind.NUMBER})
