"""Duty, leave, ban and intention: shall, may, shall not, will say the same in every language."""

from __future__ import annotations

from collections.abc import Iterator

from concordance.checks import check
from concordance.checks.steering import (
    HABIT,
    Compared,
    against_habit,
    compared,
    reads,
    shown,
    weighed,
)
from concordance.findings import N_, Finding, Group, Severity
from concordance.sides import Case

SECTION = "force"
FORCES = ("obligation", "permission", "prohibition", "intention")
# A text whose habit it is may say 将 for "shall"; one that does so once did not mean it.
MILD = {"obligation", "intention"}
# A duty may be told as a fact: 秘书处由三方轮流担任, the Parties shall act in rotation.
LEFT = {"obligation"}
# How many places must say it on both sides before one that does not is telling.
NEEDED = {"obligation": 4, "permission": 0, "intention": 2}
SWAPPED = {
    ("obligation", "permission"): N_("One text obliges where another permits."),
    ("obligation", "prohibition"): N_("One text obliges where another forbids."),
    ("intention", "obligation"): N_("One text obliges where another only states an intention."),
    ("permission", "prohibition"): N_("One text permits where another forbids."),
    ("intention", "permission"): N_("One text permits where another states an intention."),
    ("intention", "prohibition"): N_("One text forbids where another states an intention."),
}
LACKING = {
    "obligation": N_("One text says “%(word)s” and obliges; the other does not say so."),
    "permission": N_("One text says “%(word)s” and permits; the other does not say so."),
    "intention": N_("One text says “%(word)s” and states an intention; the other does not say so."),
}


@check(
    "force-differs",
    of=Case,
    group=Group.TERMS,
    severity=Severity.ERROR,
    title=N_("Force"),
    why=N_("What one text makes a duty, a right, a ban or an intention is the same in the other."),
)
def force_differs(case: Case) -> Iterator[Finding]:
    if not reads(case, SECTION):
        return
    places = compared(case, SECTION)
    swaps = [(one, *swap) for one in places if (swap := _swap(one))]
    mild = sum({more, less} == MILD for _, more, less in swaps)
    for one, more, less in swaps:
        if {more, less} == MILD:
            severity = Severity.WARNING if mild <= max(1, len(places) // HABIT) else Severity.NOTE
        else:
            severity = weighed(case, Severity.ERROR)
        yield _swapped(one, more, less, severity)
    for lack in against_habit([one for one in places if not _swap(one)], NEEDED):
        span, word = shown(lack.said, SECTION, lack.name)
        yield force_differs.finding(
            lack.pair.article,
            {lack.said.language: span, lack.silent.language: lack.silent.span},
            LACKING[lack.name],
            values={lack.said.language: word},
            severity=Severity.NOTE if lack.name in LEFT else weighed(case, Severity.WARNING),
            word=word,
        )


def _swap(one: Compared) -> tuple[str, str] | None:
    """The class of which the left has more and the one of which the right has more."""
    over = {name: one.over(name) for name in FORCES}
    if not one.over("negation"):  # "shall not" and 应不 forbid alike
        over["prohibition"] = 0
    more = [name for name in FORCES if over[name] > 0]
    less = [name for name in FORCES if over[name] < 0]
    return (more[0], less[0]) if more and less else None


def _swapped(one: Compared, more: str, less: str, severity: Severity) -> Finding:
    first, second = sorted((more, less))
    left, right = shown(one.pair.left, SECTION, more), shown(one.pair.right, SECTION, less)
    return force_differs.finding(
        one.pair.article,
        {one.pair.left.language: left[0], one.pair.right.language: right[0]},
        SWAPPED[first, second],
        values={one.pair.left.language: left[1], one.pair.right.language: right[1]},
        severity=severity,
    )
