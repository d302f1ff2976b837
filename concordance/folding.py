"""One character for one: what is the same to a reader becomes the same to a pattern.

The length never changes, so an offset in the folded string is an offset in the text.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"
SPACES = (
    "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)


@cache
def _width() -> dict[int, str]:
    """Full-width letters, digits and signs to plain ones; every space to the plain space."""
    table = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    return table | {ord(space): " " for space in SPACES}


@cache
def traditional() -> dict[str, str]:
    """Traditional characters with one simplified form, by that form."""
    rows = tomllib.loads((DATA / "han.toml").read_text("utf-8"))
    return dict(zip(rows["traditional"], rows["simplified"], strict=True))


@cache
def _table(language: str) -> dict[int, str]:
    table = dict(_width())
    if language == "zh-Hant":
        table.update({ord(old): new for old, new in traditional().items()})
    return table


def folded(plain: str, language: str) -> str:
    """Full width to half, odd spaces to the plain one, Traditional Chinese to simplified."""
    return plain.translate(_table(language))


def blanked(plain: str, spans: Iterable[tuple[int, int]]) -> str:
    """The string with the characters of the spans replaced by spaces."""
    pieces, at = [], 0
    for start, end in sorted(spans):
        if end > start >= at:
            pieces += [plain[at:start], " " * (end - start)]
            at = end
    return "".join([*pieces, plain[at:]])
