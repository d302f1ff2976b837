"""In duplicate, 一式两份, em dois exemplares: as many originals in every text as are recorded."""

from __future__ import annotations

from collections.abc import Iterator

from concordance.checks import check
from concordance.closing import Closing, Said, closings
from concordance.findings import N_, Finding, Group, Severity
from concordance.register import Register
from concordance.sides import Case, Side
from concordance.text import Role


def _first(closed: tuple[Closing, ...]) -> tuple[Closing, Said] | None:
    return next(((one, one.copies[0]) for one in closed if one.copies), None)


def _filled_in(closed: tuple[Closing, ...]) -> bool:
    return any("copies" in one.fields for one in closed)


def _testimonium(closed: tuple[Closing, ...]) -> Closing | None:
    return next((one for one in closed if one.provision.role == Role.TESTIMONIUM), None)


@check(
    "copies-differ",
    of=Case,
    group=Group.FINAL,
    severity=Severity.ERROR,
    title=N_("Number of originals"),
    why=N_("Every text says that the instrument is done in the same number of originals."),
)
def copies_differ(case: Case) -> Iterator[Finding]:
    left, right = closings(case.left), closings(case.right)
    one, other = _first(left), _first(right)
    if one and other:
        if one[1].value != other[1].value:
            shown = {
                case.left.language: case.left.written(one[1].span),
                case.right.language: case.right.written(other[1].span),
            }
            yield copies_differ.finding(
                one[0].provision.key,
                {case.left.language: one[1].span, case.right.language: other[1].span},
                N_("“%(one)s” and “%(other)s” are not the same number of originals."),
                values=shown,
                one=shown[case.left.language],
                other=shown[case.right.language],
            )
        return
    for side, said, across, closed in (
        (case.left, one, case.right, right),
        (case.right, other, case.left, left),
    ):
        silent = _testimonium(closed)
        if said and silent and not _filled_in(closed):
            written = side.written(said[1].span)
            yield copies_differ.finding(
                said[0].provision.key,
                {side.language: said[1].span, across.language: silent.provision.span},
                N_("Only one text says “%(copies)s”; the other names no number of originals."),
                values={side.language: written},
                copies=written,
            )


@check(
    "copies-recorded",
    of=Side,
    group=Group.FINAL,
    severity=Severity.ERROR,
    title=N_("Number of originals, as recorded"),
    why=N_("There are as many originals as recorded: one for each party, unless said otherwise."),
)
def copies_recorded(side: Side, register: Register) -> Iterator[Finding]:
    recorded = register.recorded.copies or register.recorded.parties
    if not recorded:
        return
    for closed in closings(side):
        for said in closed.copies:
            alone = said.value == 1 and not register.recorded.copies  # one, with a depositary
            if said.value == recorded or alone:
                continue
            written = side.written(said.span)
            yield copies_recorded.finding(
                closed.provision.key,
                {side.language: said.span},
                N_("The text says “%(copies)s”; recorded are %(recorded)s originals."),
                values={side.language: written},
                copies=written,
                recorded=recorded,
            )
