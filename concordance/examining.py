"""Read texts against each other: every check, every pair of languages, one ordered list."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import combinations

from concordance.alignment import align
from concordance.checks import Check, all_checks
from concordance.findings import Finding, Severity
from concordance.merging import merged
from concordance.register import Register
from concordance.sides import Case, Pair, Side
from concordance.text import Text

Progress = Callable[[int, int], None]


def examine(
    texts: Mapping[str, Text], *, register: Register | None = None, progress: Progress | None = None
) -> list[Finding]:
    """Every place where the texts may not say the same.

    ``texts`` maps each language to its text, two or more; the order does not
    matter. The same input gives the same findings in the same order: by place,
    gravest first. ``progress(done, of)`` is called as the work goes on.
    Raises ``ValueError`` for fewer than two texts.
    """
    if len(texts) < 2:
        raise ValueError("Concordance needs texts in at least two languages.")
    known = register or Register()
    sides = [Side(texts[language]) for language in sorted(texts)]
    steps = [_alone(side, known) for side in sides]
    steps += [_together(left, right, known) for left, right in combinations(sides, 2)]
    found: list[Finding] = []
    for done, step in enumerate(steps, 1):
        found += step
        if progress:
            progress(done, len(steps))
    return merged(found, texts)


def _switched(check: Check, register: Register) -> Severity | None:
    return register.switched.get(check.id, check.severity)


def _kept(check: Check, found: Iterator[Finding], register: Register) -> Iterator[Finding]:
    """The findings of a check as the office has switched it."""
    severity = register.switched.get(check.id)
    for one in found:
        yield replace(one, severity=severity) if severity else one


def _run(check: Check, *matter: object, register: Register) -> Iterator[Finding]:
    if _switched(check, register) is not None:
        yield from _kept(check, iter(check.examine(*matter)), register)


def _alone(side: Side, register: Register) -> Iterator[Finding]:
    for check in all_checks():
        if check.of is Side:
            yield from _run(check, side, register, register=register)


def _together(left: Side, right: Side, register: Register) -> Iterator[Finding]:
    case = Case(left, right, tuple(align(left.text, right.text)), register)
    pairs = tuple(case.pairs())
    for check in all_checks():
        if check.of is Case:
            yield from _run(check, case, register=register)
        if check.of is Pair:
            for pair in pairs:
                yield from _run(check, pair, register, register=register)
