"""Traces of the way a text came: lost and pasted characters, broken and doubled words and signs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from concordance.checks import Check, check
from concordance.findings import N_, Finding, Group, Severity
from concordance.hygiene import pasted_readings, undecodable
from concordance.naming.gazetteer import HAN, LATIN
from concordance.register import Register
from concordance.sides import Side
from concordance.text import Span

INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
# Right-to-left text and scripts without spaces use some of these rightly.
RIGHTLY = {"ar": "\u200e\u200f\u2066-\u2069", "th": "\u200b", "lo": "\u200b", "ja": "", "ka": ""}
DOUBLED_WORD = re.compile(r"(?<![\w’'-])([^\W\d_]{2,}) +\1(?![\w’'-])", re.IGNORECASE)
# Words that may rightly stand twice: had had, that that; vous vous, nous nous; sich sich.
TWICE = frozenset("had that vous nous se que bora bora".split())
DOUBLED_SIGN = re.compile(
    r"([,;:，；：、。])\1+|(?<![.])\.\.(?![.])|[,，]\s*[。.](?=\s|$)|[;；][,，]"
)
SPACES = re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")
BROKEN = re.compile(
    r"(?<=[a-zà-ÿ]{2})- (?!(?:and|or|to|et|ou|e|y|o)\b)(?=[a-zà-ÿ]{3})|(?<=[a-zà-ÿ]{2})-\n(?=[a-zà-ÿ]{2})"
)
OPENERS = {
    ")": "(",
    "]": "[",
    "}": "{",
    "】": "【",
    "》": "《",
    "”": "“",
    "»": "«",
    "」": "「",
    "』": "『",
}

SIGNS = re.compile("[" + re.escape("".join([*OPENERS, *OPENERS.values(), "„"])) + "]")


def _each(rule: Check, side: Side, spans: Iterator[Span], message: str) -> Iterator[Finding]:
    for span in spans:
        written = side.written(span)
        yield rule.finding(
            side.article_at(span[0]),
            {side.language: span},
            message,
            values={side.language: written},
            written=written,
        )


@check(
    "characters-lost",
    of=Side,
    group=Group.TYPOGRAPHY,
    severity=Severity.WARNING,
    title=N_("Lost characters"),
    why=N_("Characters that a machine could not read or write are put back before review."),
)
def characters_lost(side: Side, register: Register) -> Iterator[Finding]:
    message = N_("Characters were lost here: “%(written)s”.")
    yield from _each(characters_lost, side, iter(undecodable(side.text.plain)), message)


@check(
    "reading-pasted",
    of=Side,
    group=Group.TYPOGRAPHY,
    severity=Severity.WARNING,
    title=N_("Readings pasted into the text"),
    why=N_("Pinyin behind a character is left by web pages and does not belong to the text."),
)
def reading_pasted(side: Side, register: Register) -> Iterator[Finding]:
    found = list(pasted_readings(side.text.plain)) if side.language in HAN else []
    if found:
        yield reading_pasted.finding(
            side.article_at(found[0][0]),
            {side.language: found[0]},
            N_("Readings stand behind characters, here first, in all %(count)d times."),
            values={side.language: side.written(found[0])},
            count=len(found),
        )


@check(
    "invisible-characters",
    of=Side,
    group=Group.TYPOGRAPHY,
    severity=Severity.WARNING,
    title=N_("Invisible characters"),
    why=N_("Nothing stands in a text that a reader does not see: it can change what is shown."),
)
def invisible_characters(side: Side, register: Register) -> Iterator[Finding]:
    allowed = RIGHTLY.get(side.language, "")
    seen: Counter[str] = Counter()
    for match in INVISIBLE.finditer(side.text.plain):
        if allowed and re.match(f"[{allowed}]", match[0]):
            continue
        seen[match[0]] += 1
        if seen[match[0]] == 1:
            yield invisible_characters.finding(
                side.article_at(match.start()),
                {side.language: match.span()},
                N_("An invisible character stands here: %(code)s."),
                code=f"U+{ord(match[0]):04X}",
            )


@check(
    "doubled-words",
    of=Side,
    group=Group.TYPOGRAPHY,
    severity=Severity.WARNING,
    title=N_("Doubled words"),
    why=N_("A word that stands twice in a row is a slip of copying."),
)
def doubled_words(side: Side, register: Register) -> Iterator[Finding]:
    found = (
        match.span()
        for match in DOUBLED_WORD.finditer(side.text.plain)
        if side.language in LATIN | {"ru"} and match[1].lower() not in TWICE
    )
    yield from _each(doubled_words, side, found, N_("A word stands twice: “%(written)s”."))


@check(
    "doubled-signs",
    of=Side,
    group=Group.TYPOGRAPHY,
    severity=Severity.WARNING,
    title=N_("Doubled punctuation"),
    why=N_("One sign of punctuation stands at a place."),
)
def doubled_signs(side: Side, register: Register) -> Iterator[Finding]:
    found = (match.span() for match in DOUBLED_SIGN.finditer(side.text.plain))
    yield from _each(doubled_signs, side, found, N_("Punctuation stands twice: “%(written)s”."))


@check(
    "broken-words",
    of=Side,
    group=Group.TYPOGRAPHY,
    severity=Severity.NOTE,
    title=N_("Broken words"),
    why=N_("A word that was divided at the end of a printed line is joined again."),
)
def broken_words(side: Side, register: Register) -> Iterator[Finding]:
    found = (match.span() for match in BROKEN.finditer(side.text.plain))
    latin = found if side.language in LATIN else iter(())
    yield from _each(broken_words, side, latin, N_("A word is broken here: “%(written)s”."))


@check(
    "doubled-spaces",
    of=Side,
    group=Group.TYPOGRAPHY,
    severity=Severity.NOTE,
    title=N_("Doubled spaces"),
    why=N_("One space stands between words."),
)
def doubled_spaces(side: Side, register: Register) -> Iterator[Finding]:
    found = list(SPACES.finditer(side.text.plain))
    if found:
        yield doubled_spaces.finding(
            side.article_at(found[0].start()),
            {side.language: found[0].span()},
            N_("Several spaces stand together, here first, in all %(count)d times."),
            count=len(found),
        )


def _unbalanced(plain: str, start: int, end: int) -> Iterator[Span]:
    """Brackets and quotation marks of a provision without their counterpart."""
    open_signs: list[tuple[str, int]] = []
    for match in SIGNS.finditer(plain, start, end):
        at, sign = match.start(), match[0]
        if sign in "“”" and open_signs and open_signs[-1][0] == "„":
            open_signs.pop()  # Georgian, Russian and German close so: „…“
        elif sign in OPENERS.values() or sign == "„":
            open_signs.append((sign, at))
        elif open_signs and open_signs[-1][0] == OPENERS[sign]:
            open_signs.pop()
        elif sign != ")" or not ITEM.search(plain[max(start, at - 6) : at + 1]):
            yield at, at + 1
    yield from ((at, at + 1) for _, at in open_signs)


def _runs(spans: Iterable[Span]) -> Iterator[Span]:
    """Spans in order, those that touch as one: a row of brackets is one slip."""
    start, end = -1, -1
    for one in sorted(spans):
        if one[0] == end:
            end = one[1]
            continue
        if end > start:
            yield start, end
        start, end = one
    if end > start:
        yield start, end


ITEM = re.compile(r"(?:^|[\s;；，、。:：])[^\W_]{1,4}\)$")  # a) or 1): a marker with one bracket


@check(
    "signs-unbalanced",
    of=Side,
    group=Group.TYPOGRAPHY,
    severity=Severity.WARNING,
    title=N_("Brackets and quotation marks"),
    why=N_(
        "What is opened is closed: a bracket or quotation mark that stands alone lost its other."
    ),
)
def signs_unbalanced(side: Side, register: Register) -> Iterator[Finding]:
    for provision in side.text.provisions:
        found = _runs(_unbalanced(side.text.folded, *provision.span))
        yield from _each(
            signs_unbalanced, side, found, N_("“%(written)s” stands without its counterpart.")
        )
