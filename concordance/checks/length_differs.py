"""Length out of proportion: what takes a line in one language does not take three in another."""

from __future__ import annotations

import math
from collections.abc import Iterator

from concordance.checks import check
from concordance.findings import N_, Finding, Group, Severity
from concordance.pairing import measure
from concordance.register import Register
from concordance.sides import Pair
from concordance.text import Role

# Measured on pairs of counterparts in nine languages: the logarithm of the proportion of lengths
# in letters of English stays below this, wider for short passages.
SPREAD, SHORT = 0.40, 24.0
LEAST = 25.0  # letters of English below which lengths say nothing
COMPARED = frozenset({Role.ARTICLE, Role.RECITAL, Role.ANNEX})  # formulas have lengths of their own


def out_of_proportion(left: float, right: float) -> bool:
    """Whether two lengths in letters of English can hardly say the same."""
    longest = max(left, right)
    if longest < LEAST or not left or not right:
        return False
    return abs(math.log(left / right)) > SPREAD + SHORT / longest


@check(
    "length-differs",
    of=Pair,
    group=Group.STRUCTURE,
    severity=Severity.WARNING,
    title=N_("Lengths in proportion"),
    why=N_(
        "Counterparts are about as long as their languages make them; else something is missing."
    ),
)
def length_differs(pair: Pair, register: Register) -> Iterator[Finding]:
    if pair.role not in COMPARED:
        return
    for part in pair.parts:
        left = measure(part.left.said, part.left.language)
        right = measure(part.right.said, part.right.language)
        if not out_of_proportion(left, right):
            continue
        short = part.left if left < right else part.right
        yield length_differs.finding(
            pair.article,
            {part.left.language: part.left.span, part.right.language: part.right.span},
            N_(
                "The passage in one text is %(times)s times as long as it should be beside the other."
            ),
            values={short.language: ""},
            times=f"{max(left, right) / min(left, right):.1f}",
        )
