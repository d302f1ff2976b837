"""A plain text into the provisions of an instrument."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from concordance.folding import folded
from concordance.reading.labels import Label, annexes, divisions, opening
from concordance.reading.lines import Line, lines_of
from concordance.reading.markers import marker_at
from concordance.reading.parts import split
from concordance.reading.surroundings import before_articles, ending
from concordance.reading.words import Structure, stopped, structure
from concordance.text import Part, Provision, Role, Span, Text

LONGEST = {True: 60, False: 200}  # characters of a heading, in Han and in letters


@dataclass(slots=True)
class Reading:
    """The provisions found so far, each under a key of its own."""

    provisions: list[Provision] = field(default_factory=list)
    keys: dict[str, int] = field(default_factory=dict)

    def key(self, wanted: str) -> str:
        """The key wanted, with a count if it is taken."""
        self.keys[wanted] = self.keys.get(wanted, 0) + 1
        return wanted if self.keys[wanted] == 1 else f"{wanted}-again-{self.keys[wanted]}"

    def add(
        self,
        key: str,
        role: Role,
        parts: tuple[Part, ...],
        span: Span,
        *,
        number: int | None = None,
        label: Span = (0, 0),
        heading: Span = (0, 0),
    ) -> None:
        self.provisions.append(Provision(self.key(key), role, number, *span, parts, label, heading))


def read_text(plain: str, language: str) -> Text:
    """Split a plain text into provisions: by labels, enumerators, recitals and closing words.

    Never fails on any text. Raises ``UnknownLanguage`` for a language without lexicon.
    """
    words = structure(language)
    lines = list(lines_of(folded(plain, language)))
    reading = Reading()
    labels, pointed = opening(lines, words)
    first = labels[0].at if labels else len(lines)
    skipped = _divisions(lines, words, labels)
    top = [at for at in range(_parenthesised(lines, first)) if at not in skipped]
    before_articles(reading, [lines[at] for at in top], words, undivided=not labels)
    after = labels[-1].at + 2 - bool(stopped(labels[-1].rest)) if labels else first
    ends = annexes(lines, words, after) if labels else []
    closing = ends[0].at if ends else len(lines)
    last = ending(lines, after, closing, words, pointed=pointed)
    _articles(reading, lines, labels, last.start, skipped, words)
    last.add_to(reading, lines)
    _annexes(reading, lines, ends, words)
    return Text(language, plain, tuple(reading.provisions))


def _divisions(lines: Sequence[Line], words: Structure, labels: Sequence[Label]) -> set[int]:
    """The lines of parts and chapters with their titles: they belong to no article."""
    skipped: set[int] = set()
    opened = {one.at for one in labels}
    for one in divisions(lines, words):
        if one.at in opened:
            continue
        skipped.add(one.at)
        title = one.at + 1
        if not one.rest and title < len(lines) and title not in opened:
            line = lines[title].words
            if not stopped(line) and not marker_at(line, words) and title + 1 in opened:
                skipped.add(title)
    return skipped


def _parenthesised(lines: Sequence[Line], first: int) -> int:
    """The line where the articles begin: a heading in brackets may stand before the label."""
    return first - 1 if first < len(lines) and first and _bracketed(lines[first - 1]) else first


def _bracketed(line: Line) -> bool:
    return line.words.startswith("(") and line.words.endswith(")") and len(line.words) > 3


def _articles(
    reading: Reading,
    lines: Sequence[Line],
    labels: Sequence[Label],
    end: int,
    skipped: set[int],
    words: Structure,
) -> None:
    stops = [one.at for one in labels[1:]] + [max(end, labels[-1].at + 1)] if labels else []
    for label, stop in zip(labels, stops, strict=True):
        above = label.at and _bracketed(lines[label.at - 1]) and lines[label.at - 1]
        body = [lines[at] for at in range(label.at + 1, stop) if at not in skipped]
        if (
            body
            and stop < len(lines)
            and stop in {one.at for one in labels}
            and _bracketed(body[-1])
        ):
            body.pop()
        line = lines[label.at]
        rest = line.since(line.words.rindex(label.rest)) if label.rest else None
        heading, rest, body = headed(rest, body, words)
        if above and heading == (0, 0):
            heading = (above.start, above.end)
        parts = split([rest, *body] if rest else body, words)
        span = (line.start, max([line.end, *(part.end for part in parts), heading[1]]))
        reading.add(
            f"article-{label.number}",
            Role.ARTICLE,
            parts,
            span,
            number=label.number,
            label=(line.start, line.start + label.end),
            heading=heading,
        )


def headed(
    rest: Line | None, body: list[Line], words: Structure
) -> tuple[Span, Line | None, list[Line]]:
    """The heading of an article, and what is left of its first line and of the others."""
    if rest is None:
        if len(body) > 1 and _heading(body[0], words, body[1]):
            return (body[0].start, body[0].end), None, body[1:]
        return (0, 0), None, body
    cut = _cut(rest, words)
    if cut:
        left = rest.since(cut)
        return (rest.start, rest.start + len(rest.words[:cut].rstrip())), left, body
    if body and not stopped(rest.words) and len(rest.words) <= LONGEST[words.han]:
        return (rest.start, rest.end), None, body
    return (0, 0), rest, body


def _heading(line: Line, words: Structure, following: Line) -> bool:
    if stopped(line.words) or marker_at(line.words, words):
        return False
    if words.unstopped:
        return len(line.words) <= 50 and len(following.words) > len(line.words)
    return len(line.words) <= LONGEST[words.han]


def _cut(line: Line, words: Structure) -> int:
    """Where the text begins in a line that opens with its heading: (目的) … or 目的 　…; 0 if nowhere."""
    text = line.words
    if text.startswith("(") and ")" in text[:80]:
        close = text.index(")") + 1
        return close if text[close:].strip() and not marker_at(text, words) else 0
    if words.han:
        heading, blank, left = text.partition(" ")
        plain = heading.isalpha() and len(heading) <= 24 and left[:1].isalpha()
        return len(heading) if blank and plain and not left[:1].isascii() and stopped(left) else 0
    return 0


def _annexes(
    reading: Reading, lines: Sequence[Line], ends: Sequence[Label], words: Structure
) -> None:
    stops = [one.at for one in ends[1:]] + [len(lines)]
    for count, (label, stop) in enumerate(zip(ends, stops if ends else [], strict=True), 1):
        line = lines[label.at]
        rest = line.since(line.words.rindex(label.rest)) if label.rest else None
        heading, rest, body = headed(rest, list(lines[label.at + 1 : stop]), words)
        parts = split([rest, *body] if rest else body, words)
        span = (line.start, max([line.end, heading[1], *(part.end for part in parts)]))
        reading.add(
            f"annex-{label.number or count}",
            Role.ANNEX,
            parts,
            span,
            number=label.number,
            label=(line.start, line.start + label.end),
            heading=heading,
        )
