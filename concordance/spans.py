"""What stands within a stretch of characters, found without going through all that stands before."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import Protocol, TypeVar


class Standing(Protocol):
    """Something that stands at a place."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=Standing)
START, END = attrgetter("start"), attrgetter("end")


def within(ordered: Sequence[S], span: tuple[int, int]) -> Sequence[S]:
    """Those that lie in the span, of things in order that do not overlap."""
    first = bisect_left(ordered, span[0], key=START)
    return ordered[first : bisect_right(ordered, span[1], first, key=END)]


def beginning(ordered: Sequence[S], span: tuple[int, int]) -> Sequence[S]:
    """Those whose first character lies in the span, of things in order."""
    first = bisect_left(ordered, span[0], key=START)
    return ordered[first : bisect_left(ordered, span[1], first, key=START)]


def around(ordered: Sequence[S], offset: int) -> S | None:
    """The one in which a character stands, of things in order that do not overlap."""
    at = bisect_right(ordered, offset, key=START)
    return ordered[at - 1] if at and offset < ordered[at - 1].end else None
