"""Ordinals: the fifteenth meeting is 第十五次会议."""

from __future__ import annotations

from collections.abc import Iterator

from concordance.checks import check
from concordance.checks.telling import told
from concordance.findings import N_, Finding, Group, Severity
from concordance.register import Register
from concordance.sides import Pair
from concordance.values import Kind


@check(
    "ordinal-differs",
    of=Pair,
    group=Group.NUMBERS,
    severity=Severity.ERROR,
    title=N_("Ordinal numbers"),
    why=N_("What is counted in order keeps its number in every language."),
)
def ordinal_differs(pair: Pair, register: Register) -> Iterator[Finding]:
    yield from told(ordinal_differs, pair, {Kind.ORDINAL})
