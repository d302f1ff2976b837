"""Places that are known by name in many languages, and where a text mentions them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from concordance.folding import DATA
from concordance.lexicon import section
from concordance.naming.letters import Word, words

LATIN = frozenset({"en", "es", "fr", "pt"})
HAN = frozenset({"zh-Hans", "zh-Hant"})
UNSPACED = HAN | {"ja", "lo", "th"}
# Languages whose words change at the end (or, in Arabic, at the beginning).
INFLECTED = frozenset({"ar", "ka", "ko", "ru"})
ENDINGS = {"ru": "аяйьыоеиую", "ka": "ი"}
# Shorter names are ordinary words as well: what is short and sure stands in the lexicon.
SHORTEST = {"ar": 5, "ka": 6, "ko": 3, "lo": 6, "ru": 4, "th": 5}
POINTS = frozenset("·•・")
SPLIT = re.compile(r" ?[|;(（)）] ?")


@dataclass(frozen=True, slots=True)
class Form:
    """A name in one language: ``keys`` its words in plain letters, or the one row of characters.

    ``places`` are the codes of the places so called; ``weak`` marks adjectives
    ("Chinese"), which other languages may leave out or say in another way.
    """

    keys: tuple[str, ...]
    places: frozenset[str]
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A place named in a text; ``start`` and ``end`` count in the matter."""

    places: frozenset[str]
    start: int
    end: int
    weak: bool = False
    territory: bool = False

    @property
    def span(self) -> tuple[int, int]:
        return self.start, self.end


def _table(file: str) -> dict[str, str]:
    rows: dict[str, str] = tomllib.loads((DATA / f"{file}.toml").read_text("utf-8"))
    return rows


def _common(language: str) -> str:
    return "zh-Hans" if language == "zh-Hant" else language


def _listed(language: str) -> Iterator[tuple[str, str, bool]]:
    """Code, name, weak: countries, cities of the time zones, and the forms of the lexicon."""
    for file in ("territories", "cities"):
        rows = _table(file)
        written = rows.get(_common(language), "").split(";")
        for code, named in zip(rows["codes"].split(), written, strict=False):
            for name in SPLIT.split(named):
                if len(name) >= SHORTEST.get(language, 2):
                    yield code, name, False
    own = section(language, "names")
    for weak, key in ((False, "forms"), (False, "bodies"), (True, "adjectives")):
        for row in own.get(key, ()):
            code, _, names = str(row).partition("=")
            code = f"body {code}" if key == "bodies" else code
            for name in names.split("|"):
                yield code, name, weak


def _chinese(language: str) -> Iterator[tuple[str, str, bool]]:
    """Places known by their Chinese names; the code is the pinyin, or else the first other form."""
    rows, codes = _table("places"), {}
    for row in rows["chinese"].split():
        han, _, spelled = row.partition("=")
        codes[han] = spelled
        yield spelled, han if language in HAN else spelled, False
    for line in re.split(r"[;\n]", rows["other"]):
        han, _, others = line.strip().partition("=")
        code = codes.get(han, others.split("|")[0])
        for other in others.split("|"):
            yield code, han if language in HAN else other, False


@cache
def forms(language: str) -> tuple[Form, ...]:
    """Every name known in a language; one name of several places is one form."""
    rows = [*_listed(language)]
    if language in LATIN | HAN:
        rows += _chinese(language)
    found: dict[tuple[str, ...], tuple[set[str], bool]] = {}
    for code, name, weak in rows:
        keys = (name,) if language in UNSPACED else tuple(word.key for word in words(name))
        if keys and len("".join(keys)) > 1:
            places, light = found.setdefault(keys, (set(), weak))
            places.add(code)
            found[keys] = (places, light and weak)
    return tuple(Form(keys, frozenset(of), weak) for keys, (of, weak) in found.items())


@cache
def countries() -> frozenset[str]:
    """The codes of countries and territories."""
    return frozenset(_table("territories")["codes"].split())


@cache
def _index(language: str) -> dict[str, list[Form]]:
    """Forms by their first word, stem or two characters; the longest first."""
    index: dict[str, list[Form]] = {}
    for form in sorted(forms(language), key=lambda one: (-len("".join(one.keys)), one.keys)):
        first = form.keys[0]
        if language in UNSPACED:
            first = first[:2]
        elif language in INFLECTED:
            first = _stem(first, language)
        index.setdefault(first, []).append(form)
    return index


def _stem(key: str, language: str) -> str:
    stem = key.rstrip(ENDINGS.get(language, ""))
    return stem if len(stem) > 2 else key


def _beginnings(key: str, language: str) -> Iterator[str]:
    """What a word may be listed under: itself, or in inflected languages its beginnings."""
    yield key
    if language in INFLECTED:
        yield from (key[:length] for length in range(len(key) - 1, max(1, len(key) - 5), -1))
        if language == "ar" and key[0] in "وبلفك":
            yield key[1:]


def _same(word: str, key: str, language: str) -> bool:
    if language not in INFLECTED:
        return word == key
    stem = _stem(key, language)
    return (word.startswith(stem) and len(word) - len(stem) < 5) or word[1:] == key


def _by_words(matter: str, language: str) -> Iterator[tuple[Form, int, int]]:
    found, index, free = words(matter), _index(language), 0
    cased = language in LATIN or language == "ru"
    for at, word in enumerate(found):
        if at < free or (cased and not word.capital):
            continue
        for form in _candidates(word, index, language):
            others = found[at : at + len(form.keys)]
            if len(others) == len(form.keys) and all(
                _same(each.key, key, language) for each, key in zip(others, form.keys, strict=True)
            ):
                free = at + len(form.keys)
                yield form, word.start, others[-1].end
                break


def _candidates(word: Word, index: dict[str, list[Form]], language: str) -> Iterable[Form]:
    for beginning in _beginnings(word.key, language):
        yield from index.get(beginning, ())


def _by_characters(matter: str, language: str) -> Iterator[tuple[Form, int, int]]:
    index, at = _index(language), 0
    while at < len(matter) - 1:
        for form in index.get(matter[at : at + 2], ()):
            if matter.startswith(form.keys[0], at):
                yield form, at, at + len(form.keys[0])
                at += len(form.keys[0]) - 1
                break
        at += 1


@cache
def _not_before(language: str) -> re.Pattern[str]:
    return re.compile(section(language, "names").get("not_before", r"\b\B"))


def _in_person(matter: str, start: int, end: int) -> bool:
    """Whether characters belong to the transcribed name of a person: 卡洛斯·拉萨."""
    return matter[start - 1 : start] in POINTS or matter[end : end + 1] in POINTS


@lru_cache(maxsize=64)
def mentions(matter: str, language: str) -> tuple[Mention, ...]:
    """The places that a matter mentions, in order; a name within a longer one does not count."""
    reader = _by_characters if language in UNSPACED else _by_words
    found = []
    for form, start, end in reader(matter, language):
        if not _not_before(language).match(matter, end) and not _in_person(matter, start, end):
            territory = bool(form.places & countries())
            found.append(Mention(form.places, start, end, form.weak, territory))
    return tuple(found)


@cache
def names_of(place: str, language: str) -> tuple[Form, ...]:
    """What a place is called in a language."""
    return tuple(form for form in forms(language) if place in form.places)


def known_word(key: str, language: str) -> bool:
    """Whether a word stands in any known name of this language."""
    return key in _vocabulary(language)


@cache
def _vocabulary(language: str) -> frozenset[str]:
    return frozenset(key for form in forms(language) for key in form.keys)
