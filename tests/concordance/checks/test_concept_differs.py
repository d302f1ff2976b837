import pytest

from concordance.findings import Severity
from tests.concordance.checks.texts import found, text

CHECK = "concept-differs"

ANOTHER = [
    ("en", "agriculture and tourism", "zh-Hans", "教育与旅游"),
    ("en", "ports, logistics and trade", "zh-Hans", "港口、物流与能源"),
    ("en", "health and urban transport", "zh-Hant", "衛生與城市能源"),
    ("pt", "turismo, cultura e desporto", "zh-Hans", "旅游、教育与体育"),
    ("pt", "saúde e serviços públicos", "en", "education and public services"),
    ("lo", "ການສຶກສາ ແລະ ການທ່ອງທ່ຽວ", "zh-Hans", "农业与旅游"),
]

THE_SAME = [
    ("en", "agriculture and tourism", "zh-Hans", "农业与旅游"),
    ("en", "the processing of agricultural products", "zh-Hans", "农产品加工"),
    ("en", "culture, sport and tourism", "pt", "cultura, desporto e turismo"),
    ("lo", "ການຂົນສົ່ງ", "zh-Hans", "物流"),
    ("en", "education", "zh-Hans", "交流"),
    ("en", "education, culture", "zh-Hans", "农业、贸易"),
]


@pytest.mark.parametrize(("one", "left", "other", "right"), ANOTHER)
def test_another_field_is_a_warning(one, left, other, right):
    (finding,) = found(CHECK, text(one, left), text(other, right))
    assert finding.severity == Severity.WARNING
    assert set(finding.values) == {one, other}
    assert all(finding.values.values())


@pytest.mark.parametrize(("one", "left", "other", "right"), THE_SAME)
def test_the_same_fields_or_ones_that_cannot_be_told_are_not_found(one, left, other, right):
    assert not found(CHECK, text(one, left), text(other, right))


def test_the_finding_names_both_fields():
    (finding,) = found(CHECK, text("en", "agriculture"), text("zh-Hans", "教育"))
    assert str(finding.message) == "One text names “agriculture”, the other “教育”."


def test_a_language_without_words_is_not_compared():
    assert not found(CHECK, text("ka", "განათლება"), text("en", "agriculture"))
