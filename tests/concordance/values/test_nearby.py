import re

from concordance.values.nearby import REACH, lowered, near


def test_small_letters_keep_their_places():
    assert lowered("ABCİD") == "abcİd"
    assert lowered("Straße É") == "straße é"


def test_matches_are_found_around_marks_only_and_once():
    far = (
        "7 " + "x" * (3 * REACH) + "1 % 2 %" + "y" * (3 * REACH) + " 3 %" + "z" * (3 * REACH) + "9"
    )
    found = near(re.compile("%"), re.compile(r"\d"), far)
    assert [match[0] for match in found] == ["1", "2", "3"]


def test_nothing_is_found_without_marks():
    assert list(near(re.compile("%"), re.compile(r"\d"), "7")) == []


def test_mark_within_what_is_read_already_adds_nothing():
    found = near(re.compile("%"), re.compile(r"\d"), "1 %%% 2")
    assert [match[0] for match in found] == ["1", "2"]
