"""Words that steer a sentence (shall, not, or, any), read by class from the lexicon.

A section maps a class to patterns; ``maybe_<class>`` holds those that may be
left unsaid in another language, ``hidden`` those in which such a word stands
but does not steer (可持续 has no 可). At one place a hidden pattern goes before
the others, and a longer before a shorter. Patterns have no groups that capture.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from concordance import lexicon

HIDDEN, MAYBE = "hidden", "maybe_"
QUANTIFIERS = ("?", "*", "+", "{")
SPECIAL = re.compile(r"[\\()\[\]?*+|.{}]")
# Languages that are written without spaces between words, or with endings joined to them.
JOINED = frozenset({"zh-Hans", "zh-Hant", "ja", "lo", "th", "ko"})


@dataclass(frozen=True, slots=True)
class Sign:
    """A word that steers, where it stands, and the classes that it surely or maybe has."""

    start: int
    end: int
    sure: frozenset[str]
    maybe: frozenset[str] = frozenset()

    @property
    def span(self) -> tuple[int, int]:
        return self.start, self.end


Classes = tuple[frozenset[str], frozenset[str]] | None
UNKNOWN: Classes = (frozenset(), frozenset())


@dataclass(frozen=True)
class Signs:
    """The patterns of one section: all in one to find, plain words and patterns to tell the class."""

    anywhere: re.Pattern[str]
    words: dict[str, Classes]
    patterns: dict[str, list[tuple[re.Pattern[str], Classes]]]  # by their head

    def read(self, matter: str) -> Iterator[Sign]:
        """Every sign in the order of its characters; ``matter`` in small letters."""
        for match in self.anywhere.finditer(matter):
            classes = self._classes(match)
            if classes:
                yield Sign(match.start(), match.end(), *classes)

    def _classes(self, match: re.Match[str]) -> Classes:
        known = self._patterned(match, match[0][0])
        if known is UNKNOWN and match[0] in self.words:
            return self.words[match[0]]
        return self._patterned(match, "") if known is UNKNOWN else known

    def _patterned(self, match: re.Match[str], head: str) -> Classes:
        """What the first pattern says that is as long; ``UNKNOWN`` where none is."""
        for pattern, classes in self.patterns.get(head, ()):
            again = pattern.match(match.string, match.start())
            if again and again.end() == match.end():
                return classes
        return UNKNOWN


# A pattern that begins with alternatives is one pattern for each of them.
BEGINNINGS = re.compile(r"\(\?:([^()\[\]]+)\)(?![*+{])(\??)(.*)", re.DOTALL)


def _expanded(pattern: str) -> list[str]:
    match = BEGINNINGS.fullmatch(pattern)
    if not match:
        return [pattern]
    heads = [*match[1].split("|"), *([""] if match[2] else [])]
    return [word for head in heads for word in _expanded(head + match[3])]


def _head(word: str) -> str:
    """The plain character with which every word of a pattern begins; empty where they differ."""
    return "" if SPECIAL.match(word) or word[1:2] in QUANTIFIERS else word[0]


def _rows(language: str, name: str) -> dict[str, Classes]:
    """Each pattern with its classes, the hidden first and longer ones before shorter ones."""
    sure: dict[str, set[str]] = {}
    maybe: dict[str, set[str]] = {}
    for key, patterns in lexicon.section(language, name).items():
        chosen = maybe if key.startswith(MAYBE) else sure
        for pattern in (each for one in patterns for each in _expanded(one)):
            chosen.setdefault(pattern, set()).add(key.removeprefix(MAYBE))
    hidden = {pattern for pattern, keys in sure.items() if HIDDEN in keys}
    order = sorted({*sure, *maybe}, key=lambda word: (word not in hidden, -len(word), word))
    return {
        word: None
        if word in hidden
        else (frozenset(sure.get(word, ())), frozenset(maybe.get(word, ())))
        for word in order
    }


@cache
def signs_of(language: str, name: str) -> Signs | None:
    """The patterns of a section; None where the language has none."""
    rows = _rows(language, name)
    if not rows:
        return None
    heads: dict[str, list[str]] = {}
    for word in sorted(rows, key=lambda word: not _head(word)):
        head = _head(word)
        heads.setdefault(head, []).append(word[len(head) :])
    anywhere = "|".join(f"{head}(?:{'|'.join(tails)})" for head, tails in heads.items())
    before, after = ("", "") if language in JOINED else (r"(?<![\w-])", r"(?![\w-])")
    plain = {word for word in rows if not SPECIAL.search(word)}
    patterns: dict[str, list[tuple[re.Pattern[str], Classes]]] = {}
    for word in rows:
        if word not in plain:
            patterns.setdefault(_head(word), []).append(
                (re.compile(f"(?:{word}){after}"), rows[word])
            )
    return Signs(
        re.compile(f"{before}(?:{anywhere}){after}"), {word: rows[word] for word in plain}, patterns
    )


@lru_cache(maxsize=128)
def read_signs(matter: str, language: str, name: str) -> tuple[Sign, ...]:
    """Every sign of a section in the order of its characters."""
    signs = signs_of(language, name)
    small = matter.lower()
    if len(small) != len(matter):  # a few capitals become two characters
        small = "".join(one if len(one.lower()) != 1 else one.lower() for one in matter)
    return tuple(signs.read(small)) if signs else ()


@dataclass(frozen=True)
class Tally:
    """How often each class is said surely, and how often maybe."""

    sure: Counter[str]
    maybe: Counter[str]

    def over(self, other: Tally, name: str, *, answered: bool) -> int:
        """By how many this side surely says a class more often than the other can.

        A word that the other maybe says can stand for a sure word here. Where
        it is ``answered`` by a word that this side maybe says, it cannot.
        """
        spare = max(0, other.maybe[name] - (self.maybe[name] if answered else 0))
        return max(0, self.sure[name] - other.sure[name] - spare)

    def silent(self, name: str) -> bool:
        """Whether the class is not said at all."""
        return not self.sure[name]


def tally(signs: Iterable[Sign]) -> Tally:
    """Count the classes of signs."""
    sure: Counter[str] = Counter()
    maybe: Counter[str] = Counter()
    for sign in signs:
        sure.update(sign.sure)
        maybe.update(sign.maybe - sign.sure)
    return Tally(sure, maybe)
