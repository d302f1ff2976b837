"""How often: once, twice, 三次."""

from __future__ import annotations

from collections.abc import Iterator

from concordance.checks import check
from concordance.checks.telling import told
from concordance.findings import N_, Finding, Group, Severity
from concordance.register import Register
from concordance.sides import Pair
from concordance.values import Kind


@check(
    "times-differs",
    of=Pair,
    group=Group.NUMBERS,
    severity=Severity.ERROR,
    title=N_("Number of times"),
    why=N_("What happens a number of times happens as often in every language."),
)
def times_differs(pair: Pair, register: Register) -> Iterator[Finding]:
    yield from told(times_differs, pair, {Kind.TIMES})
