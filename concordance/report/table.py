"""Findings as a table for a terminal: place, severity, sentence, and the words with their line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from concordance.findings import Finding, Severity
from concordance.report.result import Result
from concordance.report.width import padded, printable, shortened, width, wrapped

LEAST, GAP, LONGEST = 60, 2, 90
COLOURS = {Severity.ERROR: "\x1b[31;1m", Severity.WARNING: "\x1b[33m", Severity.NOTE: "\x1b[36m"}
PLAIN = "\x1b[0m"
HEADS = ("place", "severity", "finding", "words")


def table(result: Result, *, columns: int = 100, colour: bool = False) -> str:
    """The findings that are shown, a blank line between them, and a line that counts them."""
    rows = [(_cells(result, one), one) for one in result.shown]
    widths = _widths([cells for cells, _ in rows], max(columns, LEAST))
    lines: list[str] = []
    if rows:
        lines += [_joined(HEADS, widths), _joined(["─" * each for each in widths], widths)]
    for cells, one in rows:
        lines += [*_row(cells, widths, COLOURS[one.severity] if colour else ""), ""]
    return "\n".join([*lines, counted(result)]) + "\n"


def counted(result: Result) -> str:
    """“2 errors, 1 warning, 3 notes (1 not shown).”"""
    names = {"error": "errors", "warning": "warnings", "note": "notes"}
    said = ", ".join(
        f"{count} {name if count == 1 else names[name]}" for name, count in result.counts.items()
    )
    hidden = len(result.findings) - len(result.shown)
    return f"{said} ({hidden} not shown)." if hidden else f"{said}."


def _cells(result: Result, one: Finding) -> tuple[list[str], ...]:
    """Paragraphs of each of the four columns."""
    place = printable(result.place(one)) or "the whole"
    sides = [
        f"{language}:{result.line(language, span[0])} "
        + (f"“{shortened(printable(result.texts[language].words(span)), LONGEST)}”")
        for language, span in result.sides(one)
    ]
    return [place], [one.severity.value], [printable(str(one.message)), f"({one.check})"], sides


def _widths(rows: Sequence[tuple[list[str], ...]], columns: int) -> list[int]:
    """The first two columns take what they need, up to a fifth; the others share the rest."""
    place = max([width(HEADS[0]), *(width(cells[0][0]) for cells in rows)])
    place = min(place, columns // 5)
    severity = len("severity")
    rest = columns - place - severity - 3 * GAP
    return [place, severity, rest // 2, rest - rest // 2]


def _joined(cells: Sequence[str], widths: Sequence[int]) -> str:
    gap = " " * GAP
    return gap.join(padded(*each) for each in zip(cells, widths, strict=True)).rstrip()


def _row(cells: Sequence[list[str]], widths: Sequence[int], colour: str) -> Iterator[str]:
    columns = [
        [line for paragraph in cell for line in wrapped(paragraph, wide)]
        for cell, wide in zip(cells, widths, strict=True)
    ]
    for number, parts in enumerate(zip_longest(*columns, fillvalue="")):
        line = _joined(parts, widths)
        if colour and number == 0:
            # The severity alone is coloured, so that the table stays quiet.
            start = widths[0] + GAP
            before = _joined(parts[:1], widths[:1])
            head = padded(before, start)
            line = head + colour + parts[1] + PLAIN + line[len(head) + len(parts[1]) :]
        yield line
