"""How a text was read: its provisions, their parts, and the values that they say."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from concordance.report.width import printable, shortened, wrapped
from concordance.sides import Side
from concordance.text import Part, Provision, Text
from concordance.values import Found

MOST = 60  # characters of a part that are shown


def reading(text: Text, columns: int = 100) -> str:
    """Provisions with the line on which they begin, parts with their marker, values below."""
    side = Side(text)
    lines = [f"{text.language}: {len(text.provisions)} provisions"]
    for one in text.provisions:
        lines += _provision(side, one, columns)
    return "\n".join(lines) + "\n"


def _provision(side: Side, one: Provision, columns: int) -> Iterator[str]:
    line = side.text.plain.count("\n", 0, one.start) + 1
    head = [one.key, f"({one.role.value}, line {line})"]
    head += [f"“{side.written(span)}”" for span in (one.label, one.heading) if span[1] > span[0]]
    yield printable(" ".join(head))
    for part in one.parts:
        marker = printable(side.written(part.marker))
        words = shortened(printable(side.written(part.span)), MOST)
        yield f"{'  ' * (part.level + 1)}{marker + ' ' if marker else ''}{words}"
    values = ", ".join(_shown(side, found) for found in side.within(one.span))
    for row in wrapped(f"values: {values}", max(columns, 60) - 4) if values else ():
        yield f"    {row}"


def _shown(side: Side, found: Found) -> str:
    written = shortened(printable(side.written(found.span)), MOST)
    return f"{found.kind.value} “{written}”{' (may be left unsaid)' if found.weak else ''}"


def reading_data(text: Text) -> list[dict[str, Any]]:
    """The same as plain data for JSON; offsets and lines from the start of the text."""
    side = Side(text)
    starts = [0, *(at + 1 for at, sign in enumerate(text.plain) if sign == "\n")]
    return [
        {
            "key": one.key,
            "role": one.role.value,
            "number": one.number,
            "line": bisect_right(starts, one.start),
            "span": list(one.span),
            "label": side.written(one.label),
            "heading": side.written(one.heading),
            "parts": [_part(side, part) for part in one.parts],
            "values": [_value(side, found) for found in side.within(one.span)],
        }
        for one in text.provisions
    ]


def _part(side: Side, part: Part) -> dict[str, Any]:
    return {
        "span": list(part.span),
        "level": part.level,
        "number": part.number,
        "marker": side.written(part.marker),
    }


def _value(side: Side, found: Found) -> dict[str, Any]:
    return {
        "kind": found.kind.value,
        "value": str(found.value),
        "words": side.written(found.span),
        "span": list(found.span),
        "weak": found.weak,
        "bound": found.bound.value,
    }
