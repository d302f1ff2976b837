"""Plain numbers, ordinals and times: 三十名, thirty; 第十五次, fifteenth; 两次, twice.

A number that a language may say or leave unsaid is weak: one (一名 is "a"), and two where it only
takes up the parties again (两国, "the two countries", "both").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from typing import Any

from concordance import lexicon
from concordance.folding import blanked
from concordance.values import Found, Kind
from concordance.values.forms import alternatives
from concordance.values.nearby import lowered
from concordance.values.numerals import either, numeral, value_of
from concordance.values.spelling import NEVER, Spelling, rows, spelling, trie

ROMAN = re.compile(r"(?:X{0,3})(?:IX|IV|V?I{0,3})")
NOON = 12
FULL_HOUR = r"(?<=\d):00(?!\d)"  # 8:00 is 8
LETTERS = {"I": 1, "V": 5, "X": 10}


@dataclass(frozen=True)
class Usage:
    """How a language uses its numbers: what is none, what makes an ordinal, what counts."""

    none: re.Pattern[str]
    number: re.Pattern[str]
    ordinal: re.Pattern[str]
    ordinals: Mapping[str, int]
    ordinal_before: re.Pattern[str]
    ordinal_after: re.Pattern[str]
    roman: re.Pattern[str]
    times: Mapping[str, int]
    time: re.Pattern[str]
    times_after: re.Pattern[str]
    pair: re.Pattern[str]
    pair_before: re.Pattern[str]
    pair_after: re.Pattern[str]
    vague_before: re.Pattern[str]
    vague: re.Pattern[str]
    counter: re.Pattern[str]
    strict: re.Pattern[str]
    attached: bool
    single: frozenset[str]
    parties: re.Pattern[str]
    afternoon_before: re.Pattern[str]
    afternoon_after: re.Pattern[str]
    alone: frozenset[str]


@cache
def usage(language: str) -> Usage:
    """What the lexicon of the language says of the use of numbers."""
    known, order = lexicon.section(language, "counting"), lexicon.section(language, "ordinals")
    bare = not spelling(language).spaced
    ordinals, times = _inflected(order), _plain(known.get("times", ()))

    def pattern(key: str, table: Mapping[str, Any] = known) -> re.Pattern[str]:
        return re.compile(str(table.get(key, NEVER)).lower())

    def before(key: str, table: Mapping[str, Any] = known) -> re.Pattern[str]:
        return re.compile(rf"(?:{table.get(key, NEVER)})$".lower())

    def listed(key: str) -> list[str]:
        return str(known.get(key, "")).split()

    none = sorted([*listed("names"), *listed("idioms")], key=len, reverse=True)
    return Usage(
        none=_none(known.get("none", ()), none),
        number=re.compile(numeral(language).replace("(?i:", "(?:")),
        ordinal=_ordinal(order, ordinals, language),
        ordinals=ordinals,
        ordinal_before=before("before", order),
        ordinal_after=pattern("after", order),
        roman=re.compile(str(order.get("roman", NEVER))),
        times=times,
        time=re.compile(trie(times) if bare else rf"(?<!\w){trie(times)}(?!\w)"),
        times_after=pattern("times_after"),
        pair=pattern("pair"),
        pair_before=before("pair_before"),
        pair_after=pattern("pair_after"),
        vague_before=before("vague_before"),
        vague=pattern("vague"),
        counter=pattern("counter"),
        strict=before("strict"),
        attached="strict" in known,
        single=frozenset(listed("single")),
        parties=pattern("parties"),
        afternoon_before=before("afternoon_before"),
        afternoon_after=pattern("afternoon_after"),
        alone=frozenset(listed("alone")),
    )


def _none(patterns: Sequence[str], words: Sequence[str]) -> re.Pattern[str]:
    """What looks like a number and is none: patterns, then words with ``_`` for a space."""
    literal = (re.escape(word.replace("_", " ")) for word in words)
    return re.compile(alternatives([FULL_HOUR, *patterns, *literal]).lower())


def _plain(written: Any) -> dict[str, int]:
    return {word: int(value) for word, value in rows(written).items()}


def _inflected(order: Mapping[str, Any]) -> dict[str, int]:
    """Ordinal words by form: those listed, and each stem with each ending."""
    endings = [one.strip("_") for one in str(order.get("endings", "")).split()]
    table = _plain(order.get("words", ()))
    for stem, value in _plain(order.get("stems", ())).items():
        table.update({stem + ending: value for ending in endings})
    return table


def _ordinal(
    order: Mapping[str, Any], ordinals: Mapping[str, int], language: str
) -> re.Pattern[str]:
    """Fifteenth, twenty-fifth, vigésimo quinto: tens may stand before."""
    if not ordinals:
        return re.compile(NEVER)
    tens = {word for word, value in spelling(language).adds.items() if value >= 20}
    tens |= {word for word, value in ordinals.items() if value >= 10}
    join, prefix = order.get("join", "[ -]"), order.get("prefix", "")
    start, end = (r"(?<!\w)", r"(?!\w)") if spelling(language).spaced else ("", "")
    return re.compile(
        rf"{start}{prefix}(?:(?P<tens>{trie(tens)}){join})?(?P<ones>{trie(ordinals)}){end}"
    )


def read(matter: str, language: str) -> Iterator[Found]:
    """Every number, ordinal and count of times of a text whose other values are blanked."""
    known = usage(language)
    yield from _romans(matter, known)
    left = lowered(matter)
    left = blanked(left, (match.span() for match in known.none.finditer(left)))
    for part in (_ordinals, _times):
        found = list(part(left, language, known))
        yield from found
        left = blanked(left, (one.span for one in found))
    numbers = [
        one
        for match in known.number.finditer(left)
        for one in _numbers(match, left, language, known)
    ]
    yield from _once(numbers, left, known)


def _once(found: list[Found], matter: str, known: Usage) -> Iterator[Found]:
    """Three parties are taken up again and again (三方); what is said of three once is a number."""
    often = Counter(one.value for one in found if known.parties.match(matter, one.end))
    for one in found:
        lonely = one.weak and one.value not in (1, 2) and often.get(one.value) == 1
        yield replace(one, weak=False) if lonely and known.parties.match(matter, one.end) else one


def _ordinals(matter: str, language: str, known: Usage) -> Iterator[Found]:
    """Ordinals in words."""
    adds = spelling(language).adds
    for match in known.ordinal.finditer(matter):
        value, tens = known.ordinals[match["ones"]], match["tens"] or ""
        value += int(adds.get(tens, known.ordinals.get(tens, 0)))
        yield Found(Kind.ORDINAL, value, *match.span(), weak=value == 1)


def _romans(matter: str, known: Usage) -> Iterator[Found]:
    """Roman ordinals where the language writes them so: século XXI."""
    for match in known.roman.finditer(matter):
        value = _roman(match["roman"])
        if value > 1:
            yield Found(Kind.ORDINAL, value, *match.span(), weak=True)


def _roman(written: str) -> int:
    """The value of a Roman numeral below forty; 0 if it is none."""
    if not ROMAN.fullmatch(written):
        return 0
    worth = [LETTERS[letter] for letter in written]
    later = [*worth[1:], 0]
    return sum(-one if one < next_one else one for one, next_one in zip(worth, later, strict=True))


def _times(matter: str, language: str, known: Usage) -> Iterator[Found]:
    """Once, twice, дважды; both and 双 as a weak two."""
    for match in known.time.finditer(matter):
        value = known.times[match[0]]
        yield Found(Kind.TIMES, value, *match.span(), weak=value == 1)
    for match in known.pair.finditer(matter):
        yield Found(Kind.NUMBER, Fraction(2), *match.span(), weak=True)


def _numbers(match: re.Match[str], matter: str, language: str, known: Usage) -> Iterator[Found]:
    """The number of a match; both of 四五个, four or five, where something is counted."""
    if found := _number(match, matter, language, known):
        yield found
    elif (ends := either(match[0], language)) and known.counter.match(matter, match.end()):
        start, end = match.span()
        yield Found(Kind.NUMBER, ends[0], start, start + 1)
        yield Found(Kind.NUMBER, ends[1], start + 1, end)


def _number(match: re.Match[str], matter: str, language: str, known: Usage) -> Found | None:
    """The number that was matched, as ordinal or times where what stands beside it says so."""
    written, (start, end) = match[0], match.span()
    value, spelled = value_of(written, language), spelling(language)
    before = matter[max(0, start - 12) : start]
    if value is None or known.vague.match(matter, end):
        return None
    figures = any(character.isdigit() for character in written)
    if value < NOON and (
        known.afternoon_after.match(matter, end) or known.afternoon_before.search(before)
    ):
        value += NOON  # 3 p.m. is 15:00
    sure = figures or _counts(written, matter[end : end + 8], spelled, known)
    mark, ordinal = known.ordinal_after.match(matter, end), known.ordinal_before.search(before)
    if not figures and (
        (_vague(written, spelled) and known.vague_before.search(before))
        or (known.strict.search(before) and not ordinal)
        or (known.attached and not (sure or mark))
        or written in known.single
    ):
        return None
    pair = not figures and (
        _pair(value, before, matter, end, known) or known.parties.match(matter, end)
    )
    if value.denominator == 1 and not pair:
        if mark or ordinal:
            return Found(Kind.ORDINAL, int(value), start, mark.end() if mark else end, value == 1)
        unit = known.times_after.match(matter, end)
        if unit:
            return Found(Kind.TIMES, int(value), start, unit.end(), weak=value == 1)
    loose = not figures and (value == 0 or _loose(written, spelled, known))
    weak = value == 1 or not sure or loose or bool(pair)
    return Found(Kind.NUMBER, value, start, end, weak)


def _pair(value: Fraction, before: str, matter: str, end: int, known: Usage) -> bool:
    """Whether a two only takes up again what are two anyway: 两国, the two cities."""
    return value == 2 and bool(
        known.pair_before.search(before) or known.pair_after.match(matter, end)
    )


def _vague(written: str, known: Spelling) -> bool:
    """Whether a number begins with a place, as in 数百, several hundred."""
    return next(known.tokens(written), "") in known.scales


def _loose(written: str, known: Spelling, use: Usage) -> bool:
    """Whether the words are a place alone: thousands, 百, миллионы of something."""
    worth = known.scales.get(written.lower(), Fraction(0))
    return worth >= 12 and written.lower() not in use.alone


def _counts(written: str, after: str, known: Spelling, use: Usage) -> bool:
    """Whether number words count something: always, save where they may be parts of other words."""
    if known.spaced or use.counter.match(after):
        return True
    if use.attached:
        return False
    tokens = list(known.tokens(written))
    places = sum(token in known.scales for token in tokens)
    return len(tokens) > max(places, 1 if places else 2)
