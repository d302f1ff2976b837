"""How a value limits: at least, not more than, 以上, 不超过. Set on the values after they are read.

A bound stands before its value, with few words between (at least meet once, 至少举行一次), or after
it (ten or more, 十名以上), and never beyond the value before or the end of the clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache

from concordance import lexicon
from concordance.values import Bound, Found, Kind
from concordance.values.spelling import NEVER, spelling

LIMITING = {Kind.NUMBER, Kind.MONEY, Kind.RATIO, Kind.PERIOD, Kind.TIMES}
YEARLY = {(Fraction(12), "month"), (Fraction(1), "month")}
NEAR = 6  # characters between one sum and the same in another currency
BESIDE = 4  # characters between the words that limit a date and the date
REACH = 60  # characters before a value in which its bound may stand
FAR = 140  # characters before a bound in which it may be denied
TURNED = {Bound.MORE: Bound.AT_MOST, Bound.LESS: Bound.AT_LEAST}
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
    negated: re.Pattern[str]
    latest: re.Pattern[str]
    ahead_after: re.Pattern[str]
    ahead_before: re.Pattern[str]
    since: re.Pattern[str]


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
        re.compile(known.get("negated", NEVER), re.I),
        before("latest", known.get("latest_gap", "")),
        after("ahead_after"),
        re.compile(known.get("ahead", NEVER), re.I),
        re.compile(known.get("since", NEVER), re.I),
    )


def bounded(matter: str, found: Sequence[Found], language: str) -> Iterator[Found]:
    """The values, each with its bound. ``matter`` is the text that they were read in.

    What limits "yearly once" limits the once: the words before such a period pass over it.
    Words beside a date limit the date: 不迟于每年9月30日, "40 % not later than 31 January".
    """
    known = limits(language)
    until = 0
    last: Found | None = None
    for one, following in zip(found, [*found[1:], None], strict=False):
        beyond = following.start if following else len(matter)
        often = following and following.kind == Kind.TIMES and following.start - one.end <= 1
        if one.kind not in LIMITING:
            yield one
        elif one.kind == Kind.PERIOD and often:
            yield one
            continue
        elif one.value in YEARLY and _dated(following, one.end):
            yield one
        else:
            dated = following if following and following.kind == Kind.DATE else None
            bound = _bound(matter, one, until, beyond, dated, known)
            last = replace(one, bound=bound or _shared(last, one, matter))
            yield last
        if one.kind != Kind.REFERENCE:  # no more than 10% of the sum under Article 4
            until = one.end


def _shared(last: Found | None, one: Found, matter: str) -> Bound:
    """The bound of the sum before, said again in another currency: up to RMB 6,000 or KRW 1,100,000."""
    if not last or not last.kind == one.kind == Kind.MONEY or one.start - last.end > NEAR:
        return Bound.NONE
    joint = matter[last.end : one.start].strip()
    return last.bound if joint == "(" or joint.isalpha() else Bound.NONE


def _dated(following: Found | None, at: int) -> bool:
    """Whether a date begins beside this character."""
    return bool(following and following.kind == Kind.DATE and following.start - at <= BESIDE)


def _bound(
    matter: str, one: Found, until: int, beyond: int, dated: Found | None, known: Limits
) -> Bound:
    before = matter[max(until, one.start - REACH) : one.start]
    for bound, pattern in known.after:
        found = pattern.match(matter, one.end, beyond)
        if found and not _dated(dated, found.end()):
            # 15세부터 24세까지 is from the one to the other, not at most.
            return Bound.NONE if known.since.search(before) else bound
    if one.kind == Kind.PERIOD and known.latest.search(before):
        # No later than six months before the expiry is six months at least.
        ahead = known.ahead_after.match(matter, one.end, beyond) or known.ahead_before.search(
            before
        )
        return Bound.AT_LEAST if ahead else Bound.AT_MOST
    for bound, pattern in known.before:
        if found := pattern.search(before):
            return _turned(matter, bound, one.start - len(before) + found.start(), known)
    return Bound.NONE


def _turned(matter: str, bound: Bound, at: int, known: Limits) -> Bound:
    """What is denied more is at most: no student may stay … for more than 24 months."""
    if bound in TURNED and known.negated.search(matter, max(0, at - FAR), at):
        return TURNED[bound]
    return bound


def softly(matter: str, one: Found, language: str) -> bool:
    """Whether words limit the value that are no bound of their own: within, 内, no prazo de."""
    known = limits(language)
    before = matter[max(0, one.start - REACH) : one.start]
    return bool(known.soft_before.search(before) or known.soft_after.match(matter, one.end))
