"""Which texts are authentic, and which prevails: one answer, and the same in every language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from concordance.checks import check
from concordance.closing import Closing, Said, closings
from concordance.findings import N_, Finding, Group, Severity
from concordance.register import Register
from concordance.sides import Case, Side

THIRD = 3  # with three languages one may prevail that is no party's own


def _prevailing(closed: tuple[Closing, ...]) -> list[tuple[Closing, Said]]:
    return [(one, said) for one in closed for said in one.prevailing]


def _aside(closed: tuple[Closing, ...]) -> list[tuple[Closing, Said]]:
    return [(one, said) for one in closed for said in one.aside]


def _equal(closed: tuple[Closing, ...]) -> list[tuple[Closing, Said]]:
    return [(one, said) for one in closed for said in one.equal]


@check(
    "authenticity-contradictory",
    of=Side,
    group=Group.FINAL,
    severity=Severity.ERROR,
    title=N_("Equally authentic, but one prevails"),
    why=N_("Where two texts are equally authentic, neither prevails; a third language may."),
)
def authenticity_contradictory(side: Side, register: Register) -> Iterator[Finding]:
    closed = closings(side)
    named = {tag for one in closed for tag in one.language_tags}
    if not _equal(closed) or len(named) >= THIRD:
        return
    for one, said in _prevailing(closed):
        if named and said.value not in named:
            continue
        written = side.written(said.span)
        yield authenticity_contradictory.finding(
            one.provision.key,
            {side.language: said.span},
            N_("The texts are equally authentic, and yet “%(written)s”."),
            values={side.language: written},
            written=written,
        )


@check(
    "authenticity-differs",
    of=Case,
    group=Group.FINAL,
    severity=Severity.ERROR,
    title=N_("Authentic and prevailing texts"),
    why=N_("Every text says the same of which texts are authentic and which prevails."),
)
def authenticity_differs(case: Case) -> Iterator[Finding]:
    left, right = closings(case.left), closings(case.right)
    if not left or not right:
        return
    yield from _one_sided(case, left, right)
    for of, *messages in QUESTIONS:
        mine, theirs = of(left), of(right)
        if {said.value for _, said in mine} != {said.value for _, said in theirs}:
            yield _unlike(case, (mine, theirs), (left[-1], right[-1]), messages)


# Of each question, the sentence where both texts answer it, and where only one does.
QUESTIONS = (
    (
        _prevailing,
        N_("The texts do not say alike which text prevails: “%(one)s”, “%(other)s”."),
        N_("Only one text says which text prevails: “%(written)s”."),
    ),
    (
        _aside,
        N_("The texts do not say alike which text is for reference: “%(one)s”, “%(other)s”."),
        N_("Only one text says which text is for reference: “%(written)s”."),
    ),
)


def _unlike(
    case: Case,
    said: tuple[list[tuple[Closing, Said]], list[tuple[Closing, Said]]],
    last: tuple[Closing, Closing],
    messages: Sequence[str],
) -> Finding:
    spans, shown = {}, {}
    for side, found, closed in zip((case.left, case.right), said, last, strict=True):
        spans[side.language] = found[0][1].span if found else closed.provision.span
        shown[side.language] = side.written(found[0][1].span) if found else ""
    both, alone = messages
    one, other = shown[case.left.language], shown[case.right.language]
    key = last[0].provision.key
    if one and other:
        return authenticity_differs.finding(key, spans, both, values=shown, one=one, other=other)
    return authenticity_differs.finding(key, spans, alone, values=shown, written=one or other)


def _one_sided(
    case: Case, left: tuple[Closing, ...], right: tuple[Closing, ...]
) -> Iterator[Finding]:
    for side, closed, across, others in (
        (case.left, left, case.right, right),
        (case.right, right, case.left, left),
    ):
        said = _equal(closed)
        if said and not _equal(others):
            written = side.written(said[0][1].span)
            yield authenticity_differs.finding(
                said[0][0].provision.key,
                {side.language: said[0][1].span, across.language: others[-1].provision.span},
                N_("Only one text says that the texts are “%(written)s”."),
                values={side.language: written},
                written=written,
            )
