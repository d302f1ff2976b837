import pytest

from concordance.findings import Severity
from tests.concordance.checks.texts import found, text

CHECK = "connector-differs"

JOINED = [
    ("en", "amended and supplemented", "zh-Hans", "修改或者补充"),
    ("en", "amended or supplemented", "zh-Hans", "修改和补充"),
    ("en", "amended or supplemented", "zh-Hans", "修改与补充"),
    ("en", "amended or supplemented", "zh-Hant", "修改與補充"),
    ("en", "amended or supplemented", "pt", "alterado e completado"),
    ("en", "amended and supplemented", "pt", "alterado ou completado"),
    ("en", "amended and supplemented", "fr", "modifié ou complété"),
    ("en", "amended or supplemented", "fr", "modifié et complété"),
    ("en", "amended and supplemented", "es", "modificado o completado"),
    ("en", "amended or supplemented", "ru", "изменено и дополнено"),
    ("lo", "ດັດແກ້ ຫຼື ເພີ່ມເຕີມ", "zh-Hans", "修改和补充"),
    ("lo", "ດັດແກ້ ແລະ ເພີ່ມເຕີມ", "zh-Hans", "修改或者补充"),
    ("en", "a port and an airport and a road", "zh-Hans", "港口和机场或公路"),
]

ALIKE = [
    ("en", "amended or supplemented", "zh-Hans", "修改或者补充"),
    ("en", "ports, roads and railways", "zh-Hans", "港口、公路和铁路"),
    ("en", "ports and roads", "zh-Hans", "港口、公路"),
    ("en", "and/or", "zh-Hans", "和（或）"),
    ("en", "whether or not it is signed", "zh-Hans", "是否签署"),
    ("en", "Participants attended in time and peace.", "zh-Hans", "与会者及时参与，和平。"),
    ("en", "either at home or abroad", "zh-Hans", "在国内或国外"),
    ("en", "more or less equal", "zh-Hans", "大致相等"),
    ("lo", "ສິ່ງເສດເຫຼືອ", "zh-Hans", "垃圾"),
    ("lo", "ສືບຕໍ່ ຫຼື ບໍ່", "zh-Hans", "是否延续"),
    ("pt", "e/ou", "zh-Hans", "和/或"),
    ("fr", "la mise en œuvre ou l’interprétation", "en", "implementation or interpretation"),
]


@pytest.mark.parametrize(("one", "left", "other", "right"), JOINED)
def test_an_alternative_that_is_joined_is_an_error(one, left, other, right):
    (finding,) = found(CHECK, text(one, left), text(other, right))
    assert finding.severity == Severity.ERROR
    assert set(finding.values) == {one, other}


@pytest.mark.parametrize(("one", "left", "other", "right"), ALIKE)
def test_the_same_connectors_are_not_found(one, left, other, right):
    assert not found(CHECK, text(one, left), text(other, right))


def test_an_alternative_that_nothing_answers_is_a_warning():
    english = text("en", "by air or sea")
    (finding,) = found(CHECK, english, text("zh-Hans", "海运、空运"))
    assert finding.severity == Severity.WARNING
    assert finding.values == {"en": "or"}
    assert english.words(finding.spans["en"]) == "or"


def test_an_alternative_more_among_several_is_found_only_where_the_other_joins():
    english = text("en", "a or b or c")
    assert not found(CHECK, english, text("zh-Hans", "甲、乙或丙"))
    assert found(CHECK, english, text("zh-Hans", "甲和乙或丙"))


def test_under_a_negation_it_is_only_a_warning():
    english = text("en", "No claim or right is recognized.")
    (finding,) = found(CHECK, english, text("zh-Hans", "不承认主张和权利。"))
    assert finding.severity == Severity.WARNING


def test_a_language_without_words_is_not_compared():
    assert not found(CHECK, text("ka", "ან"), text("en", "and"), notes=True)
