"""The words that are confused, by language: ``words.toml`` as compiled patterns."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

IDEOGRAPHS = "〇零一二两三四五六七八九十百千万亿"
UNSPACED = frozenset(["zh-Hans", "zh-Hant", "ja", "ko", "lo", "th"])
DIGITS = r"\d{1,3}(?:[,.\u00a0\u202f ]\d{3})+(?![\d])(?:[.,]\d+)?|\d+(?:[.,]\d+)?"


@dataclass(frozen=True)
class Tongue:
    """What of one language the slips need."""

    tag: str
    rows: Mapping[str, Any]
    number: str
    article_line: re.Pattern[str]
    testimonium: re.Pattern[str]

    @property
    def months(self) -> list[str]:
        return list(self.rows["months"])

    @property
    def wrong_units(self) -> Mapping[str, str]:
        return self.rows["wrong_unit"]

    @property
    def spoken(self) -> Mapping[str, str]:
        """Numbers in words, and what is written instead."""
        return self.rows.get("numbers", {})

    @property
    def han(self) -> bool:
        """Whether numbers are written in ideographs, without spaces around them."""
        return bool(self.rows.get("han"))

    @property
    def unspaced(self) -> bool:
        return self.tag in UNSPACED

    def next_letter(self, letter: str) -> str:
        """The letter of the next item."""
        row = self.rows.get("letters", "")
        return row[row.index(letter) + 1] if letter in row[:-1] else chr(ord(letter) + 1)

    def pairs(self, key: str) -> list[tuple[str, str]]:
        return [(before, after) for before, after in self.rows.get(key, [])]


@cache
def _file() -> dict[str, Any]:
    rows = tomllib.loads((Path(__file__).parent / "words.toml").read_text("utf-8"))
    for tag, one in rows.items():
        if "like" in one:
            rows[tag] = _rewritten(rows[one["like"]], one["traditional"])
    return rows


def _rewritten(rows: Any, pairs: str) -> Any:
    """The rows of another language with their characters exchanged; both forms in patterns."""
    table = {ord(one[0]): one[1] for one in pairs.split()}
    if isinstance(rows, Mapping):
        return {_rewritten(key, pairs): _rewritten(one, pairs) for key, one in rows.items()}
    if isinstance(rows, list):
        return [_rewritten(one, pairs) for one in rows]
    return rows.translate(table) if isinstance(rows, str) else rows


def languages() -> tuple[str, ...]:
    return tuple(_file())


@cache
def tongue(language: str) -> Tongue:
    """The words of a language; English where there are none, for what is written in digits."""
    tag = language if language in _file() else "en"
    rows = _file()[tag]
    number = DIGITS
    if rows.get("han"):
        number = rf"{DIGITS}|[{IDEOGRAPHS}]+"
    elif rows.get("numbers"):
        words = "|".join(sorted(rows["numbers"], key=len, reverse=True))
        edge = "" if tag in UNSPACED else r"\b"
        number = rf"{DIGITS}|{edge}(?:{words}){edge}"
    return Tongue(
        tag, rows, number, re.compile(rows["article_line"]), re.compile(rows["testimonium"])
    )
