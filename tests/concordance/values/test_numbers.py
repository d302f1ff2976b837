import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordance import lexicon
from concordance.folding import folded
from concordance.values import Kind
from concordance.values.numbers import read
from concordance.values.scanning import values_of
from tests.concordance.checks.texts import text

STRONG = [
    ("en", "thirty (30) experts", ["30"]),
    ("en", "a dozen trees and a hundred books", ["12", "100"]),
    ("en", "the fifteenth and the twenty-fifth session, the 3rd round", ["o15", "o25", "o3"]),
    ("en", "twice, three times, threefold, in triplicate", ["t2", "t3", "t3", "t3"]),
    ("zh-Hans", "第十五次会议，第 3 届", ["o15", "o3"]),
    ("zh-Hans", "三十名、两份、七点建议、二十国集团", ["30", "2", "7", "20"]),
    ("zh-Hans", "三至五名，200余人，十余名", ["3", "5", "200", "10"]),
    ("zh-Hans", "至多十名，人数十人，由十人组成，以上十项", ["10", "10", "10", "10"]),
    ("zh-Hans", "两次、三倍、５名", ["t2", "t3", "5"]),
    ("zh-Hans", "21世纪，三点五公里，一千二百米", ["21", "7/2", "1200"]),
    (
        "pt",
        "trinta peritos, décimo quinto, 15.º, o segundo, duas vezes",
        ["o15", "o15", "o2", "30", "t2"],
    ),
    ("pt", "mil árvores, milhares de árvores", ["1000"]),
    ("es", "la segunda reunión, 15.ª sesión, tres veces", ["o2", "o15", "t3"]),
    ("fr", "vingt-cinquième, la 15e session, trois fois", ["o25", "o15", "t3"]),
    (
        "ru",
        "двадцать пятый, 15-я сессия, дважды, три раза, тридцати",
        ["o25", "o15", "t2", "t3", "30"],
    ),
    ("ko", "열다섯 명, 삼십 명, 제15차, 세 차례, 2부", ["15", "30", "o15", "t3", "2"]),
    ("ja", "三十名、第十五回会議、三回、二通、四番目", ["30", "o15", "t3", "2", "o4"]),
    ("lo", "ຊາວຄົນ, ຄັ້ງທີ 15, ສາມຄັ້ງ", ["20", "o15", "t3"]),
    ("th", "สามสิบคน ครั้งที่ 15", ["30", "o15"]),
    ("ka", "ოცდაათი, მეთხუთმეტე, მე-15, ორჯერ", ["o15", "t2", "30", "o15"]),
    ("ar", "ثلاثين خبيرا، الدورة الخامسة عشرة، مرتين", ["o15", "t2", "30"]),
]

NONE = [
    ("en", "third countries, third parties and no one; second-hand, COVID-19, several hundred"),
    ("zh-Hans", "一致、进一步、统一、十分、万一、四川省、三亚、七台河市、五台山、九江、百色"),
    (
        "zh-Hans",
        "第三方、第三国、二氧化碳、零售、大陆、内陆国、数十、几百、上百、十几名、百姓、之一",
    ),
    ("zh-Hant", "萬象市、第三國、進一步、千方百計"),
    ("pt", "terceiros, segundo os princípios, segunda-feira"),
    ("es", "terceros países, la tercera parte"),
    ("ru", "третьих стран, семью, друг друга"),
    ("ko", "협력 구조, 사회의, 사이의 협조, 제3국, 만일, 제공"),
    ("ja", "一般、第三国、千葉、三重県"),
    ("lo", "ສາມາດ, ຫ້າມ, ຊາວໜຸ່ມ, ສາຍພົວພັນ, ສູນກາງ"),
    ("th", "ไม่สามารถ ห้าม ศูนย์กลาง สัมพันธ์"),
]

WEAK = [
    ("en", "one, a first step, once, both, the two countries, thousands, zero"),
    ("zh-Hans", "一名、第一届、首次、一次、两国、两种文本、百个"),
    ("zh-Hans", "三方同意。三方将合作。"),
    ("pt", "uma Parte, ambas, as duas Partes, século XXI"),
    ("fr", "une fois, les deux Parties, XXIe siècle"),
    ("ru", "обе Стороны, двух сторон, один"),
    ("ko", "두 도시, 양국"),
    ("lo", "ສອງຝ່າຍ, ໜຶ່ງຄົນ"),
    ("th", "ทั้งสองฝ่าย"),
]


def said(language, plain):
    """The telling values: o15 an ordinal, t2 times, 30 a number."""
    mark = {"ordinal": "o", "times": "t", "number": ""}
    found = read(folded(plain, language), language)
    return [f"{mark[one.kind]}{one.value}" for one in found if not one.weak]


@pytest.mark.parametrize(("language", "plain", "values"), STRONG)
def test_number_is_read(language, plain, values):
    assert sorted(said(language, plain)) == sorted(values)


@pytest.mark.parametrize(("language", "plain"), NONE)
def test_words_that_count_nothing_are_no_numbers(language, plain):
    assert said(language, plain) == []


@pytest.mark.parametrize(("language", "plain"), WEAK)
def test_what_may_be_left_unsaid_is_weak(language, plain):
    found = list(read(folded(plain, language), language))
    assert found
    assert all(one.weak for one in found)


def test_three_parties_named_once_are_a_number():
    assert said("zh-Hans", "任何三方不得披露。") == ["3"]
    assert said("zh-Hans", "三方同意，三方签署。") == []


def test_roman_numeral_that_is_none_is_passed_over():
    assert said("pt", "século IIX") == []
    assert [one.value for one in read("século XIX", "pt")] == [19]


def test_spans_are_those_of_the_text():
    plain = "共三十（30）名，第十五次"
    spans = [plain[one.start : one.end] for one in read(folded(plain, "zh-Hans"), "zh-Hans")]
    assert sorted(spans) == ["三十（30）", "十五"]


@pytest.mark.parametrize("language", lexicon.languages())
@given(plain=st.text(max_size=60))
def test_no_text_breaks_the_reader(language, plain):
    for one in read(folded(plain, language), language):
        assert 0 <= one.start < one.end <= len(plain)


@pytest.mark.parametrize(
    ("language", "plain", "hour"),
    [("en", "at 3 p.m.", 15), ("zh-Hans", "下午3时", 15), ("en", "at 3 a.m.", 3)],
)
def test_hours_after_noon_count_on(language, plain, hour):
    assert [one.value for one in values_of(text(language, plain))] == [hour]


def test_a_field_is_read_by_its_name():
    (one,) = values_of(text("en", "signed by {party name}"))
    assert (one.kind, one.value) == (Kind.FIELD, "party name")
