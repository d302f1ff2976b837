"""Amounts of money with their currency: 人民币五十万元, US$ 1.2 million, EUR 500."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from concordance import lexicon
from concordance.folding import DATA
from concordance.values import Found, Kind
from concordance.values.numerals import numeral, value_of

UNKNOWN = "_"  # the row of words and signs that several currencies share, such as $
JOIN = "(?: ?余| ?多| d[eo]| d['’]| of)? ?"


@dataclass(frozen=True)
class Currencies:
    """How a language writes amounts: any name or sign, and either side of the number."""

    any: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]


@cache
def _shared() -> tuple[str, ...]:
    """``"CODE pattern"`` for codes and signs that every language writes alike."""
    known = tomllib.loads((DATA / "currencies.toml").read_text("utf-8"))
    codes = tuple(rf"{code} \b{code}\b" for code in known["codes"].split())
    signs = tuple(row.partition(" ") for row in known["signs"])
    return (*(f"{code} {written.replace(' ', '|')}" for code, _, written in signs), *codes)


def _named(written: Iterable[str], side: str) -> str:
    """One pattern of all currencies, a named group for each row: USD_0, EUR_3."""
    ways = []
    for at, row in enumerate(written):
        code, _, pattern = row.partition(" ")
        ways.append(f"(?P<{side}{at}{'' if code == UNKNOWN else '_' + code}>{pattern})")
    return f"(?i:{'|'.join(ways)})"


@cache
def currencies(language: str) -> Currencies:
    """What the lexicon of the language says of money."""
    known = lexicon.section(language, "money")
    before, after = [*known.get("before", ()), *_shared()], [*known.get("after", ()), *_shared()]
    number = rf"(?P<n>{numeral(language)})"
    word = r"(?!\w)" if language not in {"zh-Hans", "zh-Hant", "ja", "ko", "th", "lo"} else ""
    left, right = _named(before, "b"), _named(after, "a")
    return Currencies(
        any=re.compile(f"{_named(before, 'b')}|{_named(after, 'a')}"),
        before=re.compile(rf"{left} ?{number}(?:{JOIN}{_named(after, 'a')}{word})?"),
        after=re.compile(rf"{number}{JOIN}{right}{word}"),
    )


def read(matter: str, language: str) -> Iterator[Found]:
    """Every amount; the currency is "" where the words leave it open ($ 500)."""
    known = currencies(language)
    if not known.any.search(matter):
        return
    until = 0
    for match in sorted(
        (*known.before.finditer(matter), *known.after.finditer(matter)),
        key=lambda one: (one.start(), -one.end()),
    ):
        value = value_of(match["n"], language)
        if value is None or match.start() < until or _within_word(match, matter, language):
            continue
        until = match.end()
        yield Found(Kind.MONEY, (value, _code(match)), *match.span())


def _code(match: re.Match[str]) -> str:
    """The code that the groups name, the first that names one."""
    groups = (name for name, said in match.groupdict().items() if said and "_" in name)
    return next((name.partition("_")[2] for name in groups), "")


def _within_word(match: re.Match[str], matter: str, language: str) -> bool:
    """Whether the number is a syllable of a word, as 이 in 이유로, which is no two euros."""
    strict = lexicon.section(language, "counting").get("strict")
    if not strict or any(character.isdigit() for character in match["n"]):
        return False
    return len(match["n"]) < 2 or bool(re.match(strict, matter[match.start() - 1 : match.start()]))
