"""Fields that the paper fills in ({date}, {parties}): the same in every language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from concordance.checks import check
from concordance.findings import N_, Finding, Group, Severity
from concordance.register import Register
from concordance.sides import Pair, Place
from concordance.values import Found, Kind


def _fields(place: Place) -> list[Found]:
    return [one for one in place.values if one.kind == Kind.FIELD]


@check(
    "field-differs",
    of=Pair,
    group=Group.STRUCTURE,
    severity=Severity.ERROR,
    title=N_("Fields"),
    why=N_("What the paper fills in stands in every text: the same fields, as often."),
)
def field_differs(pair: Pair, register: Register) -> Iterator[Finding]:
    for place, other in ((pair.left, pair.right), (pair.right, pair.left)):
        spare = Counter(one.value for one in _fields(other))
        for one in _fields(place):
            if spare[one.value] > 0:
                spare[one.value] -= 1
                continue
            field = place.side.written(one.span)
            yield field_differs.finding(
                pair.article,
                {place.language: one.span, other.language: other.span},
                N_("The field %(field)s has no counterpart in the other text."),
                values={place.language: field, other.language: ""},
                field=field,
            )
