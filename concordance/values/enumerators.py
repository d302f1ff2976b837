"""What a mark of counting counts: (b), II, 三, б, ข and ② by value, whatever the script."""

from __future__ import annotations

import re
from functools import cache

# The order in which each script counts items; letters that lists skip (ё, й, ฃ) are left out.
SERIES = (
    "abcdefghijklmnopqrstuvwxyz",
    "абвгдежзиклмнопрстуфхцчшщэюя",
    "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
    "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ",
    "ກຂຄງຈສຊຍດຕຖທນບປຜຝພຟມຢຣລວຫອຮ",
    "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
    "가나다라마바사아자차카타파하",
    "イロハニホヘトチリヌルヲワカヨタレソツネ",
    "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
    "甲乙丙丁戊己庚辛壬癸",
)
LETTER = "[" + "".join(SERIES) + "ا]ـ?"
HAN = "〇○零一二两三四五六七八九"
HAN_NUMBER = rf"[{HAN}十百廿卅](?: ?[{HAN}十百])*"
ROMAN = re.compile(
    r"(?=[ivxlc])(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})(?!\w)", re.IGNORECASE
)
DIGITS = dict(zip(HAN, (0, 0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
PLACES = {"十": 10, "百": 100, "廿": 20, "卅": 30}
ONES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@cache
def _letters() -> dict[str, int]:
    table = {sign: at for series in SERIES for at, sign in enumerate(series, 1)}
    return table | {"ا": 1}


def roman(written: str) -> int | None:
    """XIV is 14; None for what is no Roman number up to 399."""
    low = written.lower()
    if not low or not ROMAN.fullmatch(low):
        return None
    values = [ONES[sign] for sign in low]
    after = [*values[1:], 0]
    return sum(-one if one < next_one else one for one, next_one in zip(values, after, strict=True))


def han(written: str) -> int | None:
    """四十七, 二八七 and 两 as integers; None for what is no such number."""
    signs = written.replace(" ", "")
    if not signs or any(sign not in DIGITS and sign not in PLACES for sign in signs):
        return None
    if all(sign in DIGITS for sign in signs):
        return int("".join(str(DIGITS[sign]) for sign in signs))
    total, digit = 0, 0
    for sign in signs:
        if sign in DIGITS:
            digit = DIGITS[sign]
        elif PLACES[sign] in (20, 30):
            total += PLACES[sign]
        else:
            total, digit = total + (digit or 1) * PLACES[sign], 0
    return total + digit


def counted(written: str) -> tuple[int, ...]:
    """What a mark may count, the likeliest first: (ii) is 2, (b) is 2, (i) is 1 or 9, none ()."""
    sign = written.strip("ـ ").lower()
    if sign.isdecimal():
        return (int(sign),)
    letter = _letters().get(sign)
    value = roman(sign)
    if value is None:
        value = han(sign)
    if letter and value and sign not in "ivx":  # c, d and l count as letters
        return letter, value
    return tuple(dict.fromkeys(one for one in (value, letter) if one is not None))
