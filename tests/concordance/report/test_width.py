import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordance.report.width import padded, printable, shortened, width, wrapped


@pytest.mark.parametrize(
    ("words", "columns"),
    [("abc", 3), ("三十日", 6), ("é", 1), ("e\u0301", 1), ("ກັນ", 2), ("（", 2), ("", 0)],
)
def test_width_counts_columns_and_not_characters(words, columns):
    assert width(words) == columns


@pytest.mark.parametrize(
    ("words", "columns", "lines"),
    [
        ("not more than thirty", 9, ["not more", "than", "thirty"]),
        ("不超过三十日", 5, ["不超", "过三", "十日"]),
        ("unbreakable", 4, ["unbr", "eaka", "ble"]),
        ("Article 1 第一条", 10, ["Article 1", "第一条"]),
        ("", 5, [""]),
        ("   ", 5, [""]),
        ("a     ", 3, ["a"]),
        ("日", 1, ["日"]),
    ],
)
def test_lines_are_broken_between_words_or_wide_characters(words, columns, lines):
    assert wrapped(words, columns) == lines


@given(st.text(max_size=80), st.integers(2, 30))
def test_no_line_is_wider_than_asked_and_nothing_but_space_is_lost(words, columns):
    lines = wrapped(words, columns)
    assert all(width(line) <= columns for line in lines)
    assert "".join("".join(lines).split()) == "".join(words.split())


def test_padding_fills_by_columns():
    assert padded("三", 4) == "三  "
    assert padded("abcde", 4) == "abcde"


def test_control_signs_and_surrogates_become_visible_on_one_line():
    assert printable("a\n\tb\x1b[31m \ud800c") == "a b\\u001b[31m \\ud800c"


def test_long_words_lose_their_middle():
    assert shortened("abcdef", 6) == "abcdef"
    assert shortened("one two three four five six", 12) == "one two … six"
