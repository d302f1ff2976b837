import re

import pytest

from concordance.values.forms import alternatives, compiled, open_alternatives, windows

PATTERNS = [r"\bnon-?stop", r"\bnone", r"nine", r"(?<=\d):00", r"s?he", r"a|e", r"\bnon"]


@pytest.mark.parametrize(
    "words", ["nonstop", "non-stop", "none", "feminine", "5:00", "the", "he", "a", "e", "x non"]
)
def test_patterns_together_find_what_one_of_them_finds(words):
    alone = {match[0] for one in PATTERNS for match in re.finditer(one, words)}
    together = [match[0] for match in re.finditer(alternatives(PATTERNS), words)]
    assert together
    assert set(together) <= alone


@pytest.mark.parametrize("words", ["anon", "", "xyz", ":00", "annone"])
def test_patterns_together_find_nothing_that_none_finds(words):
    assert not re.search(alternatives(PATTERNS[:4]), words)


def test_earlier_of_two_patterns_goes_first():
    assert re.match(alternatives(["ab", "abc"]), "abc")[0] == "ab"
    assert re.match(alternatives(["abc", "ab"]), "abc")[0] == "abc"


def test_bracket_or_set_holds_alternatives_together():
    assert open_alternatives("(a|b)|c")
    assert open_alternatives("a|b")
    assert not open_alternatives("(?:a|b)")
    assert not open_alternatives("[|]")
    assert not open_alternatives(r"a\|b")


def test_forms_that_stand_apart_begin_no_word_within_another():
    tokens = {"n": r"\d+"}
    assert compiled(["{n} days"], tokens).search("x5 days")
    assert not compiled(["{n} days"], tokens, apart=True).search("x5 days")
    assert compiled(["{n} days"], tokens, apart=True).search("of 5 days")
    assert not compiled([], tokens, apart=True).search("5 days")


def test_a_line_that_grows_in_small_letters_is_looked_at_whole():
    assert list(windows("x" * 90 + "İ days", re.compile("day"), 5, 5)) == [(0, 96)]
    assert list(windows("x" * 90 + "I days  or", re.compile("day"), 5, 5)) == [(87, 100)]


def test_hints_far_apart_have_windows_of_their_own():
    line = "day" + "x" * 50 + "day, day"
    assert list(windows(line, re.compile("day"), 5, 5)) == [(0, 8), (48, 66)]
