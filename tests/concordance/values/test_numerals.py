import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordance import lexicon
from concordance.values.numerals import numeral, restated, value_of
from tests.concordance.values.written import korean, styles

cn2an = pytest.importorskip("cn2an")

LANGUAGES = ["en", "es", "fr", "ko", "pt", "ru", "zh-Hans"]
EDGES = [0, 1, 9, 10, 11, 19, 20, 21, 71, 80, 99, 100, 101, 110, 111, 120, 199, 200, 999, 1000]
EDGES += [1001, 1010, 1100, 1999, 2000, 2024, 9999, 10**4, 10**4 + 1, 20000, 10**5, 101000]
EDGES += [110110, 10**6, 10**6 + 1, 1200000, 2000002, 10**7, 20202020, 99999999]

VALUES = [
    ("en", "one hundred and twenty-five", 125),
    ("en", "thirty (30)", 30),
    ("en", "a dozen", 12),
    ("en", "two dozen", 24),
    ("en", "1.2 million", 1200000),
    ("en", "two and a half million", 2500000),
    ("en", "three and a half", "7/2"),
    ("en", "a hundred", 100),
    ("en", "1,234,567.5", "2469135/2"),
    ("en", "two hundred thousand million", 2 * 10**11),
    ("en", "zero", 0),
    ("zh-Hans", "三十(30)", 30),
    ("zh-Hans", "一亿二千万", 120000000),
    ("zh-Hans", "3万", 30000),
    ("zh-Hans", "3万5千", 35000),
    ("zh-Hans", "1亿2000万", 120000000),
    ("zh-Hans", "1.2亿", 120000000),
    ("zh-Hans", "1 000 000", 1000000),
    ("zh-Hans", "二〇二四", 2024),
    ("zh-Hans", "一二", None),
    ("ja", "三五", 35),
    ("zh-Hans", "三五", None),
    ("zh-Hans", "三点", None),
    ("zh-Hans", "十十点五", None),
    ("zh-Hans", "廿五", 25),
    ("zh-Hans", "两万五千", 25000),
    ("zh-Hans", "三点五", "7/2"),
    ("zh-Hans", "一百二十余万", 1200000),
    ("zh-Hans", "120多万", 1200000),
    ("zh-Hans", "一点二亿", 120000000),
    ("zh-Hans", "五万万", None),
    ("zh-Hans", "一万亿", 10**12),
    ("zh-Hans", "十百", None),
    ("zh-Hans", "十廿", None),
    ("zh-Hans", "五廿", None),
    ("zh-Hans", "十三四", None),
    ("zh-Hans", "5五十", None),
    ("zh-Hant", "三十", 30),
    ("pt", "cento e vinte e cinco", 125),
    ("pt", "1.500,5", "3001/2"),
    ("pt", "1.5", "3/2"),
    ("pt", "dois milhões e trezentos mil", 2300000),
    ("es", "dos mil trescientos millones", 2300000000),
    ("fr", "quatre-vingt-onze", 91),
    ("fr", "soixante et onze", 71),
    ("fr", "deux cent cinquante mille", 250000),
    ("ru", "двадцати пяти", 25),
    ("ru", "10 (десяти)", 10),
    ("ru", "полтора миллиона", 1500000),
    ("ru", "500 тыс.", 500000),
    ("ko", "서른다섯", 35),
    ("ko", "3만5천", 35000),
    ("ja", "三十", 30),
    ("ja", "1億2000万", 120000000),
    ("lo", "ໜຶ່ງຮ້ອຍຊາວຫ້າ", 125),
    ("lo", "໓໐", 30),
    ("lo", "ສິບລ້ານ", 10000000),
    ("th", "สามสิบเอ็ด", 31),
    ("th", "๓๐", 30),
    ("th", "สองล้านห้าแสน", 2500000),
    ("ka", "ოცდაათი", 30),
    ("ka", "ას ოცდახუთი", 125),
    ("ka", "ასოცი", 120),
    ("ar", "خمسة وعشرون", 25),
    ("ar", "مائة وخمسة وعشرين", 125),
    ("ar", "٣٠", 30),
    ("ar", "ثلاثين", 30),
    ("en", "", None),
    ("en", "no number", None),
    ("en", "one thousand, two thousand", None),
]


@pytest.mark.parametrize(("language", "written", "value"), VALUES)
def test_number_has_its_value(language, written, value):
    assert value_of(written, language) == (None if value is None else Fraction(value))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_edge_is_read_back_in_every_style(language):
    for number in EDGES:
        for written in styles(number, language):
            assert value_of(written, language) == number, written


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_below_a_thousand_is_read_back(language):
    for number in range(1000):
        for written in styles(number, language):
            assert value_of(written, language) == number, written


@pytest.mark.parametrize("language", LANGUAGES)
@given(number=st.integers(0, 99_999_999))
def test_every_number_is_read_back_in_every_style(language, number):
    for written in styles(number, language):
        assert value_of(written, language) == number, written


@given(number=st.integers(0, 99_999_999))
def test_chinese_agrees_with_an_oracle(number):
    assert value_of(cn2an.an2cn(number), "zh-Hans") == number
    assert value_of(cn2an.an2cn(number, "up"), "zh-Hans") == number


@given(number=st.integers(1, 99_999_999))
def test_japanese_and_korean_places_agree(number):
    table = str.maketrans("일이삼사오육칠팔구십백천만", "一二三四五六七八九十百千万")
    assert value_of(korean(number).translate(table), "ja") == number


@pytest.mark.parametrize("language", lexicon.languages())
def test_numeral_captures_nothing_and_finds_digits_in_every_language(language):
    pattern = re.compile(numeral(language))
    assert pattern.groups == 0
    assert pattern.search("— 42 —")[0] == "42"


@pytest.mark.parametrize(
    ("language", "plain", "numbers"),
    [
        (
            "en",
            "between one hundred and two hundred and twenty",
            ["one hundred", "two hundred and twenty"],
        ),
        ("en", "1,5,6", ["1", "5", "6"]),
        ("en", "version 1.2.3", []),
        ("en", "someone, tent, often", []),
        ("pt", "entre vinte e trinta", ["vinte", "trinta"]),
        ("ru", "от двадцати до 30 тыс. рублей", ["двадцати", "30 тыс."]),
        ("zh-Hans", "5千名", ["5千"]),
    ],
)
def test_neighbouring_numbers_stay_apart(language, plain, numbers):
    assert re.findall(numeral(language), plain) == numbers


def test_number_written_twice_has_both_values():
    assert restated("thirty (40)", "en") == (30, 40)
    assert restated("30 (тридцати)", "ru") == (30, 30)
    assert restated("thirty", "en") is None


@given(st.text(alphabet="一二十百千万亿〇点0123,. （）()thirty and", max_size=40))
def test_no_text_breaks_the_reading(plain):
    for language in ("zh-Hans", "en", "ko"):
        for match in re.finditer(numeral(language), plain):
            value_of(match[0], language)
        value_of(plain, language)
