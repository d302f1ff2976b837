import pytest

from concordance.reading.counting import as_roman, breaks, circled, decimal, han, roman


@pytest.mark.parametrize(
    ("written", "number"),
    [("三", 3), ("十", 10), ("二十三", 23), ("一百零三", 103), ("二〇", 20), ("一 百", 100), ("1十", 10),
     ("x", None), ("", None)],
)  # fmt: skip
def test_han_numbers_are_read_by_place_or_by_digit(written, number):
    assert han(written) == number


def test_roman_numbers_are_read_if_well_formed():
    assert all(roman(as_roman(number)) == number for number in range(1, 400))
    assert roman("xiv") == 14
    assert [roman(one) for one in ("IIX", "IC", "", "abc")] == [None] * 4


def test_digits_of_every_script_count():
    assert [decimal(one) for one in ("12", "๑๒", "١٢", "໑໒", "x")] == [12, 12, 12, 12, None]
    assert [circled(one) for one in ("③", "⑴", "㈠", "x", "33")] == [3, 1, 1, None, None]


@pytest.mark.parametrize(
    ("numbers", "broken"),
    [
        ([1, 2, 3], []),
        ([], []),
        ([2, 3], [(0, 1)]),
        ([1, 3, 4], [(1, 2)]),
        ([1, 2, 2, 3], [(2, 3)]),
        ([1, 3, 2, 4], [(2, 4)]),
        ([1, 2, 4, 6], [(2, 3), (3, 5)]),
    ],
)
def test_break_in_a_count_is_told_once(numbers, broken):
    assert list(breaks(numbers)) == broken
