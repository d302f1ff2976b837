"""Parts of a whole: percentages, fractions, a half. 百分之五十, 50 %, fifty per cent: all 1/2."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Any

from concordance import lexicon
from concordance.folding import blanked
from concordance.values import Found, Kind
from concordance.values.nearby import lowered, near
from concordance.values.numerals import numeral, value_of
from concordance.values.spelling import NEVER, rows, spelling, trie


@dataclass(frozen=True)
class Shares:
    """How a language writes parts: by a hundredth, by numerator and denominator, by a word."""

    hundredths: tuple[tuple[re.Pattern[str], int], ...]
    signs: re.Pattern[str]
    parted: re.Pattern[str]
    spoken: re.Pattern[str]
    denominators: dict[str, Fraction]
    fixed: tuple[tuple[re.Pattern[str], Fraction, bool], ...]


@cache
def shares(language: str) -> Shares:
    """What the lexicon of the language says of ratios."""
    known = {key: _small(value) for key, value in lexicon.section(language, "ratios").items()}
    number = numeral(language)
    after = {
        100: known.get("percent", "%"),
        1000: known.get("permille", "‰"),
        10: known.get("tenths", NEVER),
    }
    hundredths = [
        (re.compile(rf"(?P<n>{number})[ -]?(?:{mark})"), of) for of, mark in after.items()
    ]
    if "percent_before" in known:
        hundredths.append((re.compile(rf"{known['percent_before']}(?P<n>{number})"), 100))
    signs = [*after.values(), str(known.get("percent_before", NEVER))]
    parted = str(known.get("parted", NEVER)).replace("{n}", rf"(?P<n>{number})")
    denominators = rows(known.get("denominators", ()))
    ones = trie(word for word, value in spelling(language).adds.items() if 1 <= value <= 9)
    return Shares(
        hundredths=tuple(hundredths),
        signs=re.compile("|".join(signs)),
        parted=re.compile(parted.replace("{d}", rf"(?P<d>{number})")),
        spoken=re.compile(
            rf"(?<![\w-])(?P<n>{ones}|\d{{1,2}})[ -](?P<d>{trie(denominators)})(?!\w)"
            rf"{str(known.get('not_spoken', '')).lower()}"
        ),
        denominators=denominators,
        fixed=(*_fixed(known.get("fixed", ()), False), *_fixed(known.get("weak", ()), True)),
    )


def _small(written: Any) -> Any:
    """A value of the lexicon in small letters: patterns here are for small letters."""
    return [one.lower() for one in written] if isinstance(written, list) else written.lower()


def _fixed(written: Iterable[str], weak: bool) -> Iterator[tuple[re.Pattern[str], Fraction, bool]]:
    for row in written:
        value, _, pattern = row.partition(" ")
        yield re.compile(pattern), Fraction(value), weak


def read(matter: str, language: str) -> Iterator[Found]:
    """Every percentage and fraction."""
    known, matter = shares(language), lowered(matter)
    for reader in (_parted, _hundredths, _fixed_words):
        found = list(reader(matter, language, known))
        yield from found
        matter = blanked(matter, (one.span for one in found))


def _parted(matter: str, language: str, known: Shares) -> Iterator[Found]:
    """三分之二, two thirds, 2/3."""
    for match in (*known.parted.finditer(matter), *known.spoken.finditer(matter)):
        below = known.denominators.get(match["d"]) or value_of(match["d"], language)
        above = value_of(match["n"], language)
        if above is not None and below and above < below:
            yield Found(Kind.RATIO, above / below, *match.span())


def _hundredths(matter: str, language: str, known: Shares) -> Iterator[Found]:
    """50 %, fifty per cent, 三成."""
    for pattern, of in known.hundredths:
        for match in near(known.signs, pattern, matter):
            value = value_of(match["n"], language)
            if value is not None:
                yield Found(Kind.RATIO, value / of, *match.span())


def _fixed_words(matter: str, language: str, known: Shares) -> Iterator[Found]:
    """Half, 一半, metade; a majority is a weak half."""
    for pattern, value, weak in known.fixed:
        for match in pattern.finditer(matter):
            yield Found(Kind.RATIO, value, *match.span(), weak=weak)
