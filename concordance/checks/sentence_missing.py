"""Sentence by sentence: one that was left out is missed by number and by length."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import accumulate

from concordance.checks import check
from concordance.checks.provision_missing import shortened
from concordance.findings import N_, Finding, Group, Severity
from concordance.pairing import measure
from concordance.register import Register
from concordance.sentences import sentences
from concordance.sides import Pair, Place
from concordance.text import Span

MERGED = 0.08  # how much better "two in one" must explain the lengths than "a short one left out"
STOPLESS = {"th"}  # languages that write no stops: their number of sentences tells nothing
UNSTOPPED = 0.7  # how far off the length must be there
MOST = 60  # sentences of a passage that are held against each other


def _lengths(place: Place, spans: list[Span]) -> list[float]:
    said = place.said
    return [measure(said[start:end], place.language) for start, end in spans]


def _clauses(place: Place, spans: list[Span]) -> int:
    """How many sentences there are if one also ends at a semicolon."""
    return len(spans) + sum(place.said[start:end].rstrip("; ").count(";") for start, end in spans)


def left_out(
    longer: list[float], shorter: list[float], least: float = 0.0
) -> tuple[int, int] | None:
    """Which sentences of the longer list the other leaves out, judged by their lengths.

    The run ``(first, beyond)`` whose absence explains the length of the other
    best; None where the same matter in fewer sentences explains it better,
    or where the whole lengths differ by less than ``least`` (a logarithm).
    """
    count = len(longer) - len(shorter)
    sums = [0.0, *accumulate(longer)]
    whole, other = sums[-1], sum(shorter)
    same = abs(math.log((whole + 4) / (other + 4)))

    def without(first: int) -> float:
        rest = whole - (sums[first + count] - sums[first])
        return abs(math.log((rest + 4) / (other + 4))) + 0.01 * _shift(longer, shorter, first)

    best = min(range(len(longer) - count + 1), key=without)
    lost = sums[best + count] - sums[best]
    left = abs(math.log((whole - lost + 4) / (other + 4)))
    doubt = MERGED * max(0.0, 1 - 2 * lost / (whole + 4))
    return (best, best + count) if same >= least and left < same + doubt else None


def _shift(longer: list[float], shorter: list[float], first: int) -> float:
    """How badly the remaining sentences fit those of the other side, one by one."""
    count = len(longer) - len(shorter)
    rest = [*longer[:first], *longer[first + count :]]
    pairs = zip(rest, shorter, strict=True)
    return sum(abs(math.log((one + 4) / (other + 4))) for one, other in pairs)


@check(
    "sentence-missing",
    of=Pair,
    group=Group.STRUCTURE,
    severity=Severity.WARNING,
    title=N_("The same sentences"),
    why=N_("What one text says in a sentence, the others say too."),
)
def sentence_missing(pair: Pair, register: Register) -> Iterator[Finding]:
    for part in pair.parts:
        places = [part.left, part.right]
        spans = [sentences(place.said, place.language) for place in places]
        if len(spans[0]) == len(spans[1]) or not all(spans) or max(map(len, spans)) > MOST:
            continue
        if len(set(map(_clauses, places, spans))) == 1:
            continue
        long, short = (0, 1) if len(spans[0]) > len(spans[1]) else (1, 0)
        lengths = [_lengths(place, one) for place, one in zip(places, spans, strict=True)]
        least = UNSTOPPED if any(one.language in STOPLESS for one in places) else 0.0
        run = left_out(lengths[long], lengths[short], least)
        if run is None:
            continue
        place, other = places[long], places[short]
        span = place.at(spans[long][run[0]][0], spans[long][run[1] - 1][1])
        words = shortened(place.side.written(span))
        yield sentence_missing.finding(
            pair.article,
            {place.language: span, other.language: other.span},
            N_("The sentence “%(words)s” seems to have no counterpart in the other text."),
            values={place.language: words},
            words=words,
        )
