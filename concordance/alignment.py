"""Which provision of one text corresponds to which of another."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import reduce
from itertools import groupby

from concordance.pairing import Row, Traits, in_order, likeness, measure, telling
from concordance.text import Provision, Role, Text
from concordance.values import Found
from concordance.values.scanning import values_of

Rows = list[tuple[Provision | None, Provision | None]]
COUNTED = re.compile(r"(?:article|annex|recital|preamble|closing)-\w+")  # a key that only counts
SAME_KEY = 0.1


def align(a: Text, b: Text) -> Rows:
    """Every provision of both, in order, beside its counterpart or beside None.

    Role by role: by key where both have the same keys, and where keys are
    names; otherwise by what the provisions say (values, length, structure,
    number), so that one lost article does not shift all that follow.
    """
    rows: Rows = []
    opening = [_opening(a), _opening(b)]
    unlike = _divided_otherwise(*opening)
    if unlike:
        rows += _opened(a, b, *opening)
    apart = {one.key for side in opening for one in side} if unlike else set()
    for role in Role:
        mine = [one for one in a.provisions if one.role == role and one.key not in apart]
        theirs = [one for one in b.provisions if one.role == role and one.key not in apart]
        keys = {one.key for one in theirs}
        if [one.key for one in mine] == [one.key for one in theirs]:
            rows += zip(mine, theirs, strict=True)
        elif len(keys) == len(theirs) and (
            keys == {one.key for one in mine} or not _counted(mine, theirs)
        ):
            rows += _by_key(mine, theirs)
        else:
            rows += _by_matter(a, b, mine, theirs)
    return _ordered(rows)


def _opening(text: Text) -> list[Provision]:
    """Preambles and recitals, in the order of the text; what follows the articles is not among them."""
    return [
        one
        for one in text.provisions
        if one.role in (Role.PREAMBLE, Role.RECITAL) and not one.key.startswith("closing")
    ]


def _divided_otherwise(mine: Sequence[Provision], theirs: Sequence[Provision]) -> bool:
    """Whether the same opening is divided into other preambles and recitals, and nothing lost."""
    if [one.role for one in mine] == [one.role for one in theirs]:
        return False
    many, others = (sum(len(one.parts) for one in side) for side in (mine, theirs))
    return many == others or _roles(mine) != _roles(theirs)


def _roles(provisions: Sequence[Provision]) -> list[Role]:
    """Preamble, recitals, preamble: the roles in their order, however many there are of each."""
    return [role for role, _ in groupby(one.role for one in provisions)]


def _opened(a: Text, b: Text, mine: Sequence[Provision], theirs: Sequence[Provision]) -> Rows:
    """Openings that are divided otherwise: a recital may stand beside a preamble, two beside one."""
    left, right = _traits(a, mine), _traits(b, theirs)
    found = in_order(left, right, lambda i, j: likeness(left[i], right[j]), alone=0.1, joining=True)
    return [
        (_whole([mine[at] for at in some]), _whole([theirs[at] for at in others]))
        for some, others in _gathered(found, left, right)
    ]


def _gathered(rows: Sequence[Row], left: Sequence[Traits], right: Sequence[Traits]) -> list[Row]:
    """Rows in which what stands alone joins its neighbour, where both together match better."""

    def like(row: Row) -> float:
        some, others = (
            reduce(Traits.plus, [traits[at] for at in places])
            for traits, places in ((left, row[0]), (right, row[1]))
        )
        return likeness(some, others)

    gathered: list[Row] = []
    for row in rows:
        if gathered and (all(gathered[-1]) or all(row)):
            last = gathered[-1]
            both = (last[0] + row[0], last[1] + row[1])
            alone = [one for one in (last, row) if not all(one)]
            if alone and like(both) > max(like(one) for one in (last, row) if all(one)):
                gathered[-1] = both
                continue
        gathered.append(row)
    return gathered


def _whole(provisions: Sequence[Provision]) -> Provision | None:
    """Provisions that follow each other, as one under the key of the first."""
    if len(provisions) < 2:
        return provisions[0] if provisions else None
    parts = tuple(part for one in provisions for part in one.parts)
    return replace(provisions[0], end=provisions[-1].end, parts=parts)


def _counted(mine: Sequence[Provision], theirs: Sequence[Provision]) -> bool:
    """Whether some keys only count, so that equal keys need not be equal matter."""
    return any(COUNTED.fullmatch(one.key) for one in [*mine, *theirs])


def _by_key(mine: Sequence[Provision], theirs: Sequence[Provision]) -> Rows:
    left = {one.key: one for one in theirs}
    rows: Rows = [(one, left.pop(one.key, None)) for one in mine]
    return rows + [(None, one) for one in left.values()]


def _by_matter(a: Text, b: Text, mine: Sequence[Provision], theirs: Sequence[Provision]) -> Rows:
    left, right = _traits(a, mine), _traits(b, theirs)

    def like(i: int, j: int) -> float:
        same = mine[i].key == theirs[j].key
        return (1 - SAME_KEY) * likeness(left[i], right[j]) + SAME_KEY * same

    rows: Rows = []
    for some, others in in_order(left, right, like):
        rows.append((mine[some[0]] if some else None, theirs[others[0]] if others else None))
    return rows


def _traits(text: Text, provisions: Sequence[Provision]) -> list[Traits]:
    within = _within(values_of(text))
    return [
        Traits(
            measure(text.matter[one.start : one.end], text.language),
            telling(within(one.start, one.end)),
            tuple(part.level for part in one.parts),
        )
        for one in provisions
    ]


def _within(values: Sequence[Found]) -> Callable[[int, int], Sequence[Found]]:
    starts = [one.start for one in values]
    return lambda start, end: values[bisect_left(starts, start) : bisect_left(starts, end)]


def _ordered(rows: Rows) -> Rows:
    """In the order of the first text; what only the second has follows what stands before it there."""
    before = sorted((right.start, left.start) for left, right in rows if left and right)
    starts = [right for right, _ in before]

    def place(row: tuple[Provision | None, Provision | None]) -> tuple[int, int, int]:
        left, right = row
        if left:
            return left.start, 0, 0
        at = bisect_left(starts, right.start if right else 0)
        return before[at - 1][1] if at else -1, 1, right.start if right else 0

    return sorted(rows, key=place)
