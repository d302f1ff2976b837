"""The enumerators of paragraphs and items at the start of a line: 1. (a) （一） 一、 a) ა) 가. • …"""

from __future__ import annotations

import re
from dataclasses import dataclass

from concordance.reading.counting import HAN, SCALES, circled, decimal, han, roman
from concordance.reading.words import Structure

MARK = re.compile(
    r"""
    \(\s?(?P<both>[^\W_]{1,6}|[㐀-鿿]{1,6})\s?\)[.、]?
    | (?P<point>\d{1,3}(?:\.\d{1,3})+)\.?(?=\s+(?![a-zà-ÿа-я])|\s*$)
    | (?P<dot>\d{1,3}|[〇零一二三四五六七八九十百]{1,5}|[ivxIVX]{1,6}|[^\W\d_])
      (?:\.?[º°ª]?\.?\s?[-–—](?=\s)|[.、][º°ª]?-?(?!\d)|[º°ª]\.?(?=\s))
    | (?P<bare>\d{1,3}|[一二三四五六七八九十]{1,4})\ +(?=[^\W\d])
    | (?P<right>[^\W_]{1,4})\)
    | (?P<ring>[①-⑳㈠-㈩⑴-⒇])
    | (?P<bullet>[-–—•·*●○■▪◦‣])(?=\s)
    """,
    re.X,
)
MOST = 199


@dataclass(frozen=True, slots=True)
class Marker:
    """An enumerator as written: its shape, and how it may be read (alphabet and number)."""

    start: int
    end: int
    shape: str
    readings: tuple[tuple[str, int | None], ...]

    @property
    def certain(self) -> bool:
        """Whether it can hardly be anything else, wherever the count begins."""
        return self.shape in ("both", "ring", "point") or self.readings[0][0] in ("decimal", "han")


def _readings(written: str, words: Structure) -> tuple[tuple[str, int | None], ...]:
    """Digits, Han numbers, letters of the language, Latin letters, Roman numbers; in this order."""
    if written.isdecimal():
        return (("decimal", decimal(written)),) if int(written) <= MOST else ()
    if all(one in HAN or one in SCALES for one in written):
        number = han(written)
        return (("han", number),) if number is not None and number <= MOST else ()
    found: list[tuple[str, int | None]] = []
    lower = written.lower()
    case = "capital" if written != lower else ""
    if len(set(lower)) == 1 and len(lower) <= 2:
        for name, letters in (("own", words.letters), ("latin", "abcdefghijklmnopqrstuvwxyz")):
            at = letters.find(lower[0])
            if at >= 0:
                found.append((name + case, at + 1 + len(letters) * (len(lower) - 1)))
                break
    number = roman(written)
    if number and number <= MOST and written in (lower, written.upper()):
        found.append(("roman" + case, number))
    return tuple(found)


def marker_at(line: str, words: Structure, at: int = 0) -> Marker | None:
    """The enumerator with which a line begins (or goes on at an offset), if it begins with one."""
    prefix = words.items.match(line, at)
    match = MARK.match(line, prefix.end() if prefix else at)
    if not match:
        return None
    shape = str(match.lastgroup)
    if shape == "bare" and not words.bare:
        return None
    written = str(match[shape])
    if shape == "bullet":
        readings: tuple[tuple[str, int | None], ...] = ((written, None),)
    elif shape == "point":
        readings = ((f"point{written.count('.')}", int(written.rsplit(".", 1)[1])),)
    elif shape == "ring":
        readings = (("ring", circled(written)),)
    else:
        readings = _readings(written, words)
    if shape == "dot" and readings and readings[0][0] not in ("decimal", "han"):
        follows = line[match.end() : match.end() + 1]
        readings = readings if not follows or follows.isspace() else ()
    return Marker(at, match.end(), shape, readings) if readings else None
