import pytest

from concordance.reading import Piece, Spot, compose
from concordance.text import Role

PIECES = [
    Piece("title", Role.TITLE, None, "", "", "协议书"),
    Piece("fields", Role.ARTICLE, 2, "第二条", "领域", "双方合作：\n（一）茶；\n（二）路。"),
    Piece("force", Role.ARTICLE, 3, "第三条", "", "有效期五年。"),
    Piece("names", Role.ATTRIBUTION, None, "", "", "论坛\n青岛"),
    Piece("empty", Role.ARTICLE, None, "", "空", ""),
]
TEXT = compose("zh-Hans", PIECES)


def test_keys_roles_and_numbers_are_kept():
    assert [(one.key, one.role, one.number) for one in TEXT.provisions] == [
        (one.key, one.role, one.number) for one in PIECES
    ]


def test_label_heading_and_parts_are_spans_of_the_whole():
    fields = TEXT.provisions[1]
    assert (TEXT.words(fields.label), TEXT.words(fields.heading)) == ("第二条", "领域")
    assert [TEXT.words(part.span) for part in fields.parts] == ["双方合作：", "茶；", "路。"]
    assert [part.level for part in fields.parts] == [0, 1, 1]
    assert [len(one.parts) for one in TEXT.provisions] == [1, 3, 1, 1, 0]


@pytest.mark.parametrize(
    ("words", "spot"),
    [
        ("协议", Spot("title", "wording", 0, 2)),
        ("第二条", Spot("fields", "label", 0, 3)),
        ("领域", Spot("fields", "heading", 0, 2)),
        ("茶；", Spot("fields", "wording", 9, 11)),
        ("五年", Spot("force", "wording", 3, 5)),
        ("第三条", Spot("force", "label", 0, 3)),
        ("青岛", Spot("names", "wording", 3, 5)),
        ("空", Spot("empty", "heading", 0, 1)),
    ],
)
def test_span_leads_back_to_the_place_where_it_was_given(words, spot):
    at = TEXT.plain.index(words)
    assert TEXT.spot((at, at + len(words))) == spot
    piece = next(one for one in PIECES if one.key == spot.key)
    given = {"label": piece.label, "heading": piece.heading, "wording": piece.wording}[spot.of]
    assert given[spot.start : spot.end] == words


def test_span_never_reaches_beyond_the_place_where_it_begins():
    whole = TEXT.spot((0, len(TEXT.plain)))
    assert whole == Spot("title", "wording", 0, 3)
    assert TEXT.spot((len(TEXT.plain), len(TEXT.plain))).key == "empty"


def test_text_of_nothing_has_no_spot():
    with pytest.raises(LookupError):
        compose("en", []).spot((0, 0))
