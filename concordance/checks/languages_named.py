"""The languages that the testimonium names: the same in every text, and those that are there."""

from __future__ import annotations

from collections.abc import Iterator

from concordance.checks import check
from concordance.closing import Closing, closings
from concordance.findings import N_, Finding, Group, Severity, Tags
from concordance.register import Register
from concordance.sides import Case, Side
from concordance.text import Role, Span


def _named(closed: tuple[Closing, ...]) -> frozenset[str]:
    return frozenset(tag for one in closed for tag in one.language_tags)


def _aside(closed: tuple[Closing, ...]) -> set[str]:
    """The languages whose texts are for reference only: the instrument is not done in them."""
    return {_base(str(said.value)) for one in closed for said in one.aside}


def _filled_in(closed: tuple[Closing, ...]) -> bool:
    return any("languages" in one.fields for one in closed)


def _base(language: str) -> str:
    return language.split("-")[0]


def _naming(closed: tuple[Closing, ...], tags: frozenset[str]) -> tuple[str, Span]:
    """Where one of these languages is named, or else where any is."""
    said = [(one.provision.key, each) for one in closed for each in one.languages]
    key, first = next((one for one in said if one[1].value in tags), said[0])
    return key, first.span


def _shown(side: Side, closed: tuple[Closing, ...]) -> str:
    return ", ".join(side.written(said.span) for one in closed for said in one.languages)


@check(
    "languages-named",
    of=Case,
    group=Group.FINAL,
    severity=Severity.ERROR,
    title=N_("Languages of the texts"),
    why=N_("Every text names the same languages, and all texts that are there are among them."),
)
def languages_named(case: Case) -> Iterator[Finding]:
    left, right = closings(case.left), closings(case.right)
    mine, theirs = _named(left), _named(right)
    if mine and theirs:
        there = {_base(case.left.language), _base(case.right.language)} - _aside(left + right)
        if mine == theirs and there <= mine:
            return
        odd = (mine ^ theirs) or frozenset(mine)
        key, one = _naming(left, odd)
        _, other = _naming(right, odd)
        message = N_("The texts name these languages: %(one)s; %(other)s.")
        if mine == theirs:
            message = N_(
                "The texts that are there are not in the languages named: %(one)s; %(other)s."
            )
        yield _finding(case, key, one, other, message)
        return
    for side, closed, across, others in (
        (case.left, left, case.right, right),
        (case.right, right, case.left, left),
    ):
        silent = next((one for one in others if one.provision.role == Role.TESTIMONIUM), None)
        if _named(closed) and not _named(others) and silent and not _filled_in(others):
            key, span = _naming(closed, frozenset())
            written = _shown(side, closed)
            yield languages_named.finding(
                key,
                {side.language: span, across.language: silent.provision.span},
                N_("Only one text names languages: %(languages)s."),
                values={side.language: written},
                languages=written,
            )


def _finding(case: Case, key: str, one: Span, other: Span, message: str) -> Finding:
    shown = {
        case.left.language: _shown(case.left, closings(case.left)),
        case.right.language: _shown(case.right, closings(case.right)),
    }
    return languages_named.finding(
        key,
        {case.left.language: one, case.right.language: other},
        message,
        values=shown,
        one=shown[case.left.language],
        other=shown[case.right.language],
    )


@check(
    "languages-recorded",
    of=Side,
    group=Group.FINAL,
    severity=Severity.ERROR,
    title=N_("Languages of the texts, as recorded"),
    why=N_("The languages named are those in which the instrument is recorded to be done."),
)
def languages_recorded(side: Side, register: Register) -> Iterator[Finding]:
    recorded = register.recorded.authentic or register.recorded.languages
    closed = closings(side)
    named = _named(closed)
    if not recorded or not named or named == {_base(one) for one in recorded}:
        return
    key, span = _naming(closed, named - {_base(one) for one in recorded})
    written = _shown(side, closed)
    yield languages_recorded.finding(
        key,
        {side.language: span},
        N_("The text names %(languages)s; recorded are %(recorded)s."),
        values={side.language: written},
        languages=written,
        recorded=Tags(", ".join(recorded)),
    )
