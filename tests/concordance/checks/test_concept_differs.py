from itertools import pairwise

import pytest

from concordance import Part, Provision, Role, Text
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


def item(language, wording):
    part = Part(0, len(wording), 1, 1)
    article = Provision("article-1", Role.ARTICLE, 1, 0, len(wording), (part,))
    return Text(language, wording, (article,))


REPLACED = [
    ("agriculture and forestry", "教育"),
    ("tourism", "物流与港口"),
    ("football and chess", "会计与档案"),
]


@pytest.mark.parametrize(("left", "right"), REPLACED)
def test_an_item_about_quite_other_fields_is_found(left, right):
    (finding,) = found(CHECK, item("en", left), item("zh-Hans", right))
    assert all(finding.values.values())


def test_an_item_that_shares_a_field_is_not_found():
    assert not found(CHECK, item("en", "agriculture, trade, sport"), item("zh-Hans", "农业、教育"))


FIELDS = [
    ("aviation and airports", "航空与机场", "aviação e aeroportos"),
    ("wine, silk and ceramics", "葡萄酒、丝绸与陶瓷", "vinho, seda e cerâmica"),
    (
        "artificial intelligence and robotics",
        "人工智能与机器人",
        "inteligência artificial e robótica",
    ),
    ("insurance and accounting", "保险与会计", "seguros de saúde e contabilidade"),
    ("hydrogen and batteries", "氢能与电池", "hidrogénio e baterias"),
    ("archives, archaeology and history", "档案、考古与历史", "arquivos, arqueologia e história"),
    ("statistics and meteorology", "统计与气象", "estatística e meteorologia"),
]


@pytest.mark.parametrize("fields", FIELDS)
def test_fields_are_the_same_in_three_languages(fields):
    texts = dict(zip(("en", "zh-Hans", "pt"), fields, strict=True))
    assert not found(CHECK, *(item(*each) for each in texts.items()))


@pytest.mark.parametrize(("one", "other"), list(pairwise(FIELDS)))
def test_fields_of_another_item_are_found(one, other):
    assert found(CHECK, item("en", one[0]), item("zh-Hans", other[1]))
    assert found(CHECK, item("pt", one[2]), item("en", other[0]))
