"""Units of territory and offices: a province is no city, a governor no mayor."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from concordance.checks import Check, check
from concordance.findings import N_, Finding, Group, Severity
from concordance.naming.offices import Called, offices, units
from concordance.register import Register
from concordance.sides import Pair, Place
from concordance.spans import within

Reader = Callable[[str, str], tuple[Called, ...]]


def _within(place: Place, reader: Reader) -> Sequence[Called]:
    return within(reader(place.side.text.matter, place.language), place.span)


def _finding(rule: Check, pair: Pair, left: Called, right: Called, message: str) -> Finding:
    one, other = pair.left.side.written(left.span), pair.right.side.written(right.span)
    return rule.finding(
        pair.article,
        {pair.left.language: left.span, pair.right.language: right.span},
        message,
        values={pair.left.language: one, pair.right.language: other},
        one=one,
        other=other,
    )


@check(
    "unit-differs",
    of=Pair,
    group=Group.NAMES,
    severity=Severity.WARNING,
    title=N_("Units of territory"),
    why=N_("A place is a province, a city or a county alike in every language."),
)
def unit_differs(pair: Pair, register: Register) -> Iterator[Finding]:
    for part in pair.parts:
        theirs = _within(part.right, units)
        for left in _within(part.left, units):
            same = [each for each in theirs if each.places & left.places]
            if same and not any(each.classes & left.classes for each in same):
                yield _finding(
                    unit_differs,
                    part,
                    left,
                    same[0],
                    N_("“%(one)s” and “%(other)s” are different units."),
                )


def _unmatched(
    mine: Sequence[Called], theirs: Sequence[Called]
) -> tuple[list[Called], list[Called]]:
    """What is left on both sides when offices of one class, and deputies, have met."""
    left, spare = [], list(theirs)
    for office in mine:
        other = next(
            (
                each
                for each in spare
                if each.classes & office.classes and each.deputy == office.deputy
            ),
            None,
        )
        if other:
            spare.remove(other)
        else:
            left.append(office)
    return left, spare


@check(
    "office-differs",
    of=Pair,
    group=Group.NAMES,
    severity=Severity.WARNING,
    title=N_("Offices of persons"),
    why=N_("A person holds the same office in every language."),
)
def office_differs(pair: Pair, register: Register) -> Iterator[Finding]:
    for part in pair.parts:
        mine, theirs = _within(part.left, offices), _within(part.right, offices)
        if len(mine) != len(theirs):
            continue
        for left, right in zip(*_unmatched(mine, theirs), strict=True):
            yield _finding(
                office_differs,
                part,
                left,
                right,
                N_("“%(one)s” and “%(other)s” are different offices."),
            )
