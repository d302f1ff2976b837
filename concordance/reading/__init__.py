"""From a plain text to provisions and parts (first form: headings of Chinese and English)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from concordance.text import Part, Provision, Role, Text

HEADING = re.compile(r"^(?:Article (\d+)|第([一二三四五六七八九十]+)条|(\d+)[.．])", re.I)
NUMERALS = {one: at for at, one in enumerate("一二三四五六七八九十", 1)}


@dataclass(frozen=True)
class Piece:
    """A provision whose place is known beforehand: ``wording`` without number and heading."""

    key: str
    role: Role
    number: int | None
    label: str
    heading: str
    wording: str


def read_text(plain: str, language: str) -> Text:
    """Split a plain text into provisions."""
    provisions: list[Provision] = []
    at = 0
    role = Role.TITLE
    for line in plain.splitlines(keepends=True):
        start, end = at, at + len(line.rstrip("\n"))
        at += len(line)
        if not line.strip():
            continue
        match = HEADING.match(line)
        number = len([one for one in provisions if one.role == Role.ARTICLE]) + 1
        if match:
            role = Role.ARTICLE
            label = (start, start + match.end())
            key = f"article-{number}"
            provisions.append(
                Provision(key, role, number, start, end, (Part(label[1], end),), label)
            )
        elif role == Role.ARTICLE:
            last = provisions.pop()
            parts = (*last.parts, Part(start, end))
            provisions.append(
                Provision(last.key, role, last.number, last.start, end, parts, last.label)
            )
        else:
            key = "title" if role == Role.TITLE else f"recital-{len(provisions)}"
            provisions.append(Provision(key, role, None, start, end, (Part(start, end),)))
            role = Role.RECITAL
    return Text(language, plain, tuple(provisions))


def compose(language: str, pieces: Iterable[Piece]) -> Text:
    """A text from provisions whose places are known."""
    lines = [f"{one.label} {one.heading}\n{one.wording}\n".lstrip() for one in pieces]
    return read_text("\n".join(lines), language)
