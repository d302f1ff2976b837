import pytest

from concordance.sides import Side
from concordance.values import Bound, Kind
from concordance.values.bounds import softly
from tests.concordance.checks.texts import text

LEAST, MOST, MORE, LESS, ABOUT = (
    Bound.AT_LEAST, Bound.AT_MOST, Bound.MORE, Bound.LESS, Bound.ABOUT,
)  # fmt: skip

BOUNDS = [
    ("en", "at least thirty experts", LEAST),
    ("en", "not fewer than a total of thirty experts", LEAST),
    ("en", "thirty or more experts", LEAST),
    ("en", "shall not exceed thirty experts", MOST),
    ("en", "up to thirty experts", MOST),
    ("en", "more than thirty experts", MORE),
    ("en", "fewer than thirty experts", LESS),
    ("en", "about thirty experts", ABOUT),
    ("en", "thirty experts", Bound.NONE),
    ("en", "at least. Thirty experts", Bound.NONE),
    ("zh-Hans", "至少共同派遣三十名", LEAST),
    ("zh-Hans", "不得少于三十名", LEAST),
    ("zh-Hans", "三十名以上", LEAST),
    ("zh-Hans", "不超过合同总额的百分之三十", MOST),
    ("zh-Hans", "至多三十名", MOST),
    ("zh-Hans", "三十名以下", MOST),
    ("zh-Hans", "超过三十名", MORE),
    ("zh-Hans", "三十余名", MORE),
    ("zh-Hans", "年满三十名", MORE),
    ("zh-Hans", "未满三十名", LESS),
    ("zh-Hans", "不足三十名", LESS),
    ("zh-Hans", "约三十名", ABOUT),
    ("zh-Hans", "三十名左右", ABOUT),
    ("zh-Hans", "应不迟于本协定生效后五年进行", MOST),
    ("pt", "pelo menos trinta peritos", LEAST),
    ("pt", "no máximo, trinta peritos", MOST),
    ("es", "como mínimo treinta expertos", LEAST),
    ("es", "no más de treinta expertos", MOST),
    ("fr", "au moins trente experts", LEAST),
    ("fr", "trente experts au plus", Bound.NONE),
    ("fr", "au plus trente experts", MOST),
    ("ru", "не менее тридцати экспертов", LEAST),
    ("ru", "не более тридцати экспертов", MOST),
    ("ko", "30명 이상", LEAST),
    ("ko", "30명 이하", MOST),
    ("ja", "三十名以上", LEAST),
    ("ja", "三十名を超えない", MOST),
    ("lo", "ຢ່າງໜ້ອຍສາມສິບຄົນ", LEAST),
    ("lo", "ບໍ່ເກີນສາມສິບຄົນ", MOST),
    ("th", "อย่างน้อยสามสิบคน", LEAST),
    ("th", "ไม่เกินสามสิบคน", MOST),
    ("ka", "არანაკლებ ოცდაათი", LEAST),
    ("ar", "لا يقل عن ثلاثين", LEAST),
    ("ar", "على ألا يتجاوز العدد ثلاثين", MOST),
]


@pytest.mark.parametrize(("language", "plain", "bound"), BOUNDS)
def test_value_has_its_bound(language, plain, bound):
    assert [one.bound for one in Side(text(language, plain)).values] == [bound]


def test_bound_of_how_often_is_that_of_the_times():
    values = Side(text("lo", "ຢ່າງໜ້ອຍປີລະໜຶ່ງຄັ້ງ")).values
    assert {one.kind: one.bound for one in values} == {Kind.PERIOD: Bound.NONE, Kind.TIMES: LEAST}


def test_bound_does_not_reach_beyond_the_next_value():
    values = Side(text("en", "at least five experts and ten students")).values
    assert [one.bound for one in values] == [LEAST, Bound.NONE]


def test_value_without_limit_keeps_none():
    assert [one.bound for one in Side(text("en", "On 5 July 2025")).values] == [Bound.NONE]


@pytest.mark.parametrize(
    ("language", "plain", "soft"),
    [
        ("en", "within thirty days", True),
        ("zh-Hans", "三十日以内", True),
        ("en", "thirty days", False),
    ],
)
def test_within_is_a_soft_bound(language, plain, soft):
    side = Side(text(language, plain))
    assert softly(side.text.matter, side.values[0], language) is soft
