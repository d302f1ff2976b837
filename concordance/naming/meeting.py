"""Which names of two counterparts meet, and which stand alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from concordance.naming import pinyin
from concordance.naming.gazetteer import (
    HAN,
    LATIN,
    Form,
    Mention,
    known_word,
    mentions,
    names_of,
)
from concordance.naming.letters import Word, common_words, words
from concordance.naming.spelling import distance, tolerance
from concordance.sides import Place
from concordance.text import Span


@dataclass(frozen=True)
class Misspelt:
    """Words that are nearly a name of a place: where, which place, and how it is written."""

    span: Span
    place: str
    written: str


def mentioned(place: Place) -> list[Mention]:
    """The places mentioned within a provision or part; spans count in the text."""
    start, end = place.span
    every = mentions(place.side.text.matter, place.language)
    return [each for each in every if start <= each.start and each.end <= end]


def words_within(place: Place) -> list[Word]:
    """The words of a provision or part; spans count in the text."""
    start, end = place.span
    every = words(place.side.text.matter)
    low, high = 0, len(every)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if every[middle].start < start else (low, middle)
    found = []
    for word in every[low:]:
        if word.end > end:
            break
        found.append(word)
    return found


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


def _row_forms(forms: Sequence[Form], said: str) -> Iterator[tuple[str, int, int]]:
    """Rows of characters one character off a name of three or more."""
    for form in forms:
        name = form.keys[0]
        half = len(name) // 2
        if len(name) < 3:
            continue
        for start in range(len(said) - len(name) + 1):
            piece = said[start : start + len(name)]
            if (piece[:half] == name[:half] or piece[-half:] == name[-half:]) and (
                sum(a != b for a, b in zip(piece, name, strict=True)) == 1
            ):
                yield name, start, start + len(name)


def _word_forms(forms: Sequence[Form], place: Place) -> Iterator[tuple[str, int, int]]:
    """Words a letter or two off a name, unless they are known or common words themselves."""
    here, common = words_within(place), common_words(place.side.text.matter)
    for form in forms:
        size = len(form.keys)
        for at in range(len(here) - size + 1):
            row = here[at : at + size]
            if not row[0].capital or not _misspells(row, form.keys, common, place.language):
                continue
            yield " ".join(key.title() for key in form.keys), row[0].start, row[-1].end


def _misspells(
    row: Sequence[Word], keys: Sequence[str], common: frozenset[str], language: str
) -> bool:
    off = 0
    for word, key in zip(row, keys, strict=True):
        if word.key == key:
            continue
        if word.key in common or known_word(word.key, language) or _derived(word.key, key):
            return False
        apart = distance(word.key, key, tolerance(len(key)))
        if apart > tolerance(len(key)) or (len(key) < 5 and word.key[0] != key[0]):
            return False
        off += apart
    return 0 < off <= 2


def _derived(word: str, key: str) -> bool:
    """Whether a word is a name with an ending: Liberian of Liberia, Chinas, Québécois."""
    shared = key[: max(3, len(key) - 1)]
    return word.startswith(shared) and len(word) > len(key)


@lru_cache(maxsize=4096)
def _candidates(place: str, language: str) -> tuple[Form, ...]:
    return tuple(form for form in names_of(place, language) if not form.weak)


def misspelt(codes: Sequence[str], place: Place) -> Iterator[Misspelt]:
    """Near-forms of the names of these places."""
    if place.language not in LATIN | HAN:
        return
    taken = [each.span for each in mentioned(place)]
    for code in codes:
        forms = _candidates(code, place.language)
        rows = (
            ((name, *place.at(start, end)) for name, start, end in _row_forms(forms, place.said))
            if place.language in HAN
            else _word_forms(forms, place)
        )
        for name, start, end in rows:
            if not any(start < stop and begin < end for begin, stop in taken):
                yield Misspelt((start, end), code, name)
                break
