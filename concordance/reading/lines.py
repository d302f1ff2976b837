"""The lines of a text: where each begins and ends, without the blanks around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that says something. ``words`` is folded; ``apart`` tells of an empty line before."""

    start: int
    end: int
    words: str
    apart: bool = False

    def since(self, offset: int) -> Line:
        """What is left of the line from an offset in its words, without leading blanks."""
        words = self.words[offset:]
        left = words.lstrip(" \t\u200b\ufeff")
        return Line(self.start + offset + len(words) - len(left), self.end, left, self.apart)


def lines_of(folded: str, start: int = 0, end: int | None = None) -> Iterator[Line]:
    """The lines between two offsets, empty ones left out."""
    last = start
    for match in LINE.finditer(folded, start, len(folded) if end is None else end):
        words = match[0].strip(" \t\u200b\ufeff")
        if words:
            at = match.start() + match[0].index(words)
            yield Line(at, at + len(words), words, folded.count("\n", last, at) > 1)
            last = at + len(words)
