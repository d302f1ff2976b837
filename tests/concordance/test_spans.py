from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordance.spans import Covered, around, beginning, within

SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9))).map(
    lambda rows: [(start, start + length) for start, length in rows]
)


@dataclass
class Thing:
    start: int
    end: int


THINGS = [Thing(0, 3), Thing(3, 5), Thing(8, 10)]


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        ((0, 10), [0, 1, 2]),
        ((0, 3), [0]),
        ((1, 10), [1, 2]),
        ((3, 9), [1]),
        ((5, 8), []),
    ],
)
def test_only_what_lies_wholly_in_a_span_is_within(span, expected):
    assert within(THINGS, span) == [THINGS[at] for at in expected]


@pytest.mark.parametrize(
    ("span", "expected"), [((0, 3), [0]), ((2, 9), [1, 2]), ((3, 8), [1]), ((9, 20), [])]
)
def test_what_begins_in_a_span_may_end_outside(span, expected):
    assert beginning(THINGS, span) == [THINGS[at] for at in expected]


@pytest.mark.parametrize(("offset", "expected"), [(0, 0), (2, 0), (3, 1), (9, 2)])
def test_character_stands_in_the_thing_around_it(offset, expected):
    assert around(THINGS, offset) is THINGS[expected]


@pytest.mark.parametrize("offset", [5, 7, 10, -1])
def test_character_between_things_stands_in_none(offset):
    assert around(THINGS, offset) is None
    assert around([], offset) is None


@given(SPANS, st.integers(0, 50))
def test_covered_holds_exactly_the_characters_of_its_spans(spans, offset):
    assert (offset in Covered(spans)) == any(start <= offset < end for start, end in spans)


@given(SPANS, st.integers(0, 45), st.integers(1, 5))
def test_span_touches_what_shares_a_character_with_it(spans, start, length):
    end = start + length
    expected = any(one < end and start < other for one, other in spans)
    assert Covered(spans).touches((start, end)) == expected
