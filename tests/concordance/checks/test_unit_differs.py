import pytest

from concordance.findings import Severity
from tests.concordance.checks.texts import found, text

UNITS = [
    ("en", "Guizhou City", "zh-Hans", "贵州省"),
    ("en", "Gaza Province", "zh-Hans", "加扎市"),
    ("en", "the Province of Monrovia", "zh-Hans", "蒙罗维亚市"),
    ("en", "Qingdao County", "zh-Hans", "青岛市"),
    ("pt", "a Cidade de Gaza", "zh-Hans", "加扎省"),
    ("en", "the City of Chibuto", "pt", "a Província de Chibuto"),
]
SAME_UNITS = [
    ("en", "Guizhou Province", "zh-Hans", "贵州省"),
    ("en", "Qingdao Municipality", "zh-Hans", "青岛市"),
    ("en", "Luang Namtha District", "zh-Hans", "琅南塔县"),
    ("en", "California State", "zh-Hans", "加利福尼亚州"),
    ("en", "Luang Namtha District, Luang Namtha Province", "zh-Hans", "琅南塔省琅南塔县"),
    ("pt", "a Província de Gaza", "zh-Hans", "加扎省"),
    ("en", "Guizhou", "zh-Hans", "贵州省"),
    ("ru", "Гуйчжоу", "zh-Hans", "贵州省"),
]
OFFICES = [
    ("en", "the Mayor", "zh-Hans", "省长"),
    ("en", "the Governor", "zh-Hans", "副省长"),
    ("en", "the Vice Mayor", "zh-Hans", "市长"),
    ("en", "the Minister", "fr", "le Président"),
]
SAME_OFFICES = [
    ("en", "the Vice Governor of Guizhou", "zh-Hans", "贵州省副省长"),
    ("en", "President Xi", "zh-Hans", "国家主席习近平"),
    ("en", "the Chairman", "zh-Hans", "主席"),
    ("en", "a Director General and a Mayor", "zh-Hans", "市长和厅长"),
    ("en", "ministerial meeting", "zh-Hans", "部长级会议"),
    ("en", "the Mayor", "zh-Hans", "负责人"),
    ("lo", "ນະຄອນ", "zh-Hans", "市长"),
]


@pytest.mark.parametrize("case", UNITS)
def test_another_unit_of_a_place_is_a_warning(case):
    (finding,) = found("unit-differs", text(*case[:2]), text(*case[2:]))
    assert finding.severity == Severity.WARNING
    assert set(finding.spans) == {case[0], case[2]}


@pytest.mark.parametrize("case", SAME_UNITS)
def test_units_that_answer_each_other_agree(case):
    assert found("unit-differs", text(*case[:2]), text(*case[2:])) == []


@pytest.mark.parametrize("case", OFFICES)
def test_another_office_is_a_warning(case):
    (finding,) = found("office-differs", text(*case[:2]), text(*case[2:]))
    assert finding.severity == Severity.WARNING


@pytest.mark.parametrize("case", SAME_OFFICES)
def test_offices_that_answer_each_other_agree(case):
    assert found("office-differs", text(*case[:2]), text(*case[2:])) == []
