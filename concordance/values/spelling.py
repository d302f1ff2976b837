"""How number words make a number: the words of each language, the grammar, the value.

The words are in the lexicon, section ``numbers``. Languages that part words by spaces have
``words`` (what adds) and ``scales`` (what multiplies); the others have ``signs``: digits, places
(十百千) and myriads (万亿), and ``adds`` for what stands for tens by itself (廿, 스물, ຊາວ).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Any

from concordance import lexicon
from concordance.values.figures import figures

LONGEST = 60  # a longer run of numerals is no number that anyone states
NEVER = r"(?!)"
HALF = "½"


def trie(words: Iterable[str]) -> str:
    """A pattern of the words that looks at each character once; the longest word wins."""
    tree: dict[str, Any] = {}
    for word in words:
        at = tree
        for character in word:
            at = at.setdefault(character, {})
        at[""] = {}
    return _branch(tree) if tree else NEVER


def _branch(tree: Mapping[str, Any]) -> str:
    ways = [re.escape(one) + _branch(below) for one, below in tree.items() if one]
    if not ways:
        return ""
    whole = ways[0] if len(ways) == 1 and "" not in tree else f"(?:{'|'.join(ways)})"
    return whole + ("?" if "" in tree else "")


def rows(written: Iterable[str]) -> dict[str, Fraction]:
    """``"1000 thousand thousands"``: each word after the number, ``_`` for a space in it."""
    table = {}
    for row in written:
        value, *forms = row.split()
        table.update({form.replace("_", " "): Fraction(value) for form in forms})
    return table


@dataclass(frozen=True)
class Spelling:
    """The number words of a language: what adds, what multiplies, and how to find them."""

    adds: Mapping[str, Fraction]
    digits: Mapping[str, Fraction]
    scales: Mapping[str, Fraction]
    pattern: str
    scale: str
    token: re.Pattern[str]
    half: re.Pattern[str]
    point: str
    spaced: bool

    def tokens(self, written: str) -> Iterator[str]:
        """The number words of an expression, in order; what joins them is passed over."""
        plain = self.half.sub(f" {HALF}", written.lower())
        return (match[0] for match in self.token.finditer(plain))


@cache
def spelling(language: str) -> Spelling:
    """What the lexicon of the language says of number words."""
    known = lexicon.section(language, "numbers")
    scales = rows(known.get("scales", ()))
    if "signs" in known:
        return _signs(known, scales, figures(language))
    adds = rows(known.get("words", ()))
    if "twenties" in known:
        adds |= _twenties(rows(known["twenties"]), adds)
    found = re.compile(trie([*adds, *scales, *rows(known.get("hundred", ())), HALF]))
    half = str(known.get("half", NEVER))
    pattern, large = _grammar(known, adds), trie(scales)
    scales |= rows(known.get("hundred", ()))
    return Spelling(adds, {}, scales, pattern, large, found, re.compile(half), "", True)


def _twenties(scores: Mapping[str, Fraction], below: Mapping[str, Fraction]) -> dict[str, Fraction]:
    """Scores joined with what is below twenty: ოც და ათი is 30."""
    return {
        score + word: worth + value
        for score, worth in scores.items()
        for word, value in below.items()
        if value < 20
    }


def _signs(known: Mapping[str, Any], scales: Mapping[str, Fraction], number: str) -> Spelling:
    digits, adds = rows(known["signs"]), rows(known.get("adds", ()))
    sign, digit = trie([*digits, *adds, *scales]), trie(digits)
    point = str(known.get("point", ""))
    pattern = rf"(?:{sign})(?:{sign}|{known.get('amid', NEVER)}){{0,{LONGEST}}}"
    if point:
        pattern += rf"(?:{point}(?:{digit}){{1,12}}(?:{trie(scales)}){{0,2}})?"
    pattern = rf"(?:{known.get('before', '')}{pattern}{known.get('after', '')})"
    token = re.compile(rf"{number}|\d+|{point or NEVER}|{sign}")
    return Spelling(
        adds, digits, scales, pattern, trie(scales), token, re.compile(NEVER), point, False
    )


def _grammar(known: Mapping[str, Any], values: Mapping[str, Fraction]) -> str:
    """Hundreds, tens and ones in that order, times thousands and upward."""

    def among(low: int, high: int) -> str:
        return trie(word for word, value in values.items() if low <= value < high)

    scale = rf"{trie(rows(known['scales']))}(?!\w)"
    hundred, article = trie(rows(known.get("hundred", ()))), known.get("article", NEVER)
    one, ten, teen = among(1, 10), among(20, 100), among(10, 20)
    if known.get("ones_first"):
        below = rf"{one}{known['tens']}{ten}|{ten}|{teen}|{one}"
    else:
        below = rf"{ten}(?:{known['tens']}(?:{among(1, 20) if known.get('scores') else one}))?"
        below = rf"{below}|{teen}|{one}"
    hundreds = rf"(?:(?:{one}|{article})[ -])?{hundred}|{among(100, 1000)}"
    group = rf"(?:(?:{hundreds})(?:{known['hundreds']}(?:{below}))?|{below})(?!\w)"
    half = known.get("half", NEVER)
    many = rf"(?:(?:(?:{group}{half}?|{article})[ -])?{scale}(?:[ -]{scale})*)"
    alone = rf"{group}(?:{half})?(?!(?:[ -])(?:{scale}|{hundred}(?!\w)))"
    more = rf"(?:{known['thousands']}(?:{many}|{alone}))*"
    # A conjunction or preposition may be written together with the number: بستة, وستة.
    start = rf"(?:(?<!\w)|(?<=(?<!\w)[{known['prefix']}]))" if "prefix" in known else r"(?<!\w)"
    return rf"{start}(?i:{many}{more}|{known.get('zero', NEVER)}|{alone})(?!\w)"
