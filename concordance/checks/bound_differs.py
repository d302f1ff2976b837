"""At least against not more than: how equal values limit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator

from concordance.checks import check
from concordance.checks.cancelling import likely
from concordance.findings import N_, Finding, Group, Severity
from concordance.register import Register
from concordance.sides import Pair, Place
from concordance.values import Bound, Found
from concordance.values.bounds import LIMITING, softly

LOW, HIGH = {Bound.AT_LEAST, Bound.MORE}, {Bound.AT_MOST, Bound.LESS}
OPEN = {Bound.NONE, Bound.ABOUT}
SAID_FIRST = [Bound.AT_LEAST, Bound.MORE, Bound.AT_MOST, Bound.LESS, Bound.ABOUT, Bound.NONE]

LEAST_AND_MOST = N_("“%(one)s” is the least in one text, “%(other)s” the most in the other.")
LEAST_ONLY = N_(
    "“%(one)s” is the least in one text; the other says “%(other)s” without this limit."
)
MOST_ONLY = N_("“%(one)s” is the most in one text; the other says “%(other)s” without this limit.")
ITSELF = N_("“%(one)s” itself is included in one text; in the other, “%(other)s” itself is not.")


@check(
    "bound-differs",
    of=Pair,
    group=Group.NUMBERS,
    severity=Severity.ERROR,
    title=N_("At least, at most"),
    why=N_(
        "What is a least in one language is a least in every language, and so is what is a most."
    ),
)
def bound_differs(pair: Pair, register: Register) -> Iterator[Finding]:
    for part in pair.parts:
        theirs = _by_value(part.right.values)
        for value, mine in _by_value(part.left.values).items():
            for left, right in _unlike(mine, theirs.get(value, [])):
                severity = _gravity(left, right, part)
                if severity:
                    yield _finding(part, left, right, severity)


def _by_value(values: Iterable[Found]) -> dict[Hashable, list[Found]]:
    table = defaultdict(list)
    for one in values:
        if one.kind in LIMITING:
            table[likely(one)].append(one)
    return table


def _unlike(mine: list[Found], theirs: list[Found]) -> list[tuple[Found, Found]]:
    """Equal values, as often on both sides, whose bounds do not cancel out."""
    if len(mine) != len(theirs):
        return []
    left, right = list(mine), list(theirs)
    for one in mine:
        other = next((two for two in right if two.bound == one.bound), None)
        if other:
            left.remove(one)
            right.remove(other)
    return list(zip(left, right, strict=True))


def _gravity(left: Found, right: Found, part: Pair) -> Severity | None:
    """An error where the directions are opposite, a warning where one side has no bound."""
    one, other = left.bound, right.bound
    if (one in LOW and other in HIGH) or (one in HIGH and other in LOW):
        return Severity.ERROR
    if one in OPEN or other in OPEN:
        bound, place, bare = (other, part.left, left) if one in OPEN else (one, part.right, right)
        if bound == Bound.AT_LEAST or (bound == Bound.AT_MOST and not _soft(place, bare)):
            return Severity.WARNING
        return None
    return Severity.NOTE


def _soft(place: Place, bare: Found) -> bool:
    return softly(place.side.text.matter, bare, place.language)


def _finding(part: Pair, left: Found, right: Found, severity: Severity) -> Finding:
    values = {
        place.language: place.side.written(one.span)
        for place, one in ((part.left, left), (part.right, right))
    }
    # The text with the limit first; of two limits the lower, of two in one direction the wider.
    first, second = sorted(
        ((left.bound, part.left.language), (right.bound, part.right.language)),
        key=lambda row: SAID_FIRST.index(row[0]),
    )
    return bound_differs.finding(
        part.article,
        {part.left.language: left.span, part.right.language: right.span},
        _message(first[0], second[0]),
        values=values,
        severity=severity,
        one=values[first[1]],
        other=values[second[1]],
    )


def _message(one: Bound, other: Bound) -> str:
    """What differs between two bounds that stand in the order of ``SAID_FIRST``."""
    if other in OPEN:
        return LEAST_ONLY if one in LOW else MOST_ONLY
    return LEAST_AND_MOST if one in LOW and other in HIGH else ITSELF
