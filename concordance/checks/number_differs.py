"""Integers and decimals, by value."""

from __future__ import annotations

from collections.abc import Iterator

from concordance.checks import check
from concordance.findings import N_, Finding, Group, Severity
from concordance.register import Register
from concordance.sides import Pair


@check(
    "number-differs",
    of=Pair,
    group=Group.NUMBERS,
    severity=Severity.ERROR,
    title=N_("Numbers"),
    why=N_("A number says the same in every language."),
)
def number_differs(pair: Pair, register: Register) -> Iterator[Finding]:
    yield from ()
