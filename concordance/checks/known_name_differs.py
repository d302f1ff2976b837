"""Countries, places and organisations that are known by name: the same in every language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from concordance.checks import check
from concordance.findings import N_, Finding, Group, Severity
from concordance.naming.gazetteer import HAN, LATIN, Mention
from concordance.naming.meeting import alone, mentioned, misspelt
from concordance.register import Register
from concordance.sides import Pair, Place
from concordance.text import Span

# Between these a missing name is telling: their lists of names are full. Between others only
# a name that stands in the place of another is.
WELL_KNOWN = LATIN | HAN


def _beside(mention: Mention, mine: Sequence[Mention]) -> bool:
    """Whether a country only says where the place beside it lies: Samarkand, Uzbekistan."""
    return mention.territory and any(
        not other.territory
        and (0 <= mention.start - other.end < 5 or 0 <= other.start - mention.end < 3)
        for other in mine
    )


def _is_body(mention: Mention) -> bool:
    """Whether an organisation is named: another language may say “the Organisation”."""
    return all(code.startswith("body ") for code in mention.places)


def _optional(mention: Mention, mine: Sequence[Mention]) -> bool:
    """China may be added to a place or an office, or left to be understood."""
    return "CN" in mention.places or _beside(mention, mine)


def _shown(pair: Pair, spans: tuple[Span, Span]) -> tuple[dict[str, Span], dict[str, str]]:
    sides = (pair.left, pair.right)
    given = {side.language: span for side, span in zip(sides, spans, strict=True)}
    return given, {side.language: side.side.written(given[side.language]) for side in sides}


def _replaced(pair: Pair, left: Mention, right: Mention) -> Finding:
    spans, values = _shown(pair, (left.span, right.span))
    return known_name_differs.finding(
        pair.article,
        spans,
        N_("“%(one)s” and “%(other)s” do not name the same."),
        values=values,
        one=values[pair.left.language],
        other=values[pair.right.language],
    )


def _missing(pair: Pair, here: Place, there: Place, mention: Mention) -> Finding:
    named = here.side.written(mention.span)
    return known_name_differs.finding(
        pair.article,
        {here.language: mention.span, there.language: there.span},
        N_("“%(name)s” is named in one language only."),
        values={here.language: named},
        severity=Severity.NOTE if _is_body(mention) else Severity.WARNING,
        name=named,
    )


def _slips(pair: Pair, here: Place, there: Place, others: Sequence[Mention]) -> Iterator[Finding]:
    """Names here that are nearly the names of places which the other side mentions."""
    codes = sorted({code for each in others for code in each.places})
    for slip in misspelt(codes, here):
        written = here.side.written(slip.span)
        other = next(each for each in others if slip.place in each.places)
        yield known_name_differs.finding(
            pair.article,
            {here.language: slip.span, there.language: other.span},
            N_("“%(written)s” is nearly “%(name)s”, but not the same."),
            values={here.language: written, there.language: there.side.written(other.span)},
            written=written,
            name=slip.written,
        )


def _within(pair: Pair, whole: Pair) -> Iterator[Finding]:
    mine, theirs = mentioned(pair.left), mentioned(pair.right)
    slips = [
        *_slips(pair, pair.left, pair.right, theirs),
        *_slips(pair, pair.right, pair.left, mine),
    ]
    yield from slips
    told = {(language, span) for slip in slips for language, span in slip.spans.items()}
    left = [
        each
        for each in alone(mine, theirs, pair.right)
        if (pair.left.language, each.span) not in told
    ]
    right = [
        each
        for each in alone(theirs, mine, pair.left)
        if (pair.right.language, each.span) not in told
    ]
    for one, other in zip(left, right, strict=False):
        yield _replaced(pair, one, other)
    if not {pair.left.language, pair.right.language} <= WELL_KNOWN:
        return
    sides = (
        (left[len(right) :], mine, whole.left, pair.left, whole.right, pair.right),
        (right[len(left) :], theirs, whole.right, pair.right, whole.left, pair.left),
    )
    for rest, every, _, here, elsewhere, there in sides:
        for mention in alone(rest, mentioned(elsewhere), elsewhere):
            if not _optional(mention, every):
                yield _missing(pair, here, there, mention)


@check(
    "known-name-differs",
    of=Pair,
    group=Group.NAMES,
    severity=Severity.ERROR,
    title=N_("Places and organisations"),
    why=N_("Every language names the same countries, places and organisations."),
)
def known_name_differs(pair: Pair, register: Register) -> Iterator[Finding]:
    for part in pair.parts:
        yield from _within(part, pair)
