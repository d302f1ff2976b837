"""Fields of cooperation: agriculture in one text is not education in the other."""

from __future__ import annotations

from collections.abc import Iterator

from concordance.checks import check
from concordance.checks.steering import Compared, compared, reads, shown
from concordance.findings import N_, Finding, Group, Severity
from concordance.sides import Case, Pair
from concordance.signs import Tally

SECTION = "concepts"


@check(
    "concept-differs",
    of=Case,
    group=Group.TERMS,
    severity=Severity.WARNING,
    title=N_("Fields named"),
    why=N_("A field, thing or body that one text names is the one that the other names."),
)
def concept_differs(case: Case) -> Iterator[Finding]:
    if not reads(case, SECTION):
        return
    for one in compared(case, SECTION):
        mine, theirs = _alone(one.left, one.right), _alone(one.right, one.left)
        if len(mine) == 1 and len(theirs) == 1:
            yield _other(one, mine.pop(), theirs.pop())
        elif mine and theirs and _listed(one.pair) and not _shared(one.left, one.right):
            yield _other(one, min(mine), min(theirs))


def _alone(one: Tally, other: Tally) -> set[str]:
    """The fields that one side names and the other does not."""
    return {
        name
        for name, times in one.sure.items()
        if times and not other.sure[name] and not other.maybe[name]
    }


def _listed(pair: Pair) -> bool:
    """Whether two items of a list are compared: each names its field and little else."""
    return bool(pair.left.part and pair.right.part and pair.left.part.level)


def _shared(one: Tally, other: Tally) -> bool:
    """Whether the two sides name any field alike, surely or maybe."""
    mine = {name for name in (*one.sure, *one.maybe) if one.sure[name] or one.maybe[name]}
    return any(other.sure[name] or other.maybe[name] for name in mine)


def _other(one: Compared, mine: str, theirs: str) -> Finding:
    left, right = shown(one.pair.left, SECTION, mine), shown(one.pair.right, SECTION, theirs)
    return concept_differs.finding(
        one.pair.article,
        {one.pair.left.language: left[0], one.pair.right.language: right[0]},
        N_("One text names “%(left)s”, the other “%(right)s”."),
        values={one.pair.left.language: left[1], one.pair.right.language: right[1]},
        left=left[1],
        right=right[1],
    )
