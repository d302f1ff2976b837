"""Chinese names in Latin letters: which words are pinyin, and which characters they read."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache

from concordance.folding import DATA
from concordance.text import Span

# Syllables of single words of speech, which names do not have.
RARE = frozenset("lo me yo o e ei r eng den dei tei zhei nun nia biang fiao kei dia".split())
FOREIGN = re.compile("[bcdfgklmnprstvz]e$")  # change, senate, finance: silent endings elsewhere


@cache
def readings() -> dict[str, tuple[str, ...]]:
    """Every reading of a Han character, without tones; ü both as v and as u."""
    rows = tomllib.loads((DATA / "readings.toml").read_text("utf-8"))
    table: dict[str, tuple[str, ...]] = {}
    groups = zip(rows["syllables"].split(), rows["characters"].split(), strict=True)
    for syllable, characters in groups:
        forms = {syllable, syllable.replace("v", "u"), syllable.replace("v", "yu")}
        for character in characters:
            table[character] = tuple(dict.fromkeys((*table.get(character, ()), *sorted(forms))))
    return table


@cache
def syllables() -> frozenset[str]:
    """The syllables of Mandarin."""
    return frozenset(one for every in readings().values() for one in every)


@lru_cache(maxsize=4096)
def count(key: str) -> int:
    """The fewest syllables that a word in pinyin consists of; 0 if it cannot be one.

    A syllable that begins with a vowel stands first: elsewhere it takes an
    apostrophe, and a word that needs it is rather one of another language.
    """
    best = [0] * (len(key) + 1)
    for end in range(1, len(key) + 1):
        for start in range(max(0, end - 6), end):
            syllable = key[start:end]
            inner = start and (not best[start] or syllable[0] in "aeo")
            if not inner and syllable in syllables() and syllable not in RARE:
                fewer = best[start] + 1
                best[end] = min(best[end] or fewer, fewer)
    return best[-1]


def is_name(key: str) -> bool:
    """Whether a word may be a Chinese name: two or three syllables, and no foreign look."""
    return len(key) > 4 and 2 <= count(key) <= 3 and not FOREIGN.search(key)


def _ends(key: str, han: str, at: int) -> Iterator[int]:
    """Where a reading of the whole key ends that begins at a character."""
    if not key:
        yield at
    elif at < len(han):
        for reading in readings().get(han[at], ()):
            if key.startswith(reading):
                yield from _ends(key[len(reading) :], han, at + 1)


@lru_cache(maxsize=8192)
def read_as(key: str, han: str) -> Span | None:
    """The first characters that are read as a word in pinyin."""
    for start in range(len(han)):
        end = next(_ends(key, han, start), None)
        if end is not None:
            return start, end
    return None
