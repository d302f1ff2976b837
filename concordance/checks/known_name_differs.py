"""Countries, places and organisations that are known by name: the same in every language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from concordance.checks import check
from concordance.findings import N_, Finding, Group, Severity
from concordance.naming.gazetteer import HAN, LATIN, Mention, mentions
from concordance.naming.meeting import alone, mentioned, misspelt, places_of
from concordance.naming.openings import counterparts
from concordance.sides import Case, Pair, Place
from concordance.text import Role, Span

# Between these a missing name is telling: their lists of names are full. Between others only
# a name that stands in the place of another is.
WELL_KNOWN = LATIN | HAN | {"lo"}
# Here names stand in full and as often in every language.
STRICT = frozenset({Role.TITLE, Role.PREAMBLE, Role.TESTIMONIUM, Role.ATTRIBUTION})
# “省生态环境厅”: which province it is goes without saying.
BARE_UNIT = re.compile("(?<![\u4e00-\u9fff])[省市州县区]|[本该全]省")
# China may be added to its places or left to be understood.
OFTEN_LEFT = frozenset({"CN"})
ONLY_HERE = N_("“%(name)s” is named in one language only.")


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


def _replaced(
    pair: Pair, left: Mention, right: Mention, severity: Severity = Severity.ERROR
) -> Finding:
    spans, values = _shown(pair, (left.span, right.span))
    return known_name_differs.finding(
        pair.article,
        spans,
        N_("“%(one)s” and “%(other)s” do not name the same."),
        values=values,
        severity=severity,
        one=values[pair.left.language],
        other=values[pair.right.language],
    )


def _missing(pair: Pair, here: Place, there: Place, mention: Mention, message: str) -> Finding:
    named = here.side.written(mention.span)
    return known_name_differs.finding(
        pair.article,
        {here.language: mention.span, there.language: there.span},
        message,
        values={here.language: named},
        severity=_gravity(pair, mention, there),
        name=named,
    )


def _slips(pair: Pair, here: Place, there: Place) -> Iterator[Finding]:
    """Names here that are nearly the names of places which either text mentions."""
    mine, theirs = mentioned(here), mentioned(there)
    said = frozenset(code for each in mine for code in each.places)
    lone = frozenset(
        code for each in theirs if not each.places & said for code in each.places if not each.weak
    )
    codes = places_of(here.side.text.matter, here.language)
    codes |= places_of(there.side.text.matter, there.language)
    for slip in misspelt(codes, here, lone):
        written = here.side.written(slip.span)
        other = next((each.span for each in theirs if slip.place in each.places), there.span)
        yield known_name_differs.finding(
            pair.article,
            {here.language: slip.span, there.language: other},
            N_("“%(written)s” is nearly “%(name)s”, but not the same."),
            values={here.language: written},
            severity=Severity.ERROR if slip.place in lone else Severity.WARNING,
            written=written,
            name=slip.written,
        )


def _same_sort(one: Mention, other: Mention) -> bool:
    return one.territory == other.territory and _is_body(one) == _is_body(other)


def _facing(
    left: list[Mention], right: list[Mention], *, alike: bool = True
) -> list[tuple[Mention, Mention]]:
    """Names that stand alone on both sides, one in the place of the other; taken out of both."""
    found = []
    for one in list(left):
        other = next((each for each in right if not alike or _same_sort(one, each)), None)
        if other:
            found.append((one, other))
            left.remove(one)
            right.remove(other)
    return found


def _gravity(pair: Pair, mention: Mention, there: Place) -> Severity:
    """A note where the other language may well say “the Province”, having named it elsewhere."""
    named = mentions(there.side.text.matter, there.language)
    elsewhere = any(each.places & mention.places for each in named)
    may_be_left = pair.role in (Role.TITLE, Role.ARTICLE, Role.ATTRIBUTION)
    if _is_body(mention) or (may_be_left and elsewhere):
        return Severity.NOTE
    return Severity.WARNING


def _beyond(mine: Sequence[Mention], theirs: Sequence[Mention]) -> list[Mention]:
    """My mentions of a place beyond as many as the other side has, which has some."""
    spare, beyond = list(theirs), []
    for mention in mine:
        other = next((each for each in spare if each.places & mention.places), None)
        if other:
            spare.remove(other)
        elif any(each.places & mention.places for each in theirs):
            beyond.append(mention)
    return beyond


def _sayable(mention: Mention, there: Place) -> bool:
    """Whether the other text would be seen to name the place: in Lao, as it does elsewhere."""
    if there.language in LATIN | HAN:
        return True
    return bool(mention.places & places_of(there.side.text.matter, there.language))


def _more_often(pair: Pair, here: Place, there: Place) -> Iterator[Finding]:
    """In title, preamble and signatures: places named more often than on the other side."""
    unsaid = there.language in HAN and BARE_UNIT.search(there.said)
    if pair.role not in STRICT or unsaid:
        return
    for mention in _beyond(mentioned(here), mentioned(there)):
        if not (mention.weak or _is_body(mention) or mention.places & OFTEN_LEFT):
            yield _missing(
                pair,
                here,
                there,
                mention,
                N_("“%(name)s” is named more often in one language than in the other."),
            )


def _exchanged(
    pair: Pair, left: list[Mention], right: list[Mention]
) -> list[tuple[Mention, Mention]]:
    """In title, preamble and signatures: a name of any sort for one that is said more often.

    Not in the testimonium, where languages are named after countries.
    """
    if pair.role not in STRICT - {Role.TESTIMONIUM}:
        return []
    mine, theirs = mentioned(pair.left), mentioned(pair.right)
    over, beyond = _telling(_beyond(mine, theirs)), _telling(_beyond(theirs, mine))
    return [
        *_facing(left, right, alike=False),
        *_facing(left, beyond, alike=False),
        *_facing(over, right, alike=False),
        *_facing(over, beyond, alike=False),
    ]


def _telling(found: list[Mention]) -> list[Mention]:
    return [each for each in found if not (each.weak or each.places & OFTEN_LEFT)]


def _signing(pair: Pair, rest: list[Mention], here: Place, there: Place) -> Iterator[Finding]:
    """Names in signatures that stand nowhere else in either text; taken out of the rest."""
    if pair.role is not Role.ATTRIBUTION or there.language in LATIN | HAN:
        return
    named = mentions(here.side.text.matter, here.language)
    said = places_of(there.side.text.matter, there.language)
    for mention in list(rest):
        times = sum(bool(each.places & mention.places) for each in named)
        if times == 1 and not mention.places & said:
            rest.remove(mention)
            yield _missing(pair, here, there, mention, ONLY_HERE)


def _within(pair: Pair, whole: Pair) -> Iterator[Finding]:
    mine, theirs = mentioned(pair.left), mentioned(pair.right)
    slips = [
        *_slips(pair, pair.left, pair.right),
        *_slips(pair, pair.right, pair.left),
    ]
    yield from slips
    told = {(language, span) for slip in slips for language, span in slip.spans.items()}
    left, right = (
        [each for each in alone(here, there, place) if (language, each.span) not in told]
        for here, there, place, language in (
            (mine, theirs, pair.right, pair.left.language),
            (theirs, mine, pair.left, pair.right.language),
        )
    )
    for one, other in _facing(left, right):
        yield _replaced(pair, one, other)
    for one, other in _exchanged(pair, left, right):
        yield _replaced(pair, one, other, Severity.WARNING)
    yield from _signing(pair, left, pair.left, pair.right)
    yield from _signing(pair, right, pair.right, pair.left)
    if not {pair.left.language, pair.right.language} <= WELL_KNOWN:
        return
    for rest, every, here, there, beyond in (
        (left, mine, pair.left, pair.right, whole.right),
        (right, theirs, pair.right, pair.left, whole.left),
    ):
        for mention in alone(rest, mentioned(beyond), beyond):
            if not _optional(mention, every) and _sayable(mention, there):
                yield _missing(pair, here, there, mention, ONLY_HERE)
        yield from _more_often(pair, here, there)


@check(
    "known-name-differs",
    of=Case,
    group=Group.NAMES,
    severity=Severity.ERROR,
    title=N_("Places and organisations"),
    why=N_("Every language names the same countries, places and organisations."),
)
def known_name_differs(case: Case) -> Iterator[Finding]:
    for pair in counterparts(case):
        for part in pair.parts:
            yield from _within(part, pair)
