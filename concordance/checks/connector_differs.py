"""And, or: alternatives stay alternatives, what must come together stays together."""

from __future__ import annotations

from collections.abc import Iterator

from concordance.checks import check
from concordance.checks.steering import Compared, compared, reads, shown, weighed
from concordance.findings import N_, Finding, Group, Severity
from concordance.sides import Case, Place

SECTION = "connectors"


@check(
    "connector-differs",
    of=Case,
    group=Group.TERMS,
    severity=Severity.ERROR,
    title=N_("And, or"),
    why=N_("Where one text gives alternatives, the other does not join them, nor the reverse."),
)
def connector_differs(case: Case) -> Iterator[Finding]:
    if not reads(case, SECTION):
        return
    for one in compared(case, SECTION):
        over = one.over("or")
        if over and (one.silent("or") or _joined_instead(one, over)):
            yield _alternative(case, one, over > 0)


def _joined_instead(one: Compared, over: int) -> bool:
    """Whether the side with fewer alternatives has as many joinings more."""
    ands = one.left.sure["and"] - one.right.sure["and"]
    return abs(over) == 1 and ands == -over


def _denies(place: Place) -> bool:
    return any(sign.sure & {"negation", "prohibition"} for sign in place.signs("force"))


def _alternative(case: Case, one: Compared, left_has: bool) -> Finding:
    places = (one.pair.left, one.pair.right)
    has, lacks = places if left_has else places[::-1]
    span, word = shown(has, SECTION, "or")
    joined, other = shown(lacks, SECTION, "and")
    # Under a negation "neither a nor b" and "not a or b" say the same.
    certain = bool(other) and not (_denies(has) and _denies(lacks))
    message = (
        N_("One text gives an alternative (“%(word)s”) where the other joins (“%(other)s”).")
        if other
        else N_("One text gives an alternative (“%(word)s”); the other does not say so.")
    )
    return connector_differs.finding(
        one.pair.article,
        {has.language: span, lacks.language: joined},
        message,
        values={has.language: word} | ({lacks.language: other} if other else {}),
        severity=weighed(case, Severity.ERROR if certain else Severity.WARNING),
        word=word,
        **({"other": other} if other else {}),
    )
