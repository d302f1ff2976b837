"""Registered names: what one language names, the other names too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from concordance.checks import check
from concordance.findings import N_, Finding, Group, Severity
from concordance.naming.openings import counterparts
from concordance.naming.registered import Use, listed, uses
from concordance.register import Register
from concordance.sides import Case, Pair, Place
from concordance.text import Role, Span

# Here the parties, places and persons stand in full; in an article a text may say “the Parties”.
STRICT = frozenset({Role.TITLE, Role.PREAMBLE, Role.TESTIMONIUM, Role.ATTRIBUTION})

# Here a party that one language names in full is named in full by the others.
IN_FULL = frozenset({Role.TITLE, Role.PREAMBLE})


def _used(place: Place, register: Register) -> list[Use]:
    start, end = place.span
    forms = listed(register.names, place.language)
    every = uses(forms, place.side.text.matter, place.language)
    return [each for each in every if start <= each.start and each.end <= end]


def _sayable(use: Use, register: Register, there: Place) -> bool:
    """Whether the other language has a registered form for the name."""
    forms = listed(register.names, there.language)
    return all(forms[name] for name in use.names)


def _full(used: Sequence[Use], register: Register) -> list[Use]:
    """The uses of a party's full name."""
    return [use for use in used if any(register.names[name].kind == "party" for name in use.full)]


def _unmet(mine: Sequence[Use], theirs: Sequence[Use]) -> list[Use]:
    """Uses beyond those that meet: each use on the other side answers one here."""
    spare, unmet = list(theirs), []
    for use in mine:
        other = next((each for each in spare if each.names & use.names), None)
        if other:
            spare.remove(other)
        else:
            unmet.append(use)
    return unmet


def _finding(
    pair: Pair, here: Place, there: Place, use: Use, repeated: bool, register: Register
) -> Finding:
    named = here.side.written(use.span)
    forms = listed(register.names, there.language)
    expected = next(forms[name][0] for name in sorted(use.names))
    spans: dict[str, Span] = {here.language: use.span, there.language: there.span}
    strict = pair.role in STRICT and not repeated
    return registered_name_differs.finding(
        pair.article,
        spans,
        N_("“%(name)s” stands here more often than its registered counterpart “%(expected)s”.")
        if repeated
        else N_("“%(name)s” stands here without its registered counterpart “%(expected)s”."),
        values={here.language: named},
        severity=Severity.ERROR if strict else Severity.WARNING,
        name=named,
        expected=expected,
    )


def _within(pair: Pair, register: Register) -> Iterator[Finding]:
    for part in pair.parts:
        for here, there, beyond in (
            (part.left, part.right, pair.right),
            (part.right, part.left, pair.left),
        ):
            mine, theirs = _used(here, register), _used(there, register)
            answered = frozenset(name for use in _used(beyond, register) for name in use.names)
            for use in _unmet(mine, theirs):
                if not _sayable(use, register, there):
                    continue
                repeated = bool(use.names & answered)
                if not repeated or pair.role in STRICT:
                    yield _finding(pair, here, there, use, repeated, register)
            if pair.role in IN_FULL:
                for use in _unmet(_full(mine, register), _full(theirs, register)):
                    if _sayable(use, register, there):
                        yield _finding(pair, here, there, use, True, register)


@check(
    "registered-name-differs",
    of=Case,
    group=Group.NAMES,
    severity=Severity.ERROR,
    title=N_("Registered names"),
    why=N_(
        "A party, person, place or institution of the register is named in every language alike."
    ),
)
def registered_name_differs(case: Case) -> Iterator[Finding]:
    for pair in counterparts(case) if case.register.names else ():
        yield from _within(pair, case.register)
