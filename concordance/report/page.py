"""Findings as one HTML page: the texts side by side, what a finding concerns lit on every side.

The page refers to nothing outside, has no script, and is as readable in print.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import chain

from concordance.alignment import align
from concordance.findings import Finding
from concordance.report.marking import marked
from concordance.report.records import versions
from concordance.report.result import Result
from concordance.report.style import STYLE
from concordance.report.summary import summary
from concordance.report.table import counted
from concordance.report.width import printable
from concordance.text import Provision, Span

Numbered = tuple[int, Finding]
Row = Mapping[str, Provision]


def page(result: Result, title: str = "Concordance") -> str:
    """The whole page as text."""
    numbered = list(enumerate(result.shown, 1))
    languages = list(result.texts)
    body = "".join(
        chain(
            _head(result, title),
            _overall(result, [one for one in numbered if not one[1].article]),
            _table(result, numbered),
            _rules(result),
        )
    )
    targets = "".join(
        f"body:has(#f{number}:target) .f{number}{{outline:2px solid;outline-offset:1px}}"
        for number, _ in numbered
    )
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{_safe(title)}</title><style>{STYLE}.columns{{--columns:{len(languages)}}}{targets}"
        f"</style></head><body>\n{body}</body></html>\n"
    )


def _safe(words: str) -> str:
    """Escaped for HTML; what no file can hold is written as its code."""
    return escape(words.encode("utf-8", "backslashreplace").decode("utf-8"))


def _head(result: Result, title: str) -> Iterator[str]:
    yield f"<h1>{_safe(title)}</h1><p>{_safe(counted(result))}</p><dl>"
    for language in result.texts:
        yield f"<dt>{_safe(language)}</dt><dd>{_safe(result.names.get(language, ''))}</dd>"
    yield f"<dt>rules</dt><dd>{versions()['rules']}</dd></dl>\n"


def _overall(result: Result, numbered: Sequence[Numbered]) -> Iterator[str]:
    if numbered:
        yield "<section><h2>The texts as a whole</h2>"
        yield from _list(result, numbered)
        yield "</section>\n"


def rows_of(result: Result) -> list[Row]:
    """Provisions that correspond, in the order of the first text; the others after the one before."""
    languages = list(result.texts)
    first = languages[0]
    rows: list[dict[str, Provision]] = [{first: one} for one in result.texts[first].provisions]
    for language in languages[1:]:
        at = {id(row[first]): place for place, row in enumerate(rows) if first in row}
        after = 0
        fresh: list[tuple[int, Provision]] = []
        for mine, theirs in align(result.texts[first], result.texts[language]):
            if mine:
                after = at[id(mine)] + 1
            if mine and theirs:
                rows[after - 1][language] = theirs
            elif theirs:
                fresh.append((after, theirs))
        for place, one in reversed(fresh):
            rows.insert(place, {language: one})
    return list(rows)


def _table(result: Result, numbered: Sequence[Numbered]) -> Iterator[str]:
    spans: dict[str, list[tuple[Span, int, Finding]]] = {tag: [] for tag in result.texts}
    for number, one in numbered:
        for language, span in result.sides(one):
            spans[language].append((span, number, one))
    seen: set[int] = set()
    yield '<main><div class="row columns">'
    yield from (f'<div class="cell name">{_safe(language)}</div>' for language in result.texts)
    yield "</div>\n"
    for row in rows_of(result):
        keys = {one.key for one in row.values()}
        here = [one for one in numbered if one[1].article in keys and one[0] not in seen]
        seen.update(number for number, _ in here)
        yield f'<article><div class="row columns">{"".join(_cells(result, row, spans))}</div>'
        yield from _list(result, here) if here else ()
        yield "</article>\n"
    yield "</main>\n"
    rest = [one for one in numbered if one[1].article and one[0] not in seen]
    yield from _list(result, rest) if rest else ()


def _cells(
    result: Result, row: Row, spans: Mapping[str, list[tuple[Span, int, Finding]]]
) -> Iterator[str]:
    for language, text in result.texts.items():
        one = row.get(language)
        if one is None:
            yield '<div class="cell missing">—</div>'
            continue
        here = [each for each in spans[language] if each[0][0] < one.end and one.start < each[0][1]]
        yield (
            f'<div class="cell" lang="{_safe(language)}" dir="auto">'
            f"{marked(text.plain, one.span, here, language)}</div>"
        )


def _list(result: Result, numbered: Sequence[Numbered]) -> Iterator[str]:
    yield "<ol>"
    for number, one in numbered:
        sides = " ".join(
            f'<a href="#f{number}-{_safe(language)}">{_safe(language)}'
            f"&nbsp;{result.line(language, span[0])}</a>"
            for language, span in result.sides(one)
        )
        said = _safe(printable(str(one.message)))
        yield (
            f'<li id="f{number}" value="{number}" class="{one.severity.value}">'
            f"<strong>{one.severity.value}</strong> {said} <small>{_safe(one.check)} · {sides}"
            f"<br>{_safe(one.why)}</small></li>"
        )
    yield "</ol>"


def _rules(result: Result) -> Iterator[str]:
    yield "<section><h2>What was checked</h2><table><tr><th>rule</th><th>errors</th>"
    yield "<th>warnings</th><th>notes</th></tr>"
    for one in summary(result.findings):
        yield f"<tr><td>{_safe(one.title)} <small>{_safe(one.why)}</small></td>"
        yield f"<td>{one.errors}</td><td>{one.warnings}</td><td>{one.notes}</td></tr>"
    yield "</table></section>\n"
