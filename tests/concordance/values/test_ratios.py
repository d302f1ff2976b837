from fractions import Fraction

import pytest

from concordance.folding import folded
from concordance.values.ratios import read

RATIOS = [
    (
        "en",
        "50 per cent, fifty percent, 50%, five percentage points, 3‰",
        ["1/2", "1/2", "1/2", "1/20", "3/1000"],
    ),
    (
        "en",
        "a two-thirds majority, one third, three-fourths, three quarters",
        ["2/3", "1/3", "3/4", "3/4"],
    ),
    (
        "en",
        "one half, half of it, halved, a quarter of, a third of",
        ["1/2", "1/2", "1/2", "1/4", "1/3"],
    ),
    (
        "en",
        "the first half of the year, half a year, the twenty-fifth, the third quarter, five fifths",
        [],
    ),
    (
        "zh-Hans",
        "百分之五十，50％，三分之二，千分之三，三成，减半，百分之三点五",
        ["1/2", "1/2", "2/3", "3/1000", "3/10", "1/2", "7/200"],
    ),
    ("zh-Hans", "过半数，半岛，半导体，上半年，三分之五，三成立", ["1/2"]),
    (
        "pt",
        "50 por cento, dois terços, metade, um quarto, a terça parte",
        ["1/2", "2/3", "1/2", "1/4", "1/3"],
    ),
    (
        "es",
        "50 %, dos tercios, la mitad, tres cuartas partes, la quinta parte",
        ["1/2", "2/3", "1/2", "3/4", "1/5"],
    ),
    (
        "fr",
        "50 pour cent, deux tiers, la moitié, trois quarts, un État tiers",
        ["1/2", "2/3", "1/2", "3/4"],
    ),
    ("ru", "50 процентов, две трети, половина, три четверти", ["1/2", "2/3", "1/2", "3/4"]),
    ("ko", "50퍼센트, 3분의 2, 절반, 과반수", ["1/2", "2/3", "1/2", "1/2"]),
    ("ja", "50パーセント、三分の二、半数、三割", ["1/2", "2/3", "1/2", "3/10"]),
    ("lo", "50 ສ່ວນຮ້ອຍ, ຮ້ອຍລະ 20, ສອງສ່ວນສາມ, ເຄິ່ງໜຶ່ງ", ["1/2", "1/5", "2/3", "1/2"]),
    ("th", "ร้อยละ 50, สองในสาม, กึ่งหนึ่ง", ["1/2", "2/3", "1/2"]),
    ("ka", "50 პროცენტი, ორი მესამედი, ნახევარი", ["1/2", "2/3", "1/2"]),
    ("ar", "50 في المائة، ثلثي، نصف، ٢٥٪", ["1/2", "2/3", "1/2", "1/4"]),
]


@pytest.mark.parametrize(("language", "plain", "values"), RATIOS)
def test_ratio_is_read(language, plain, values):
    found = [one.value for one in read(folded(plain, language), language)]
    assert sorted(found) == sorted(Fraction(value) for value in values)


def test_majority_is_a_weak_half():
    assert [(one.value, one.weak) for one in read("过半数", "zh-Hans")] == [(Fraction(1, 2), True)]
    assert [(one.value, one.weak) for one in read("一半", "zh-Hans")] == [(Fraction(1, 2), False)]


def test_sign_without_a_number_is_no_ratio():
    assert list(read("三四%", "zh-Hans")) == []
