"""Draft files: one instrument in one language, as plain text that a lawyer can edit.

A part begins with a line ``== <role> <key> | <heading>`` (without ``|`` it has no
heading) and goes on with one paragraph or item a line; blank lines do not count.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rendering.content import Role

_KEY = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Draft:
    """One part of an instrument in one language, before it has a number.

    ``key`` is the same in every language; ``plain`` has one paragraph or item a line.
    """

    role: Role
    key: str
    heading: str
    plain: str


@dataclass(frozen=True, slots=True)
class _Opening:
    """The first line of a part, and where it stands in the file."""

    line: int
    role: Role
    key: str
    heading: str

    def closed(self, lines: list[str]) -> Draft:
        """Return the part with its lines, or raise ``ValueError`` if it says nothing."""
        if not lines:
            raise ValueError(f"Line {self.line}: the part “{self.key}” has no wording.")
        return Draft(self.role, self.key, self.heading, "\n".join(lines))


def read_draft(plain: str) -> tuple[Draft, ...]:
    """Return the parts of a draft file in order.

    Raises ``ValueError`` with the number of the line and one sentence.
    """
    drafts = tuple(_parts(plain))
    if not drafts:
        raise ValueError("Line 1: the draft is empty.")
    return drafts


def _parts(plain: str) -> Iterator[Draft]:
    opening: _Opening | None = None
    keys: set[str] = set()
    lines: list[str] = []
    for number, line in enumerate(plain.splitlines(), start=1):
        words = line.strip()
        if words.startswith("=="):
            if opening:
                yield opening.closed(lines)
            opening, lines = _opening(number, words), []
            if opening.key in keys:
                raise ValueError(f"Line {number}: the key “{opening.key}” is used twice.")
            keys.add(opening.key)
        elif words and opening is None:
            raise ValueError(f"Line {number}: wording stands before the first “==” line.")
        elif words:
            lines.append(words)
    if opening:
        yield opening.closed(lines)


def _opening(number: int, words: str) -> _Opening:
    names, bar, heading = words.removeprefix("==").partition("|")
    match names.split():
        case [role, key]:
            pass
        case _:
            raise ValueError(f"Line {number}: “==” is followed by a role and a key.")
    if role not in frozenset(Role):
        known = ", ".join(Role)
        raise ValueError(f"Line {number}: “{role}” is no role; the roles are {known}.")
    if not _KEY.fullmatch(key):
        raise ValueError(
            f"Line {number}: “{key}” is no key; a key is lower-case letters, digits and “_”."
        )
    if bar and not heading.strip():
        raise ValueError(f"Line {number}: the heading after “|” is empty.")
    return _Opening(number, Role(role), key, heading.strip())
