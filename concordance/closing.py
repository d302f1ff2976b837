"""What the end of a text says of itself: copies, languages, which texts are authentic, which prevails.

The words are in the lexicon, section ``final``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from concordance import lexicon
from concordance.sides import Side
from concordance.text import Provision, Role, Span
from concordance.values import Kind

SENTENCE = re.compile(r"[^;.。؛\n]+")
MANY = 3  # "all texts" are three or more


@dataclass(frozen=True)
class Said:
    """A value and where it stands."""

    value: str | int
    span: Span


@dataclass(frozen=True)
class Closing:
    """What a closing provision says; empty where it does not say.

    ``languages`` are those in which the text is done, ``aside`` those only for reference, ``texts``
    how many texts are spoken of (2 for "both"), ``all_texts`` where it says "all", which means three
    or more. ``fields`` are the fields that say copies, languages, place or date for it.
    """

    provision: Provision
    copies: tuple[Said, ...]
    languages: tuple[Said, ...]
    aside: tuple[Said, ...]
    texts: tuple[Said, ...]
    all_texts: tuple[Said, ...]
    equal: tuple[Said, ...]
    prevailing: tuple[Said, ...]
    fields: frozenset[str]

    @property
    def language_tags(self) -> frozenset[str]:
        return frozenset(str(one.value) for one in self.languages)


@dataclass(frozen=True)
class Words:
    """The patterns of a language; the groups of ``languages`` are tags, those of ``counts`` c1 …"""

    copies: re.Pattern[str]
    copies_set: tuple[re.Pattern[str], ...]
    counts: re.Pattern[str]
    texts: re.Pattern[str]
    both: re.Pattern[str]
    all: re.Pattern[str]
    equal: re.Pattern[str]
    prevails: re.Pattern[str]
    aside: re.Pattern[str]
    languages: re.Pattern[str]


@cache
def words(language: str) -> Words:
    """The patterns of a language. Raises ``UnknownLanguage``."""
    known = lexicon.section(language, "final")
    joined = lexicon.section(language, "references").get("joined")
    edge, stop = ("", "") if joined else (r"(?<!\w)", r"(?!\w)")
    count = rf"(?:\d{{1,2}}(?!\d)|{'|'.join(known['counts'])})"
    tongues: dict[str, str] = known["languages"]
    tongue = f"(?:{'|'.join(tongues.values())})"

    def made(name: str) -> re.Pattern[str]:
        way = known.get(name, "(?!)").replace("#", count).replace("LANG", tongue)
        return re.compile(f"{edge}(?:{way}){stop}", re.IGNORECASE)

    return Words(
        copies=made("copies"),
        copies_set=tuple(
            re.compile(f"{edge}(?:{way}){stop}", re.IGNORECASE)
            for way in known.get("copies_set", ())
        ),
        counts=re.compile(
            r"(?P<digits>\d{1,2})"
            + "".join(
                f"|{edge}(?P<c{at}>{way}){stop}" for at, way in enumerate(known["counts"], 1)
            ),
            re.IGNORECASE,
        ),
        texts=made("texts"),
        both=made("both"),
        all=made("all"),
        equal=made("equal"),
        prevails=made("prevails"),
        aside=made("aside"),
        languages=re.compile(
            "|".join(f"{edge}(?P<{tag}>{way}){stop}" for tag, way in tongues.items()), re.IGNORECASE
        ),
    )


def _count(match: re.Match[str], language: str) -> int:
    """The number in a phrase with ``#``."""
    numbers = list(words(language).counts.finditer(match[0]))
    if not numbers:
        return 0
    number = numbers[-1]  # 一式两份 are two
    return int(number[0]) if number["digits"] else int(str(number.lastgroup)[1:])


def _copies(said: str, language: str) -> Iterator[tuple[int, re.Match[str]]]:
    known = words(language)
    for number, way in enumerate(known.copies_set, 1):
        for match in way.finditer(said):
            yield number, match
    for match in known.copies.finditer(said):
        count = _count(match, language)
        if count:
            yield count, match


def _languages(said: str, language: str, aside: bool) -> Iterator[tuple[str, re.Match[str]]]:
    """The languages in which the text is done, or those only for reference; none that only prevails."""
    known = words(language)
    seen: set[str] = set()
    for sentence in SENTENCE.finditer(said):
        if bool(known.aside.search(sentence[0])) != aside:
            continue
        spared = [match.span() for match in known.prevails.finditer(said, *sentence.span())]
        for match in known.languages.finditer(said, *sentence.span()):
            tag = str(match.lastgroup)
            if tag in seen or any(a <= match.start() < b for a, b in spared):
                continue
            seen.add(tag)
            yield tag, match


def _prevailing(said: str, language: str) -> Iterator[tuple[str, re.Match[str]]]:
    known = words(language)
    for match in known.prevails.finditer(said):
        first = known.languages.search(said, match.start())
        yield from ((str(tongue.lastgroup), match) for tongue in [first] if tongue)


def _texts(said: str, language: str) -> Iterator[tuple[int, re.Match[str]]]:
    known = words(language)
    for match in known.texts.finditer(said):
        if count := _count(match, language):
            yield count, match
    for match in known.both.finditer(said):
        yield 2, match


def _closes(side: Side, provision: Provision, said: str) -> bool:
    """A testimonium, or an article that speaks of authentic texts or of copies."""
    if provision.role == Role.TESTIMONIUM:
        return True
    if provision.role != Role.ARTICLE:
        return False
    known = words(side.language)
    if known.prevails.search(said):
        return True
    return bool(known.equal.search(said) or known.copies.search(said)) and bool(
        known.languages.search(said) or known.both.search(said) or known.texts.search(said)
    )


def closings(side: Side) -> tuple[Closing, ...]:
    """Every provision that closes the text, in order; found once for each side and kept with it."""
    kept: dict[str, tuple[Closing, ...]] = vars(side)
    if "closings" not in kept:
        kept["closings"] = tuple(
            closing(side, one)
            for one in side.text.provisions
            if _closes(side, one, side.said(one.span))
        )
    return kept["closings"]


def closing(side: Side, provision: Provision) -> Closing:
    """What a provision says of the text as a whole."""
    said, language, known = side.said(provision.span), side.language, words(side.language)

    def placed(found: Iterator[tuple[str | int, re.Match[str]]]) -> tuple[Said, ...]:
        return tuple(
            Said(value, (provision.start + match.start(), provision.start + match.end()))
            for value, match in found
        )

    return Closing(
        provision=provision,
        copies=placed(iter(_copies(said, language))),
        languages=placed(iter(_languages(said, language, aside=False))),
        aside=placed(iter(_languages(said, language, aside=True))),
        texts=placed(iter(_texts(said, language))),
        all_texts=placed((MANY, match) for match in known.all.finditer(said)),
        equal=placed(("equal", match) for match in known.equal.finditer(said)),
        prevailing=placed(iter(_prevailing(said, language))),
        fields=frozenset(
            str(one.value) for one in side.within(provision.span) if one.kind == Kind.FIELD
        ),
    )
