"""Slips of a tired drafter, made one at a time in a text that was right.

Nothing here asks the engine where a number or a name stands: a measure that reads as the engine
reads would only find what the engine can read.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

Edit = tuple[int, int, str]

# In this order they are shown; the first ten are what must be found without exception.
KINDS = (
    "number",
    "date",
    "period",
    "percent",
    "amount",
    "reference",
    "article",
    "item",
    "paragraph",
    "sentence",
    "name",
    "modal",
    "negation",
    "connector",
    "bound",
    "order",
)


@dataclass(frozen=True)
class Mutant:
    """One slip: what it is, and what is written instead of what (spans of the text as it was)."""

    kind: str
    language: str
    edits: tuple[Edit, ...]
    note: str = ""

    @property
    def at(self) -> int:
        return min(start for start, _, _ in self.edits)

    def applied(self, plain: str) -> str:
        """The text with the slip in it."""
        for start, end, after in sorted(self.edits, reverse=True):
            plain = plain[:start] + after + plain[end:]
        return plain

    def shown(self, plain: str, around: int = 24) -> str:
        """Before and after, with a few characters around, on one line."""
        if self.note:
            start, end, _ = self.edits[0]
            return f"{self.note}: {plain[start : min(end, start + 60)].strip()!r}"
        start, end, after = self.edits[0]
        before, behind = plain[max(0, start - around) : start], plain[end : end + around]
        was = plain[start:end]
        return f"…{before}[{was} → {after}]{behind}…".replace("\n", "⏎")


@dataclass(frozen=True)
class Original:
    """A text before anything was changed, and what helps to change it."""

    plain: str
    language: str
    dice: random.Random
    names: tuple[str, ...] = field(default=())
    known: frozenset[str] = frozenset()


Maker = Callable[[Original], Iterator[Mutant]]
