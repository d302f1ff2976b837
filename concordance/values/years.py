"""Years that stand alone, in four digits: the 2030 Agenda, in 2024, 2021–2025."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from concordance import lexicon
from concordance.values import Found, Kind

# Four digits that are part of nothing else: no amount, no decimal, no number of a document.
YEAR = re.compile(
    r"(?<![A-Za-z\d_.,/#$€¥£%№第:-])(?<!\d[–—~])(?<![Nn]o )(?<![Nn]o\. )(?<![#№第$€¥£] )((?:19|20)\d\d|2100)"
    r"(?:[-–—/~](?P<to>(?:19|20)?\d\d|2100))?(?![\w]*\d)(?![.,:/-]\d| ?[%‰°$€¥£]|[-–—]\d)"
)
NEXT = re.compile(r" ?([^\W\d_]+)")
LATIN = re.compile(r"[^\W\d_]")


@dataclass(frozen=True)
class _Beside:
    """What stands before a year, and what may follow it without being counted by it."""

    before: re.Pattern[str]
    after: re.Pattern[str]


@cache
def _beside(language: str) -> _Beside:
    words = lexicon.section(language, "dates")
    return _Beside(
        re.compile(rf"(?:^|\W|(?<=[\u0e00-\u9fff]))(?:{words['before']}) ?$"),
        re.compile(rf"(?:{words['after']})(?![a-zà-ÿа-я])"),
    )


def _is_year(line: str, match: re.Match[str], beside: _Beside) -> bool:
    """Whether four digits are a year here, and not a number of things."""
    said = bool(beside.before.search(line[max(0, match.start() - 24) : match.start()]))
    following = NEXT.match(line, match.end())
    if match["to"] or not following:
        return said or match[0][-2:] != "00"
    word = following[1]
    if beside.after.match(word) or word[0].isupper():
        return said or match[0][-2:] != "00"
    return said and match[0][-1] != "0" and word[0].islower()


def bare_years(line: str, language: str) -> Iterator[Found]:
    """The years that stand alone in a line; 2021–25 gives both."""
    beside = _beside(language)
    for match in YEAR.finditer(line):
        if not _is_year(line, match, beside):
            continue
        year, to = int(match[1]), match["to"]
        first = match.end(1)
        last = int(to) if to and len(to) == 4 else (year // 100 * 100 + int(to) if to else 0)
        yield Found(Kind.DATE, (year, None, None), match.start(), first)
        if to and last > year:
            yield Found(Kind.DATE, (last, None, None), match.start("to"), match.end())
