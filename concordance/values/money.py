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
from concordance.values.nearby import lowered, near
from concordance.values.numerals import numeral, value_of
from concordance.values.spelling import NEVER, spelling, trie

UNKNOWN = "_"  # the row of words and signs that several currencies share, such as $
OPTIONAL = re.compile(r"^\(\?:[^()]*\)\?")  # a group that may stand before the name
ALTERNATIVE = re.compile(r"\|(?![^(]*\))")  # of the whole, not within a group
EDGE = r"(?<![^\W\d_])"  # no letter before
JOIN = "(?: ?余| ?多| d[eo]| d['’]| of)? ?"


@dataclass(frozen=True)
class Currencies:
    """How a language writes amounts: the marks of money, and either side of the number."""

    marks: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]


@cache
def _shared() -> tuple[str, ...]:
    """``"CODE pattern"`` for codes and signs that every language writes alike."""
    known = tomllib.loads((DATA / "currencies.toml").read_text("utf-8"))
    codes = tuple(rf"{code} \b{code.lower()}\b" for code in known["codes"].split())
    signs = tuple(row.lower().partition(" ") for row in known["signs"])
    return (*(f"{code.upper()} {written.replace(' ', '|')}" for code, _, written in signs), *codes)


def _named(written: Iterable[str], side: str) -> str:
    """One pattern of all currencies, a named group for each row: b0_USD, a3_EUR."""
    ways = []
    for at, row in enumerate(written):
        code, _, pattern = row.partition(" ")
        ways.append(f"(?P<{side}{at}{'' if code == UNKNOWN else '_' + code}>{pattern})")
    return f"(?:{'|'.join(ways)})"


def _lowered(written: Iterable[str]) -> list[str]:
    """The rows of a lexicon with their patterns, not their codes, in small letters."""
    rows = (row.partition(" ") for row in written)
    return [f"{code} {pattern.lower()}" for code, _, pattern in rows]


def _marks(written: Iterable[str], spaced: bool) -> str:
    """A quick pattern for whatever may be money: a sign, a code, a name less what may precede it."""
    names = [OPTIONAL.sub("", row.partition(" ")[2]) for row in _lowered(written)]
    ways = {way for name in names for way in ALTERNATIVE.split(name)}
    plain = trie(sorted(way for way in ways if way.isalpha()))
    rest = "|".join(sorted(way for way in ways if not way.isalpha()))
    codes = trie(row.partition(" ")[0].lower() for row in _shared() if row[0] != UNKNOWN)
    edge = EDGE if spaced else ""
    return rf"[$€£¥￥₽₭฿₩₫₹₸₾₮]|\b{codes}\b|rmb|{edge}(?:{plain}|{rest or NEVER})"


@cache
def currencies(language: str) -> Currencies:
    """What the lexicon of the language says of money; patterns are for small letters."""
    known = lexicon.section(language, "money")
    before = [*_lowered(known.get("before", ())), *_shared()]
    after = [*_lowered(known.get("after", ())), *_shared()]
    number = rf"(?P<n>{numeral(language)})"
    spaced = spelling(language).spaced
    word = r"(?!\w)" if spaced else ""
    left, right = _named(before, "b"), _named(after, "a")
    return Currencies(
        marks=re.compile(_marks([*known.get("before", ()), *known.get("after", ())], spaced)),
        before=re.compile(rf"{left} ?{number}(?:{JOIN}{right}{word})?"),
        after=re.compile(rf"{number}{JOIN}{right}{word}"),
    )


def read(matter: str, language: str) -> Iterator[Found]:
    """Every amount; the currency is "" where the words leave it open ($ 500)."""
    known, small = currencies(language), lowered(matter)
    matches = [*near(known.marks, known.before, small), *near(known.marks, known.after, small)]
    until = 0
    for match in sorted(matches, key=lambda one: (one.start(), -one.end())):
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
