"""Periods of time and how often: five years, a thirty-day notice, every two years, 半年, annually.

A period is ``(amount, unit)``: hours are 60 minutes, weeks 7 days, years 12 months; a working day
is a unit of its own. A month is not thirty days, and a day is not twenty-four hours: the law
counts them apart. How often is said as the period after which it comes again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from typing import Any

from concordance import lexicon
from concordance.values import Found, Kind
from concordance.values.forms import APART, Filled, compiled, filled, form_of, spaced, windows
from concordance.values.numerals import either, numeral, value_of

# What each unit of the lexicon is: how many of which unit of the value.
UNITS = {
    "minute": (1, "minute"), "hour": (60, "minute"),
    "workday": (1, "workday"), "day": (1, "day"), "week": (7, "day"), "fortnight": (14, "day"),
    "month": (1, "month"), "bimester": (2, "month"), "quarter": (3, "month"), "half": (6, "month"),
    "year": (12, "month"), "biennium": (24, "month"), "quinquennium": (60, "month"),
    "decade": (120, "month"), "century": (1200, "month"),
}  # fmt: skip
NEVER = r"(?!)"
BEFORE, AFTER = 80, 24  # how far the words of a period reach from its unit
HALF = Fraction(1, 2)
WEAK = frozenset(["vague", "weak_words"])
ASIDE = re.compile(r"\(\?<?[!=](?:[^()]|\([^()]*\))*\)")
ALONE = "百千万"  # 百年 is a long time, 一百年 is a hundred years
# In this order: the first form that matches at a place counts.
RULES = ("words", "halves", "counted", "ordinal", "singles", "weak_words", "vague")


@dataclass(frozen=True)
class _Form:
    """How a form is read: by which rule, and what it is worth if it says so itself."""

    rule: str
    worth: tuple[Fraction, str] | None = None


@dataclass(frozen=True)
class _Known:
    """The periods of one language."""

    language: str
    hint: re.Pattern[str]
    pattern: re.Pattern[str]
    forms: tuple[_Form, ...]
    units: Mapping[str, tuple[tuple[re.Pattern[str], str], ...]]  # by place: {u}, {s}, {v}, {r}
    numbers: tuple[tuple[re.Pattern[str], int], ...]  # thirtieth, thirty-, пяти-
    join: re.Pattern[str]


def _either(patterns: Mapping[str, str], edge: str) -> str:
    sources = [spaced(one) for one in patterns.values()]
    return f"(?:{'|'.join(sources)}){edge}" if sources else NEVER


def _row(row: str) -> tuple[int, str]:
    """``30 thirtieth``: a number, and the pattern of its words."""
    number, _, pattern = row.partition(" ")
    return int(number), pattern


def _numbers(words: Mapping[str, Any]) -> list[tuple[int, str]]:
    rows = [*words.get("tens", ()), *words.get("ordinals", ()), *words.get("prefixes", ())]
    return [_row(row) for row in rows]


def _alternatives(rows: list[str]) -> str:
    found = sorted((_row(row) for row in rows), key=lambda one: -len(one[1]))
    return "|".join(one for _, one in found) or NEVER


def _tokens(language: str, words: Mapping[str, Any]) -> dict[str, str]:
    edge = words.get("edge", r"\b")
    tens, ordinals = (_alternatives(words.get(name, [])) for name in ("tens", "ordinals"))
    return {
        "n": numeral(language),
        "u": f"(?i:{_either(words['units'], edge)})",
        "s": _either(words.get("singular", {}), edge),
        "v": _either(words.get("stems", {}), edge),
        "r": _either(words.get("rest", {}), edge),
        "f": r"\d{1,3}",
        "o": rf"(?:(?<!\d)\d{{1,3}}{words.get('suffix', '(?!)')}|{edge}(?i:(?:{tens})?(?:{ordinals})){edge})",
        "p": rf"{edge}(?i:{_alternatives(words.get('prefixes', []))})",
        "anniversary": words.get("anniversary", NEVER),
    }


def _forms(words: Mapping[str, Any]) -> Iterator[tuple[_Form, str]]:
    """Every form of the language with the way to read it."""
    edge = words.get("edge", r"\b")
    for rule in RULES:
        for form in words.get(rule, ()):
            if not rule.endswith("words"):
                yield _Form(rule), form
                continue
            amount, unit, said = form.split(" ", 2)
            yield _Form(rule, (Fraction(amount), unit)), rf"(?P<w>#{edge}(?i:{said}){edge})"


def _patterns(units: Mapping[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The units without what they look at before and after: that was seen to when they were found."""
    return tuple(
        (re.compile(ASIDE.sub("", spaced(one)), re.I), unit) for unit, one in units.items()
    )


@cache
def _known(language: str) -> _Known:
    words = lexicon.section(language, "periods")
    forms = list(_forms(words))
    tables = {"u": "units", "s": "singular", "v": "stems", "r": "rest"}
    units = {place: words.get(table, {}) for place, table in tables.items()}
    hint = [spaced(one) for table in units.values() for one in table.values()]
    hint += [
        form.split(" ", 2)[2] for rule in RULES if "words" in rule for form in words.get(rule, ())
    ]
    hint += [words.get("anniversary", NEVER)]
    return _Known(
        language=language,
        hint=re.compile(rf"{words.get('ahead', '')}(?:{'|'.join(hint)})".lower()),
        pattern=compiled(
            [form for _, form in forms], _tokens(language, words), apart=language in APART
        ),
        forms=tuple(form for form, _ in forms),
        units={place: _patterns(table) for place, table in units.items()},
        numbers=tuple((re.compile(one, re.I), number) for number, one in _numbers(words)),
        join=re.compile(spaced(words["join"])),
    )


def _unit(known: _Known, place: Filled) -> tuple[int, str]:
    """What the words of a unit are worth."""
    return next(
        UNITS[unit] for one, unit in known.units[place.name] if one.fullmatch(place.written)
    )


def _ordinal(known: _Known, written: str) -> Fraction:
    """Thirty-first is 31: what its parts are worth together."""
    if digits := re.match(r"\d+", written):
        return Fraction(int(digits[0]))
    total, at = 0, 0
    while at < len(written):
        reached = [
            (match.end(), number)
            for one, number in known.numbers
            if (match := one.match(written, at))
        ]
        end, number = max(reached, default=(len(written), 0))
        total, at = total + number, max(end, at + 1)
    return Fraction(total)


def _amount(known: _Known, form: _Form, places: Mapping[str, Filled]) -> Fraction | None:
    """How many of its unit a match says; None if its number is none."""
    if form.rule == "halves":
        return HALF
    more = HALF if "h" in places else Fraction(0)
    if "n" in places:
        count = value_of(places["n"].written, known.language)
        return None if count is None else count + more
    name = next((name for name in "opf" if name in places), None)
    return _ordinal(known, places[name].written) if name else 1 + more


def _is_weak(form: _Form, count: Fraction, value: tuple[Fraction, str], written: str) -> bool:
    """Whether a language may leave it unsaid: one day, the first year, annual, 百年."""
    if form.rule in WEAK or written[0] in ALONE:
        return True
    return value == (Fraction(1), "day") or (form.rule == "ordinal" and count <= 2)


def _found(known: _Known, match: re.Match[str]) -> Found | None:
    form = known.forms[form_of(match)]
    places = {one.name: one for one in filled(match)}
    count, value = Fraction(0), form.worth
    if not value:
        amount = _amount(known, form, places)
        if amount is None:
            return None
        place = next((places[name] for name in known.units if name in places), None)
        times, unit = _unit(known, place) if place else UNITS["year"]
        count, value = amount, (amount * times, unit)
    weak = _is_weak(form, count, value, match[0])
    return Found(Kind.PERIOD, value, *match.span(), weak=weak)


def _of_match(known: _Known, match: re.Match[str]) -> Iterator[Found]:
    """The period of a match; 三五年, three to five years, says a number and a period."""
    if found := _found(known, match):
        yield found
        return
    number = next((one for one in filled(match) if one.name == "n"), None)
    ends = either(number.written, known.language) if number else None
    last = known.pattern.match(match.string, number.start + 1, match.end()) if number else None
    if number and ends and last and (found := _found(known, last)):
        yield Found(Kind.NUMBER, ends[0], number.start, number.start + 1)
        yield found


def _joined(found: list[Found], line: str, join: re.Pattern[str]) -> Iterator[Found]:
    """One year and six months is eighteen months, said once."""
    kept: list[Found] = []
    for one in found:
        last = kept[-1] if kept else None
        if last and join.fullmatch(line[last.end : one.start]) and (sum_ := _sum(last, one)):
            kept[-1] = replace(last, value=sum_, end=one.end)
        else:
            kept.append(one)
    yield from kept


def _sum(first: Found, second: Found) -> tuple[Fraction, str] | None:
    """Years with months, hours with minutes; None for what does not add up to one period."""
    (amount, unit), (more, other) = value_of_period(first), value_of_period(second)
    whole = {"month": 12, "minute": 60}.get(unit)
    if first.weak or unit != other or not whole or amount % whole or not 0 < more < whole:
        return None
    return amount + more, unit


def value_of_period(found: Found) -> tuple[Fraction, str]:
    """The amount and the unit of a period that was found."""
    amount, unit = found.value if isinstance(found.value, tuple) else (Fraction(0), "")
    return amount, unit


def read(matter: str, language: str) -> Iterator[Found]:
    """Every period; one that a language may leave unsaid is weak."""
    known, at = _known(language), 0
    for line in matter.split("\n"):
        here = [
            one
            for window in windows(line, known.hint, BEFORE, AFTER)
            for match in known.pattern.finditer(line, *window)
            for one in _of_match(known, match)
        ]
        for one in _joined(here, line, known.join):
            yield replace(one, start=one.start + at, end=one.end + at)
        at += len(line) + 1
