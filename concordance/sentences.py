"""Sentence by sentence where both sides have as many: the closest look at what steers them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordance.sides import Case, Pair, Place
from concordance.text import Part, Span

CLOSERS = "\"'”’»」』)]"
# A full stop within a number or before a small letter ends nothing.
STOP = re.compile(
    rf"(?:[。!?؟।]|\.(?=[{re.escape(CLOSERS)}]*(?:\s+(?![a-z])|$)))[{re.escape(CLOSERS)}]*"
)
STOP_OR_SEMICOLON = re.compile(rf"{STOP.pattern}|[;؛]")


def _split(place: Place, stop: re.Pattern[str]) -> list[Span]:
    said = place.said
    spans, start = [], 0
    for match in stop.finditer(said):
        if said[start : match.end()].strip():
            spans.append(place.at(start, match.end()))
        start = match.end()
    if said[start:].strip():
        spans.append(place.at(start, len(said)))
    return spans


def _at(place: Place, span: Span) -> Place:
    return Place(place.side, place.provision, Part(*span, place.part.level if place.part else 0))


def sentences(pair: Pair) -> Iterator[Pair]:
    """The sentences that correspond, part by part; a part whole where their number differs."""
    for part in pair.parts:
        for stop in (STOP_OR_SEMICOLON, STOP):
            left, right = _split(part.left, stop), _split(part.right, stop)
            if left and len(left) == len(right):
                for one, other in zip(left, right, strict=True):
                    yield Pair(_at(part.left, one), _at(part.right, other))
                break
        else:
            yield part


def all_sentences(case: Case) -> Iterator[Pair]:
    """The sentences that correspond in two texts, in order."""
    for pair in case.pairs():
        yield from sentences(pair)
