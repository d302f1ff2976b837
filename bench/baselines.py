"""Two simpler ways to compare texts, to measure the engine beside: digits, and checks by segment.

The first counts the numbers that stand in digits. The second does what tools for translators
commonly do with each segment: digits, doubled spaces, brackets and quotation marks, closing
punctuation, repeated words, untranslated words, length. Segments are lines in order.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import combinations, zip_longest

Alarm = tuple[str, str]
Baseline = Callable[[Mapping[str, str]], Counter[Alarm]]

DIGITS = re.compile(r"\d+(?:[.,\u00a0\u202f]\d+)*")
REPEATED = re.compile(r"\b(\w{2,}) \1\b")
BRACKETS = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"), ("《", "》"))
WIDTH = str.maketrans("（）０１２３４５６７８９％，。；：", "()0123456789%,.;:")
STOP = {"。": ".", "；": ";", "：": ":", "，": ",", "、": ","}


def _digits(plain: str) -> Counter[str]:
    return Counter(re.sub(r"\D", "", found) for found in DIGITS.findall(plain.translate(WIDTH)))


def digits(texts: Mapping[str, str]) -> Counter[Alarm]:
    """Numbers in digits that the texts do not have equally often."""
    alarms: Counter[Alarm] = Counter()
    for left, right in combinations(sorted(texts), 2):
        mine, theirs = _digits(texts[left]), _digits(texts[right])
        for number, count in ((mine - theirs) + (theirs - mine)).items():
            alarms["digits", number] += count
    return alarms


def _segments(plain: str) -> list[str]:
    return [line.strip() for line in plain.split("\n") if line.strip()]


def _alone(segment: str) -> Iterator[Alarm]:
    if "  " in segment:
        yield "doubled space", segment
    if found := REPEATED.search(segment):
        yield "repeated word", found[0]
    for opening, closing in BRACKETS:
        if segment.count(opening) != segment.count(closing):
            yield "brackets", segment


def _ending(segment: str) -> str:
    last = segment[-1]
    last = STOP.get(last, last)
    return last if last in ".;:,?!" else ""


def _together(one: str, other: str) -> Iterator[Alarm]:
    mine, theirs = one.translate(WIDTH), other.translate(WIDTH)
    for number, count in (_digits(mine) - _digits(theirs)).items():
        yield f"number {count}", number
    for number, count in (_digits(theirs) - _digits(mine)).items():
        yield f"number {count}", number
    for sign in "()%":
        if mine.count(sign) != theirs.count(sign):
            yield "signs", one
    if _ending(one) != _ending(other):
        yield "ending", one
    if one == other and any(sign.isalpha() for sign in one):
        yield "untranslated", one
    if not 0.15 < (len(one) + 5) / (len(other) + 5) < 7:
        yield "length", one


def segments(texts: Mapping[str, str]) -> Counter[Alarm]:
    """What checks by segment find, line against line in order."""
    split = {language: _segments(plain) for language, plain in texts.items()}
    alarms: Counter[Alarm] = Counter()
    for rows in split.values():
        for segment in rows:
            alarms.update(_alone(segment))
    for left, right in combinations(sorted(split), 2):
        for one, other in zip_longest(split[left], split[right]):
            alarms.update(_together(one, other) if one and other else (("segment", one or other),))
    return alarms


BASELINES: Mapping[str, Baseline] = {"digits": digits, "by segment": segments}
