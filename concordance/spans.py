"""What stands within a stretch of characters, found without going through all that stands before."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
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


class Covered:
    """The characters of any number of spans, which may overlap."""

    def __init__(self, spans: Iterable[tuple[int, int]] = ()) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def __contains__(self, offset: int) -> bool:
        at = bisect_right(self._starts, offset)
        return bool(at) and offset < self._ends[at - 1]

    def touches(self, span: tuple[int, int]) -> bool:
        """Whether one of the characters of a span is among them."""
        at = bisect_left(self._starts, span[1])
        return bool(at) and span[0] < self._ends[at - 1]
