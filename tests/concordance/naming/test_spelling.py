import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordance.naming.spelling import distance, shortened, tolerance

LETTERS = st.text("abcd", max_size=7)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("monrovia", "monrovia", 0),
        ("monrovia", "monrovla", 1),
        ("monrovia", "monroiva", 1),
        ("monrovia", "monrova", 1),
        ("cooperation", "cooporation", 1),
        ("", "ab", 2),
        ("guizhou", "gaza", 3),
        ("aaaa", "bbbb", 3),
    ],
)
def test_letters_put_in_left_out_changed_and_exchanged_count_one_each(one, other, apart):
    assert distance(one, other, 2) == apart


@given(LETTERS, LETTERS)
def test_the_distance_is_the_same_both_ways(one, other):
    assert distance(one, other, 3) == distance(other, one, 3)


@given(LETTERS, LETTERS)
def test_only_equal_words_are_no_letter_apart(one, other):
    assert (distance(one, other, 2) == 0) == (one == other)


def test_longer_names_bear_more_slips():
    assert [tolerance(length) for length in (3, 4, 8, 9, 30)] == [0, 1, 1, 2, 2]


def test_word_and_each_word_without_one_letter_are_its_neighbours():
    assert shortened("abca") == {"abca", "bca", "aca", "aba", "abc"}


def test_word_too_long_for_a_name_has_no_neighbours():
    assert len(shortened("ab" * 20)) == 41
    assert shortened("ab" * 20 + "a") == frozenset()
