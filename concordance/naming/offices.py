"""Words for units of territory and for offices, each with the classes that it may stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from concordance.lexicon import section
from concordance.naming.gazetteer import HAN, Mention, mentions
from concordance.spans import within
from concordance.text import Span

REACH = 80  # no name of a place with its “of” is longer


@dataclass(frozen=True, slots=True)
class Called:
    """A word for a unit or an office: its classes, and the places that it belongs to."""

    classes: frozenset[str]
    start: int
    end: int
    places: frozenset[str] = frozenset()
    deputy: bool = False

    @property
    def span(self) -> Span:
        return self.start, self.end


@cache
def _table(language: str, key: str) -> dict[str, frozenset[str]]:
    rows = section(language, "names").get(key, ())
    return {
        word: frozenset(classes.split())
        for classes, _, words in (str(row).partition("=") for row in rows)
        for word in words.split("|")
    }


@cache
def _pattern(language: str, key: str) -> re.Pattern[str] | None:
    every = sorted(_table(language, key), key=lambda word: (-len(word), word))
    if not every:
        return None
    written = "|".join(map(re.escape, every))
    deputy = section(language, "names").get("deputy", "(?!)")
    if language in HAN:
        return re.compile(rf"(?P<deputy>{deputy})?(?P<word>{written})(?![级会])")
    return re.compile(rf"\b(?P<deputy>(?:{deputy})[ -])?(?P<word>{written})\b")


def _found(matter: str, language: str, key: str) -> Iterator[re.Match[str]]:
    pattern = _pattern(language, key)
    return pattern.finditer(matter) if pattern else iter(())


@lru_cache(maxsize=64)
def offices(matter: str, language: str) -> tuple[Called, ...]:
    """Every office named with a capital, or in Chinese."""
    table = _table(language, "titles")
    return tuple(
        Called(table[match["word"]], *match.span(), deputy=bool(match["deputy"]))
        for match in _found(matter, language, "titles")
    )


@lru_cache(maxsize=64)
def units(matter: str, language: str) -> tuple[Called, ...]:
    """Every unit that stands beside the name of a place: 贵州省, Guizhou Province, City of Monrovia."""
    table, named = _table(language, "units"), mentions(matter, language)
    found = []
    beside = [each for each in named if not (each.territory or each.weak)]
    for match in _found(matter, language, "units"):
        place = _beside(match.span(), beside, matter, language)
        if place:
            found.append(Called(table[match["word"]], *match.span(), places=place.places))
    return tuple(found)


def _beside(span: Span, named: Sequence[Mention], matter: str, language: str) -> Mention | None:
    """The place next to a unit: before it, or after it and “of”."""
    for mention in within(named, (span[0] - REACH, span[1] + REACH)):
        between = matter[mention.end : span[0]]
        if mention.end <= span[0] and between == ("" if language in HAN else " "):
            return mention
        between = matter[span[1] : mention.start]
        if language not in HAN and span[1] < mention.start and OF.fullmatch(between):
            return mention
    return None


OF = re.compile(r" (?:of|d[aeou]|de la) (?:the )?")
