"""How wide words are on a terminal, and how they are broken: a Han character takes two columns."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import accumulate

# A word of an alphabet stays whole; a Han character and what follows it as punctuation may part.
ATOMS = re.compile(
    r"\s+|[^\s\u0e80-\u0eff\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]+|."
)


def width(words: str) -> int:
    """Columns of the words: wide characters take two, marks over others none."""
    return sum(_columns(sign) for sign in words)


def _columns(sign: str) -> int:
    if unicodedata.category(sign) in {"Mn", "Me", "Cf", "Cc", "Cs"}:
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def printable(words: str) -> str:
    """The words on one line: control signs and lone surrogates become visible, spaces are joined."""
    joined = " ".join(words.split())
    return "".join(
        f"\\u{ord(sign):04x}" if unicodedata.category(sign) in {"Cc", "Cs"} else sign
        for sign in joined
    )


def shortened(words: str, most: int) -> str:
    """The words, with the middle left out where they are longer than ``most`` characters."""
    if len(words) <= most:
        return words
    head = most * 2 // 3
    return f"{words[:head].rstrip()} … {words[head - most :].lstrip()}"


def padded(words: str, columns: int) -> str:
    """The words, filled with spaces to so many columns."""
    return words + " " * max(0, columns - width(words))


def wrapped(words: str, columns: int) -> list[str]:
    """The words in lines of at most so many columns, broken between words where that is possible."""
    lines, line = [], ""
    for atom in _atoms(words, columns):
        if line and width(line) + width(atom.rstrip()) > columns:
            lines.append(line.rstrip())
            line = ""
        line += atom if line or atom.strip() else ""
    return [*lines, line.rstrip()] if line.strip() or not lines else lines


def _atoms(words: str, columns: int) -> Iterator[str]:
    """The smallest pieces that stay together; one wider than the column is cut."""
    for match in ATOMS.finditer(words):
        atom = match[0]
        while width(atom) > columns > 1:
            cut = max(1, _fitting(atom, columns))
            yield atom[:cut]
            atom = atom[cut:]
        yield atom


def _fitting(atom: str, columns: int) -> int:
    """How many characters of what is too wide fit."""
    filled = accumulate(map(_columns, atom))
    return next(at for at, room in enumerate(filled) if room > columns)
