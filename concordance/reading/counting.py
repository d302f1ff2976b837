"""The numbers of labels and markers: 3, ๓, III, 二十三, third, (c), ㈢, ③ all count."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

HAN = {one: at for at, one in enumerate("〇一二三四五六七八九")}
HAN |= {"○": 0, "零": 0, "两": 2, "兩": 2, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5}
SCALES = {"十": 10, "百": 100, "千": 1000}
ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def han(written: str) -> int | None:
    """二十三, 一百零三, 二〇; None if it is no such number."""
    digits = "".join(one for one in written if one not in " 第")
    if not digits or not all(one in HAN or one in SCALES or one.isdecimal() for one in digits):
        return None
    if not any(one in SCALES for one in digits):
        return int("".join(str(_digit(one)) for one in digits[:9]))
    total, ones = 0, 0
    for one in digits:
        if one in SCALES:
            total += (ones or 1) * SCALES[one]
            ones = 0
        else:
            ones = _digit(one)
    return total + ones


def _digit(one: str) -> int:
    return HAN[one] if one in HAN else unicodedata.decimal(one)


def roman(written: str) -> int | None:
    """xiv and XIV are 14; None for what is no well-formed Roman number (IIX)."""
    digits = [ROMAN.get(one, 0) for one in written.upper()]
    if not digits or 0 in digits:
        return None
    pairs = zip(digits, [*digits[1:], 0], strict=True)
    total = sum(-one if one < following else one for one, following in pairs)
    return total if as_roman(total) == written.upper() else None


def as_roman(number: int) -> str:
    """The Roman number in capitals."""
    forms = "M CM D CD C XC L XL X IX V IV I".split()
    values = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)
    written = ""
    for form, value in zip(forms, values, strict=True):
        count, number = divmod(number, value)
        written += form * count
    return written


def decimal(written: str) -> int | None:
    """The digits of any script."""
    return int(written) if written.isdecimal() else None


def circled(written: str) -> int | None:
    """①, ⑴, ㈠ and the like."""
    value = unicodedata.numeric(written, None) if len(written) == 1 else None
    return int(value) if value else None


def breaks(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where a count from 1 is broken: the place, and the number that belongs there.

    A number that is skipped but stands elsewhere is no gap; the one that
    comes too late is what is reported.
    """
    there = set(numbers)
    expected = 1
    for at, number in enumerate(numbers):
        if number >= expected:
            lacking = next(
                (one for one in range(expected, min(number, expected + 999)) if one not in there),
                None,
            )
            if lacking is not None:
                yield at, lacking
            expected = number + 1
        else:
            yield at, expected
