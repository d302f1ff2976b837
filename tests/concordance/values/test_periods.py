from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordance.folding import blanked, folded
from concordance.lexicon import languages
from concordance.values import Found, Kind, dates
from concordance.values.periods import read, value_of_period


def periods(written, language):
    """What is read, as it is read in a text: dates are read before."""
    plain = folded(written, language)
    return list(read(blanked(plain, (one.span for one in dates.read(plain, language))), language))


def months(amount):
    return Fraction(amount), "month"


def days(amount):
    return Fraction(amount), "day"


SAID = [
    ("en", "five years", months(60)),
    ("en", "six months’ notice", months(6)),
    ("en", "twelve months", months(12)),
    ("en", "a thirty-day period", days(30)),
    ("en", "a five-year plan", months(60)),
    ("en", "6 (six) months", months(6)),
    ("en", "sixty (60) days", days(60)),
    ("en", "every two years", months(24)),
    ("en", "on a biennial basis", months(24)),
    ("en", "annually", months(12)),
    ("en", "once a year", months(12)),
    ("en", "each year", months(12)),
    ("en", "one year and six months", months(18)),
    ("en", "one and a half years", months(18)),
    ("en", "two-and-a-half-year", months(30)),
    ("en", "half a year", months(6)),
    ("en", "two weeks", days(14)),
    ("en", "a fortnight", days(14)),
    ("en", "on the thirtieth day following", days(30)),
    ("en", "the thirty-first day", days(31)),
    ("en", "the 45th day", days(45)),
    ("en", "30 working days", (Fraction(30), "workday")),
    ("en", "quarterly", months(3)),
    ("en", "two decades", months(240)),
    ("en", "20th anniversary", months(240)),
    ("en", "18 years of age", months(216)),
    ("en", "48 hours", (Fraction(2880), "minute")),
    ("en", "two hours and thirty minutes", (Fraction(150), "minute")),
    ("en", "another year", months(12)),
    ("en", "two years and a half", months(30)),
    ("zh-Hans", "五年", months(60)),
    ("zh-Hans", "六个月", months(6)),
    ("zh-Hans", "30天", days(30)),
    ("zh-Hans", "三十日", days(30)),
    ("zh-Hans", "两年", months(24)),
    ("zh-Hans", "每两年", months(24)),
    ("zh-Hans", "每年", months(12)),
    ("zh-Hans", "半年", months(6)),
    ("zh-Hans", "三十（30）日", days(30)),
    ("zh-Hans", "期满前六个月", months(6)),
    ("zh-Hans", "两个半月", months("5/2")),
    ("zh-Hans", "一年半", months(18)),
    ("zh-Hans", "五个工作日", (Fraction(5), "workday")),
    ("zh-Hans", "一年零六个月", months(18)),
    ("zh-Hans", "第三十天", days(30)),
    ("zh-Hans", "十余年", months(120)),
    ("zh-Hans", "二十周年", months(240)),
    ("zh-Hans", "年满十八周岁", months(216)),
    ("zh-Hans", "24小时", (Fraction(1440), "minute")),
    ("zh-Hans", "每季度", months(3)),
    ("zh-Hans", "两个季度", months(6)),
    ("zh-Hans", "一周一次", days(7)),
    ("zh-Hans", "三周", days(21)),
    ("zh-Hans", "隔年", months(24)),
    ("zh-Hans", "三月内", months(3)),
    ("zh-Hans", "两月", months(2)),
    ("zh-Hans", "每三月", months(3)),
    ("zh-Hans", "三十分钟", (Fraction(30), "minute")),
    ("zh-Hant", "六個月", months(6)),
    ("zh-Hant", "每兩年", months(24)),
    ("fr", "cinq ans", months(60)),
    ("fr", "six mois", months(6)),
    ("fr", "chaque année", months(12)),
    ("fr", "tous les deux ans", months(24)),
    ("fr", "biennal", months(24)),
    ("fr", "un an et demi", months(18)),
    ("fr", "le trentième jour", days(30)),
    ("fr", "dix jours ouvrables", (Fraction(10), "workday")),
    ("fr", "de deux ans en deux ans", months(24)),
    ("es", "treinta (30) días", days(30)),
    ("es", "cada dos años", months(24)),
    ("es", "anualmente", months(12)),
    ("es", "cinco días hábiles", (Fraction(5), "workday")),
    ("es", "un año y medio", months(18)),
    ("es", "medio año", months(6)),
    ("es", "20.º aniversario", months(240)),
    ("es", "trigésimo día", days(30)),
    ("es", "seis meses", months(6)),
    ("pt", "seis meses", months(6)),
    ("pt", "cada dois anos", months(24)),
    ("pt", "todos os anos", months(12)),
    ("pt", "trigésimo dia", days(30)),
    ("pt", "cinco dias úteis", (Fraction(5), "workday")),
    ("pt", "um ano e meio", months(18)),
    ("pt", "uma vez por ano", months(12)),
    ("ru", "пять лет", months(60)),
    ("ru", "шести месяцев", months(6)),
    ("ru", "тридцати дней", days(30)),
    ("ru", "ежегодно", months(12)),
    ("ru", "пятилетний срок", months(60)),
    ("ru", "30-дневный", days(30)),
    ("ru", "на тридцатый день", days(30)),
    ("ru", "полгода", months(6)),
    ("ru", "полтора года", months(18)),
    ("ru", "двадцать первый день", days(21)),
    ("ru", "20-летие", months(240)),
    ("ru", "пяти рабочих дней", (Fraction(5), "workday")),
    ("ko", "5년", months(60)),
    ("ko", "6개월", months(6)),
    ("ko", "30일", days(30)),
    ("ko", "매년", months(12)),
    ("ko", "2년마다", months(24)),
    ("ko", "격년", months(24)),
    ("ko", "20주년", months(240)),
    ("ko", "두 달", months(2)),
    ("ja", "五年間", months(60)),
    ("ja", "六か月", months(6)),
    ("ja", "毎年", months(12)),
    ("ja", "一年半", months(18)),
    ("ja", "隔年", months(24)),
    ("ja", "五営業日", (Fraction(5), "workday")),
    ("ka", "ხუთი წლის ვადით", months(60)),
    ("ka", "30 დღე", days(30)),
    ("ka", "ყოველწლიურად", months(12)),
    ("ka", "6 თვე", months(6)),
    ("ar", "خمس سنوات", months(60)),
    ("ar", "ثلاثين يوماً", days(30)),
    ("ar", "سنتين", months(24)),
    ("ar", "ستة أشهر", months(6)),
    ("lo", "ສາມປີ", months(36)),
    ("lo", "ສາມສິບວັນ", days(30)),
    ("lo", "ສິບແປດເດືອນ", months(18)),
    ("lo", "ປີລະໜຶ່ງຄັ້ງ", months(12)),
    ("th", "สามปี", months(36)),
    ("th", "สามสิบวัน", days(30)),
    ("th", "ปีละหนึ่งครั้ง", months(12)),
    ("th", "6 เดือน", months(6)),
]


@pytest.mark.parametrize(("language", "written", "value"), SAID)
def test_a_period_is_read_by_amount_and_unit(language, written, value):
    (found,) = [one for one in periods(written, language) if not one.weak]
    assert value_of_period(found) == value
    assert found.kind == Kind.PERIOD


@pytest.mark.parametrize(
    ("language", "written", "value"),
    [
        ("en", "annual contributions", months(12)),
        ("en", "the past year", months(12)),
        ("en", "one day", days(1)),
        ("en", "the first year", months(12)),
        ("en", "every day", days(1)),
        ("zh-Hans", "年度缴款", months(12)),
        ("zh-Hans", "过去一年", months(12)),
        ("zh-Hans", "百年", months(1200)),
        ("fr", "annuel", months(12)),
        ("pt", "relatório anual", months(12)),
        ("ru", "ежегодный", months(12)),
        ("lo", "ປະຈຳປີ", months(12)),
    ],
)
def test_what_a_language_may_leave_unsaid_is_weak(language, written, value):
    (found,) = periods(written, language)
    assert found.weak
    assert value_of_period(found) == value


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "no quarter given"),
        ("en", "three quarters"),
        ("en", "5 July 2025"),
        ("en", "the minutes"),
        ("zh-Hans", "几十年"),
        ("zh-Hans", "数百年"),
        ("zh-Hans", "三日本企业"),
        ("zh-Hans", "2024年7月8日"),
        ("zh-Hans", "五周边国家"),
        ("zh-Hans", "三年级"),
        ("ko", "3분의 1"),
        ("ja", "三分の一"),
        ("lo", "ປີ 2024"),
    ],
)
def test_what_is_no_period_is_not_read_as_one(language, written):
    assert periods(written, language) == []


def test_one_period_said_in_two_units_is_one():
    assert [one.value for one in periods("One day and two years", "en")] == [days(1), months(24)]
    assert [one.value for one in periods("six months and one year", "en")] == [
        months(6),
        months(12),
    ]


def test_a_found_without_a_pair_has_no_amount():
    assert value_of_period(Found(Kind.NUMBER, Fraction(5), 0, 1)) == (Fraction(0), "")


def test_a_line_whose_small_letters_are_longer_is_read_too():
    assert [one.value for one in periods("İ five years", "en")] == [months(60)]


@settings(deadline=None)
@given(st.text(), st.sampled_from(languages()))
def test_no_text_is_too_odd_for_periods(written, language):
    for one in read(folded(written, language), language):
        assert 0 <= one.start < one.end <= len(written)
        assert value_of_period(one)[1] in ("minute", "day", "workday", "month")
