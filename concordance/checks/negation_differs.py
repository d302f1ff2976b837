"""Not, no, without, neither: what one text denies, the other does not affirm."""

from __future__ import annotations

from collections.abc import Iterator

from concordance.checks import check
from concordance.checks.force_differs import SECTION
from concordance.checks.steering import Compared, compared, reads, shown, weighed
from concordance.findings import N_, Finding, Group, Severity
from concordance.sides import Case

NEGATIVE = ("negation", "prohibition")


@check(
    "negation-differs",
    of=Case,
    group=Group.TERMS,
    severity=Severity.ERROR,
    title=N_("Negations"),
    why=N_("What one text denies is denied in the other too."),
)
def negation_differs(case: Case) -> Iterator[Finding]:
    if not reads(case, SECTION):
        return
    for one in compared(case, SECTION):
        over = one.over("negation")
        if over:
            severity = Severity.ERROR if one.silent("negation") else Severity.WARNING
            yield _denied(one, over > 0, weighed(case, severity))


def _denied(one: Compared, left_denies: bool, severity: Severity) -> Finding:
    places = (one.pair.left, one.pair.right)
    denies, silent = places if left_denies else places[::-1]
    span, word = shown(denies, SECTION, *NEGATIVE)
    message = (
        N_("One text denies (“%(word)s”); the other has no negation here.")
        if one.silent("negation")
        else N_("One text denies more often than the other here (“%(word)s”).")
    )
    return negation_differs.finding(
        one.pair.article,
        {denies.language: span, silent.language: silent.span},
        message,
        values={denies.language: word},
        severity=severity,
        word=word,
    )
