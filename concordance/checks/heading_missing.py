"""Headings in all texts or in none."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from concordance.checks import check
from concordance.checks.provision_missing import opening
from concordance.findings import N_, Finding, Group, Severity
from concordance.sides import Case, Side
from concordance.text import Provision, Role


def _headed(provision: Provision) -> bool:
    return provision.heading[1] > provision.heading[0]


class _Habit(Enum):
    """What a text does: all articles have headings (but for a few), none has (but for a few), or neither."""

    ALL = 1
    NONE = 2
    NEITHER = 3


def _habit(side: Side) -> _Habit:
    articles = [one for one in side.text.provisions if one.role == Role.ARTICLE]
    headed = sum(map(_headed, articles))
    few = max(2, len(articles) // 10)
    if headed and len(articles) - headed <= few:
        return _Habit.ALL
    return _Habit.NONE if headed <= few else _Habit.NEITHER


@check(
    "heading-missing",
    of=Case,
    group=Group.STRUCTURE,
    severity=Severity.ERROR,
    title=N_("Headings"),
    why=N_("An article has a heading in every text or in none."),
)
def heading_missing(case: Case) -> Iterator[Finding]:
    habits = {side.language: _habit(side) for side in (case.left, case.right)}
    said = False
    for pair in case.pairs():
        left, right = pair.left, pair.right
        if pair.role != Role.ARTICLE or _headed(left.provision) == _headed(right.provision):
            continue
        has, lacks = (left, right) if _headed(left.provision) else (right, left)
        habit = habits[has.language], habits[lacks.language]
        if habit == (_Habit.ALL, _Habit.NONE):
            if said:
                continue  # one text has headings, the other has none: said once
            said = True
        heading = has.provision.heading
        yield heading_missing.finding(
            pair.article,
            {has.language: heading, lacks.language: opening(lacks.side, lacks.provision)},
            N_("The heading “%(heading)s” has no counterpart in the other text."),
            values={has.language: has.side.written(heading), lacks.language: ""},
            severity=Severity.NOTE if _Habit.NEITHER in habit else None,
            heading=has.side.written(heading),
        )
