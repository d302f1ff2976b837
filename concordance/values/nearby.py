"""Looking only where it is worth looking: around marks, in letters of one case."""

from __future__ import annotations

import re
from collections.abc import Iterator

REACH = 90  # characters on either side of a mark in which its number may stand


def lowered(matter: str) -> str:
    """The text in small letters, character by character, so that offsets stay."""
    small = matter.lower()
    if len(small) == len(matter):
        return small
    return "".join(low if len(low := one.lower()) == 1 else one for one in matter)


def near(marks: re.Pattern[str], pattern: re.Pattern[str], matter: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern around the marks, which are much quicker to find."""
    start = end = 0
    for mark in marks.finditer(matter):
        if mark.start() - REACH > end:
            yield from pattern.finditer(matter, start, end)
            start = max(0, mark.start() - REACH)
        end = min(len(matter), mark.end() + REACH)
    yield from pattern.finditer(matter, start, end)
