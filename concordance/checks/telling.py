"""A difference of values as a finding: how grave it is, and the sentence that says it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from concordance.checks import Check
from concordance.checks.cancelling import COUNTS
from concordance.checks.comparing import Difference, compared, shown, where
from concordance.findings import N_, Finding, Severity
from concordance.sides import Pair
from concordance.values import Kind

DIFFERENT = N_("“%(one)s” stands against “%(other)s”: the values are not the same.")
ALONE = N_("“%(one)s” has no counterpart in the other text.")
REPEATED = N_("“%(one)s” is said more often in one text than in the other.")
MOVED = N_("“%(one)s” stands in another paragraph of the other text.")


def gravity(one: Difference, usual: Severity) -> Severity:
    """A note where nothing is lost, a warning where a language may say it without the number."""
    if one.slight:
        return Severity.NOTE
    sides = [value for value in (one.left, one.right) if value]
    if len(sides) == 2 and (
        not any(value.weak for value in sides) or {value.kind for value in sides} == {Kind.TIMES}
    ):
        return usual
    telling = one.left if one.left and not one.left.weak else one.right
    assert telling is not None  # noqa: S101 - one side of a difference is telling
    small = telling.kind in COUNTS and telling.value in (0, 1, 2)
    if small or telling.kind in {Kind.ORDINAL, Kind.TIMES}:
        return min(usual, Severity.WARNING, key=lambda each: each.weight)
    return usual


def told(check: Check, pair: Pair, kinds: Collection[Kind]) -> Iterator[Finding]:
    """A finding for each value of these kinds that the two places do not share."""
    for part, one in compared(pair, kinds):
        values = shown(part, one)
        if one.left and one.right:
            first, second = (values[side.language] for side in (part.left, part.right))
            message, words = DIFFERENT, {"one": first, "other": second}
        else:
            side = part.left if one.left else part.right
            message = MOVED if one.moved else REPEATED if one.repeated else ALONE
            words = {"one": values[side.language]}
        yield check.finding(
            pair.article,
            where(part, one),
            message,
            values=values,
            severity=gravity(one, check.severity),
            **words,
        )
