"""Numbers in digits, with the thousands and decimals of each language; digits of any script."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

from concordance import lexicon

# 3.14 and 1,000 where the point marks decimals; 3,14 and 1.000 or 1 000 where the comma does.
END = r"(?!\d)(?!\.\d)"
POINT = (
    r"(?<!\d)(?<!\d\.)(?:\d{1,3}(?:[,٬']\d{3})+(?!\d)|[1-9]\d{0,2}(?: \d{3})+(?!\d)|\d{1,40})"
    rf"(?:[.٫]\d{{1,20}})?{END}"
)
COMMA = (
    rf"(?<!\d)(?<!\d[.,])(?:(?:[1-9]\d{{0,2}}(?:[.٬' ]\d{{3}})+(?!\d)|\d{{1,40}})(?:,\d{{1,20}})?{END}"
    rf"|\d{{1,20}}\.\d{{1,20}}{END})"
)
GROUPED = re.compile(r"[1-9]\d{0,2}(?:[.٬' ]\d{3})+(?:,\d+)?")


def _comma(language: str) -> bool:
    return bool(lexicon.section(language, "numbers").get("decimal") == ",")


@cache
def figures(language: str) -> str:
    """The source of a pattern for a number in digits; it captures nothing."""
    return rf"(?:{COMMA if _comma(language) else POINT})"


def worth(written: str, language: str) -> Fraction:
    """The value of what ``figures`` matched."""
    if _comma(language) and (GROUPED.fullmatch(written) or "." not in written):
        plain = re.sub(r"[.٬' ]", "", written).replace(",", ".")
    else:
        plain = re.sub(r"[,٬' ]", "", written)
    return Fraction(plain.replace("٫", "."))
