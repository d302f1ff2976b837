"""Which names of two counterparts meet, and which stand alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from concordance.naming import pinyin
from concordance.naming.gazetteer import (
    HAN,
    LATIN,
    Form,
    Mention,
    forms,
    known_word,
    mentions,
    names_of,
)
from concordance.naming.letters import Word, common_words, words
from concordance.naming.recurring import homophones
from concordance.naming.spelling import distance, shortened
from concordance.sides import Place
from concordance.spans import within
from concordance.text import Span
from concordance.values import Kind

UNIT = frozenset("省市州县区")


@dataclass(frozen=True)
class Misspelt:
    """Words that are nearly a name of a place: where, which place, and how it is written."""

    span: Span
    place: str
    written: str


def mentioned(place: Place) -> Sequence[Mention]:
    """The places mentioned within a provision or part; spans count in the text.

    Those that only name a currency are left out: dólares de los Estados Unidos.
    """
    found = within(mentions(place.side.text.matter, place.language), place.span)
    money = [one for one in place.values if one.kind == Kind.MONEY] if found else []
    return [each for each in found if not any(one.start <= each.span[0] < one.end for one in money)]


def words_within(place: Place) -> Sequence[Word]:
    """The words of a provision or part; spans count in the text."""
    return within(words(place.side.text.matter), place.span)


@lru_cache(maxsize=64)
def places_of(matter: str, language: str) -> frozenset[str]:
    """The codes of every place that a text names."""
    every = mentions(matter, language)
    return frozenset(code for each in every if not each.weak for code in each.places)


def spoken_of(mention: Mention, place: Place) -> bool:
    """Whether Chinese characters here read as the pinyin name of a place that is mentioned."""
    if place.language not in HAN:
        return False
    return any(
        code.islower() and code.isascii() and pinyin.read_as(code, place.said)
        for code in mention.places
    )


def alone(mine: Sequence[Mention], theirs: Sequence[Mention], there: Place) -> list[Mention]:
    """My strong mentions of places that the other side does not mention at all."""
    said = frozenset(code for each in theirs for code in each.places)
    return [
        each
        for each in mine
        if not each.weak and not each.places & said and not spoken_of(each, there)
    ]


@cache
def _slips(language: str) -> dict[str, list[tuple[str, Form]]]:
    """Every known word of a name by itself with one letter left out."""
    index: dict[str, list[tuple[str, Form]]] = {}
    for form in forms(language):
        for key in form.keys if not form.weak else ():
            for shorter in shortened(key) if len(key) > 3 else ():
                index.setdefault(shorter, []).append((key, form))
    return index


def _near(key: str, language: str) -> Iterator[tuple[str, Form]]:
    """Words of known names that one letter makes of this one."""
    seen = set()
    for shorter in sorted(shortened(key)):
        for known, form in _slips(language).get(shorter, ()):
            if (known, form.keys) not in seen and distance(key, known, 1) == 1:
                seen.add((known, form.keys))
                yield known, form


def _endings(word: str, key: str) -> bool:
    """Whether a word is a name with an ending: Liberian of Liberia, Chinas."""
    return word in (key + "n", key + "s", key + "i", key[:-1] + "n")


@lru_cache(maxsize=64)
def slips(matter: str, language: str) -> tuple[tuple[Span, Form], ...]:
    """Words one letter off a word of a known name, its other words as they should be."""
    found: list[tuple[Span, Form]] = []
    every, common = words(matter), common_words(matter)
    for at, word in enumerate(every):
        if not word.capital or len(word.key) < 4 or word.key in common:
            continue
        if known_word(word.key, language):
            continue
        for known, form in _near(word.key, language):
            if _endings(word.key, known):
                continue
            first = at - form.keys.index(known)
            row = every[max(0, first) : first + len(form.keys)]
            if [each.key for each in row if each is not word] == [
                key for key in form.keys if key != known
            ]:
                found.append(((row[0].start, row[-1].end), form))
    return tuple(found)


def _row_slips(name: str, said: str) -> Iterator[Span]:
    """Rows of characters with one character of a name wrong; of two, before a unit only."""
    for at, kept in enumerate(name):
        other = name[1 - at] if len(name) == 2 else ""
        found = said.find(kept) if len(name) == 2 else -1
        while found >= 0:
            start = found - at
            if (
                start >= 0
                and said[start + 1 - at : start + 2 - at] != other
                and said[start + 2 : start + 3] in UNIT
            ):
                yield start, start + 2
            found = said.find(kept, found + 1)
    half = len(name) // 2
    for offset, piece in ((0, name[:half]), (half, name[half:])) if len(name) > 2 else ():
        found = said.find(piece)
        while found >= 0:
            start = found - offset
            row = said[start : start + len(name)] if start >= 0 else ""
            if len(row) == len(name) and sum(a != b for a, b in zip(row, name, strict=True)) == 1:
                yield start, start + len(name)
            found = said.find(piece, found + 1)


def _misread(code: str, place: Place, taken: Sequence[Span]) -> Iterator[Misspelt]:
    """Rows that are read like the name of a place, one character wrong: 青道 for 青岛."""
    for form in names_of(code, place.language):
        for first, last in homophones(form.keys[0], place.said) if not form.weak else ():
            span = place.at(first, last)
            if not any(span[0] < stop and begin < span[1] for begin, stop in taken):
                yield Misspelt(span, code, form.keys[0])
                return


def misspelt(codes: frozenset[str], place: Place, lone: frozenset[str]) -> Iterator[Misspelt]:
    """Near-forms of the names of places; in two characters only of those that stand alone."""
    start, end = place.span
    if place.language in LATIN:
        for span, form in slips(place.side.text.matter, place.language):
            if start <= span[0] and span[1] <= end and form.places & codes:
                yield Misspelt(span, min(form.places & codes), " ".join(form.keys).title())
    if place.language not in HAN:
        return
    taken = [each.span for each in mentioned(place)]
    for code in sorted(lone):
        yield from _misread(code, place, taken)
    for code in sorted(codes):
        for form in names_of(code, place.language):
            name, short = form.keys[0], len(form.keys[0]) < 4
            if form.weak or (len(name) < 3 and code not in lone) or (short and " " in code):
                continue
            for first, last in _row_slips(name, place.said):
                written = place.said[first:last]
                inner = written[0] == name[0] and written[-1] == name[-1]
                if short and not inner and code not in lone:
                    continue
                span = place.at(first, last)
                if not any(span[0] < stop and begin < span[1] for begin, stop in taken):
                    yield Misspelt(span, code, name)
                    break
