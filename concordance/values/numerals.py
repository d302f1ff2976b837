"""Number expressions of every language: in digits, in words, and in both at once (三十（30）).

``numeral`` gives the source of a pattern for use inside larger ones (it captures nothing), and
``value_of`` the value of what it matched.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache, lru_cache

from concordance.values.figures import figures, worth
from concordance.values.spelling import HALF, Spelling, spelling

PLACES = r"(?:[十百佰仟万亿兆億萬만억조천백십]|千(?![克米瓦焦帕卡伏安赫]))"


@cache
def numeral(language: str) -> str:
    """The source of a pattern for a number of the language: 30, thirty, thirty (30), 3万, 三十（30）."""
    digits, known = figures(language), spelling(language)
    if known.spaced:
        counted = rf"{digits}(?:[ -]?(?i:{known.scale})(?!\w))?"
    else:
        # Lao and Thai write their places in words: 2.5 ล้าน.
        places = PLACES if set(known.scales) & {"万", "만"} else f"(?:{known.scale})"
        more = rf"(?: ?\d[\d,.]{{0,12}}{places}{{1,3}})*(?:\d{{1,4}}(?!\d))?"
        counted = rf"{digits}(?: ?(?:[余多](?=[万亿]))?{places}{{1,3}}{more})?"
    return rf"(?:{known.pattern}(?: ?\({digits}\))?|{counted}(?: ?\({known.pattern}\))?)"


@cache
def _whole(language: str) -> re.Pattern[str]:
    return re.compile(numeral(language))


@lru_cache(maxsize=4096)
def value_of(written: str, language: str) -> Fraction | None:
    """The value of a number as ``numeral`` finds it; None if it is none.

    Where it is written twice, thirty (30), the first counts; see ``restated``.
    """
    plain = written.strip().split("(")[0].rstrip()
    if not plain or not _whole(language).fullmatch(plain):
        return None
    known = spelling(language)
    if known.spaced:
        return _spaced(plain, language, known)
    return _positional(plain, language, known)


def restated(written: str, language: str) -> tuple[Fraction | None, Fraction | None] | None:
    """Both values of a number written twice, thirty (30); None if it is written once."""
    first, bracket, second = written.partition("(")
    if not bracket:
        return None
    return value_of(first, language), value_of(second.rstrip(") "), language)


def _spaced(written: str, language: str, known: Spelling) -> Fraction | None:
    match = re.match(figures(language), written)
    if not match:
        return _words(known, written)
    value = worth(match[0], language)
    for token in known.tokens(written[match.end() :]):
        value *= known.scales[token]
    return value


def _words(known: Spelling, written: str) -> Fraction | None:
    """Two hundred and five thousand and ten: groups below a thousand, each times its scale."""
    total, group, last, bare = Fraction(0), Fraction(0), Fraction(0), False
    for token in known.tokens(written):
        scale = known.scales.get(token)
        if scale is None:
            group += Fraction(1, 2) if token == HALF else known.adds[token]
        elif scale == 100:
            group = (group or Fraction(1)) * 100
        elif bare:
            total, last = total * scale, scale
        elif scale == last:
            return None
        elif last and scale > last:
            total, group, last = (total + group) * scale, Fraction(0), scale
        else:
            total, group, last = total + (group or 1) * scale, Fraction(0), scale
        bare = scale is not None and scale != 100
    return total + group


def _positional(written: str, language: str, known: Spelling) -> Fraction | None:
    """一亿二千万, 3万5千, 二〇二四: digits by their place, or one by one."""
    tokens = list(known.tokens(written))
    if len(tokens) > 1 and all(token in known.digits for token in tokens):
        return _digits([known.digits[token] for token in tokens], language)
    if known.point and known.point in tokens:
        return _pointed(tokens, language, known)
    return _places(tokens, language, known)


def either(written: str, language: str) -> tuple[Fraction, Fraction] | None:
    """Three or four in two signs, 三四, and three to five, 三五; None for what is one number."""
    known = spelling(language)
    digits = [known.digits.get(token) for token in known.tokens(written)]
    if len(written) != 2 or len(digits) != 2 or digits[0] is None or digits[1] is None:
        return None
    return (digits[0], digits[1]) if _vague(digits[0], digits[1], language) else None


def _vague(first: Fraction, second: Fraction, language: str) -> bool:
    """Whether two digits name the ends of what is meant: in Chinese three and five do too."""
    return second - first == 1 or (first == 3 and second == 5 and language.startswith("zh"))


def _digits(digits: list[Fraction], language: str) -> Fraction | None:
    """二〇二四 is 2024; 三四 is three or four, and no number."""
    if len(digits) == 2 and _vague(digits[0], digits[1], language):
        return None
    return Fraction("".join(str(one) for one in digits))


def _pointed(tokens: list[str], language: str, known: Spelling) -> Fraction | None:
    """三点五 and 一点二亿: digits after the point, then places."""
    at = tokens.index(known.point)
    whole = _places(tokens[:at], language, known)
    if whole is None or at + 1 == len(tokens):
        return None
    after = [known.digits[token] for token in tokens[at + 1 :] if token in known.digits]
    value = whole + Fraction("0." + "".join(str(one) for one in after))
    for token in tokens[at + 1 + len(after) :]:
        value *= known.scales[token]
    return value


def _places(tokens: list[str], language: str, known: Spelling) -> Fraction | None:
    """Each digit times its place, each four places times its myriad, in falling order."""
    total, section = Fraction(0), Fraction(0)
    digit: Fraction | None = None
    place, myriad = Fraction(10**6), Fraction(10**20)
    for token in tokens:
        scale = known.scales.get(token)
        if token in known.adds:
            if digit or place <= 10:
                return None
            section, place = section + known.adds[token], Fraction(10)
        elif scale is None:
            value = known.digits.get(token)
            if value is None:
                value = worth(token, language)
            if digit:
                return None
            digit = value
        elif scale < _myriad(known):
            if scale >= place:
                return None
            section, digit, place = section + (digit or 1) * scale, None, scale
        else:
            section, digit = section + (digit or 0), None
            if scale > myriad:
                total, section = (total + section) * scale, Fraction(0)
            elif scale == myriad:
                return None
            else:
                total, section = total + (section or 1) * scale, Fraction(0)
            place, myriad = Fraction(10**6), scale
    return total + section + (digit or 0)


def _myriad(known: Spelling) -> int:
    """Where grouping begins: at 万 (10 000), or at ล้าน (1 000 000)."""
    return 10**6 if Fraction(10**5) in known.scales.values() else 10**4
