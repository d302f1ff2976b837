"""What stands around the articles: title, preamble and recitals before, closing words after."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from concordance.reading.lines import Line
from concordance.reading.markers import marker_at
from concordance.reading.parts import split
from concordance.reading.words import CLOSERS, Structure, stopped
from concordance.text import Part, Role, Span

TITLE = {True: 700, False: 300}  # characters of a line of a title at most; the first names parties
ENTRY = re.compile(r"[^:]{1,30}: *\S")  # Party A: …, 地址: …
CLAUSE = set(",;،؛、")


class Reads(Protocol):
    """Where provisions are collected."""

    def add(self, key: str, role: Role, parts: tuple[Part, ...], span: Span) -> None: ...


def _whole(lines: Sequence[Line]) -> tuple[tuple[Part, ...], Span]:
    """Several lines that are one: a title or a block of names."""
    span = (lines[0].start, lines[-1].end)
    return (Part(*span),), span


def before_articles(
    reading: Reads, lines: Sequence[Line], words: Structure, *, undivided: bool = False
) -> None:
    """Title, preamble and recitals; all but the title in one where the whole is ``undivided``."""
    at = 0
    while at < len(lines) and _titles(lines[at], words, first=at == 0):
        at += 1
    if at:
        reading.add("title", Role.TITLE, *_whole(lines[:at]))
    rest = [line for line in lines[at:] if not _only_heading(line, words)]
    opened = [bool(words.recital.match(line.words)) for line in rest]
    from_here = opened.index(True) if True in opened else 0
    run: list[Line] = []
    count = {Role.RECITAL: 0, Role.PREAMBLE: 0}

    def close() -> None:
        if run:
            count[Role.PREAMBLE] += 1
            parts = split(run, words)
            span = (run[0].start, run[-1].end)
            reading.add(f"preamble-{count[Role.PREAMBLE]}", Role.PREAMBLE, parts, span)
            run.clear()

    for place, line in enumerate(rest):
        if not undivided and place >= from_here and _recites(line, words, opened[place]):
            close()
            count[Role.RECITAL] += 1
            reading.add(
                f"recital-{count[Role.RECITAL]}",
                Role.RECITAL,
                split([line], words),
                (line.start, line.end),
            )
        else:
            run.append(line)
    close()


def _titles(line: Line, words: Structure, *, first: bool) -> bool:
    """Whether a line at the top is still the title."""
    if words.preamble.match(line.words) or len(line.words) > TITLE[first]:
        return False
    shouted = line.words.isupper() and not stopped(line.words)
    recites = words.recital.match(line.words) and not shouted
    if not first and (recites or ENTRY.match(line.words)):
        return False
    ends = stopped(line.words) and line.words[-1] not in CLOSERS
    if words.unstopped and not first:
        return len(line.words) < 60
    return not ends


def _only_heading(line: Line, words: Structure) -> bool:
    match = words.preamble.match(line.words)
    return bool(match) and not line.words[match.end() if match else 0 :].strip(" .:")


def _recites(line: Line, words: Structure, opened: bool) -> bool:
    """Whether a line of the preamble is a recital: its first word says so, or it ends unfinished."""
    if words.enacting.match(line.words):
        return False
    if opened:
        return not (line.words.endswith(":") and words.enacting.search(line.words))
    ends = line.words.rstrip(CLOSERS + " ")
    last = ends[-1:] in CLAUSE or ends.endswith(("; and", "; და", "; и", "; et", "; e", "; y"))
    return last and len(line.words) >= (12 if words.han else 30)


@dataclass(slots=True)
class Ending:
    """What stands after the last article: from line ``start`` on, in three runs."""

    start: int
    testimonium: int
    attribution: int
    stop: int
    words: Structure

    def add_to(self, reading: Reads, lines: Sequence[Line]) -> None:
        for at in range(self.start, self.testimonium):
            line = lines[at]
            key = f"closing-{at - self.start + 1}"
            reading.add(key, Role.PREAMBLE, split([line], self.words), (line.start, line.end))
        run = lines[self.testimonium : self.attribution]
        if run:
            span = (run[0].start, run[-1].end)
            reading.add("testimonium", Role.TESTIMONIUM, split(run, self.words), span)
        names = lines[self.attribution : self.stop]
        if names:
            reading.add("attribution", Role.ATTRIBUTION, *_whole(names))


def ending(
    lines: Sequence[Line], first: int, stop: int, words: Structure, *, pointed: bool
) -> Ending:
    """Where the articles end: at the testimonium, at the names below, or at the closing words.

    ``first`` is the first line that may belong to it. After numbered points,
    paragraphs without a number are closing words.
    """
    first = min(first, stop)
    free = [at for at in range(first, stop) if not marker_at(lines[at].words, words)]
    witness = next((at for at in free if words.testimonium.match(lines[at].words)), None)
    names = stop
    lowest = first if witness is None else witness + 1
    while names > lowest and _names(lines[names - 1], words):
        names -= 1
    if witness is not None:
        return Ending(witness, witness, _after(lines, witness, names, words), stop, words)
    if names < stop and not (names and stopped(lines[names - 1].words)):
        names = stop
    start = names
    while pointed and start > first and not marker_at(lines[start - 1].words, words):
        start -= 1
    return Ending(start, names, names, stop, words)


def _after(lines: Sequence[Line], witness: int, names: int, words: Structure) -> int:
    """The first line of names after the testimonium."""
    return next(
        (at for at in range(witness + 1, names) if words.signature.match(lines[at].words)), names
    )


def _names(line: Line, words: Structure) -> bool:
    """Whether a line names who adopted or signed, when or where: short, and no sentence."""
    longest = 60 if words.han else 120
    signs = bool(words.signature.match(line.words))
    if marker_at(line.words, words) or len(line.words) > (TITLE[False] if signs else longest):
        return False
    return signs or not stopped(line.words)
