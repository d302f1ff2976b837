import pytest

from concordance.findings import Severity
from tests.concordance.checks.texts import found, text

CHECK = "date-differs"

DIFFERENT = [
    ("en", "Signed on 5 July 2025.", "zh-Hans", "于2025年7月6日签署。"),
    ("en", "Signed on 5 July 2025.", "zh-Hans", "于2025年8月5日签署。"),
    ("en", "Signed on 5 July 2025.", "zh-Hans", "于二〇二六年七月五日签署。"),
    ("en", "Held in June 2018.", "zh-Hans", "2018年7月举行。"),
    ("en", "the 2030 Agenda", "zh-Hans", "2031年议程"),
    ("en", "It meets on 8 July.", "zh-Hans", "7月9日举行会议。"),
    ("en", "held from 8 to 10 July 2024", "zh-Hans", "2024年7月8日至9日举行"),
    ("pt", "Feito a 5 de julho de 2025.", "zh-Hans", "2025年7月4日订立。"),
    ("fr", "le 1er juillet 2025", "en", "on 2 July 2025"),
    ("es", "el 5 de julio de 2025", "ru", "5 июня 2025 года"),
    ("lo", "ວັນທີ 5 ກໍລະກົດ 2025", "zh-Hans", "2025年7月15日"),
    ("ja", "令和七年七月五日", "zh-Hant", "民國一一三年七月五日"),
    ("ko", "2025년 7월 5일", "th", "6 กรกฎาคม 2568"),
    ("ka", "2025 წლის 5 ივლისი", "ar", "5 حزيران 2025"),
]
SAME = [
    ("en", "Signed on 5 July 2025.", "zh-Hans", "于二〇二五年七月五日签署。"),
    ("en", "July 5, 2025", "pt", "5 de julho de 2025"),
    ("en", "8–9 July 2024", "zh-Hans", "2024年7月8日至9日"),
    ("en", "in 2024 and on 5 May 2025", "zh-Hans", "2025年5月5日和2024年"),
    ("en", "On 8 July the Forum met.", "zh-Hans", "2024年7月8日，论坛举行。"),
    ("en", "05/07/2025", "zh-Hans", "2025年5月7日"),
    ("en", "05/07/2025", "zh-Hans", "2025年7月5日"),
    ("en", "On 8 July 2024 it met; on 8 July it closed.", "zh-Hans", "2024年7月8日开幕和闭幕。"),
    ("ja", "令和七年七月五日", "zh-Hant", "民國一一四年七月五日"),
    ("ko", "2025년 7월 5일", "th", "5 กรกฎาคม 2568"),
    ("lo", "ວັນທີ 5 ກໍລະກົດ 2025", "ru", "5 июля 2025 года"),
    ("ka", "2025 წლის 5 ივლისი", "ar", "5 تموز/يوليو 2025"),
    ("en", "the 2030 Agenda", "zh-Hans", "2030议程"),
]


@pytest.mark.parametrize(("left", "one", "right", "other"), DIFFERENT)
def test_another_day_is_an_error(left, one, right, other):
    (finding,) = found(CHECK, text(left, one), text(right, other))
    assert finding.severity == Severity.ERROR
    assert set(finding.spans) == {left, right}
    assert finding.message.id.startswith("The texts give different dates")


@pytest.mark.parametrize(("left", "one", "right", "other"), SAME)
def test_the_same_day_is_no_finding_however_it_is_written(left, one, right, other):
    assert not found(CHECK, text(left, one), text(right, other))


@pytest.mark.parametrize(
    ("english", "severity"),
    [
        ("It was signed on 5 July 2025.", Severity.ERROR),
        ("It was signed in July 2025.", Severity.ERROR),
        ("It was signed in 2025.", Severity.WARNING),
    ],
)
def test_a_date_of_one_side_only_is_shown_where_it_should_stand(english, severity):
    (finding,) = found(CHECK, text("en", english), text("zh-Hans", "已签署。"))
    assert finding.severity == severity
    assert finding.spans["zh-Hans"] == (0, 4)
    assert finding.values["zh-Hans"] == "–"
    (mirrored,) = found(CHECK, text("pt", "Foi assinado."), text("zh-Hans", "于2025年7月签署。"))
    assert mirrored.values["pt"] == "–"


def test_a_date_without_its_year_is_a_hint():
    (finding,) = found(CHECK, text("en", "on 8 July"), text("zh-Hans", "2024年7月8日"), notes=True)
    assert finding.severity == Severity.NOTE


def test_a_date_without_its_day_is_a_warning():
    (finding,) = found(CHECK, text("en", "in July 2024"), text("zh-Hans", "2024年7月8日"))
    assert finding.severity == Severity.WARNING


def test_a_date_said_once_more_is_a_hint():
    chinese, english = text("zh-Hans", "2024年7月8日"), text("en", "8 July 2024, and 8 July 2024")
    assert not found(CHECK, chinese, english)
    (finding,) = found(CHECK, chinese, english, notes=True)
    assert finding.severity == Severity.NOTE


def test_likely_opposites_stand_beside_each_other():
    english = text("en", "from 5 July 2025 until 9 August 2031")
    chinese = text("zh-Hans", "自2025年7月6日至2032年8月9日")
    values = [one.values for one in found(CHECK, english, chinese)]
    assert {"en": "5 July 2025", "zh-Hans": "2025年7月6日"} in values
    assert {"en": "9 August 2031", "zh-Hans": "2032年8月9日"} in values
