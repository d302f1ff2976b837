from calendar import monthrange
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordance.folding import folded
from concordance.lexicon import languages, section
from concordance.values import Kind
from concordance.values.dates import read, value_of_date

FIRST, LAST = date(1900, 1, 1), date(2100, 12, 31)
EVERY_DAY = [FIRST + timedelta(days=at) for at in range((LAST - FIRST).days + 1)]
DIGITS = "〇一二三四五六七八九"


def dates(written, language):
    return [one.value for one in read(folded(written, language), language) if one.kind == Kind.DATE]


def weekdays(written, language):
    return [
        one.value for one in read(folded(written, language), language) if one.kind == Kind.WEEKDAY
    ]


def han(number):
    tens, one = divmod(number, 10)
    ten = ["", "十", "二十", "三十"][tens]
    return ten + (DIGITS[one] if one else "")


def by_place(number):
    return "".join(DIGITS[int(one)] for one in str(number))


EN = section("en", "dates")["months"]
FR = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
ES = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
PT = "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"
RU = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
STYLES = {
    "Han numerals": ("zh-Hans", lambda d: f"{by_place(d.year)}年{han(d.month)}月{han(d.day)}日"),
    "ring for nought": (
        "zh-Hans",
        lambda d: f"{by_place(d.year).replace('〇', '○')}年{han(d.month)}月{han(d.day)}日",
    ),
    "Chinese figures": ("zh-Hans", lambda d: f"{d.year}年{d.month}月{d.day}日"),
    "traditional": ("zh-Hant", lambda d: f"{d.year} 年 {d.month} 月 {d.day} 日"),
    "republic": ("zh-Hant", lambda d: f"民國{d.year - 1911}年{d.month}月{d.day}日"),
    "British": ("en", lambda d: f"{d.day} {EN[d.month - 1]} {d.year}"),
    "American": ("en", lambda d: f"{EN[d.month - 1]} {d.day}, {d.year}"),
    "ISO": ("en", lambda d: d.isoformat()),
    "French": ("fr", lambda d: f"{'1er' if d.day == 1 else d.day} {FR[d.month - 1]} {d.year}"),
    "Spanish": ("es", lambda d: f"{d.day} de {ES.split()[d.month - 1]} de {d.year}"),
    "Portuguese": ("pt", lambda d: f"{d.day} de {PT.split()[d.month - 1]} de {d.year}"),
    "Russian": ("ru", lambda d: f"{d.day} {RU[d.month - 1]} {d.year} года"),
    "Russian figures": ("ru", lambda d: f"{d.day:02}.{d.month:02}.{d.year}"),
    "Korean": ("ko", lambda d: f"{d.year}년 {d.month}월 {d.day}일"),
    "Japanese": ("ja", lambda d: f"{d.year}年{d.month}月{d.day}日"),
}

WHOLE = {"Han numerals", "British", "French", "Spanish", "Portuguese", "Russian", "Korean"}


@pytest.mark.parametrize("style", STYLES)
def test_every_day_of_two_centuries_is_read_in_every_style(style):
    language, written = STYLES[style]
    days = (
        EVERY_DAY if style in WHOLE else EVERY_DAY[4383::13]
    )  # from 1912, the first republican year
    text = "\n".join(written(day) for day in days)
    assert dates(text, language) == [(day.year, day.month, day.day) for day in days]


def test_every_day_of_a_reign_is_of_its_year():
    days = [day for day in EVERY_DAY if date(2020, 1, 1) <= day < date(2040, 1, 1)]
    text = "\n".join(
        f"令和{han(day.year - 2018)}年{han(day.month)}月{han(day.day)}日" for day in days
    )
    assert dates(text, "ja") == [(day.year, day.month, day.day) for day in days]


ONE = [
    ("en", "July 5th 2025", (2025, 7, 5)), ("en", "the fifth day of July 2025", (2025, 7, 5)),
    ("en", "this 5th day of July, two thousand and twenty-five", (2025, 7, 5)),
    ("en", "twenty-first of March 2024", (2024, 3, 21)), ("en", "5 JULY 2025", (2025, 7, 5)),
    ("en", "Sept. 5, 2025", (2025, 9, 5)), ("en", "8 July", (None, 7, 8)),
    ("en", "June 2018", (2018, 6, None)), ("en", "in May 2024", (2024, 5, None)),
    ("en", "by June", (None, 6, None)), ("en", "the 15th of every month", (None, None, 15)),
    ("en", "the 2030 Agenda", (2030, None, None)), ("en", "in 2024", (2024, None, None)),
    ("en", "the Year of Ecology of 2024", (2024, None, None)), ("en", "the 1980s", (1980, None, None)),
    ("en", "05/07/2025", (2025, 7, 5)), ("en", "05/27/2025", (2025, 5, 27)), ("en", "2025/7/5", (2025, 7, 5)),
    ("en", "31 June 2024", (2024, 6, 31)), ("en", "in 2000", (2000, None, None)),
    ("fr", "1er juillet 2025", (2025, 7, 1)), ("fr", "en juin 2024", (2024, 6, None)),
    ("fr", "le premier janvier deux mille vingt-cinq", (2025, 1, 1)),
    ("fr", "d’ici à 2030", (2030, None, None)), ("fr", "5 Juillet 2025", (2025, 7, 5)),
    ("es", "el treinta y uno de marzo de dos mil veinticinco", (2025, 3, 31)),
    ("es", "julio del año 2025", (2025, 7, None)), ("es", "5 de julio del 2025", (2025, 7, 5)),
    ("pt", "1.º de julho de 2025", (2025, 7, 1)), ("pt", "em julho", (None, 7, None)),
    ("pt", "aos vinte e cinco de julho de dois mil e vinte e cinco", (2025, 7, 25)),
    ("ru", "«5» июля 2025 г.", (2025, 7, 5)), ("ru", "в июне 2024 года", (2024, 6, None)),
    ("ru", "двадцать первого июля 2024 года", (2024, 7, 21)), ("ru", "в 2024 году", (2024, None, None)),
    ("zh-Hans", "二○二五年", (2025, None, None)), ("zh-Hans", "二零二五年七月", (2025, 7, None)),
    ("zh-Hans", "２０２５年７月５日", (2025, 7, 5)), ("zh-Hans", "民国一一四年", (2025, None, None)),
    ("zh-Hans", "令和七年七月五日", (2025, 7, 5)), ("zh-Hans", "平成30年", (2018, None, None)),
    ("zh-Hans", "2018年6月", (2018, 6, None)), ("zh-Hans", "7月5日", (None, 7, 5)),
    ("zh-Hans", "2030年议程", (2030, None, None)), ("zh-Hans", "落实2030议程", (2030, None, None)),
    ("zh-Hans", "每月15日", (None, None, 15)), ("zh-Hans", "20世纪80年代", (1980, None, None)),
    ("zh-Hans", "2025.7.5", (2025, 7, 5)), ("zh-Hans", "6月底", (None, 6, None)),
    ("zh-Hans", "九月三十一日", (None, 9, 31)), ("zh-Hans", "2025年13月5日", (2025, 13, 5)),
    ("ja", "令和元年五月一日", (2019, 5, 1)), ("ja", "昭和64年1月7日", (1989, 1, 7)),
    ("ko", "7월 5일", (None, 7, 5)), ("ko", "2018년 6월", (2018, 6, None)), ("ko", "2024년", (2024, None, None)),
    ("ka", "2025 წლის 5 ივლისი", (2025, 7, 5)), ("ka", "5 ივლისს, 2025 წელს", (2025, 7, 5)),
    ("ka", "2024 წელს", (2024, None, None)),
    ("ar", "5 يوليو 2025", (2025, 7, 5)), ("ar", "5 تموز", (None, 7, 5)),
    ("ar", "٥ تموز/يوليو ٢٠٢٥", (2025, 7, 5)), ("ar", "في عام 2024", (2024, None, None)),
    ("lo", "ວັນທີ 5 ກໍລະກົດ 2025", (2025, 7, 5)), ("lo", "ວັນທີ 5 ເດືອນ 7 ປີ 2025", (2025, 7, 5)),
    ("lo", "ປີ 2024", (2024, None, None)),
    ("th", "5 กรกฎาคม 2568", (2025, 7, 5)), ("th", "วันที่ 5 กรกฎาคม พ.ศ. 2568", (2025, 7, 5)),
    ("th", "พ.ศ. 2568", (2025, None, None)), ("th", "ค.ศ. 2025", (2025, None, None)),
]  # fmt: skip


@pytest.mark.parametrize(("language", "written", "value"), ONE)
def test_a_date_is_read_by_value_in_every_language_and_calendar(language, written, value):
    assert dates(written, language) == [value]


SEVERAL = [
    ("en", "8–9 July 2024", [(2024, 7, 8), (2024, 7, 9)]),
    ("en", "8, 9 and 10 July 2024", [(2024, 7, 8), (2024, 7, 9), (2024, 7, 10)]),
    ("en", "July 8-10, 2024", [(2024, 7, 8), (2024, 7, 10)]),
    ("en", "8 July to 9 August 2024", [(2024, 7, 8), (2024, 8, 9)]),
    ("en", "30 December to 2 January 2025", [(None, 12, 30), (2025, 1, 2)]),
    ("en", "June and July 2024", [(2024, 6, None), (2024, 7, None)]),
    ("en", "2021–2025", [(2021, None, None), (2025, None, None)]),
    ("en", "2018-20", [(2018, None, None), (2020, None, None)]),
    ("fr", "8 et 9 juillet 2024", [(2024, 7, 8), (2024, 7, 9)]),
    ("pt", "de 8 a 9 de julho de 2024", [(2024, 7, 8), (2024, 7, 9)]),
    ("ru", "2021–2025 годы", [(2021, None, None), (2025, None, None)]),
    ("zh-Hans", "2024年7月8日至9日", [(2024, 7, 8), (2024, 7, 9)]),
    ("zh-Hans", "2024年7月8日、9日和10日", [(2024, 7, 8), (2024, 7, 9), (2024, 7, 10)]),
    ("zh-Hans", "2024年7月8日至8月9日", [(2024, 7, 8), (2024, 8, 9)]),
    ("zh-Hans", "2024年12月30日至2025年1月2日", [(2024, 12, 30), (2025, 1, 2)]),
    ("zh-Hans", "2024年和2025年6月", [(2024, None, None), (2025, 6, None)]),
    ("zh-Hans", "2024年6至7月", [(2024, 6, None), (2024, 7, None)]),
    ("zh-Hans", "2021—2025年", [(2021, None, None), (2025, None, None)]),
    ("ko", "2024년 7월 8일부터 9일까지", [(2024, 7, 8), (2024, 7, 9)]),
]


@pytest.mark.parametrize(("language", "written", "values"), SEVERAL)
def test_a_span_of_time_gives_both_its_ends_what_either_says(language, written, values):
    assert dates(written, language) == values


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "The Parties may meet."), ("en", "Parties may 5 times"), ("en", "2000 participants"),
        ("en", "resolution 70/1"), ("en", "No. 2024"), ("en", "a march of time"), ("en", "USD 2030.50"),
        ("en", "version 1.2.2024.5"), ("en", "by a total of 2,025"), ("en", "of 1950 metres"),
        ("zh-Hans", "六个月"), ("zh-Hans", "三十日内"), ("zh-Hans", "三月内"), ("zh-Hans", "2000人"),
        ("zh-Hans", "五年"), ("zh-Hans", "第2024号"), ("ru", "окружающая среда"), ("ko", "30일"), ("ja", "三十日以内"),
        ("lo", "ສາມເດືອນ"), ("th", "สามเดือน"),
    ],
)  # fmt: skip
def test_what_is_no_date_is_not_read_as_one(language, written):
    assert dates(written, language) == []
    assert weekdays(written, language) == []


@pytest.mark.parametrize(
    ("language", "written", "day"),
    [
        ("en", "Saturday, 5 July 2025", 6), ("fr", "samedi 5 juillet 2025", 6),
        ("es", "sábado, 5 de julio", 6), ("pt", "segunda-feira, 7 de julho", 1), ("ru", "в среду", 3),
        ("zh-Hans", "2025年7月5日（星期六）", 6), ("zh-Hans", "2025年7月5日（周六）", 6), ("zh-Hans", "星期天", 7),
        ("ja", "月曜日", 1), ("ko", "화요일", 2), ("ka", "ხუთშაბათი", 4), ("ar", "يوم الجمعة", 5),
        ("lo", "ວັນຈັນ", 1), ("th", "วันอาทิตย์", 7),
    ],
)  # fmt: skip
def test_weekdays_are_read_from_monday_to_sunday(language, written, day):
    assert weekdays(written, language) == [day]


def test_each_date_has_its_own_characters():
    written = "于 2024年7月8日至9日 举行"
    found = list(read(written, "zh-Hans"))
    assert [written[one.start : one.end] for one in found] == ["2024年7月8", "9日"]


def test_offsets_count_from_the_beginning_of_the_text():
    written = "One\n\nSigned on 5 July 2025"
    (found,) = read(written, "en")
    assert written[found.start : found.end] == "5 July 2025"


def test_no_date_goes_over_the_end_of_a_line():
    assert dates("5 July\n2025", "en") == [(None, 7, 5), (2025, None, None)]


def test_every_month_of_every_language_has_its_number():
    for language in languages():
        months = section(language, "dates").get("months", [])
        assert len(months) in (0, 12)
        assert monthrange(2024, 2)[1] == 29


@settings(deadline=None)
@given(st.text(), st.sampled_from(languages()))
def test_no_text_is_too_odd_for_dates(written, language):
    for one in read(folded(written, language), language):
        assert 0 <= one.start < one.end <= len(written)
        assert one.kind == Kind.WEEKDAY or any(value_of_date(one))


@settings(deadline=None)
@given(
    st.text("0123456789年月日一十〇 至、-/.İ\n", max_size=60),
    st.sampled_from(["zh-Hans", "en", "ja"]),
)
def test_dates_never_overlap(written, language):
    found = sorted(one.span for one in read(written, language))
    assert all(first[1] <= second[0] for first, second in pairwise(found))
