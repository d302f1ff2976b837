"""Values that say the same cancel out, first by kind and value, then across kinds."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Callable, Hashable, Iterable, Sequence

from concordance.values import Found, Kind

COUNTS = {Kind.NUMBER, Kind.ORDINAL, Kind.TIMES}


def same(one: Found) -> Hashable:
    """What two values have in common that are equal."""
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
    return same(one)


def _meant_alike(one: Found, other: Found) -> bool:
    """Whether two likely values agree; amounts only if one leaves the currency open."""
    if one.kind == other.kind == Kind.MONEY:
        return "" in [each.value[1] for each in (one, other) if isinstance(each.value, tuple)]
    return True


def _rest(mine: Iterable[Found], theirs: Iterable[Found]) -> list[Found]:
    """Mine that have no equal in theirs, counted; the weak of equals are left over first."""
    spare = Counter(same(one) for one in theirs)
    left = []
    for one in sorted(mine, key=lambda each: (each.weak, each.start)):
        if spare[same(one)] > 0:
            spare[same(one)] -= 1
        else:
            left.append(one)
    return sorted(left, key=lambda each: each.start)


def _sought(one: Found) -> tuple[Hashable, ...]:
    """As what a count looks for a period, and a period for a count: 十八岁, aged eighteen; five to ten years."""
    if one.kind == Kind.PERIOD and isinstance(one.value, tuple):
        return ("count", one.value[0]), ("count", one.value[0] / 12)
    return (("period", one.value),) if one.kind in COUNTS and not one.weak else ()


def _offered(one: Found) -> tuple[Hashable, ...]:
    """As what a count or a period is found."""
    if one.kind == Kind.PERIOD and isinstance(one.value, tuple):
        return ("period", one.value[0]), ("period", one.value[0] / 12)
    return (("count", one.value),) if one.kind in COUNTS and not one.weak else ()


def _likely(one: Found) -> tuple[Hashable, ...]:
    return (likely(one),)


Keys = Callable[[Found], tuple[Hashable, ...]]


def _cancel(
    mine: list[Found],
    theirs: list[Found],
    sought: Keys,
    offered: Keys,
    alike: Callable[[Found, Found], bool] = lambda one, other: True,
) -> tuple[list[Found], list[Found]]:
    """What is left after values of different kinds that say the same thing are taken off.

    Two can only be alike where what the one seeks is what the other offers: so each is held
    against few.
    """
    if not mine or not theirs:
        return mine, theirs
    places: dict[Hashable, OrderedDict[int, None]] = {}
    for at, two in enumerate(theirs):
        for key in offered(two):
            places.setdefault(key, OrderedDict())[at] = None
    left, gone = [], set()
    for one in mine:
        near = (at for key in sought(one) for at in places.get(key, ()) if alike(one, theirs[at]))
        found = next(near, None)
        if found is None:
            left.append(one)
            continue
        gone.add(found)
        for key in offered(theirs[found]):
            places[key].pop(found, None)
    return left, [two for at, two in enumerate(theirs) if at not in gone]


def remaining(left: Sequence[Found], right: Sequence[Found]) -> tuple[list[Found], list[Found]]:
    """The values of each side that the other does not say, weak ones with them."""
    mine, theirs = _rest(left, right), _rest(right, left)
    mine, theirs = _cancel(mine, theirs, _likely, _likely, _meant_alike)
    return _cancel(mine, theirs, _sought, _offered)
