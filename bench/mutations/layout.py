"""Lines of a text: which begin an article, which are items, which end it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bench.mutations.tongues import tongue

ITEM = re.compile(
    r"[ \t]*(?P<mark>[（(](?:[一二三四五六七八九十]+|\d{1,2}|[^\W\d_]|[ivx]+)[)）]"
    r"|[^\W\d_]\)|[가-하]\.|\d{1,2}\)|\d{1,2}\.(?!\d)|\d{1,2}(?= — |　))\s?"
)
CLAUSE = re.compile(r"(?:[一二三四五六七八九十]+、|\d{1,2}[.．、](?!\d))\s?")


@dataclass(frozen=True)
class Line:
    """One line; ``body`` is where its words begin after the marker."""

    start: int
    end: int
    body: int
    mark: str = ""
    label: bool = False


@dataclass(frozen=True)
class Block:
    """An article: its label, and the lines up to the next."""

    label: Line
    lines: tuple[Line, ...]

    @property
    def end(self) -> int:
        return self.lines[-1].end if self.lines else self.label.end


@dataclass(frozen=True)
class Layout:
    """What comes before the first article, and the articles."""

    opening: tuple[Line, ...]
    blocks: tuple[Block, ...]


def lines_of(plain: str) -> list[tuple[int, int]]:
    found, at = [], 0
    for line in plain.split("\n"):
        if line.strip():
            found.append((at, at + len(line.rstrip())))
        at += len(line) + 1
    return found


def layout_of(plain: str, language: str) -> Layout:
    """Split by labels of articles; by numbers at the line's head where there are no labels."""
    words = tongue(language)
    spans = lines_of(plain)
    heads = [
        found
        for start, end in spans
        if (found := words.article_line.match(plain, start, end)) and not _runs_on(plain, found)
    ]
    if len(heads) < 2:
        heads = [found for start, end in spans if (found := CLAUSE.match(plain, start, end))]
    labels = {found.start(): found.end() for found in heads}
    opening: list[Line] = []
    blocks: list[tuple[Line, list[Line]]] = []
    for start, end in spans:
        if start in labels:
            blocks.append((Line(start, end, labels[start], label=True), []))
        elif not blocks:
            opening.append(Line(start, end, start))
        elif words.testimonium.match(plain, start, end):
            break
        else:
            found = ITEM.match(plain, start, end)
            blocks[-1][1].append(
                Line(start, end, found.end(), found["mark"]) if found else Line(start, end, start)
            )
    return Layout(tuple(opening), tuple(Block(label, tuple(rows)) for label, rows in blocks))


def _runs_on(plain: str, found: re.Match[str]) -> bool:
    """Whether the label stands within a sentence that happens to begin a line: “Article 4 and …”."""
    return bool(re.match(r"(?:,| and| or|和|或|第|规定|所| e | y )", plain[found.end() :]))
