"""Amounts of money, by value and currency."""

from __future__ import annotations

from collections.abc import Iterator

from concordance.checks import check
from concordance.checks.telling import told
from concordance.findings import N_, Finding, Group, Severity
from concordance.register import Register
from concordance.sides import Pair
from concordance.values import Kind


@check(
    "money-differs",
    of=Pair,
    group=Group.NUMBERS,
    severity=Severity.ERROR,
    title=N_("Amounts of money"),
    why=N_("An amount and its currency are the same in every language."),
)
def money_differs(pair: Pair, register: Register) -> Iterator[Finding]:
    yield from told(money_differs, pair, {Kind.MONEY})
