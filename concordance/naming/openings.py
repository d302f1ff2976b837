"""The counterparts of two texts for names: provision by provision, or the whole opening at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from concordance.sides import Case, Pair, Place, Side
from concordance.text import Part, Provision, Role

BODY = frozenset({Role.ARTICLE, Role.TESTIMONIUM, Role.ATTRIBUTION, Role.ANNEX})


def _opening(side: Side) -> list[Provision]:
    """Title, preamble and recitals before the first article."""
    return list(takewhile(lambda one: one.role not in BODY, side.text.provisions))


def _whole(provisions: Sequence[Provision]) -> Provision:
    """Several provisions in a row as one."""
    start, end = provisions[0].start, provisions[-1].end
    return replace(
        provisions[0], role=Role.PREAMBLE, start=start, end=end, parts=(Part(start, end),)
    )


def counterparts(case: Case) -> Iterator[Pair]:
    """Every pair of a case; an opening that is divided otherwise in the two texts as one pair.

    Names stand in the opening of every text, however its title, preamble and
    recitals were told apart.
    """
    left, right = _opening(case.left), _opening(case.right)
    keys = {one.key for one in left}, {one.key for one in right}
    lone = any(
        (one is None) != (other is None)
        and ((one and one.key in keys[0]) or (other and other.key in keys[1]))
        for one, other in case.rows
    )
    if not (lone and left and right):
        yield from case.pairs()
        return
    yield Pair(Place(case.left, _whole(left)), Place(case.right, _whole(right)))
    for pair in case.pairs():
        if pair.left.provision.key not in keys[0]:
            yield pair
