"""Characters of the texts that the concordance reads lead back to the wordings."""

from __future__ import annotations

import pytest

from agreements.composing import Composed, Mark, lines_around
from concordance import Piece
from concordance import Role as Place

PIECES = (
    Piece("title", Place.TITLE, None, "", "", "Letter"),
    Piece("aim", Place.ARTICLE, 1, "1.", "Aim", "To agree."),
    Piece("empty", Place.ARTICLE, 2, "2.", "", ""),
    Piece("end", Place.ARTICLE, 3, "3.", "End", "Done."),
)


@pytest.mark.parametrize("key", ["title", "aim", "empty", "end"])
def test_every_character_leads_back_to_its_wording(key: str) -> None:
    composed = Composed.of("en", PIECES)
    piece = next(one for one in PIECES if one.key == key)
    provision = next(one for one in composed.text.provisions if one.key == key)
    whole = composed.mark(provision.span)
    assert whole.article == key
    assert whole.heading == ((0, len(piece.heading)) if piece.heading else None)
    assert whole.plain == ((0, len(piece.wording)) if piece.wording else None)


def test_words_in_the_middle_are_marked_alone() -> None:
    composed = Composed.of("en", PIECES)
    at = composed.text.plain.index("agree")
    assert composed.mark((at, at + 5)) == Mark("aim", None, (3, 8))
    label = composed.text.plain.index("1.")
    assert composed.mark((label, label + 2)) == Mark("aim")


@pytest.mark.parametrize(
    ("span", "lines"),
    [((0, 2), "one two"), ((5, 9), "one two\nthree"), ((9, 10), "three"), ((14, 18), "four")],
)
def test_words_stand_in_whole_lines(span: tuple[int, int], lines: str) -> None:
    assert lines_around("one two\nthree\nfour", span) == lines
