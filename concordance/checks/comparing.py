"""Which values of two counterparts differ, part by part: what is left is held against each other."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from concordance.checks.cancelling import COUNTS, remaining, same
from concordance.sides import Pair
from concordance.values import Found, Kind


@dataclass(frozen=True)
class Difference:
    """Two values that are not the same, or one without a counterpart.

    ``repeated`` says that the other side has this value too, only not as
    often; ``moved`` that it says it in another part of the same provision.
    """

    left: Found | None
    right: Found | None
    repeated: bool = False
    moved: bool = False

    @property
    def slight(self) -> bool:
        """Whether nothing is lost: the value is said, only elsewhere or less often."""
        return self.repeated or self.moved

    @property
    def found(self) -> Found:
        """A value of it: the left one where there are two."""
        value = self.left or self.right
        assert value is not None  # noqa: S101 - a difference has at least one side
        return value


class _Open:
    """Values without a counterpart, by kind, and strong or weak, each in their order."""

    def __init__(self, values: Iterable[Found]) -> None:
        self._by: dict[tuple[Kind, bool], deque[tuple[int, Found]]] = {}
        for at, one in enumerate(values):
            self._by.setdefault((one.kind, one.weak), deque()).append((at, one))

    def counterpart(self, one: Found) -> Found | None:
        """Take the likeliest opposite: strong before weak, of its kind before of its family."""
        family = COUNTS if one.kind in COUNTS else {one.kind}
        found = [
            (weak, kind != one.kind, self._by[kind, weak][0][0], kind)
            for weak in (False, True)
            for kind in family
            if self._by.get((kind, weak))
        ]
        if not found:
            return None
        weak, _, _, kind = min(found)
        return self._by[kind, weak].popleft()[1]

    def strong(self) -> list[Found]:
        """The strong ones that are left, in their order."""
        left = dict(row for (_, weak), some in self._by.items() if not weak for row in some)
        return [left[at] for at in sorted(left)]


def differences(left: Sequence[Found], right: Sequence[Found]) -> list[Difference]:
    """Every strong value of either side that the other does not say, with its likeliest opposite."""
    mine, theirs = remaining(left, right)
    if not mine and not theirs:
        return []
    said_left, said_right = set(map(same, left)), set(map(same, right))
    return opposed(mine, theirs, said_left=said_left, said_right=said_right)


def opposed(
    mine: list[Found],
    theirs: list[Found],
    *,
    said_left: Collection[Hashable],
    said_right: Collection[Hashable],
) -> list[Difference]:
    """What remained of each side held against what remained of the other.

    ``said_left`` and ``said_right`` are ``same`` of all that each side says: a
    value that remained and is said there too is only repeated.
    """
    others = _Open(theirs)
    result = []
    for one in [each for each in mine if not each.weak]:
        other = others.counterpart(one)
        result.append(Difference(one, other, other is None and same(one) in said_right))
    unsaid = _Open(each for each in mine if each.weak)
    for other in others.strong():
        weak = unsaid.counterpart(other)
        result.append(Difference(weak, other, weak is None and same(other) in said_left))
    return result


def compared(pair: Pair, kinds: Collection[Kind]) -> Iterator[tuple[Pair, Difference]]:
    """Part by part, what differs in values of these kinds, each with the pair of parts it is in.

    All kinds are compared, so that one thing read as two kinds cancels out; a
    difference belongs to the kind of its left value, or of its only one.
    """
    return ((part, one) for part, one in _all_compared(pair) if one.found.kind in kinds)


Rows = list[tuple[Pair, Difference]]


def _all_compared(pair: Pair) -> Rows:
    """Each difference with the pair of parts it is in; worked out once for all kinds."""
    if "differences" not in pair.worked_out:
        pair.worked_out["differences"] = list(_part_by_part(pair))
    found: Rows = pair.worked_out["differences"]
    return found


def _part_by_part(pair: Pair) -> Iterator[tuple[Pair, Difference]]:
    said_left, said_right = pair.left.values, pair.right.values
    said = [(part.left.values, part.right.values) for part in pair.parts]
    parts = [*pair.parts, pair]
    said.append(
        (
            _outside(said_left, [one for one, _ in said]),
            _outside(said_right, [one for _, one in said]),
        )
    )
    rests = [remaining(left, right) for left, right in said]
    if not any(left or right for left, right in rests):
        return
    gone = _moved([left for left, _ in rests], [right for _, right in rests])
    all_left, all_right = set(map(same, said_left)), set(map(same, said_right))
    for part, rest in zip(parts, rests, strict=True):
        if not (rest[0] or rest[1]):
            continue
        left, right = (
            [one for one in side if one not in out] for side, out in zip(rest, gone, strict=True)
        )
        here = opposed(left, right, said_left=all_left, said_right=all_right)
        here += [Difference(one, None, moved=True) for one in rest[0] if one in gone[0]]
        yield from ((part, one) for one in here)


def _outside(said: Sequence[Found], parts: Iterable[Sequence[Found]]) -> tuple[Found, ...]:
    """The values that stand in no part: those of the heading."""
    inside = {one.start for part in parts for one in part}
    return tuple(one for one in said if one.start not in inside)


def _moved(lefts: list[list[Found]], rights: list[list[Found]]) -> tuple[set[Found], set[Found]]:
    """The telling values of each side that the other says too, but in another part."""
    left = [one for rest in lefts for one in rest if not one.weak]
    right = [one for rest in rights for one in rest if not one.weak]
    if not left or not right:
        return set(), set()
    alone_left, alone_right = remaining(left, right)
    return set(left) - set(alone_left), set(right) - set(alone_right)


def where(part: Pair, one: Difference) -> dict[str, tuple[int, int]]:
    """The span of the value in each language; of the whole part where it is missing."""
    return {
        part.left.language: one.left.span if one.left else part.left.span,
        part.right.language: one.right.span if one.right else part.right.span,
    }


def shown(part: Pair, one: Difference) -> dict[str, str]:
    """What stands there in each language, as given; a dash where there is nothing."""
    return {
        part.left.language: part.left.side.written(one.left.span) if one.left else "–",
        part.right.language: part.right.side.written(one.right.span) if one.right else "–",
    }
