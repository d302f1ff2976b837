"""Values of agreements in languages of fewer texts, as their drafters write them."""

from fractions import Fraction

import pytest

from concordance import read_text
from concordance.values import Bound, Kind
from concordance.values.numerals import either, value_of
from concordance.values.scanning import values_of


def said(language, plain):
    return [(one.kind, one.value) for one in values_of(read_text(plain, language))]


@pytest.mark.parametrize(
    ("language", "plain", "kind", "value"),
    [
        ("ja", "二千二十七年五月", Kind.DATE, (2027, 5, None)),
        ("ja", "千九百九十五年", Kind.DATE, (1995, None, None)),
        ("ja", "三百六十万アメリカ合衆国ドル", Kind.MONEY, (Fraction(3_600_000), "USD")),
        ("ja", "月額500ユーロ", Kind.PERIOD, (Fraction(1), "month")),
        ("ja", "3に規定する報告書", Kind.REFERENCE, (("paragraph", 3),)),
        ("ko", "제2조제1항다목", Kind.REFERENCE, (("article", 2), ("paragraph", 1), ("item", 3))),
        ("ko", "연 2회", Kind.PERIOD, (Fraction(12), "month")),
        ("ko", "네 배", Kind.TIMES, 4),
        ("lo", "2,5 ລ້ານ ເອີໂຣ", Kind.MONEY, (Fraction(2_500_000), "EUR")),
        ("lo", "ວັກ 3 ມາດຕາ 5", Kind.REFERENCE, (("article", 5), ("paragraph", 3))),
        ("th", "2.5 ล้านยูโร", Kind.MONEY, (Fraction(2_500_000), "EUR")),
        ("th", "๓,๖๐๐,๐๐๐ ดอลลาร์สหรัฐ", Kind.MONEY, (Fraction(3_600_000), "USD")),
        ("ka", "წელიწადში ორჯერ", Kind.PERIOD, (Fraction(12), "month")),
        ("ka", "ოცდაათს", Kind.NUMBER, Fraction(30)),
        ("ar", "وستة ممرضين", Kind.NUMBER, Fraction(6)),
        ("ar", "بستة أشهر", Kind.PERIOD, (Fraction(6), "month")),
        ("ar", "مرتين في السنة", Kind.PERIOD, (Fraction(12), "month")),
        ("ar", "٢٫٥ مليون يورو", Kind.MONEY, (Fraction(2_500_000), "EUR")),
        ("ar", "من نسختين", Kind.NUMBER, Fraction(2)),
        ("zh-Hant", "二〇二六年七月五日", Kind.DATE, (2026, 7, 5)),
        ("zh-Hans", "翻两番", Kind.TIMES, 4),
        ("zh-Hans", "增长一倍", Kind.TIMES, 2),
        ("en", "shall quadruple", Kind.TIMES, 4),
        ("fr", "doubler les échanges", Kind.TIMES, 2),
        ("es", "cuadruplicar", Kind.TIMES, 4),
        ("ru", "удвоить", Kind.TIMES, 2),
    ],
)
def test_a_value_is_read_in_its_language(language, plain, kind, value):
    assert (kind, value) in said(language, plain)


def test_double_taxation_doubles_nothing():
    assert said("en", "avoid double taxation") == []


def test_three_to_five_years_in_two_signs_are_a_number_and_a_period():
    assert said("zh-Hans", "三五年内") == [
        (Kind.NUMBER, Fraction(3)),
        (Kind.PERIOD, (Fraction(60), "month")),
    ]


def test_four_or_five_projects_are_two_numbers():
    assert said("zh-Hans", "四五个项目") == [(Kind.NUMBER, 4), (Kind.NUMBER, 5)]
    assert said("zh-Hans", "四五一二") == [(Kind.NUMBER, 4512)]


def test_digits_side_by_side_are_a_number_unless_they_are_ends():
    assert value_of("三五", "zh-Hans") is None
    assert value_of("三五", "ja") == 35
    assert value_of("二八", "zh-Hans") == 28
    assert either("三五", "zh-Hans") == (3, 5)
    assert either("二八", "zh-Hans") is None
    assert either("三十", "zh-Hans") is None


def test_the_fourteenth_five_year_plan_says_its_years_weakly():
    weak = [one for one in values_of(read_text("“十四五”规划", "zh-Hans")) if one.weak]
    assert [one.value for one in weak] == [(Fraction(60), "month")]


@pytest.mark.parametrize(
    ("language", "plain"),
    [
        ("zh-Hans", "不迟于每年9月30日"),
        ("ka", "არაუგვიანეს ყოველი წლის 30 სექტემბრისა"),
        ("es", "40% a más tardar el 31 de enero de 2027"),
        ("fr", "40 % au plus tard le 31 janvier 2027"),
    ],
)
def test_words_beside_a_date_limit_the_date(language, plain):
    assert {one.bound for one in values_of(read_text(plain, language))} == {Bound.NONE}


@pytest.mark.parametrize(
    ("language", "plain"),
    [
        ("ja", "同日の90日前まで"),
        ("ko", "늦어도 90일 전까지"),
        ("lo", "ບໍ່ຊ້າກວ່າ 90 ວັນ ກ່ອນວັນ"),
        ("th", "ไม่ช้ากว่า 90 วันก่อนวัน"),
        ("ka", "ამ თარიღამდე არაუგვიანეს 90 დღისა"),
        ("ar", "في موعد أقصاه ٩٠ يوما قبل ذلك"),
    ],
)
def test_not_later_than_so_long_before_is_at_least(language, plain):
    bounds = {one.bound for one in values_of(read_text(plain, language)) if one.kind == Kind.PERIOD}
    assert bounds == {Bound.AT_LEAST}
