"""Both texts, all three texts, 两种文本: as many as there are languages, the same in every language."""

from __future__ import annotations

from collections.abc import Iterator

from concordance.checks import check
from concordance.closing import MANY, Closing, Said, closings
from concordance.findings import N_, Finding, Group, Severity
from concordance.register import Register
from concordance.sides import Case, Side


def _counted(closed: tuple[Closing, ...]) -> list[tuple[Closing, Said, bool]]:
    """Every count of texts; True where it is "all", which is three or more."""
    return [(one, said, False) for one in closed for said in one.texts] + [
        (one, said, True) for one in closed if not one.texts for said in one.all_texts
    ]


def _languages(closed: tuple[Closing, ...], register: Register) -> int:
    """How many languages there are: as named, or else as recorded; 0 where nobody says."""
    named = {tag for one in closed for tag in one.language_tags}
    recorded = register.recorded.authentic or register.recorded.languages
    return len(named) or len(recorded)


@check(
    "texts-counted",
    of=Side,
    group=Group.FINAL,
    severity=Severity.ERROR,
    title=N_("Both texts, all texts"),
    why=N_("“Both” is said of two languages, “all” of three or more."),
)
def texts_counted(side: Side, register: Register) -> Iterator[Finding]:
    closed = closings(side)
    languages = _languages(closed, register)
    if languages < 2:
        return
    for one, said, is_all in _counted(closed):
        if said.value == languages or (is_all and languages >= MANY):
            continue
        written = side.written(said.span)
        yield texts_counted.finding(
            one.provision.key,
            {side.language: said.span},
            N_("“%(written)s” is said of %(languages)s languages."),
            values={side.language: written},
            severity=Severity.WARNING if is_all else Severity.ERROR,
            written=written,
            languages=languages,
        )


def _agree(one: tuple[Closing, Said, bool], other: tuple[Closing, Said, bool]) -> bool:
    if one[2] or other[2]:
        return min(int(one[1].value), int(other[1].value)) >= MANY
    return one[1].value == other[1].value


@check(
    "texts-counted-differ",
    of=Case,
    group=Group.FINAL,
    severity=Severity.ERROR,
    title=N_("Both texts, all texts, in each language"),
    why=N_("Every text speaks of the same number of texts."),
)
def texts_counted_differ(case: Case) -> Iterator[Finding]:
    left, right = _counted(closings(case.left)), _counted(closings(case.right))
    if not left or not right or any(_agree(one, other) for one in left for other in right):
        return
    one, other = left[0][1], right[0][1]
    shown = {
        case.left.language: case.left.written(one.span),
        case.right.language: case.right.written(other.span),
    }
    yield texts_counted_differ.finding(
        left[0][0].provision.key,
        {case.left.language: one.span, case.right.language: other.span},
        N_("“%(one)s” and “%(other)s” are not the same number of texts."),
        values=shown,
        one=shown[case.left.language],
        other=shown[case.right.language],
    )
