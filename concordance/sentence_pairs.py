"""Sentence by sentence where both sides have as many: the closest look at what steers them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from concordance.sentences import sentences
from concordance.sides import Case, Pair, Place
from concordance.text import Part, Span

SEMICOLON = re.compile("[;؛]")

Split = Callable[[str, str], list[Span]]


def _clauses(said: str, language: str) -> list[Span]:
    """Sentences cut at their semicolons too."""
    found = []
    for start, end in sentences(said, language):
        at = start
        for match in SEMICOLON.finditer(said, start, end):
            found.append((at, match.end()))
            at = match.end()
        found.append((at, end))
    return [(start, end) for start, end in found if said[start:end].strip(" ;؛\n")]


def _spans(place: Place, split: Split) -> list[Span]:
    return [place.at(*span) for span in split(place.said, place.language)]


def _at(place: Place, span: Span) -> Place:
    return Place(place.side, place.provision, Part(*span, place.part.level if place.part else 0))


def _closest(part: Pair) -> Iterator[Pair]:
    """Clauses, else sentences, where both sides have as many; else the part whole."""
    for split in (_clauses, sentences):
        left, right = _spans(part.left, split), _spans(part.right, split)
        if left and len(left) == len(right):
            for one, other in zip(left, right, strict=True):
                yield Pair(_at(part.left, one), _at(part.right, other))
            return
    yield part


def _headings(pair: Pair) -> Iterator[Pair]:
    """The headings of two provisions that both have one."""
    left, right = pair.left.provision.heading, pair.right.provision.heading
    if left[0] < left[1] and right[0] < right[1]:
        yield Pair(_at(pair.left, left), _at(pair.right, right))


def sentence_pairs(case: Case) -> tuple[Pair, ...]:
    """The sentences that correspond in two texts, heading and part by part, in order."""
    if "sentences" not in case.worked_out:
        case.worked_out["sentences"] = tuple(
            sentence
            for pair in case.pairs()
            for part in (*_headings(pair), *pair.parts)
            for sentence in _closest(part)
        )
    found: tuple[Pair, ...] = case.worked_out["sentences"]
    return found
