"""Years, months and days as the languages write them, and what the calendars count from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache

HAN = "一二三四五六七八九"
NOUGHT = "〇○◯零"
# A month or a day: 5, 05, 五, 十五, 二十五, 〇五, 廿五, 卅一. Up to 99, for what no calendar has.
SMALL = rf"(?:[{HAN}]?十[{HAN}]?|廿[{HAN}]?|卅一?|[{NOUGHT}]?[{HAN}])"
FIGURE = r"(?<!\d)\d{1,2}(?!\d)"
NUMBER = rf"(?:{FIGURE}|{SMALL})"
# A year: 2025, 二〇二五, 二零二五; 2,025 is none.
YEAR = rf"(?:(?<!\d)(?<!\d,)[12١٢๑๒໑໒]\d{{3}}(?!\d)|[一二][{NOUGHT}0O{HAN}]{{3}})"
OF_AN_ERA = rf"(?:元|\d{{1,4}}|[{NOUGHT}{HAN}]{{3,4}}|[百{HAN}]*{SMALL})"
LATE = 2400  # from here on a bare year in Thai or Lao is of the Buddhist era
BUDDHIST = -543


@cache
def _counts() -> dict[str, int]:
    """Every Han writing of 1 to 199, and 元, the first year of a reign."""
    table = {"元": 1}
    ones = ["", *HAN]
    for tens in range(10):
        for one in range(10):
            ten = "" if tens == 0 else ("十" if tens == 1 else f"{HAN[tens - 1]}十")
            value = tens * 10 + one
            table[ten + ones[one]] = value
            table["一百" + (ten or "零" * bool(one)) + ones[one]] = 100 + value
            if tens == 1:
                table["一百一十" + ones[one]] = table["一十" + ones[one]] = value
                table["一百一十" + ones[one]] = 100 + value
            if tens in (2, 3):
                table["廿卅"[tens - 2] + ones[one]] = value
    del table[""]
    return table


def counted(written: str) -> int | None:
    """The value of a small number in digits or Han numerals; None if it is none."""
    plain = written.strip()
    if plain.isdecimal():
        return int(plain)
    if plain in _counts():
        return _counts()[plain]
    digits = [("0" if sign in NOUGHT + "0O" else str(HAN.find(sign) + 1)) for sign in plain]
    by_place = all(sign in HAN + NOUGHT + "0O" or sign.isdecimal() for sign in plain)
    return int("".join(digits)) if plain and by_place else None


def gregorian(written: str, eras: Mapping[str, int], buddhist: bool = False) -> int | None:
    """The year that is written, whatever it is counted from; ``eras`` gives the year before each first."""
    plain = written.strip()
    for era, before in eras.items():
        if plain.startswith(era):
            year = counted(plain.removeprefix(era))
            return None if year is None else before + year
    year = counted(plain)
    if year is not None and buddhist and year >= LATE:
        return year + BUDDHIST
    return year


def possible(year: int | None, month: int | None, day: int | None) -> bool:
    """Whether a calendar has this day; what is not said is no obstacle."""
    try:
        date(year or 2000, month or 1, day or 1)
    except ValueError:
        return False
    return True


def weekday(year: int, month: int, day: int) -> int:
    """1 Monday … 7 Sunday."""
    return date(year, month, day).isoweekday()


def either(written: str) -> tuple[int, int, int] | None:
    """The other reading of a date that may be day and month or month and day; None if it may not."""
    match = re.search(r"(?<!\d)(\d{1,2})([-./])(\d{1,2})\2(\d{4})", written)
    if not match or match[1] == match[3] or max(int(match[1]), int(match[3])) > 12:
        return None
    return int(match[4]), int(match[1]), int(match[3])
