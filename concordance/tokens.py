"""The tokens of a wording: what a person would strike out and replace as one.

One Han character, one word, one number or date, one syllable of Lao or Thai, one sign, one stretch
of spaces. Together the tokens of a string are the string.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

from concordance.folding import folded
from concordance.lexicon import languages
from concordance.values import Kind
from concordance.values.dates import read

HAN = "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
HIRAGANA, KATAKANA = "\u3041-\u309f", "\u30a1-\u30ff"
LEADING = "\u0e40-\u0e44\u0ec0-\u0ec4"  # vowels of Thai and Lao that are written first
FOLLOWING = "\u0e30\u0e32\u0e33\u0e45\u0eb0\u0eb2\u0eb3\u0ebd"  # and those that are written last
SYLLABIC = "\u0e01-\u0e2f\u0e81-\u0eaf\u0edc-\u0edf\u1000-\u102a\u1780-\u17b3"
ENDS = frozenset("。！？；;!?\n")  # a sentence ends with these, and with a full stop


@cache
def _marks() -> str:
    """A class of what belongs to the character before it: combining marks, joiners, selectors."""
    codes = [
        code
        for code in range(0x300, 0xE01F0)
        if not 0xD800 <= code < 0xF900 and unicodedata.category(chr(code)).startswith("M")
    ]
    runs = [list(run) for _, run in groupby(enumerate(codes), key=lambda one: one[1] - one[0])]
    classes = [f"{chr(run[0][1])}-{chr(run[-1][1])}" for run in runs]
    return f"[{''.join(classes)}\u200c\U0001f3fb-\U0001f3ff]"


@cache
def _token() -> re.Pattern[str]:
    marks = f"{_marks()}*"
    syllable = f"[{LEADING}]?[{SYLLABIC}]{marks}(?:[{FOLLOWING}]{marks})*"
    apart = HAN + HIRAGANA + KATAKANA + SYLLABIC + LEADING + FOLLOWING
    letters = rf"(?:[^\W\d_{apart}]{marks})+"
    return re.compile(
        rf"[{HAN}]{marks}|[{HIRAGANA}]{marks}|(?:[{KATAKANA}]{marks})+|{syllable}"
        rf"|\d+(?:[.,٫٬]\d+)*|{letters}(?:['’‑-]{letters})*|\r?\n|[^\S\r\n]+|.{marks}(?:\u200d.{marks})*",
        re.DOTALL,
    )


def _dates(plain: str, language: str) -> Iterator[tuple[int, int]]:
    """Where dates stand, one after another; none in a language that has no lexicon."""
    if language in languages():
        found = [one for one in read(folded(plain, language), language) if one.kind == Kind.DATE]
        yield from sorted(one.span for one in found)


def tokens_of(plain: str, language: str) -> list[str]:
    """The tokens of a string, in order."""
    tokens: list[str] = []
    at = 0
    for start, end in [*_dates(plain, language), (len(plain), len(plain))]:
        tokens += _token().findall(plain, at, start)
        if end > start:
            tokens.append(plain[start:end])
        at = end
    return tokens


def is_sentence_end(sign: str) -> bool:
    """Whether a sentence ends with the token."""
    return sign[-1] in ENDS or sign == "."


def sentences(tokens: Sequence[str]) -> list[tuple[str, ...]]:
    """The tokens by sentences and lines, with the signs that end them."""
    found: list[tuple[str, ...]] = []
    start = 0
    for at, token in enumerate(tokens, 1):
        if is_sentence_end(token):
            found.append(tuple(tokens[start:at]))
            start = at
    return [*found, tuple(tokens[start:])] if start < len(tokens) else found


def is_slight(token: str) -> bool:
    """Whether a token is only space or a sign: it holds no change apart from another."""
    return not any(one.isalnum() for one in token)


def boundary(before: str, after: str) -> int:
    """How well a change may begin between two tokens: 3 at a line, 2 at a sentence, 1 at a word."""
    if before.endswith("\n") or not before:
        return 3
    if is_sentence_end(before):
        return 2
    return int(is_slight(before) and not is_slight(after))
