"""Names that no list knows: Chinese ones in Latin letters, foreign ones in Han characters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from concordance.folding import blanked
from concordance.lexicon import section
from concordance.naming import pinyin, sounds
from concordance.naming.gazetteer import known_word, mentions
from concordance.naming.letters import Word, common_words, plainly, words
from concordance.naming.meeting import mentioned, words_within
from concordance.naming.spelling import distance
from concordance.sides import Place
from concordance.spans import Covered
from concordance.text import Role, Span

NAME = r"(?P<name>(?<![\w’'-])[A-ZÀ-Þ][\w’'-]{1,40}(?: [A-ZÀ-Þ][\w’'-]{1,40}){0,2})"
ALIKE = 0.6  # below this a word and a row of characters are not taken for the same name
FAINT = 0.5  # for one name of a person whose names together are alike
POINT = re.compile("[·•‧・-]")
SURE = 0.85  # for a word that reads well as pinyin


@dataclass(frozen=True)
class Slots:
    """Where a language has names: beside a unit (City of …), after a title, after a surname."""

    patterns: tuple[re.Pattern[str], ...]
    ordinary: frozenset[str]
    telling: frozenset[str]


@cache
def _slots(language: str) -> Slots:
    own = section(language, "names")
    surnames = section("en", "names").get("surnames", "")
    written = [*own.get("slots", ()), rf"\b(?:{surnames}) @"]
    if after := own.get("after_title"):
        written.append(f"{after}@")
    return Slots(
        tuple(re.compile(each.replace("@", NAME)) for each in written),
        frozenset(str(own.get("ordinary", "")).split()) | _of_units(own),
        frozenset(own.get("telling", "")),
    )


def _of_units(own: dict[str, list[str]]) -> frozenset[str]:
    """The words for units and titles, which stand beside names and are none."""
    rows = [*own.get("units", ()), *own.get("titles", ())]
    named = " ".join(row.partition("=")[2].replace("|", " ") for row in rows)
    return frozenset(word.key for word in words(named))


@lru_cache(maxsize=64)
def _left(matter: str, language: str) -> str:
    """The matter without the names that are known."""
    return blanked(matter, (each.span for each in mentions(matter, language)))


def rows(place: Place) -> Iterator[Span]:
    """Rows of characters that write a foreign name, known names left out."""
    start, end = place.span
    left = _left(place.side.text.matter, place.language)
    telling = _slots(place.language).telling
    for first, last in sounds.rows(left, place.language):
        certain = sum(character in telling for character in left[first:last])
        if start <= first and last <= end and certain > 1:
            yield first, last


def _joined(found: Sequence[Word]) -> Iterator[str]:
    """Words alone and with the one or two that follow: Luang Namtha."""
    for at, word in enumerate(found):
        yield word.key
        if word.capital:
            yield word.key + "".join(each.key for each in found[at + 1 : at + 2])
            yield word.key + "".join(each.key for each in found[at + 1 : at + 3])


def row_is_said(row: str, place: Place) -> bool:
    """Whether some word here sounds like a row of characters; of a full name, each of its names."""
    keys = [key for key in dict.fromkeys(_joined(words_within(place))) if len(key) > 2]
    pieces = {row, row[1:], row[:-1]} if len(row) > 3 else {row}
    if not any(sounds.likeness(key, piece) >= ALIKE for key in keys for piece in pieces):
        return False
    names = [name for name in POINT.split(row) if len(name) > 1]
    return len(names) < 2 or all(
        any(sounds.likeness(key, name) >= FAINT for key in keys) for name in names
    )


# How words end that are no names: Deepening, Friendship, Environmental.
ENDING = re.compile(
    r"(?:ing|[ts]ion|ment|ness|ship|ance|ity|ism|[ct]ial|[ctgr]al|ous|tive|able|ible)s?$"
)
SIGNED = re.compile(rf"(?m)(?:, |: ){NAME}[ .]*$")
HYPHENED = re.compile(r"(?<![\w-])([A-ZÀ-Þ][\w’']{3,})[-–—]([A-ZÀ-Þ][\w’']{3,})")


def _in_slot(place: Place) -> Iterator[Span]:
    """Where names stand: beside units and titles, after surnames, at the end of signatures."""
    said, known = place.said, {each.span for each in mentioned(place)}
    for pattern in _slots(place.language).patterns:
        for match in pattern.finditer(said):
            yield place.at(*match.span("name"))
    if place.provision.role in (Role.ATTRIBUTION, Role.TESTIMONIUM):
        for match in SIGNED.finditer(said):
            yield place.at(*match.span("name"))
    for match in HYPHENED.finditer(said):
        pair = place.at(*match.span(1)), place.at(*match.span(2))
        for one, other in (pair, pair[::-1]):
            if other in known and one not in known:
                yield one


def misnamed(latin: Place, chinese: Place) -> Iterator[Word]:
    """Surnames that are not read in the character before a given name that is read there."""
    found, said = words_within(latin), chinese.said
    slots = _slots(latin.language).ordinary
    for word, given in pairwise(found):
        if latin.side.written((word.start, given.end)).isupper():
            continue
        beside = latin.side.text.matter[word.end : given.start] == " "
        if not (beside and word.capital and given.capital and pinyin.is_name(given.key)):
            continue
        read = None if known_word(given.key, latin.language) else pinyin.read_as(given.key, said)
        if not read or word.key in slots or len(word.key) > 6 or given.key in slots:
            continue
        spelled = _readings(said[max(0, read[0] - 2) : read[0]], said[read[1] : read[1] + 2])
        if word.key in spelled or known_word(word.key, latin.language):
            continue
        if word.key in pinyin.syllables() or any(
            distance(word.key, each, 2) < 3 for each in spelled
        ):
            yield word


def _readings(before: str, after: str) -> frozenset[str]:
    """How the one or two characters before or after a given name are read."""
    found: set[str] = set()
    for row in (before[-1:], before, after[:1], after):
        read = {""}
        for character in row:
            read = {
                one + other for one in read for other in pinyin.readings().get(character, ("",))
            }
        found |= read
    return frozenset(found - {""})


def names(place: Place) -> Iterator[Word]:
    """Words here that are surely names, and unknown: in the slot of a name, or pinyin."""
    common = common_words(place.side.text.matter) | _slots(place.language).ordinary
    slots, known = Covered(_in_slot(place)), Covered(each.span for each in mentioned(place))
    for word in words_within(place):
        if not word.capital or word.key in common or len(word.key) < 3:
            continue
        if ENDING.search(word.key) and not pinyin.is_name(word.key):
            continue
        if known_word(word.key, place.language) or place.side.written(word.span).isupper():
            continue
        if word.start in known:
            continue
        if (not word.first and pinyin.is_name(word.key)) or word.start in slots:
            yield word


@lru_cache(maxsize=256)
def _short_rows(said: str, language: str) -> tuple[str, ...]:
    return tuple(said[start:end] for start, end in sounds.rows(said, language, 2))


def after_surname(word: Word, latin: Place) -> bool:
    """Whether a Chinese surname stands before a word."""
    before = plainly(latin.side.text.matter[max(0, word.start - 9) : word.start])
    return bool(_surname().search(before))


@cache
def _surname() -> re.Pattern[str]:
    surnames = plainly(section("en", "names").get("surnames", "")).lower()
    return re.compile(rf"\b(?:{surnames}) $")


def name_is_said(word: Word, latin: Place, place: Place) -> bool:
    """Whether characters here read as a word in pinyin, or sound like it."""
    chinese = pinyin.is_name(word.key) or after_surname(word, latin)
    if pinyin.count(word.key) and pinyin.read_as(word.key, place.said):
        return True
    return any(
        sounds.likeness(word.key, row[first:last]) >= (SURE if chinese else ALIKE)
        for row in _short_rows(place.said, place.language)
        for first in range(len(row) - 1)
        for last in range(first + 2, min(len(row), first + 8) + 1)
    )
