"""A plain text in one language, read into provisions and parts. Everything is a span of the one string.

Offsets count characters of ``Text.plain`` from 0; a span is ``(start, end)`` with ``end`` excluded.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from concordance.folding import blanked, folded

Span = tuple[int, int]


class Role(StrEnum):
    """What a provision is for the instrument."""

    TITLE = "title"
    PREAMBLE = "preamble"
    RECITAL = "recital"
    ARTICLE = "article"
    TESTIMONIUM = "testimonium"
    ATTRIBUTION = "attribution"
    ANNEX = "annex"


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph or list item of a provision: its words without the marker.

    ``level`` is 0 for a paragraph, 1 for an item, 2 for an item of an item.
    ``number`` is the value of the marker, (b) and （二） both 2; None without
    one. ``marker`` is the span of the marker, empty without one.
    """

    start: int
    end: int
    level: int = 0
    number: int | None = None
    marker: Span = (0, 0)

    @property
    def span(self) -> Span:
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class Provision:
    """One place of an instrument, common to its languages.

    ``key`` names it within its text (``article-4``, ``recital-2``, ``title``);
    ``label`` spans its number as written ("Article 4", "第四条"), ``heading``
    its heading without the number; both are empty spans where there is none.
    """

    key: str
    role: Role
    number: int | None
    start: int
    end: int
    parts: tuple[Part, ...]
    label: Span = (0, 0)
    heading: Span = (0, 0)

    @property
    def span(self) -> Span:
        return self.start, self.end

    @property
    def paragraphs(self) -> tuple[Part, ...]:
        return tuple(part for part in self.parts if part.level == 0)


@dataclass(frozen=True)
class Text:
    """A text as read. ``language`` is a BCP 47 tag; ``plain`` is what was given, unchanged."""

    language: str
    plain: str
    provisions: tuple[Provision, ...]

    @cached_property
    def folded(self) -> str:
        """``plain`` with full width and script variants folded away, character by character."""
        return folded(self.plain, self.language)

    @cached_property
    def matter(self) -> str:
        """``folded`` with numbers of articles and markers of lists blanked: what is left is said."""
        return blanked(self.folded, self.marks())

    def marks(self) -> Iterator[Span]:
        """Spans that only count: labels of provisions, markers of parts."""
        for provision in self.provisions:
            yield provision.label
            for part in provision.parts:
                yield part.marker

    def words(self, span: Span) -> str:
        """The characters of a span, as given."""
        return self.plain[span[0] : span[1]]
