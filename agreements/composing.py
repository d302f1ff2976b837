"""From standing wordings to the texts that the concordance reads, and from its spans back to them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from agreements.models import Article, Wording
from concordance import Piece, Span, compose
from concordance import Role as Place
from concordance.reading import Composition
from rendering.content import Provision, Role
from rendering.formulas import label

PLACES = {role.value: Place(role.value) for role in Role if role is not Role.FINAL_CLAUSE}
PLACES[Role.FINAL_CLAUSE.value] = Place.ARTICLE

Wordings = Mapping[tuple[int, str], Wording]
Counted = list[tuple[Article, int | None]]


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters of one wording: key of the article, and spans of its heading and of its plain words.

    A span is None where no character of it is concerned; both are None where
    the whole is meant, or its number alone.
    """

    article: str
    heading: Span | None = None
    plain: Span | None = None


def pieces_of(language: str, kind: str, counted: Counted, wordings: Wordings) -> tuple[Piece, ...]:
    """What one text says at each place, fields as they stand; an article without wording is empty."""
    pieces = []
    for article, number in counted:
        row = wordings.get((article.pk, language))
        called = label(Provision(article.key, Role(article.role), number, {}), language, kind)
        pieces.append(
            Piece(
                key=article.key,
                role=PLACES[article.role],
                number=number,
                label=called,
                heading=row.heading if row else "",
                wording=row.plain if row else "",
            )
        )
    return tuple(pieces)


@dataclass(frozen=True)
class Composed:
    """A text with the way back from its characters to the wordings."""

    text: Composition
    pieces: tuple[Piece, ...]

    @classmethod
    def of(cls, language: str, pieces: tuple[Piece, ...]) -> Composed:
        return cls(compose(language, pieces), pieces)

    def mark(self, span: Span) -> Mark:
        """The characters of a span as characters of the wording that it begins in."""
        at = bisect_right(self.text.starts, span[0], key=lambda starts: starts[0]) - 1
        piece, (_label, heading, plain) = self.pieces[at], self.text.starts[at]
        return Mark(
            piece.key,
            _shared(span, heading, len(piece.heading)),
            _shared(span, plain, len(piece.wording)),
        )


def _shared(span: Span, begins: int, length: int) -> Span | None:
    """What a span has of some characters, counted from where they begin."""
    start, end = max(span[0] - begins, 0), min(span[1] - begins, length)
    return (start, end) if start < end else None


def lines_around(words: str, span: Span) -> str:
    """The whole lines in which the characters of a span stand."""
    end = words.find("\n", span[1])
    return words[words.rfind("\n", 0, span[0]) + 1 : len(words) if end < 0 else end]
