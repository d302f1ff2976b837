"""The title: on the first page, at the head of the others, and of the file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rendering.content import Document, Role, Words
from rendering.fields import resolve
from rendering.lines import direction_of, text_of, words_of

# Ideographs of a name that still fits into half a line of the title.
WHOLE = 18


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a title; the name of a party is not parted between two lines."""

    words: str
    is_name: bool


@dataclass(frozen=True, slots=True)
class Title:
    """The title in one language, line by line."""

    language: str
    direction: str
    lines: tuple[tuple[Piece, ...], ...]


def titles(document: Document, languages: tuple[str, ...]) -> list[Title]:
    """Return the title in each language; nothing for an untitled paper."""
    return [
        Title(one, direction_of(one), tuple(_pieces(document, one, line) for line in lines))
        for one in languages
        if (lines := _lines(document, one))
    ]


def title_of(document: Document, language: str) -> str:
    """Return the title in one line, or the reference number of an untitled paper."""
    return resolve(_in_one_line(document, language), language, document)


def running_title_of(document: Document, language: str) -> str:
    """Return the title for the head of a page, which has room for short names only."""
    short = _in_one_line(document, language).replace("{parties}", "{parties short}")
    return resolve(short, language, document)


def _in_one_line(document: Document, language: str) -> str:
    space = "" if language.split("-")[0] == "zh" else " "
    return space.join(_lines(document, language)) or document.reference


def _lines(document: Document, language: str) -> list[str]:
    found = (one for one in document.provisions if one.role is Role.TITLE)
    words = next((words_of(one, language) for one in found), Words("", ""))
    lines = (words.heading, *words.plain.splitlines())
    return [line.strip() for line in lines if line.strip()]


def _pieces(document: Document, language: str, line: str) -> tuple[Piece, ...]:
    words = text_of(language, resolve(line, language, document)).words
    return tuple(_cut(words, _whole_names(document, language)))


def _cut(words: str, names: list[str]) -> Iterator[Piece]:
    if not names:
        yield Piece(words, is_name=False)
        return
    for place, piece in enumerate(re.split(f"({'|'.join(map(re.escape, names))})", words)):
        if piece:
            yield Piece(piece, is_name=place % 2 == 1)


def _whole_names(document: Document, language: str) -> list[str]:
    """Return the names that a line can hold: a name in letters breaks at its spaces."""
    if language.split("-")[0] != "zh":
        return []
    names = (party.names[language].full for party in document.parties)
    return sorted((name for name in names if len(name) <= WHOLE), key=len, reverse=True)
