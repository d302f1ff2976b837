"""Lines into paragraphs and items: whose marker it is, what it counts, and how deep it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from concordance.reading.lines import Line
from concordance.reading.markers import Marker, marker_at
from concordance.reading.words import Structure, stopped
from concordance.sentences import is_small
from concordance.text import Part, Span

Style = tuple[str, str]
PARAGRAPH = {
    ("dot", "decimal"),
    ("dot", "han"),
    ("ring", "ring"),
    ("point", "point1"),
    ("bare", "decimal"),
}


@dataclass(slots=True)
class _Entry:
    """A line, or the piece of one after its marker."""

    line: Line
    marker: Marker | None = None
    at: Span = (0, 0)


@dataclass(slots=True)
class _Count:
    """The list styles that are open, outermost first, with the last number of each."""

    base: int = 0
    open: list[tuple[Style, int | None]] = field(default_factory=list)

    def last(self, style: Style) -> int | None:
        return next((number for one, number in self.open if one == style), None)

    def continues(self, style: Style, number: int | None) -> bool:
        if number is None:
            return True
        last = self.last(style)
        return number == 1 or (last is not None and number == last + 1)

    def enter(self, style: Style, number: int | None) -> int:
        """Count a marker; the level of its item."""
        styles = [one for one, _ in self.open]
        depth = styles.index(style) if style in styles else len(styles)
        self.open[depth:] = [(style, number)]
        return self.base + depth


def _entries(lines: Sequence[Line], words: Structure) -> list[_Entry]:
    """Lines cut at their markers; a marker alone on its line goes with the words that follow."""
    entries: list[_Entry] = []
    for line in lines:
        waiting = entries and entries[-1].marker and not entries[-1].line.words
        marker = marker_at(line.words, words)
        if marker is None:
            if waiting:
                entries[-1].line = line
            else:
                entries.append(_Entry(line))
        while marker is not None:
            at = (line.start + marker.start, line.start + marker.end)
            line = line.since(marker.end)
            entries.append(_Entry(line, marker, at))
            inner = marker_at(line.words, words)
            marker = inner if inner and inner.shape != marker.shape and _counts(inner) else None
            if marker:
                entries[-1].line = Line(line.start, line.start, "")
    return entries


def _counts(inner: Marker) -> bool:
    """Whether a marker right after a marker is one: 四、（一） and （二）1．"""
    return inner.shape == "both" or inner.readings[0] == ("decimal", 1)


def _reading(count: _Count, entries: list[_Entry], at: int) -> tuple[Style, int | None] | None:
    """How the marker of an entry is meant: (i) after (h) the letter, before (ii) the number one."""
    marker = entries[at].marker
    if marker is None:
        return None
    fitting = [
        ((marker.shape, alphabet), number)
        for alphabet, number in marker.readings
        if count.continues((marker.shape, alphabet), number)
    ]
    if len(fitting) > 1:
        following = next(
            (e.marker for e in entries[at + 1 :] if e.marker and e.marker.shape == marker.shape),
            None,
        )
        for style, number in fitting:
            if following and number and (style[1], number + 1) in following.readings:
                return style, number
        return fitting[0]
    if fitting:
        return fitting[0]
    first = marker.readings[0]
    known = count.last((marker.shape, first[0])) is not None
    near = marker.certain or known
    return ((marker.shape, first[0]), first[1]) if near else None


def _goes_on(entry: _Entry, before: Part | None, said: str) -> bool:
    """Whether a line only continues the sentence of the line before it."""
    return (
        before is not None
        and not entry.line.apart
        and is_small(entry.line.words[:1])
        and not stopped(said)
    )


def split(lines: Sequence[Line], words: Structure) -> tuple[Part, ...]:
    """The parts of a provision from its lines (without label and heading)."""
    entries = _entries(lines, words)
    parts: list[Part] = []
    count = _Count()
    said = ""
    for at, entry in enumerate(entries):
        reading = _reading(count, entries, at)
        line = entry.line
        if reading is None:
            start = entry.at[0] if entry.marker else line.start
            if not entry.marker and _goes_on(entry, parts[-1] if parts else None, said):
                last = parts.pop()
                parts.append(Part(last.start, line.end, last.level, last.number, last.marker))
            else:
                parts.append(Part(start, line.end))
                del count.open[1 - count.base :]
            said = line.words
            continue
        style, number = reading
        if not count.open:
            led = style not in PARAGRAPH or words.leads.search(said.rstrip(" -–—"))
            count.base = int(bool(parts) and bool(led))
        level = count.enter(style, number)
        parts.append(Part(line.start, max(line.end, line.start), level, number, entry.at))
        said = line.words
    return tuple(parts)
