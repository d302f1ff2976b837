"""Words are lit where a finding concerns them, and nothing of the wording is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workflows.pages.marks import Piece, lit


def as_it_is(words: str) -> str:
    return words


def test_words_of_a_finding_are_cut_out_of_their_line():
    line = "It remains in force for five years."
    start = line.index("five")
    [pieces] = lit(line, {"a": (start, start + 10)}, as_it_is)
    assert pieces == (
        Piece("It remains in force for "),
        Piece("five years", ("a",)),
        Piece("."),
    )
    assert pieces[1].first == "a"


def test_words_of_two_findings_name_both():
    [pieces] = lit("有效期五年。", {"a": (0, 5), "b": (3, 5)}, as_it_is)
    assert pieces == (Piece("有效期", ("a",)), Piece("五年", ("a", "b")), Piece("。"))


def test_finding_over_two_lines_is_lit_in_both():
    lines = lit("one\ntwo\n\nthree", {"a": (2, 6)}, as_it_is)
    assert lines == [
        (Piece("on"), Piece("e", ("a",))),
        (Piece("tw", ("a",)), Piece("o")),
        (Piece("three"),),
    ]


def test_span_is_widened_to_the_whole_field():
    [pieces] = lit(
        "Done {copies} at {place}.",
        {"a": (8, 19)},
        lambda words: words.replace("{copies}", "twice"),
    )
    assert pieces[1] == Piece("twice at {place}", ("a",))


def test_empty_span_lights_nothing():
    assert lit("abc", {"a": (1, 1)}, as_it_is) == [(Piece("abc"),)]


def test_span_beyond_the_end_lights_what_there_is():
    assert lit("abc", {"a": (1, 9)}, as_it_is) == [(Piece("a"), Piece("bc", ("a",)))]


@given(
    st.text(alphabet="ab {}\n条", max_size=40),
    st.dictionaries(
        st.sampled_from("xyz"), st.tuples(st.integers(0, 45), st.integers(0, 45)), max_size=3
    ),
)
def test_no_character_is_lost_or_said_twice(plain, spans):
    lines = lit(plain, spans, as_it_is)
    said = "".join(piece.words for pieces in lines for piece in pieces)
    assert said == "".join(line for line in plain.splitlines() if line.strip())
