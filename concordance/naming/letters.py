"""Words as letters: capitals, accents and apostrophes folded away, positions kept."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
# What may stand before a word that begins a sentence, a heading or an item.
OPENING = frozenset('.!?:;…“”"«»(—–\n')
APOSTROPHES = "'’ʼ"


@cache
def _plain() -> dict[int, str]:
    """Every letter with a case or an accent to its plain small form, one for one."""
    table = {}
    for code in [*range(0x41, 0x5B), *range(0xC0, 0x530), *range(0x1E00, 0x1F00)]:
        table[code] = unicodedata.normalize("NFD", chr(code))[0].lower()
    return table | {ord("đ"): "d", ord("ł"): "l", ord("ø"): "o", ord("ı"): "i"}


def plainly(written: str) -> str:
    """Small letters without accents; the length stays."""
    return written.translate(_plain())


@dataclass(frozen=True, slots=True)
class Word:
    """A word: ``key`` in plain letters without apostrophes; ``first`` where a sentence begins."""

    start: int
    end: int
    key: str
    capital: bool
    first: bool

    @property
    def span(self) -> tuple[int, int]:
        return self.start, self.end


def _keyed(matter: str, start: int, end: int) -> tuple[int, int, str]:
    """A word without elided article (l’Albanie) and without possessive (China’s)."""
    written = matter[start:end]
    pieces = re.split(f"[{APOSTROPHES}]", written)
    if len(pieces) > 1 and pieces[-1] in ("s", "S"):
        end -= 2
        pieces.pop()
    if len(pieces) > 1 and len(pieces[0]) <= 2 and pieces[0] in ("l", "d", "L", "D", "qu"):
        start += len(pieces[0]) + 1
        pieces.pop(0)
    return start, end, plainly("".join(pieces))


def _opens(matter: str, at: int) -> bool:
    """Whether a sentence, a heading, an item or a line begins here."""
    while at and matter[at - 1] == " ":
        at -= 1
    return at == 0 or matter[at - 1] in OPENING or matter[at - 1].isdigit()


@lru_cache(maxsize=64)
def words(matter: str) -> tuple[Word, ...]:
    """Every word of a matter in order."""
    found = []
    plain = plainly(matter)
    for match in WORD.finditer(matter):
        start, end = match.span()
        key = plain[start:end]
        if not key.isalpha():
            start, end, key = _keyed(matter, start, end)
        capital = matter[start].isupper()
        found.append(Word(start, end, key, capital, capital and _opens(matter, match.start())))
    return tuple(found)


@lru_cache(maxsize=64)
def common_words(matter: str) -> frozenset[str]:
    """The words that a text also writes without a capital: they are no names there."""
    return frozenset(word.key for word in words(matter) if not word.capital)
