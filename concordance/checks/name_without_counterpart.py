"""Names that no list knows, between Chinese and a language in Latin letters."""

from __future__ import annotations

from collections.abc import Iterator

from concordance.checks import check
from concordance.findings import N_, Finding, Group, Severity
from concordance.naming.foreign import misnamed, name_is_said, names, row_is_said, rows
from concordance.naming.gazetteer import HAN, LATIN
from concordance.naming.openings import counterparts
from concordance.sides import Case, Pair, Place
from concordance.text import Span


def _sides(pair: Pair) -> tuple[Place, Place] | None:
    """The Chinese place and the one in Latin letters, which stands first, if there are both."""
    if pair.left.language in LATIN and pair.right.language in HAN:
        return pair.right, pair.left
    return None


def _within(pair: Pair, whole: Pair) -> Iterator[Finding]:
    part, provision = _sides(pair), _sides(whole)
    if not part or not provision:
        return
    chinese, latin = part
    left = [
        row for row in rows(chinese) if not row_is_said(chinese.side.written(row), provision[1])
    ]
    right = [word.span for word in names(latin) if not name_is_said(word, latin, provision[0])]
    right = sorted({*right, *(word.span for word in misnamed(latin, chinese))})
    for at in range(max(len(left), len(right))):
        here: Span = left[at] if at < len(left) else chinese.span
        there: Span = right[at] if at < len(right) else latin.span
        values = {}
        if at < len(left):
            values[chinese.language] = chinese.side.written(here)
        if at < len(right):
            values[latin.language] = latin.side.written(there)
        shown = values.get(latin.language) or values[chinese.language]
        yield name_without_counterpart.finding(
            pair.article,
            {chinese.language: here, latin.language: there},
            N_("The other language has no name that reads or sounds like “%(name)s”."),
            values=values,
            name=shown,
        )


@check(
    "name-without-counterpart",
    of=Case,
    group=Group.NAMES,
    severity=Severity.WARNING,
    title=N_("Names by their sound"),
    why=N_("A name is the same in every language: read as pinyin, or transcribed by its sound."),
)
def name_without_counterpart(case: Case) -> Iterator[Finding]:
    for pair in counterparts(case):
        for part in pair.parts:
            yield from _within(part, pair)
