"""Names that a text writes again and again, and one place where it writes one of them otherwise."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from concordance.lexicon import section
from concordance.naming import pinyin
from concordance.naming.gazetteer import HAN, LATIN, known_word, mentions
from concordance.naming.letters import Word, words
from concordance.naming.spelling import distance, shortened
from concordance.text import Span

SHORTEST = 5  # letters; shorter words are too often near each other
OFTEN = 2  # a name that is written so often is written as it should be
UNITS = frozenset("省市州县区")
# Last characters of names with which many words begin, and what makes a word of others.
BEGINNING = frozenset("州海国山城西东南北中大江河湖")
FOLLOWING = frozenset("户店票口屿内长剧菜光路道明港")
MARKS = "[\u0eb1-\u0ebc\u0ec8-\u0ecd\u0e31-\u0e3a\u0e47-\u0e4e]"


@dataclass(frozen=True, slots=True)
class Variant:
    """A place where a recurring name is written otherwise; ``name`` is how it is written elsewhere."""

    start: int
    end: int
    name: str

    @property
    def span(self) -> Span:
        return self.start, self.end


@lru_cache(maxsize=64)
def variants(matter: str, language: str) -> tuple[Variant, ...]:
    """Every such place in order."""
    if language in HAN:
        found = _of_characters(matter, language)
    elif language in LATIN or language == "ru":
        found = _of_letters(matter, language)
    else:
        found = _after_units(matter, language)
    return tuple(sorted(found, key=lambda one: one.span))


def _of_letters(matter: str, language: str) -> Iterator[Variant]:
    every = [word for word in words(matter) if len(word.key) >= SHORTEST]
    count = Counter(word.key for word in every)
    index: dict[str, list[str]] = {}
    for key, times in count.items():
        for shorter in shortened(key) if times >= OFTEN else ():
            index.setdefault(shorter, []).append(key)
    small = {word.key for word in every if not word.capital}
    named = {word.key for word in every if word.capital and not word.first} - small
    for word in every:
        if word.key in _ordinary(language) or known_word(word.key, language):
            continue
        if count[word.key] == 1:
            name = next(_bases(word, index, named), None)
            if name:
                yield Variant(word.start, word.end, name.title() if name in named else name)


@cache
def _named(language: str) -> re.Pattern[str] | None:
    """A word for a unit, in a language without spaces, and what is written on behind it."""
    rows = section(language, "names").get("units", ())
    units = "|".join(row.partition("=")[2] for row in rows)
    return re.compile(rf"(?:{units})(?:[^\W\d_]|{MARKS})+") if units else None


def _after_units(matter: str, language: str) -> Iterator[Variant]:
    pattern = _named(language)
    found = list(pattern.finditer(matter)) if pattern else []
    count = Counter(match[0] for match in found)
    often = [name for name, times in count.items() if times >= OFTEN]
    for match in found:
        if count[match[0]] == 1:
            for name in often:
                if distance(match[0], name, 1) == 1:
                    yield Variant(*match.span(), name)
                    break


def _bases(word: Word, index: dict[str, list[str]], named: set[str]) -> Iterator[str]:
    """Words that the text has oftener and of which this one is a slip."""
    for shorter in sorted(shortened(word.key)):
        for key in index.get(shorter, ()):
            if distance(word.key, key, 1) == 1 and (
                _exchanged(word.key, key) or (key in named and word.capital and _slip(word, key))
            ):
                yield key


def _exchanged(one: str, other: str) -> bool:
    """Whether two neighbouring letters have changed places within a word."""
    return len(one) == len(other) and sorted(one) == sorted(other)


def _slip(word: Word, key: str) -> bool:
    """Whether a name in capitals differs within, not at an end that grammar may ask for."""
    return len(key) > SHORTEST and word.key[:1] == key[:1] and word.key[-2:] == key[-2:]


@cache
def _ordinary(language: str) -> frozenset[str]:
    """Words that are near others and none of their slips: 西岸 and 西安, there and three."""
    return frozenset(section(language, "names").get("sounding", "").split())


def _of_characters(matter: str, language: str) -> Iterator[Variant]:
    known = mentions(matter, language)
    taken = {at for each in known for at in range(each.start, each.end)}
    count = Counter(matter[each.start : each.end] for each in known if not each.weak)
    for name, times in count.items():
        yield from _doubled(name, matter)
        yield from _exchanged_within(name, matter)
        if times >= OFTEN:
            yield from _exchanged_unit(name, matter)
            for span in homophones(name, matter):
                written = matter[span[0] : span[1]]
                once = matter.count(written) == 1 and written not in _ordinary(language)
                if once and taken.isdisjoint(range(*span)):
                    yield Variant(*span, name)


def _doubled(name: str, matter: str) -> Iterator[Variant]:
    """A name whose last character stands twice, and no word begins with the second."""
    at = matter.find(name + name[-1])
    while at >= 0:
        end = at + len(name) + 1
        after = matter[end : end + 1]
        if name[-1] not in BEGINNING and after not in FOLLOWING:
            yield Variant(at, end, name)
        at = matter.find(name + name[-1], end)


def _exchanged_within(name: str, matter: str) -> Iterator[Variant]:
    """Two neighbouring characters of a longer name in the wrong order: 哈滨尔."""
    for at in range(len(name) - 1 if len(name) > 2 else 0):
        wrong = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
        found = matter.find(wrong) if wrong != name else -1
        if found >= 0:
            yield Variant(found, found + len(name), name)


def _exchanged_unit(name: str, matter: str) -> Iterator[Variant]:
    """The last character of a name and its unit in the wrong order: 巴市色 for 巴色市."""
    for unit in UNITS if len(name) > 1 else ():
        if matter.count(name + unit) < OFTEN:
            continue
        at = matter.find(wrong := name[:-1] + unit + name[-1])
        if at >= 0 and name[:-1] + unit not in name:
            yield Variant(at, at + len(wrong), name + unit)


def homophones(name: str, matter: str) -> Iterator[Span]:
    """Rows of characters that are a name with one character that is read alike."""
    for at, right in enumerate(name):
        before, after = name[:at], name[at + 1 :]
        kept = before or after
        found = matter.find(kept) if len(name) > 1 else -1
        while found >= 0:
            start = found if before else found - 1
            wrong = matter[start + at : start + at + 1] if start >= 0 else ""
            fits = bool(wrong) and matter.startswith(after, start + at + 1)
            if fits and wrong != right and alike(wrong, right):
                yield start, start + len(name)
            found = matter.find(kept, found + 1)


def alike(one: str, other: str) -> bool:
    """Whether two characters have a reading in common."""
    readings = pinyin.readings()
    return bool(set(readings.get(one, ())) & set(readings.get(other, ())))
