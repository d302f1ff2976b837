"""References, held against each other by the place that they mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from concordance.checks import check
from concordance.checks.comparing import Difference, differences
from concordance.findings import N_, Finding, Group, Severity
from concordance.register import Register
from concordance.sides import Pair, Place
from concordance.situating import here, numbers_of, situated
from concordance.values import Found, Kind

Said = tuple[str | int, ...]
# A single i, v or x in brackets may be a letter or a Roman number.
DOUBTFUL = {"i": (1, 9), "v": (5, 22), "x": (10, 24)}
MARK = re.compile(r"[(\s]([ivx])\)\W*$", re.IGNORECASE)


def _meant(place: Place) -> list[Found]:
    """The references of a place with the places that they mean for values."""
    return [
        replace(found, value=numbers_of(meant))
        for found in place.values
        if found.kind == Kind.REFERENCE
        for meant in situated(found.value, here(place.provision, found.start))  # type: ignore[arg-type]
    ]


def _said(found: Found) -> Said:
    return found.value  # type: ignore[return-value]


def _whole(found: Found, place: Place) -> Said:
    return _said(found)


def _lettered(found: Found, place: Place) -> Said:
    """With a doubtful mark read as a letter and as a Roman number alike."""
    said = _said(found)
    mark = MARK.search(place.side.text.folded[found.start : found.end])
    if mark and said[-1] in DOUBTFUL[mark[1].lower()]:
        return (*said[:-1], DOUBTFUL[mark[1].lower()][1])
    return said


def _unnumbered(found: Found, place: Place) -> Said:
    """Without the only paragraph: article 4 (a) is article 4, paragraph 1 (a)."""
    said = _lettered(found, place)
    if said[0] == "article" and len(said) > 3 and said[2] == 1:
        return (*said[:2], *said[3:])
    return said


def _local(found: Found, place: Place) -> Said:
    """Items without the paragraph around them, where the texts are not divided alike."""
    said, own = _said(found), here(place.provision, found.start)
    if said[:3] == ("article", own.article, own.paragraph) and len(said) > 3:
        return ("article", said[1], *said[3:])
    return said


LIKENESSES: tuple[Callable[[Found, Place], Said], ...] = (_whole, _lettered, _unnumbered, _local)


def _without_equals(
    left: Iterable[Found], right: Iterable[Found], pair: Pair
) -> tuple[list[Found], list[Found]]:
    """What is left of both when equal places have cancelled out, the most exact likeness first."""
    mine = sorted(left, key=lambda one: (one.weak, one.start))
    theirs = sorted(right, key=lambda one: (one.weak, one.start))
    for like in LIKENESSES:
        waiting: dict[Said, list[Found]] = {}
        for each in reversed(theirs):
            waiting.setdefault(like(each, pair.right), []).append(each)
        kept = []
        for one in mine:
            twins = waiting.get(like(one, pair.left))
            if twins:
                twins.pop()
            else:
                kept.append(one)
        mine = kept
        spare = {id(each) for twins in waiting.values() for each in twins}
        theirs = [each for each in theirs if id(each) in spare]
    return mine, theirs


def _severity(one: Difference, all_said: Sequence[Found]) -> Severity:
    """Repeating a reference is a matter of style; one left out without its number is for a reader."""
    found = one.left or one.right
    if one.left and one.right:
        return Severity.ERROR
    repeats = sum(1 for each in all_said if found and each.value == found.value)
    return Severity.NOTE if repeats > 1 else Severity.ERROR


@check(
    "reference-differs",
    of=Pair,
    group=Group.REFERENCES,
    severity=Severity.ERROR,
    title=N_("References"),
    why=N_("A reference points to the same article, paragraph and item in every language."),
)
def reference_differs(pair: Pair, register: Register) -> Iterator[Finding]:
    for part in pair.parts:
        left, right = _meant(part.left), _meant(part.right)
        if not left and not right:
            continue
        for one in differences(*_without_equals(left, right, part)):
            yield _finding(part, one, [*left, *right])


def _finding(part: Pair, one: Difference, all_said: Sequence[Found]) -> Finding:
    spans, shown = {}, {}
    for place, found in ((part.left, one.left), (part.right, one.right)):
        spans[place.language] = found.span if found else place.span
        if found:
            shown[place.language] = place.side.written(found.span)
    severity = _severity(one, all_said)
    if one.left and one.right:
        return reference_differs.finding(
            part.article,
            spans,
            N_("The references point to different places: “%(one)s” and “%(other)s”."),
            values=shown,
            severity=severity,
            one=shown[part.left.language],
            other=shown[part.right.language],
        )
    ((_, written),) = shown.items()
    return reference_differs.finding(
        part.article,
        spans,
        N_("The reference “%(reference)s” has no counterpart in the other language."),
        values=shown,
        severity=severity,
        reference=written,
    )
