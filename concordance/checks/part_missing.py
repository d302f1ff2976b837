"""Paragraph by paragraph and item by item: what one text has, the other has."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from concordance.checks import check
from concordance.checks.provision_missing import shortened
from concordance.findings import N_, Finding, Group, Severity
from concordance.pairing import measure
from concordance.register import Register
from concordance.sides import Pair, Place
from concordance.text import Part, Role, Span

MISSED = 0.15  # how much better the lengths must agree without a part that only one text has
FIRM = frozenset({Role.ARTICLE, Role.RECITAL, Role.ANNEX})


def _beside(place: Place, rows: tuple[tuple[Part, ...], ...], at: int) -> Span:
    """Where the lacking part would stand: the part before it, else the one after, else all."""
    near = [*reversed(rows[:at]), *rows[at + 1 :]]
    found = next((parts for parts in near if parts), None)
    return place.of(found).span if found else place.span


ENTRY = re.compile(r"[^:]{1,12}: *\S")


def _says(place: Place, parts: tuple[Part, ...]) -> bool:
    """Whether the parts say anything: a marker without words is no loss."""
    return any(map(str.isalnum, place.side.said(place.of(parts).span)))


def _severity(pair: Pair, place: Place, parts: tuple[Part, ...]) -> Severity | None:
    """What stands around the articles is divided freely; there the length must miss the part too."""
    if pair.role in FIRM:
        return None
    if ENTRY.match(place.side.said(place.of(parts).span)):
        return Severity.NOTE  # 甲方：… may stand in the title of the other text
    mine, theirs = (
        measure(one.said, one.language)
        for one in (place, pair.right if place is pair.left else pair.left)
    )
    part = measure(place.side.said(place.of(parts).span), place.language)
    with_it = abs(math.log((mine + 8) / (theirs + 8)))
    without = abs(math.log((mine - part + 8) / (theirs + 8)))
    return Severity.WARNING if without < with_it - MISSED else Severity.NOTE


def _shown(place: Place, span: Span) -> str:
    return shortened(place.side.written(span))


@check(
    "part-missing",
    of=Pair,
    group=Group.STRUCTURE,
    severity=Severity.ERROR,
    title=N_("The same paragraphs and items"),
    why=N_("Every paragraph and every item of a list has its counterpart in the other texts."),
)
def part_missing(pair: Pair, register: Register) -> Iterator[Finding]:
    left = tuple(row[0] for row in pair.rows)
    right = tuple(row[1] for row in pair.rows)
    for at, (some, others) in enumerate(pair.rows):
        if some and others:
            continue
        place, parts = (pair.left, some) if some else (pair.right, others)
        other, rows = (pair.right, right) if some else (pair.left, left)
        if not _says(place, parts):
            continue
        span = place.of(parts).span
        yield part_missing.finding(
            pair.article,
            {place.language: span, other.language: _beside(other, rows, at)},
            N_("The paragraph or item “%(words)s” has no counterpart in the other text."),
            values={place.language: _shown(place, span)},
            severity=_severity(pair, place, parts),
            words=_shown(place, span),
        )


@check(
    "part-joined",
    of=Pair,
    group=Group.STRUCTURE,
    severity=Severity.WARNING,
    title=N_("Paragraphs divided alike"),
    why=N_(
        "A paragraph of one text is one paragraph in the others, so that references to it agree."
    ),
)
def part_joined(pair: Pair, register: Register) -> Iterator[Finding]:
    if pair.role not in FIRM:
        return
    for some, others in pair.rows:
        if some and others and len(some) != len(others):
            left, right = pair.left.of(some).span, pair.right.of(others).span
            yield part_joined.finding(
                pair.article,
                {pair.left.language: left, pair.right.language: right},
                N_("What is one paragraph in one text is two in the other."),
            )
