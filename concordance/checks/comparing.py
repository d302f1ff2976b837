"""Which values of two counterparts differ: equal ones cancel out, the rest are held against each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from concordance.values import Found


@dataclass(frozen=True)
class Difference:
    """Two values that are not the same, or one without a counterpart.

    ``repeated`` says that the other side has this value too, only not as often.
    """

    left: Found | None
    right: Found | None
    repeated: bool = False


def _rest(mine: Iterable[Found], theirs: Iterable[Found]) -> list[Found]:
    """Mine that have no equal in theirs, counted; the weak first of equals are left over last."""
    spare = Counter((one.kind, one.value) for one in theirs)
    left = []
    for one in sorted(mine, key=lambda each: (each.weak, each.start)):
        if spare[one.kind, one.value] > 0:
            spare[one.kind, one.value] -= 1
        else:
            left.append(one)
    return sorted(left, key=lambda each: each.start)


def _counterpart(one: Found, others: list[Found]) -> Found | None:
    """The likeliest opposite of a value: a telling one of its kind before a weak one."""
    same = [each for each in others if each.kind == one.kind]
    return next((each for each in same if not each.weak), same[0] if same else None)


def differences(left: Sequence[Found], right: Sequence[Found]) -> list[Difference]:
    """Every strong value of either side that the other does not say, with its likeliest opposite."""
    mine, theirs = _rest(left, right), _rest(right, left)
    said_left = {(one.kind, one.value) for one in left}
    said_right = {(one.kind, one.value) for one in right}
    result = []
    for one in [each for each in mine if not each.weak]:
        other = _counterpart(one, theirs)
        if other:
            theirs.remove(other)
        mine.remove(one)
        result.append(Difference(one, other, other is None and (one.kind, one.value) in said_right))
    for other in [each for each in theirs if not each.weak]:
        weak = _counterpart(other, mine)
        if weak:
            mine.remove(weak)
        repeated = weak is None and (other.kind, other.value) in said_left
        result.append(Difference(weak, other, repeated))
    return result
