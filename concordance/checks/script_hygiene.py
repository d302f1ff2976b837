"""Width and variants of characters: Chinese with plain punctuation, zero, variants side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from concordance.checks import check
from concordance.findings import N_, Finding, Group, Severity
from concordance.folding import traditional
from concordance.naming.gazetteer import HAN, LATIN
from concordance.register import Register
from concordance.sides import Side
from concordance.text import Span

HANZI = "\u3400-\u4dbf\u4e00-\u9fff"
HALF = re.compile(
    rf"(?<=[{HANZI}”’》）])[,;:!?](?!\d)|(?<=[{HANZI}])\((?=[{HANZI}])|(?<=[{HANZI}])\)"
)
FULL = re.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+")
ZERO = re.compile(r"(?<=[一二三四五六七八九〇])[○oO0](?=[一二三四五六七八九〇○年])")
SPACED_TITLE = re.compile(
    rf"^(?:[{HANZI}](?:[ \u3000]+[{HANZI}])+)$|(?<=[”》 ])[{HANZI}](?: [{HANZI}])+$"
)


def _first(side: Side, span: Span) -> str:
    return next((one.key for one in side.text.provisions if one.start <= span[0] < one.end), "")


@check(
    "half-width-punctuation",
    of=Side,
    group=Group.TYPOGRAPHY,
    severity=Severity.NOTE,
    title=N_("Punctuation of Chinese"),
    why=N_("Chinese is set with full-width punctuation."),
)
def half_width(side: Side, register: Register) -> Iterator[Finding]:
    found = list(HALF.finditer(side.text.plain)) if side.language in HAN else []
    if found:
        yield half_width.finding(
            _first(side, found[0].span()),
            {side.language: found[0].span()},
            N_("Half-width punctuation stands in Chinese, here first, in all %(count)d times."),
            count=len(found),
        )


@check(
    "full-width-letters",
    of=Side,
    group=Group.TYPOGRAPHY,
    severity=Severity.NOTE,
    title=N_("Full-width letters and digits"),
    why=N_("Letters and digits are set in their plain width outside of Chinese and Japanese."),
)
def full_width(side: Side, register: Register) -> Iterator[Finding]:
    found = list(FULL.finditer(side.text.plain)) if side.language in LATIN | {"ru"} else []
    if found:
        yield full_width.finding(
            _first(side, found[0].span()),
            {side.language: found[0].span()},
            N_("Full-width letters or digits stand here first, in all %(count)d times."),
            count=len(found),
        )


@cache
def _variants() -> tuple[frozenset[str], frozenset[str]]:
    """Characters that are Traditional only, and such as are simplified only."""
    table = traditional()
    old = frozenset(table) - frozenset(table.values()) - BOTH
    new = frozenset(table.values()) - frozenset(table) - BOTH
    return old, frozenset(each for each in new if not _in_big5(each))


# Characters that either script uses as its own, in names and in print.
BOTH = frozenset("乾後裡瞭甚藉麼著徵夥於昇週佈份傢僱託註讚鉅鬆麵臺檯颱祇隻遊癥係繫鐘錶")


def _in_big5(character: str) -> bool:
    """Whether Traditional print has the character too."""
    try:
        character.encode("big5")
    except UnicodeEncodeError:
        return False
    return True


@check(
    "variants-mixed",
    of=Side,
    group=Group.TYPOGRAPHY,
    severity=Severity.WARNING,
    title=N_("Simplified and Traditional characters"),
    why=N_("A Chinese text is written in simplified or in Traditional characters, not in both."),
)
def variants_mixed(side: Side, register: Register) -> Iterator[Finding]:
    if side.language not in HAN:
        return
    old, new = _variants()
    strange = old if side.language == "zh-Hans" else new
    for match in re.finditer(rf"[{HANZI}]+", side.text.plain):
        at = next((at for at, each in enumerate(match[0]) if each in strange), None)
        if at is not None:
            span = match.start() + at, match.start() + at + 1
            yield variants_mixed.finding(
                _first(side, span),
                {side.language: span},
                N_("“%(character)s” is not a character of this script."),
                values={side.language: side.written(span)},
                character=side.written(span),
            )


@check(
    "zero-sign",
    of=Side,
    group=Group.TYPOGRAPHY,
    severity=Severity.WARNING,
    title=N_("The Chinese zero"),
    why=N_("In a year written out the zero is 〇, no circle and no letter."),
)
def zero_sign(side: Side, register: Register) -> Iterator[Finding]:
    for match in ZERO.finditer(side.text.plain):
        yield zero_sign.finding(
            _first(side, match.span()),
            {side.language: match.span()},
            N_("“%(sign)s” stands for the zero 〇."),
            values={side.language: match[0]},
            sign=match[0],
        )


@check(
    "spaced-title",
    of=Side,
    group=Group.TYPOGRAPHY,
    severity=Severity.NOTE,
    title=N_("Titles set with spaces"),
    why=N_("Characters are spaced by the layout; spaces within the text break search and reading."),
)
def spaced_title(side: Side, register: Register) -> Iterator[Finding]:
    at = 0
    for line in side.text.plain.splitlines(keepends=True) if side.language in HAN else ():
        match = SPACED_TITLE.search(line.rstrip())
        if match and len(line) < 120:
            span = at + match.start(), at + match.end()
            yield spaced_title.finding(
                _first(side, span),
                {side.language: span},
                N_("The words “%(words)s” are written with spaces between their characters."),
                values={side.language: match[0]},
                words=match[0],
            )
        at += len(line)
