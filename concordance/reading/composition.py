"""A text put together from provisions whose places are known, and the way back to their wording."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from concordance.folding import folded
from concordance.reading.lines import lines_of
from concordance.reading.parts import split
from concordance.reading.words import structure
from concordance.text import Part, Provision, Role, Span, Text


@dataclass(frozen=True)
class Piece:
    """A provision whose place is known beforehand: ``wording`` without number and heading."""

    key: str
    role: Role
    number: int | None
    label: str
    heading: str
    wording: str


@dataclass(frozen=True, slots=True)
class Spot:
    """Characters of one piece: ``of`` is label, heading or wording, the offsets count within it."""

    key: str
    of: str
    start: int
    end: int


@dataclass(frozen=True)
class Composition(Text):
    """A text composed of pieces. ``starts`` gives for each where label, heading, wording begin."""

    starts: tuple[tuple[int, int, int], ...] = ()

    def spot(self, span: Span) -> Spot:
        """Where the first character of a span was given; a span never reaches beyond it.

        Raises ``LookupError`` for a text without pieces.
        """
        if not self.starts:
            raise LookupError("The text is composed of nothing.")
        at = max(bisect_right(self.starts, (span[0], len(self.plain), 0)) - 1, 0)
        provision, (label, heading, wording) = self.provisions[at], self.starts[at]
        stop = self.starts[at + 1][0] if at + 1 < len(self.starts) else len(self.plain)
        of, start, limit = "label", label, heading
        if span[0] >= wording:
            of, start, limit = "wording", wording, stop
        elif span[0] >= heading:
            of, start, limit = "heading", heading, wording
        length = len(self.plain[start:limit].rstrip())
        first = min(max(span[0] - start, 0), length)
        return Spot(provision.key, of, first, max(first, min(span[1] - start, length)))


def compose(language: str, pieces: Iterable[Piece]) -> Composition:
    """A text from provisions whose places are known; keys and roles are kept.

    Raises ``UnknownLanguage`` for a language without lexicon.
    """
    given = tuple(pieces)
    written: list[str] = []
    starts: list[tuple[int, int, int]] = []
    at = 0
    for piece in given:
        label = piece.label + " " if piece.label and piece.heading else piece.label
        opening = label + piece.heading
        line = opening + "\n" if opening else ""
        starts.append((at, at + len(label), at + len(line)))
        whole = f"{line}{piece.wording}\n\n"
        written.append(whole)
        at += len(whole)
    plain = "".join(written)
    same = folded(plain, language)
    provisions = tuple(
        _provision(piece, place, same, language) for piece, place in zip(given, starts, strict=True)
    )
    return Composition(language, plain, provisions, tuple(starts))


def _provision(piece: Piece, place: tuple[int, int, int], plain: str, language: str) -> Provision:
    label, heading, wording = place
    end = wording + len(piece.wording)
    lines = list(lines_of(plain, wording, end))
    if piece.role in (Role.TITLE, Role.ATTRIBUTION) and lines:
        parts: tuple[Part, ...] = (Part(lines[0].start, lines[-1].end),)
    else:
        parts = split(lines, structure(language))
    return Provision(
        piece.key,
        piece.role,
        piece.number,
        label,
        max(end, heading + len(piece.heading)),
        parts,
        (label, label + len(piece.label)) if piece.label else (0, 0),
        (heading, heading + len(piece.heading)) if piece.heading else (0, 0),
    )
