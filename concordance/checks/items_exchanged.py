"""Items of a list that have changed places: what the one names, the counterpart of the other names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from concordance.checks import check
from concordance.checks.concept_differs import SECTION
from concordance.checks.steering import reads
from concordance.findings import N_, Finding, Group, Severity
from concordance.naming.meeting import mentioned
from concordance.sides import Case, Pair, Place
from concordance.text import Role

BODY = frozenset({Role.ARTICLE, Role.RECITAL, Role.ANNEX})
LONGEST = 30  # items of a list that are held against each other
# How much more must be shared crosswise: where nothing is shared side by side, and else.
CLEAR, MARGIN = 2, 4

# Fields, names and values that one item says surely, and those that it may be saying.
Said = tuple[frozenset[object], frozenset[object]]


def _said(place: Place) -> Said:
    signs = place.signs(SECTION)
    sure = {name for sign in signs for name in sign.sure}
    maybe = {name for sign in signs for name in sign.maybe}
    names = {code for each in mentioned(place) if not each.weak for code in each.places}
    values = {(one.kind, one.value) for one in place.values if not one.weak}
    return frozenset(sure | names | values), frozenset(sure | maybe | names | values)


def _shared(one: Said, other: Said) -> int:
    """How much two places name alike, what only one of them surely names counted once."""
    return len(one[0] & other[1]) + len(one[1] & other[0])


def _crossed(one: Said, two: Said, mine: Said, theirs: Said) -> bool:
    """Whether ``one`` and ``two`` are rather about what each other's counterparts are about."""
    straight = _shared(one, mine), _shared(two, theirs)
    across = _shared(one, theirs), _shared(two, mine)
    better = across[0] > straight[0] and across[1] > straight[1]
    return better and sum(across) - sum(straight) >= (MARGIN if any(straight) else CLEAR)


def exchanged(left: Sequence[Said], right: Sequence[Said], reach: int) -> Iterator[tuple[int, int]]:
    """Two places each, no further apart than ``reach``, that have changed places in one text."""
    for first in range(len(left)):
        for second in range(first + 1, min(len(left), first + reach + 1)):
            if _crossed(left[first], left[second], right[first], right[second]):
                yield first, second


@check(
    "items-exchanged",
    of=Case,
    group=Group.STRUCTURE,
    severity=Severity.WARNING,
    title=N_("Items in their places"),
    why=N_("Items of a list stand in the same order in every text."),
)
def items_exchanged(case: Case) -> Iterator[Finding]:
    if not reads(case, SECTION):
        return
    pairs = [pair for pair in case.pairs() if pair.role in BODY]
    yield from _within(
        pairs, 1, N_("What this provision and the next one name has changed places.")
    )
    for pair in pairs:
        items = [one for one in pair.parts if one.left.part and one.left.part.level]
        message = N_("Items %(first)s and %(second)s seem to have changed places in one text.")
        yield from _within(items, LONGEST, message)


def _within(pairs: Sequence[Pair], reach: int, message: str) -> Iterator[Finding]:
    if len(pairs) < 2:
        return
    left, right = [_said(one.left) for one in pairs], [_said(one.right) for one in pairs]
    for first, second in exchanged(left, right, reach):
        one, other = pairs[first].left, pairs[first].right
        yield items_exchanged.finding(
            pairs[first].article,
            {one.language: one.span, other.language: other.span},
            message,
            first=first + 1,
            second=second + 1,
        )
