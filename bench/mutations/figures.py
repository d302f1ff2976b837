"""Numbers, dates, periods, percentages, amounts and references: one figure for another."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache

from bench.mutations import Mutant, Original
from bench.mutations.tongues import IDEOGRAPHS, Tongue, tongue

Spot = tuple[str, re.Match[str]]
HIDDEN = re.compile(r"https?://\S+|\S+@\S+|\+\d[\d \-]{6,}|\{[^{}]*\}")
MARKER = re.compile(
    r"^[ \t]*(?:[（(]?(?:[〇一二三四五六七八九十百]+|\d+(?:\.\d+)*|[^\W\d_]|[ivx]+)[)）.．、]\s?"
    r"|^\d{1,2}(?: — |　)"
    r"|\d+(?:\.\d+)+\s)",
    re.M,
)
MONEY = (
    r"(?:RMB|USD|EUR|CNY|US\$|\$|€|¥|￥|人民币|美元|欧元)\s?"
    r"(?P<n>{n})(?P<scale>\s?(?:万|亿|million|billion)?)"
    r"|(?P<m>{n})(?P<mscale>\s?(?:万|亿|million|billion|milhões de|millions d[e’]|millones de|млн|млрд)?)\s?"
    r"(?:元|美元|欧元|人民币|yuan|RMB|renminbi|US dollars|euros?|USD|EUR|CNY|dólares|dollars|yuans|юан\w+"
    r"|доллар\w*|евро|위안|달러|유로|(?:アメリカ合衆国)?ドル|人民元"
    r"|ໂດລາ|ຢວນ|ດອນ|ดอลลาร์|หยวน|აშშ დოლარ\w*|იუან\w*|دولارا?|يوانا?)"
)
PERCENT = (
    r"百分之(?P<z>{n})|(?P<n>{n})\s?(?:%|％|per cent|percent|por cento|pour cent|por ciento"
    r"|процент\w*|퍼센트|パーセント|პროცენტ\w*|في المائة|٪)"
)
RATE = r"|(?:ร้อยละ|ຮ້ອຍລະ) ?(?P<m>{n})"


def dressed(digits: str, like: str) -> str:
    """Digits in the script of others: ๑ for 1."""
    nought = ord(like[0]) - int(like[0])
    return "".join(chr(nought + int(one)) if one.isdigit() else one for one in digits)


def _swapped(digits: str, dice: random.Random) -> str:
    """Another figure: turned round, doubled, one more, a nought lost."""
    if digits[0] not in "0123456789":
        return dressed(_swapped(str(int(digits)), dice), digits)
    value = int(digits)
    slips = {str(value + 1), str(value * 2 if value % 3 else value // 3 or 1)}
    if len(digits) > 1 and digits != digits[::-1] and digits[-1] != "0":
        slips.add(digits[::-1])
    if len(digits) > 1 and digits.endswith("0"):
        slips.add(digits[:-1])
    slips.discard(digits)
    return dice.choice(sorted(slips))


def _ideographs(written: str, dice: random.Random) -> str:
    """Another number in ideographs, and one that a person would write."""
    next_one = dict(zip("一二两三四五六七八九", "三三三五六三三九六七", strict=True))
    if all(sign in "〇零一二三四五六七八九" for sign in written) and len(written) > 1:
        last = written[-1]
        return written[:-1] + ("一" if last in "〇零" else next_one[last])
    if written == "十":
        return dice.choice(("二十", "十五"))
    for at, sign in enumerate(written):
        if sign in next_one:
            return written[:at] + next_one[sign] + written[at + 1 :]
    return "二" + written


def another(written: str, words: Tongue, dice: random.Random) -> str:
    """Another number in the same dress."""
    if written in words.spoken:
        return words.spoken[written]
    if written.lower() in words.spoken:
        return words.spoken[written.lower()].capitalize()
    if all(sign in IDEOGRAPHS for sign in written):
        return _ideographs(written, dice)
    runs = list(re.finditer(r"\d+", written))
    run = runs[-1] if len(runs) == 2 and len(runs[-1][0]) < 3 else runs[0]
    return written[: run.start()] + _swapped(run[0], dice) + written[run.end() :]


def _shifted(written: str, dice: random.Random) -> str:
    """An amount with one nought lost or one too many, separated as it was."""
    if all(sign in IDEOGRAPHS for sign in written):
        return _ideographs(written, dice)
    whole = written
    if found := re.fullmatch(r"(\d+(?:[,. \u00a0\u202f]\d{3})*)([.,])(\d{1,2})", written):
        whole, mark, rest = found.groups()
        # 1.5 million becomes 15, 0.9 becomes 0.09: the mark is what slips.
        return whole + rest if whole.strip("0") else f"{whole}{mark}0{rest}"
    separator = next((sign for sign in whole if not sign.isdigit()), "")
    digits = "".join(sign for sign in whole if sign.isdigit())
    value = digits[:-1] if digits.endswith("0") and dice.random() < 0.5 else digits + "0"
    return f"{int(value):,}".replace(",", separator) if separator else value


@cache
def _dates(tag: str) -> re.Pattern[str]:
    rows = tongue(tag).rows
    months, small = "|".join(tongue(tag).months), r"[\d十一二三四五六七八九]{1,3}"
    forms = {
        "zh-Hans": rf"(?P<y>[\d{IDEOGRAPHS}]{{4}})年(?:(?P<m>{small})月(?:(?P<d>{small})日)?)?",
        "en": rf"(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)? )?\b(?P<m>{months})(?: (?P<d2>\d{{1,2}}),)? (?P<y>\d{{4}})",
    }
    other = (
        rf"(?:(?P<d>\d{{1,2}})(?:er|º|°)?(?: de)? )?(?P<m>{months})(?: de(?:l)?)? (?P<y>\d{{4}})"
    )
    forms["zh-Hant"] = forms["zh-Hans"]
    year = r"(?<![\d.,])(?P<alone>(?:19|20)\d\d)(?![\d.,]\d|\d)"
    given = str(rows.get("dates", forms.get(tag, other))).replace("{months}", months)
    return re.compile(f"{given}|{rows.get('bare_year', year)}")


def _uncounted(words: Tongue) -> re.Pattern[str]:
    """Number words within a longer number in words, or where nothing is counted."""
    before = words.rows.get("numbers_before")
    before = before or f" ?(?:{'|'.join(words.rows['measures'].split())})"
    spoken = "|".join(sorted(words.spoken, key=len, reverse=True))
    return re.compile(rf"(?:{spoken})(?:{spoken})+|(?:{spoken})(?!{before})")


def spots(original: Original) -> Iterator[Spot]:
    """Every figure with its kind, the most telling first; what is read is blanked."""
    words = tongue(original.language)
    number = words.number
    left = original.plain

    def hide(pattern: re.Pattern[str]) -> list[re.Match[str]]:
        nonlocal left
        found = list(pattern.finditer(left))
        left = pattern.sub(lambda match: "\x00" * len(match[0]), left)
        return found

    for pattern in (HIDDEN, re.compile(rf"^[ \t]*(?:{words.article_line.pattern})", re.M), MARKER):
        hide(pattern)
    inner = r"[〇零一二三四五六七八九十百\d]+" if words.han else r"\d+(?:[.(]\d+\)?)*"
    reference = words.rows["article"].replace("{n}", f"(?:{inner})")
    yield from (
        ("reference", one)
        for one in hide(re.compile(f"{reference}|{words.rows['paragraph_reference']}"))
    )
    yield from (("date", one) for one in hide(_dates(words.tag)))
    units = "|".join(words.rows["units"].split())
    gap = "" if words.han else r"(?:\)?[ \u00a0-]?(?:calendar |working |business )?)"
    period = rf"(?P<n>{number}){gap}(?P<unit>{units})(?![\w·]*际)" + (
        "" if words.unspaced or words.tag == "ka" else r"\b"
    )
    yield from (
        ("percent", one) for one in hide(re.compile((PERCENT + RATE).replace("{n}", number)))
    )
    yield from (("amount", one) for one in hide(re.compile(MONEY.replace("{n}", number))))
    yield from (("period", one) for one in hide(re.compile(period)))
    if unwanted := words.rows.get("number_not"):
        hide(re.compile(unwanted))
    if words.unspaced and words.spoken:
        hide(_uncounted(words))
    if words.han:
        tail = rf"(?=(?:余|多)?(?:{'|'.join(words.rows['measures'].split())}))(?!个?方)"
        number = rf"(?:{DIGITS_OR})|[{IDEOGRAPHS}]+{tail}"
    yield from (("number", one) for one in hide(re.compile(number)))


DIGITS_OR = r"\d{1,3}(?:[,]\d{3})+|\d+(?:\.\d+)?"


def figures(original: Original) -> Iterator[Mutant]:
    """One slip for each figure, two for a period, one for each member of a date."""
    words, dice = tongue(original.language), original.dice

    def made(kind: str, start: int, end: int, after: str) -> Iterator[Mutant]:
        if after != original.plain[start:end]:
            yield Mutant(kind, original.language, ((start, end, after),))

    for kind, match in spots(original):
        if kind == "date":
            yield from _dated(original, match)
            continue
        if kind == "reference":
            yield from _referred(original, match)
            continue
        groups = match.groupdict()
        name = next((key for key in ("n", "m", "z") if groups.get(key)), None)
        start, end = match.span(name) if name else match.span()
        written = original.plain[start:end]
        change = _shifted if kind == "amount" else another
        after = change(written, dice) if kind == "amount" else another(written, words, dice)
        yield from made(kind, start, end, after)
        if kind == "period" and match["unit"] in words.wrong_units:
            yield from made(kind, *match.span("unit"), words.wrong_units[match["unit"]])


def _dated(original: Original, match: re.Match[str]) -> Iterator[Mutant]:
    words, dice = tongue(original.language), original.dice
    for key, written in match.groupdict().items():
        if not written:
            continue
        if written in words.months:
            after = words.months[(words.months.index(written) + dice.choice((-1, 1))) % 12]
        elif written.isdigit():
            after = str(int(written) + 1) if int(written) not in (12, 28, 29, 30, 31) else "11"
            after = dressed(after, written)
        else:
            after = {"十二": "十一", "十": "十一", "三十一": "二十一", "三十": "二十"}.get(
                written
            ) or _ideographs(written, dice)
        start, end = match.span(key)
        yield Mutant("date", original.language, ((start, end, after),))


def _referred(original: Original, match: re.Match[str]) -> Iterator[Mutant]:
    """The next number of an article, paragraph or letter that is referred to."""
    words = tongue(original.language)
    numbers = list(
        re.finditer(
            r"\d+|[〇零一二三四五六七八九十百]+|(?<=[(（ „])[^\W\d_](?=[)）“])|[가-하](?=목)",
            match[0],
        )
    )
    for one in numbers:
        written = one[0]
        if written.isdigit():
            after = dressed(str(int(written) + 1), written)
        elif written[0] in "〇一二三四五六七八九十百":
            after = _following(written)
        else:
            after = words.next_letter(written)
        start = match.start() + one.start()
        yield Mutant("reference", original.language, ((start, start + len(written), after),))


def _following(written: str) -> str:
    """The ideographs of the next number: 四 五, 九 十, 十九 二十."""
    digits = "一二三四五六七八九"
    last = written[-1]
    if last == "十":
        return written + "一"
    if last != "九" and last in digits:
        return written[:-1] + digits[digits.index(last) + 1]
    return {"九": "十", "十九": "二十"}.get(written, written[:-1] + "八")
