"""Both texts have the same provisions: every article, recital and annex has its counterpart."""

from __future__ import annotations

from collections.abc import Iterator

from concordance.checks import check
from concordance.findings import N_, Finding, Group, Severity
from concordance.sides import Case, Side
from concordance.text import Provision, Role, Span

LOOSE = frozenset({Role.PREAMBLE, Role.ATTRIBUTION})


def opening(side: Side, provision: Provision) -> Span:
    """What a reviewer looks at to know a provision: its number, or its first line."""
    if provision.label[1] > provision.label[0]:
        return provision.label
    first = provision.parts[0] if provision.parts else provision
    words = side.text.plain[first.start : first.end]
    return first.start, first.start + len((words.splitlines() or [""])[0])


def shortened(words: str, length: int = 60) -> str:
    """Words on one line, cut where they grow long."""
    words = " ".join(words.split())
    return words if len(words) <= length else f"{words[:length]}…"


def name_of(side: Side, provision: Provision) -> str:
    """A provision as the text names it: 第三条, Article 3, or its first words."""
    return shortened(side.written(opening(side, provision)), 40)


def _neighbour(case: Case, at: int, *, left: bool) -> Provision | None:
    """The nearest provision of one side around a row, the one before first."""
    near = [*reversed(case.rows[max(0, at - 8) : at]), *case.rows[at + 1 : at + 9]]
    return next((one for row in near if (one := row[0] if left else row[1])), None)


def _unread(case: Case) -> bool:
    """Whether one text has no recital at all where the other has: its preamble is one passage."""
    counts = [
        sum(one.role == Role.RECITAL for one in side.text.provisions)
        for side in (case.left, case.right)
    ]
    return min(counts) == 0 and max(counts) > 1


@check(
    "provision-missing",
    of=Case,
    group=Group.STRUCTURE,
    severity=Severity.ERROR,
    title=N_("The same provisions"),
    why=N_("Every article, recital and annex of one text has its counterpart in the others."),
)
def provision_missing(case: Case) -> Iterator[Finding]:
    unread = _unread(case)
    for at, (left, right) in enumerate(case.rows):
        if left and right:
            continue
        one = left or right
        if one is None or (one.role == Role.RECITAL and unread):
            continue
        side, other = (case.left, case.right) if left else (case.right, case.left)
        spans = {side.language: opening(side, one)}
        near = _neighbour(case, at, left=not left)
        if near:
            spans[other.language] = opening(other, near)
        yield provision_missing.finding(
            one.key,
            spans,
            N_("“%(name)s” has no counterpart in the other text."),
            values={side.language: name_of(side, one), other.language: ""},
            severity=Severity.WARNING if one.role in LOOSE else None,
            name=name_of(side, one),
        )
