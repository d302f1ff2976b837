"""Headings in all texts or in none."""

from __future__ import annotations

from collections.abc import Iterator

from concordance.checks import check
from concordance.checks.provision_missing import opening
from concordance.findings import N_, Finding, Group, Severity
from concordance.sides import Case, Side
from concordance.text import Provision, Role


def _headed(provision: Provision) -> bool:
    return provision.heading[1] > provision.heading[0]


def _mostly(side: Side) -> bool:
    """Whether at least half of the articles of a text have headings."""
    articles = [one for one in side.text.provisions if one.role == Role.ARTICLE]
    return sum(map(_headed, articles)) * 2 >= len(articles) > 0


@check(
    "heading-missing",
    of=Case,
    group=Group.STRUCTURE,
    severity=Severity.ERROR,
    title=N_("Headings"),
    why=N_("An article has a heading in every text or in none."),
)
def heading_missing(case: Case) -> Iterator[Finding]:
    mostly = {side.language: _mostly(side) for side in (case.left, case.right)}
    several = 0
    for pair in case.pairs():
        left, right = pair.left, pair.right
        if pair.role != Role.ARTICLE or _headed(left.provision) == _headed(right.provision):
            continue
        has, lacks = (left, right) if _headed(left.provision) else (right, left)
        several += 1
        alike = mostly[left.language] and mostly[right.language]
        if not alike and several > 1:
            continue  # one text has headings, the other none: said once
        heading = has.provision.heading
        yield heading_missing.finding(
            pair.article,
            {has.language: heading, lacks.language: opening(lacks.side, lacks.provision)},
            N_("The heading “%(heading)s” has no counterpart in the other text."),
            values={has.language: has.side.written(heading), lacks.language: ""},
            severity=None if alike else Severity.WARNING,
            heading=has.side.written(heading),
        )
