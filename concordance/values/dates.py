"""Dates in figures and in words, of every calendar that the languages use, as Gregorian values.

A date is ``(year, month, day)`` with None for what is not said. Days and months that no calendar
has (31 June) are read as they are written; a check says that they cannot be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from concordance import lexicon
from concordance.folding import blanked
from concordance.values import Found, Kind
from concordance.values.calendars import FIGURE, NUMBER, OF_AN_ERA, SMALL, YEAR, counted, gregorian
from concordance.values.forms import APART, compiled, filled, spaced, windows
from concordance.values.numerals import numeral, value_of
from concordance.values.years import bare_years

Value = tuple[int | None, int | None, int | None]
ASIDE = frozenset(["day", "month", "other"])
SIGNS = frozenset(["sign", "mark"])
# In every language: 2025-07-05, 2025.7.5, 2025/7/5; and 5.7.2025, 05/07/2025, day before month.
_LAST = r"(?![\d/]|[.-]\d)"
FIGURES = (
    rf"(?<![\d/.-]){{y}}(?P<sign>[-./]){{n}}(?P=sign){{d}}{_LAST}",
    rf"(?<![\d/.-]){{a}}(?P<mark>[-./]){{n}}(?P=mark){{y}}{_LAST}",
)
HINT = r"\d{4}|[一二][〇○◯零0o一二三四五六七八九]{3}"
NEVER = r"(?!)"
BEFORE, AFTER = 64, 72  # how far the words of a date reach from its month or year


@dataclass(frozen=True)
class _Known:
    """The dates of one language; every pattern is for folded text."""

    language: str
    hint: re.Pattern[str]  # no date is far from it
    forms: re.Pattern[str]
    items: dict[str, re.Pattern[str]]  # one year, month or day of several
    months: tuple[re.Pattern[str], ...]
    days: tuple[re.Pattern[str], ...]
    join: re.Pattern[str]
    eras: dict[str, int]
    buddhist: bool
    weekdays: tuple[re.Pattern[str], ...]
    weekday: re.Pattern[str]


def _cased(word: str) -> str:
    """May and MAY, but not may; where months are written small, in any case."""
    return f"{word}|{word.upper()}" if word[:1].isupper() else f"(?i:{word})"


def _month_sources(words: dict[str, Any]) -> list[str]:
    edge = "" if words.get("open") else r"\b"
    short = words.get("short", [])
    return [
        rf"{edge}(?:{_cased(one)}){edge}" + (rf"|\b(?:{_cased(short[at])})\b\.?" if short else "")
        for at, one in enumerate(words.get("months", []))
    ]


def _day_sources(words: dict[str, Any]) -> list[str]:
    """The words for the days from the first; “|” inside one parts two ways to say it."""
    return [rf"\b(?:{spaced(one)})\b" for one in words.get("days", "").split()]


def _tokens(language: str, words: dict[str, Any]) -> dict[str, str]:
    """What each ``{token}`` of a form stands for."""
    eras = sorted(map(re.escape, words.get("eras", {})), key=len, reverse=True)
    era = rf"(?:(?:{'|'.join(eras)})_{OF_AN_ERA})" if eras else "(?!)"
    year = f"(?:{era}|{YEAR})"
    if "millennium" in words:
        year = rf"(?:{year}|\b(?=(?i:{words['millennium']})\b){numeral(language)})"
    if "thousands" in words:
        year = rf"(?:{year}|{words['thousands']}{SMALL})"
    months = _month_sources(words)
    small = NUMBER if words.get("han") else FIGURE
    ordinal = words.get("ordinal")
    figure = small + (rf"(?:{ordinal}\b)?" if ordinal else "")
    day = f"(?:{'|'.join([*(f'(?i:{one})' for one in reversed(_day_sources(words))), figure])})"
    if quotes := words.get("quotes"):
        day = f"(?:{quotes}{day}{quotes}|{day})"
    tokens = {
        "y": year, "e": era, "n": small, "d": day, "a": FIGURE, "c": NUMBER,
        "m": f"(?:{'|'.join(months)})" if months else small,
        "t": "(?:[1-9]0|[二三四五六七八九]十)", "day": day, "month": small,
    }  # fmt: skip
    if months:
        tokens["other"] = tokens["m"]
    return {name: spaced(one) for name, one in tokens.items()}


@cache
def _known(language: str) -> _Known:
    words = lexicon.section(language, "dates")
    tokens = _tokens(language, words)
    forms = [
        *FIGURES,
        *words["forms"],
        *(f"(?P<m{90 + at}>{one})" for at, one in enumerate(words["alone"])),
    ]
    months = _month_sources(words)
    eras = map(re.escape, words.get("eras", {}))
    edge = "" if words.get("open") else r"\b"
    named = "|".join([*words.get("months", ()), *words.get("short", ())])
    named = words.get("ahead", f"{edge}(?:{named}){edge}" if named else NEVER)
    hint = "|".join([HINT, *eras, named, *words["hints"]])
    return _Known(
        language=language,
        hint=re.compile(hint.lower()),
        forms=compiled(
            forms, tokens, between=spaced(words["list"]), aside=ASIDE, apart=language in APART
        ),
        items={name: re.compile(one) for name, one in tokens.items()},
        months=tuple(map(re.compile, months)),
        days=tuple(re.compile(one, re.I) for one in _day_sources(words)),
        join=re.compile(spaced(words["join"])),
        eras=dict(words.get("eras", {})),
        buddhist=bool(words.get("buddhist")),
        weekdays=tuple(map(re.compile, words["weekdays"])),
        weekday=re.compile("|".join(f"(?:{one})" for one in words["weekdays"])),
    )


def _place(patterns: tuple[re.Pattern[str], ...], written: str) -> int | None:
    """Which of the patterns, from 1, the whole of it is."""
    return next((at for at, one in enumerate(patterns, 1) if one.fullmatch(written)), None)


def _read(known: _Known, name: str, written: str) -> int | None:
    """The number of a year, month or day."""
    if name in "ye":
        year = gregorian(written, known.eras, known.buddhist)
        if year is None and (value := value_of(written, known.language)):
            year = int(value)
        return year
    if name == "m" and known.months:
        return _place(known.months, written)
    figure = re.match(r"\W*(\d{1,2})", written)
    if figure:
        return int(figure[1])
    return counted(written) or _place(known.days, written.strip('«»“”„" '))


def _value(known: _Known, said: dict[str, str]) -> Value:
    """The date that the tokens of a form say."""
    number = {name: _read(known, name, written) for name, written in said.items()}
    if "c" in number:
        return ((number["c"] or 0) - 1) * 100 + (number["t"] or 0), None, None
    year = number.get("y", number.get("e"))
    month = number.get("m", number.get("n"))
    day = number.get("d", number.get("a"))
    if "a" in number and (month or 0) > 12 >= (day or 0):
        month, day = day, month
    return year, month, day


def _of_match(known: _Known, match: re.Match[str]) -> Iterator[Found]:
    """The dates of one match: as many as its years, months or days are."""
    places = [one for one in filled(match) if one.name not in SIGNS]
    said = {one.name: one.written for one in places}
    for place in places:
        items = list(known.items[place.name].finditer(match.string, place.start, place.end))
        if len(items) > 1:
            for at, item in enumerate(items):
                start = item.start() if at else match.start()
                end = match.end() if item is items[-1] else item.end()
                yield Found(Kind.DATE, _value(known, said | {place.name: item[0]}), start, end)
            return
    yield Found(Kind.DATE, _value(known, said), *match.span())


def value_of_date(found: Found) -> Value:
    """The year, month and day of a date that was found."""
    year, month, day = found.value if isinstance(found.value, tuple) else (None, None, None)
    return year, month, day


def _completed(found: list[Found], line: str, join: re.Pattern[str]) -> Iterator[Found]:
    """From 8 July to 9 August 2024: the year of one end of a span of time holds for the other."""
    for at, one in enumerate(found):
        year, month, day = value_of_date(one)
        for other, gap, later in _beside(found, at, line):
            known, theirs, _ = value_of_date(other)
            if year is None and month and theirs and join.fullmatch(gap):
                year = known if (month <= theirs if later else theirs <= month) else None
        yield replace(one, value=(year, month, day))


def _beside(found: list[Found], at: int, line: str) -> Iterator[tuple[Found, str, bool]]:
    """The neighbours of a date, with what stands between, and whether they come later."""
    if at + 1 < len(found):
        yield found[at + 1], line[found[at].end : found[at + 1].start], True
    if at:
        yield found[at - 1], line[found[at - 1].end : found[at].start], False


def _in_line(known: _Known, line: str) -> Iterator[Found]:
    dates = [
        one
        for window in windows(line, known.hint, BEFORE, AFTER)
        for match in known.forms.finditer(line, *window)
        for one in _of_match(known, match)
    ]
    left = blanked(line, (one.span for one in dates))
    dates += bare_years(left, known.language)
    yield from _completed(sorted(dates, key=lambda one: one.start), line, known.join)
    for match in known.weekday.finditer(left):
        day = next(at for at, one in enumerate(known.weekdays, 1) if one.match(left, match.start()))
        yield Found(Kind.WEEKDAY, day, *match.span())


def read(matter: str, language: str) -> Iterator[Found]:
    """Every date, year and weekday. A range gives both its ends, each with its own characters."""
    known, at = _known(language), 0
    for line in matter.split("\n"):
        for one in _in_line(known, line):
            yield replace(one, start=one.start + at, end=one.end + at)
        at += len(line) + 1
