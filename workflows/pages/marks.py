"""Words lit where a finding concerns them: a wording cut at the edges of its spans, fields filled in."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise

Span = tuple[int, int]
FIELD = re.compile(r"\{[^{}\n]*\}")


@dataclass(frozen=True)
class Piece:
    """Words that belong together: ``names`` are those of the findings that concern them."""

    words: str
    names: tuple[str, ...] = ()

    @property
    def first(self) -> str:
        return self.names[0]


def _whole(span: Span, plain: str) -> Span:
    """The span widened to whole fields: half a field cannot be filled in."""
    start, end = max(0, span[0]), min(len(plain), span[1])
    for field in FIELD.finditer(plain):
        if field.start() < end and start < field.end():
            start, end = min(start, field.start()), max(end, field.end())
    return start, end


def _concerned(spans: Mapping[str, Span], at: Span) -> tuple[str, ...]:
    return tuple(name for name, (start, end) in spans.items() if start <= at[0] and at[1] <= end)


def lit(
    plain: str, spans: Mapping[str, Span], resolve: Callable[[str], str]
) -> list[tuple[Piece, ...]]:
    """The wording line by line, each line as pieces.

    ``spans`` maps the name of a finding to its characters in ``plain``;
    ``resolve`` fills in the fields of a piece. Empty lines are left out, as
    are spans that hold no character.
    """
    kept = {name: _whole(span, plain) for name, span in spans.items() if span[0] < span[1]}
    lines, at = [], 0
    for line in plain.splitlines(keepends=True):
        here, at = (at, at + len(line.rstrip("\r\n"))), at + len(line)
        if line.strip():
            lines.append(_pieces(plain, here, kept, resolve))
    return lines


def _pieces(
    plain: str, here: Span, spans: Mapping[str, Span], resolve: Callable[[str], str]
) -> tuple[Piece, ...]:
    inner = {edge for span in spans.values() for edge in span if here[0] < edge < here[1]}
    edges = sorted({*here, *inner})
    return tuple(
        Piece(resolve(plain[start:end]), _concerned(spans, (start, end)))
        for start, end in pairwise(edges)
    )
