"""How a value limits: at least, not more than, 以上, 不超过. Set on the values after they are read.

A bound stands before its value, with few words between (at least meet once, 至少举行一次), or after
it (ten or more, 十名以上), and never beyond the value before or the end of the clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from concordance import lexicon
from concordance.values import Bound, Found, Kind
from concordance.values.spelling import NEVER, spelling

LIMITING = {Kind.NUMBER, Kind.MONEY, Kind.RATIO, Kind.PERIOD, Kind.TIMES}
REACH = 60  # characters before a value in which its bound may stand
KEYS = {
    Bound.AT_LEAST: "at_least",
    Bound.AT_MOST: "at_most",
    Bound.MORE: "more",
    Bound.LESS: "less",
    Bound.ABOUT: "about",
}


@dataclass(frozen=True)
class Limits:
    """The words of a language that limit, before a value and after it, in the order to look."""

    before: tuple[tuple[Bound, re.Pattern[str]], ...]
    after: tuple[tuple[Bound, re.Pattern[str]], ...]
    soft_before: re.Pattern[str]
    soft_after: re.Pattern[str]


@cache
def limits(language: str) -> Limits:
    """What the lexicon of the language says of bounds."""
    known = lexicon.section(language, "bounds")
    gap, unit, lead = known.get("gap", ""), known.get("unit", ""), known.get("lead", "")
    edge = r"(?<!\w)" if spelling(language).spaced else ""

    def before(key: str, between: str) -> re.Pattern[str]:
        return re.compile(rf"{edge}(?:{known.get(key, NEVER)}),?{between} ?\(?$", re.I)

    def after(key: str) -> re.Pattern[str]:
        return re.compile(f"(?:{known.get(key, NEVER).replace('{unit}', f'(?:{unit})')})", re.I)

    far = {Bound.AT_LEAST: gap}  # at least meet once: only the least stands with the verb
    latest = (Bound.AT_MOST, before("latest", known.get("latest_gap", "")))
    return Limits(
        (*((bound, before(key, far.get(bound, lead))) for bound, key in KEYS.items()), latest),
        tuple((bound, after(f"{key}_after")) for bound, key in KEYS.items()),
        before("soft", lead),
        after("soft_after"),
    )


def bounded(matter: str, found: Sequence[Found], language: str) -> Iterator[Found]:
    """The values, each with its bound. ``matter`` is the text that they were read in.

    What limits "yearly once" limits the once: the words before such a period pass over it.
    """
    known = limits(language)
    until = 0
    for one, following in zip(found, [*found[1:], None], strict=False):
        beyond = following.start if following else len(matter)
        often = following and following.kind == Kind.TIMES and following.start - one.end <= 1
        if one.kind not in LIMITING:
            yield one
        elif one.kind == Kind.PERIOD and often:
            yield one
            continue
        else:
            yield replace(one, bound=_bound(matter, one, until, beyond, known))
        until = one.end


def _bound(matter: str, one: Found, until: int, beyond: int, known: Limits) -> Bound:
    for bound, pattern in known.after:
        if pattern.match(matter, one.end, beyond):
            return bound
    before = matter[max(until, one.start - REACH) : one.start]
    for bound, pattern in known.before:
        if pattern.search(before):
            return bound
    return Bound.NONE


def softly(matter: str, one: Found, language: str) -> bool:
    """Whether words limit the value that are no bound of their own: within, 内, no prazo de."""
    known = limits(language)
    before = matter[max(0, one.start - REACH) : one.start]
    return bool(known.soft_before.search(before) or known.soft_after.match(matter, one.end))
