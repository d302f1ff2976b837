"""A provision says something, and says it in the language of its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from concordance.checks import check
from concordance.checks.provision_missing import opening, shortened
from concordance.findings import N_, Finding, Group, Severity
from concordance.lexicon import section
from concordance.pairing import FIELD, measure
from concordance.register import Register
from concordance.sides import Pair, Place
from concordance.text import Role

LETTERS = 12  # letters below which a passage may be a name in any script
FOREIGN_WORDS = re.compile(r"(?:\b[A-Za-z][a-z]+\b[ ,;]*){6,}")
FOREIGN_HAN = re.compile(r"[一-鿿、，]{12,}")
SMALL = re.compile(r"\b[a-z]{2,}\b")


@cache
def _script(language: str) -> re.Pattern[str]:
    """The letters of the language."""
    return re.compile(str(section(language, "structure").get("script", "[A-Za-zÀ-ɏ]")))


def _empty(place: Place) -> bool:
    return not any(
        any(map(str.isalnum, place.side.said(part.span))) for part in place.provision.parts
    )


@check(
    "wording-empty",
    of=Pair,
    group=Group.STRUCTURE,
    severity=Severity.ERROR,
    title=N_("Wording present"),
    why=N_("A provision that one text words is worded in every text."),
)
def wording_empty(pair: Pair, register: Register) -> Iterator[Finding]:
    left, right = _empty(pair.left), _empty(pair.right)
    if left == right:
        return
    lacks, has = (pair.left, pair.right) if left else (pair.right, pair.left)
    yield wording_empty.finding(
        pair.article,
        {lacks.language: opening(lacks.side, lacks.provision), has.language: has.span},
        N_("This provision has no wording in one of the texts."),
        values={lacks.language: "", has.language: shortened(has.side.written(has.span))},
    )


def _foreign(place: Place) -> bool:
    """Whether most of a passage is said in another script than its language has."""
    said = FIELD.sub("", place.said)
    letters = sum(map(str.isalpha, said))
    own = "".join(_script(place.language).findall(said))
    return letters >= LETTERS and 2 * measure(own, place.language) < letters - len(own)


def _passage(place: Place) -> tuple[int, int] | None:
    """A run of words of another script that is no name: small words in it, or many characters."""
    script = _script(place.language)
    said = place.said
    if not script.match("a"):
        for match in FOREIGN_WORDS.finditer(said):
            if len(SMALL.findall(match[0])) >= 4:
                return place.at(*match.span())
    if not script.match("中"):
        match_han = FOREIGN_HAN.search(said)
        return place.at(*match_han.span()) if match_han else None
    return None


def _same(part: Pair) -> bool:
    """Whether both sides say it letter by letter alike, and more than a name."""
    left, right = (" ".join(place.said.split()).lower() for place in (part.left, part.right))
    return left == right and len(SMALL.findall(left)) >= 4


@check(
    "wording-untranslated",
    of=Pair,
    group=Group.STRUCTURE,
    severity=Severity.ERROR,
    title=N_("Wording in its language"),
    why=N_("A text is worded in its own language throughout."),
)
def wording_untranslated(pair: Pair, register: Register) -> Iterator[Finding]:
    if pair.role == Role.ATTRIBUTION:
        return
    for part in pair.parts:
        for place, other in ((part.left, part.right), (part.right, part.left)):
            span = place.span if _foreign(place) or _same(part) else _passage(place)
            if span is None:
                continue
            yield wording_untranslated.finding(
                pair.article,
                {place.language: span, other.language: other.span},
                N_("“%(words)s” is not in the language of its text."),
                values={place.language: shortened(place.side.written(span))},
                words=shortened(place.side.written(span)),
            )
            break
