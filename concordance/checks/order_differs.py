"""The same order: two neighbours that changed places fit crosswise better than side by side."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from concordance.checks import check
from concordance.checks.provision_missing import opening
from concordance.findings import N_, Finding, Group, Severity
from concordance.pairing import Traits, measure, telling
from concordance.sides import Case, Pair, Place
from concordance.text import Role, Span

# Logarithms of proportions of lengths of true counterparts spread by this much; of 1700 pairs of
# neighbours in true texts none fits crosswise better by as much as 2.
SPREAD = 0.17
CROSSED = 3.5


def _distance(one: Traits, other: Traits) -> float:
    """0 for what may well say the same; how unlikely the lengths, the values and the structure are."""
    spread = math.log((one.length + 12) / (other.length + 12)) / SPREAD
    unshared = ((one.values - other.values) + (other.values - one.values)).total()
    shape = 2.0 if one.shape != other.shape else 0.0
    return min(spread * spread / 2, 8.0) + 1.5 * min(unshared, 3) + shape


def crossed(left: Sequence[Traits], right: Sequence[Traits]) -> Iterator[int]:
    """Where a place and the next one fit each other's counterparts better than their own."""
    at = 0
    while at + 1 < min(len(left), len(right)):
        straight = _distance(left[at], right[at]) + _distance(left[at + 1], right[at + 1])
        across = _distance(left[at], right[at + 1]) + _distance(left[at + 1], right[at])
        if straight - across > CROSSED:
            yield at
            at += 1
        at += 1


def _traits(place: Place) -> Traits:
    parts = place.provision.parts if place.part is None else ()
    said = measure(place.said, place.language)
    return Traits(said, telling(place.values), tuple(part.level for part in parts))


def _finding(article: str, one: Pair, spans: Sequence[Span], whole: bool) -> Finding:
    return order_differs.finding(
        article,
        {one.left.language: spans[0], one.right.language: spans[1]},
        N_("This provision and the next one seem to have changed places in one text.")
        if whole
        else N_("This paragraph or item and the next one seem to have changed places in one text."),
    )


@check(
    "order-differs",
    of=Case,
    group=Group.STRUCTURE,
    severity=Severity.WARNING,
    title=N_("The same order"),
    why=N_("Articles, paragraphs and items stand in the same order in every text."),
)
def order_differs(case: Case) -> Iterator[Finding]:
    pairs = [pair for pair in case.pairs() if pair.role in (Role.ARTICLE, Role.RECITAL)]
    for at in _crossed(pairs):
        one = pairs[at]
        spans = [opening(place.side, place.provision) for place in (one.left, one.right)]
        yield _finding(one.article, one, spans, whole=True)
    for pair in pairs:
        parts = [part for part in pair.parts if part.left.part]
        for at in _crossed(parts):
            spans = [parts[at].left.span, parts[at].right.span]
            yield _finding(pair.article, parts[at], spans, whole=False)


def _crossed(pairs: Sequence[Pair]) -> Iterator[int]:
    if len(pairs) < 2:
        return iter(())
    return crossed([_traits(one.left) for one in pairs], [_traits(one.right) for one in pairs])
