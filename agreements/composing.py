"""From standing wordings to the texts that the concordance reads, and from its spans back to them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from agreements.models import Article, Wording
from concordance import Piece, Span, Text, compose
from concordance import Role as Place
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


@dataclass(frozen=True, slots=True)
class _Stand:
    """Where the parts of a piece stand in ``Text.plain``: from where on, heading, wording."""

    key: str
    start: int
    heading: Span
    plain: Span


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

    text: Text
    stands: tuple[_Stand, ...]

    @classmethod
    def of(cls, language: str, pieces: tuple[Piece, ...]) -> Composed:
        text = compose(language, pieces)
        return cls(text, tuple(_stands(text.plain, pieces)))

    def mark(self, span: Span) -> Mark:
        """The characters of a span as characters of the wording that it begins in."""
        here = next(
            one
            for one, after in pairwise((*self.stands, None))
            if one and (after is None or span[0] < after.start)
        )
        return Mark(here.key, _shared(span, here.heading), _shared(span, here.plain))


def _shared(span: Span, own: Span) -> Span | None:
    """What a span has of another, counted from the other's beginning."""
    start, end = max(span[0], own[0]), min(span[1], own[1])
    return (start - own[0], end - own[0]) if start < end else None


def _stands(plain: str, pieces: Iterable[Piece]) -> Iterable[_Stand]:
    """Every piece is there word for word, in order: label, heading, wording."""
    at = 0
    for piece in pieces:
        spans = []
        for words in (piece.label, piece.heading, piece.wording):
            start = plain.index(words, at)
            at = start + len(words)
            spans.append((start, at))
        yield _Stand(piece.key, spans[0][0], spans[1], spans[2])
