"""What a check is given: one text as read, two counterparts, or all texts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from concordance.pairing import Traits, in_order, likeness, measure, telling
from concordance.register import Register
from concordance.signs import Sign, read_signs
from concordance.spans import around, beginning
from concordance.text import Part, Provision, Role, Span, Text
from concordance.values import Found
from concordance.values.scanning import values_of


@dataclass(frozen=True)
class Side:
    """One text, and the values that it says."""

    text: Text

    @property
    def language(self) -> str:
        return self.text.language

    @cached_property
    def values(self) -> tuple[Found, ...]:
        return values_of(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [found.start for found in self.values]

    def within(self, span: Span) -> tuple[Found, ...]:
        """The values whose first character lies in the span."""
        first = bisect_left(self._starts, span[0])
        return self.values[first : bisect_left(self._starts, span[1], first)]

    @cached_property
    def _signs(self) -> dict[str, tuple[Sign, ...]]:
        return {}

    def signs(self, name: str, span: Span) -> tuple[Sign, ...]:
        """The steering words of a section of the lexicon that begin in the span."""
        if name not in self._signs:
            self._signs[name] = read_signs(self.text.matter, self.language, name)
        return tuple(beginning(self._signs[name], span))

    def article_at(self, offset: int) -> str:
        """The key of the provision in which a character stands; empty outside them."""
        provision = around(self.text.provisions, offset)
        return provision.key if provision else ""

    def written(self, span: Span) -> str:
        """The characters as given."""
        return self.text.words(span)

    def said(self, span: Span) -> str:
        """The characters to match patterns against: folded, markers blanked."""
        return self.text.matter[span[0] : span[1]]


@dataclass(frozen=True)
class Place:
    """A provision of one side, or one part of it."""

    side: Side
    provision: Provision
    part: Part | None = None

    @property
    def language(self) -> str:
        return self.side.language

    @cached_property
    def span(self) -> Span:
        return self.part.span if self.part else self.provision.span

    @cached_property
    def values(self) -> tuple[Found, ...]:
        return self.side.within(self.span)

    def signs(self, name: str) -> tuple[Sign, ...]:
        """The steering words of a section of the lexicon that stand here."""
        return self.side.signs(name, self.span)

    @cached_property
    def said(self) -> str:
        """The characters to match against; offset 0 here is ``span[0]`` in the text."""
        return self.side.said(self.span)

    def at(self, start: int, end: int) -> Span:
        """A span within ``said`` as a span of the text."""
        return self.span[0] + start, self.span[0] + end

    def of(self, parts: tuple[Part, ...]) -> Place:
        """The place of one part, or of several that follow each other as if they were one."""
        first, last = parts[0], parts[-1]
        whole = Part(first.start, last.end, first.level, first.number, first.marker)
        return Place(self.side, self.provision, first if first == last else whole)

    def traits(self, parts: tuple[Part, ...]) -> list[Traits]:
        """What is known of parts whatever their language."""
        return [
            Traits(
                measure(self.side.said(one.span), self.language),
                telling(self.side.within(one.span)),
                (one.level,),
                one.number,
            )
            for one in parts
        ]


@dataclass(frozen=True)
class Pair:
    """Two places that should say the same. ``left.language < right.language``."""

    left: Place
    right: Place

    @cached_property
    def worked_out(self) -> dict[str, Any]:
        """What one check has worked out and others may use, by a name of its own."""
        return {}

    @property
    def article(self) -> str:
        return self.left.provision.key

    @property
    def role(self) -> Role:
        return self.left.provision.role

    @cached_property
    def rows(self) -> tuple[tuple[tuple[Part, ...], tuple[Part, ...]], ...]:
        """The parts of both sides in order beside each other.

        A row has one part of each side; none of one side where it lacks the
        part; two of one side where the other says both in one.
        """
        left, right = self.left.provision.parts, self.right.provision.parts
        if [one.level for one in left] == [one.level for one in right]:
            return tuple(((one,), (other,)) for one, other in zip(left, right, strict=True))
        mine, theirs = self.left.traits(left), self.right.traits(right)
        found = in_order(mine, theirs, lambda i, j: likeness(mine[i], theirs[j]), joining=True)
        return tuple(
            (tuple(left[at] for at in some), tuple(right[at] for at in others))
            for some, others in found
        )

    @cached_property
    def parts(self) -> tuple[Pair, ...]:
        """Part by part, the parts that both sides have; the pair itself where no part is alike."""
        if self.left.part:
            return (self,)
        pairs = tuple(
            Pair(self.left.of(some), self.right.of(others))
            for some, others in self.rows
            if some and others
        )
        return pairs or (self,)


@dataclass(frozen=True)
class Case:
    """Two texts side by side: the provisions that correspond, and those that stand alone."""

    left: Side
    right: Side
    rows: tuple[tuple[Provision | None, Provision | None], ...]
    register: Register = field(default_factory=Register)

    @cached_property
    def worked_out(self) -> dict[str, Any]:
        """What one check has worked out and another may use, by a name of their own."""
        return {}

    @cached_property
    def _pairs(self) -> tuple[Pair, ...]:
        return tuple(
            Pair(Place(self.left, left), Place(self.right, right))
            for left, right in self.rows
            if left and right
        )

    def pairs(self) -> Iterator[Pair]:
        """The provisions that both texts have; always the same pairs, with what they know."""
        return iter(self._pairs)
