"""Forms of the lexicon: patterns with named places, many of them compiled into one.

A form is a pattern in which ``{name}`` stands for something that is read, ``{names}`` for one or
several of it, ``_`` for a space or none, and ``(?P<name>#…)`` for a place of its own.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

# Where a space or a sign stands before every word: nothing that is read begins within one.
APART = frozenset({"en", "es", "fr", "ka", "pt", "ru"})
TOKEN = re.compile(r"\{([a-z]+?)(s?)\}")
OWN = re.compile(r"\(\?P<([a-z]+)>#")


def spaced(form: str) -> str:
    """The pattern with each ``_`` as up to two spaces."""
    return form.replace("_", " {0,2}")


def compiled(
    forms: Sequence[str],
    tokens: Mapping[str, str],
    *,
    between: str = "",
    aside: Collection[str] = (),
    apart: bool = False,
) -> re.Pattern[str]:
    """All forms as one pattern; the first that matches at a place counts.

    ``tokens`` gives the pattern of each name, ``between`` what joins several;
    a name in ``aside`` is looked at and not read. ``apart`` looks only where a word begins.
    """
    sources = []
    for at, form in enumerate(forms):

        def source(token: re.Match[str], at: int = at) -> str:
            name, one = token[1], tokens[token[1]]
            if name in aside:
                return one
            return f"(?P<{name}{at}>{one}" + (f"(?:{between}{one})*)" if token[2] else ")")

        own = OWN.sub(rf"(?P<\g<1>{at}>", spaced(form))
        sources.append(TOKEN.sub(source, own))
    every = "|".join(sources) or r"(?!)"
    return re.compile(rf"(?<!\w)(?:{every})" if apart else every)


HEAD = re.compile(r"(\\b)?([^\W\d_])(?![?*+{])")


def alternatives(patterns: Iterable[str]) -> str:
    """One pattern of many, those that begin alike together: the first letter is tried but once.

    Of those that begin at one place, a pattern with an edge before it goes first, then
    the earlier of two.
    """
    heads: dict[tuple[str, str], list[str]] = {}
    for pattern in patterns:
        head = None if open_alternatives(pattern) else HEAD.match(pattern)
        key = (head[1] or "", head[2]) if head else ("", "")
        heads.setdefault(key, []).append(pattern[head.end() :] if head else pattern)
    edged, open_ = (
        [
            f"{letter}(?:{'|'.join(tails)})"
            for (edge, letter), tails in heads.items()
            if bool(edge) == wanted
        ]
        for wanted in (True, False)
    )
    return "|".join([*([rf"\b(?:{'|'.join(edged)})"] if edged else []), *open_])


def open_alternatives(pattern: str) -> bool:
    """Whether a pattern has alternatives that no bracket holds together."""
    depth = 0
    for sign in re.sub(r"\\.|\[(?:\\.|[^\]])*\]", "", pattern):
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and not depth:
            return True
    return False


@dataclass(frozen=True)
class Filled:
    """What stands in one named place of a match."""

    name: str
    written: str
    start: int
    end: int


def filled(match: re.Match[str]) -> Iterator[Filled]:
    """The named places of a match that hold something."""
    for group, written in match.groupdict().items():
        if written:
            yield Filled(group.rstrip("0123456789"), written, *match.span(group))


def form_of(match: re.Match[str]) -> int:
    """Which form matched: the number in the name of its last place."""
    return int("".join(one for one in str(match.lastgroup) if one.isdecimal()))


def windows(line: str, hint: re.Pattern[str], before: int, after: int) -> Iterator[tuple[int, int]]:
    """The stretches of a line around what a form cannot do without; ``hint`` is in small letters.

    It is much faster to look for many forms there than everywhere.
    """
    small = line.lower()
    if len(small) != len(line):  # İ becomes two characters: then the whole line is looked at
        yield 0, len(line)
        return
    start, end = -1, -1
    for match in hint.finditer(small):
        if start >= 0 and match.start() - before <= end:
            end = match.end() + after
            continue
        if start >= 0:
            yield start, end
        start, end = max(0, match.start() - before), match.end() + after
    if start >= 0:
        yield start, end
