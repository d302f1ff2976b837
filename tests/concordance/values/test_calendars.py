from datetime import date

import pytest

from concordance.values.calendars import counted, either, gregorian, possible, weekday

ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民国": 1911, "พ.ศ.": -543, "단기": -2333}


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("5", 5), ("05", 5), ("٥", 5), ("五", 5), ("十", 10), ("十五", 15), ("一十五", 15), ("二十", 20),
        ("三十一", 31), ("廿五", 25), ("卅一", 31), ("〇五", 5), ("元", 1), ("一百一十四", 114),
        ("一百零四", 104), ("一百", 100), ("一一四", 114), ("二〇二五", 2025), ("二○二五", 2025),
        ("二零二五", 2025), ("二0二五", 2025), ("", None), ("百年", None), ("fifth", None),
    ],
)  # fmt: skip
def test_small_numbers_are_read_in_digits_and_numerals(written, value):
    assert counted(written) == value


@pytest.mark.parametrize(
    ("written", "year"),
    [
        ("令和七", 2025), ("令和元", 2019), ("平成30", 2018), ("平成三十一", 2019), ("昭和64", 1989),
        ("昭和二十", 1945), ("民国一一四", 2025), ("民国一百一十四", 2025), ("民国 38", 1949),
        ("พ.ศ. 2568", 2025), ("단기 4358", 2025), ("2025", 2025), ("令和", None), ("soon", None),
    ],
)  # fmt: skip
def test_years_are_counted_from_the_beginning_of_their_era(written, year):
    assert gregorian(written, ERAS) == year


def test_a_late_bare_year_is_buddhist_only_where_the_language_counts_so():
    assert gregorian("2568", {}, buddhist=True) == 2025
    assert gregorian("2568", {}) == 2568
    assert gregorian("2025", {}, buddhist=True) == 2025


@pytest.mark.parametrize(
    ("day", "is_one"),
    [
        ((2025, 6, 30), True), ((2025, 6, 31), False), ((2024, 2, 29), True), ((2025, 2, 29), False),
        ((None, 2, 29), True), ((2025, 13, None), False), ((2025, None, None), True), ((None, 7, 0), True),
    ],
)  # fmt: skip
def test_a_day_is_possible_when_some_calendar_has_it(day, is_one):
    assert possible(*day) is is_one


def test_the_week_begins_on_monday():
    assert weekday(2025, 7, 5) == 6
    assert weekday(2025, 7, 7) == date(2025, 7, 7).isoweekday() == 1


@pytest.mark.parametrize(
    ("written", "other"),
    [
        ("05/07/2025", (2025, 5, 7)), ("5-7-2025", (2025, 5, 7)), ("25/07/2025", None),
        ("05/05/2025", None), ("5 July 2025", None), ("2025-07-05", None),
    ],
)  # fmt: skip
def test_a_date_in_figures_may_have_another_reading(written, other):
    assert either(written) == other
