"""Which values of two counterparts differ: equal ones cancel out, the rest are held against each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from concordance.sides import Pair
from concordance.values import Found, Kind

COUNTS = {Kind.NUMBER, Kind.ORDINAL, Kind.TIMES}


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


def _same(one: Found) -> Hashable:
    return one.kind, one.value


def likely(one: Found) -> Hashable:
    """What may be the same thing said by a value of another kind.

    The fifth meeting and 五次会议; 2030 alone and 2030年; fifty thousand dollars
    of a country that only the other text names; Part Two and 第二部分.
    """
    if one.kind in COUNTS:
        return "count", one.value
    if one.kind == Kind.DATE and isinstance(one.value, tuple) and one.value[1:] == (None, None):
        return "count", one.value[0]
    if one.kind == Kind.REFERENCE and isinstance(one.value, tuple) and len(one.value) == 1:
        return "count", one.value[0][-1]
    if one.kind == Kind.MONEY and isinstance(one.value, tuple):
        return "money", one.value[0]
    return _same(one)


def _meant_alike(one: Found, other: Found) -> bool:
    """Whether two values are likely the same; amounts only if one leaves the currency open."""
    if likely(one) != likely(other):
        return False
    if one.kind == other.kind == Kind.MONEY:
        return "" in [each.value[1] for each in (one, other) if isinstance(each.value, tuple)]
    return True


def _counted_alike(one: Found, other: Found) -> bool:
    """Whether a period and a number say one thing: 十八岁, aged eighteen; 五至十年, five to ten years."""
    for period, number in ((one, other), (other, one)):
        if period.kind == Kind.PERIOD and number.kind in COUNTS and not number.weak:
            amount = period.value[0] if isinstance(period.value, tuple) else 0
            return number.value in (amount, amount / 12)
    return False


def _rest(mine: Iterable[Found], theirs: Iterable[Found]) -> list[Found]:
    """Mine that have no equal in theirs, counted; the weak of equals are left over first."""
    spare = Counter(_same(one) for one in theirs)
    left = []
    for one in sorted(mine, key=lambda each: (each.weak, each.start)):
        if spare[_same(one)] > 0:
            spare[_same(one)] -= 1
        else:
            left.append(one)
    return sorted(left, key=lambda each: each.start)


def _cancel(
    mine: list[Found], theirs: list[Found], alike: Callable[[Found, Found], bool]
) -> tuple[list[Found], list[Found]]:
    """What is left after values of different kinds that say the same thing are taken off."""
    theirs, left = list(theirs), []
    for one in mine:
        other = next((two for two in theirs if alike(one, two)), None)
        if other:
            theirs.remove(other)
        else:
            left.append(one)
    return left, theirs


def remaining(left: Sequence[Found], right: Sequence[Found]) -> tuple[list[Found], list[Found]]:
    """The values of each side that the other does not say, weak ones with them."""
    mine, theirs = _cancel(_rest(left, right), _rest(right, left), _meant_alike)
    return _cancel(mine, theirs, _counted_alike)


def _counterpart(one: Found, others: list[Found]) -> Found | None:
    """The likeliest opposite of a value: of its kind before of its family, telling before weak."""
    family = [two for two in others if two.kind == one.kind or {one.kind, two.kind} <= COUNTS]
    return min(family, key=lambda two: (two.weak, two.kind != one.kind), default=None)


def differences(left: Sequence[Found], right: Sequence[Found]) -> list[Difference]:
    """Every strong value of either side that the other does not say, with its likeliest opposite."""
    mine, theirs = remaining(left, right)
    return opposed(mine, theirs, said_left=left, said_right=right)


def opposed(
    mine: list[Found],
    theirs: list[Found],
    *,
    said_left: Sequence[Found],
    said_right: Sequence[Found],
) -> list[Difference]:
    """What remained of each side held against what remained of the other.

    ``said_left`` and ``said_right`` are all that each side says: a value that
    remained and is said there too is only repeated.
    """
    mine, theirs = list(mine), list(theirs)
    here, there = {_same(one) for one in said_left}, {_same(one) for one in said_right}
    result = []
    for one in [each for each in mine if not each.weak]:
        other = _counterpart(one, theirs)
        if other:
            theirs.remove(other)
        mine.remove(one)
        result.append(Difference(one, other, other is None and _same(one) in there))
    for other in [each for each in theirs if not each.weak]:
        weak = _counterpart(other, mine)
        if weak:
            mine.remove(weak)
        result.append(Difference(weak, other, weak is None and _same(other) in here))
    return result


def compared(pair: Pair, kinds: Collection[Kind]) -> Iterator[tuple[Pair, Difference]]:
    """Part by part, what differs in values of these kinds, each with the pair of parts it is in.

    All kinds are compared, so that one thing read as two kinds cancels out; a
    difference belongs to the kind of its left value, or of its only one.
    """
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
    gone = _moved([left for left, _ in rests], [right for _, right in rests])
    for part, rest in zip(parts, rests, strict=True):
        left, right = (
            [one for one in side if one not in out] for side, out in zip(rest, gone, strict=True)
        )
        here = opposed(left, right, said_left=said_left, said_right=said_right)
        here += [Difference(one, None, moved=True) for one in rest[0] if one in gone[0]]
        for one in here:
            if one.found.kind in kinds:
                yield part, one


def _outside(said: Sequence[Found], parts: Iterable[Sequence[Found]]) -> tuple[Found, ...]:
    """The values that stand in no part: those of the heading."""
    inside = {one for part in parts for one in part}
    return tuple(one for one in said if one not in inside)


def _moved(lefts: list[list[Found]], rights: list[list[Found]]) -> tuple[set[Found], set[Found]]:
    """The telling values of each side that the other says too, but in another part."""
    left = [one for rest in lefts for one in rest if not one.weak]
    right = [one for rest in rights for one in rest if not one.weak]
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
