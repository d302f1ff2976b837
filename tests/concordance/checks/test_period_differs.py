import pytest

from concordance.findings import Severity
from tests.concordance.checks.texts import found, text

CHECK = "period-differs"

DIFFERENT = [
    ("en", "for five years", "zh-Hans", "有效期六年"),
    ("en", "for five years", "zh-Hans", "有效期五个月"),
    ("en", "six months’ notice", "zh-Hans", "提前三个月"),
    ("en", "within thirty days", "zh-Hans", "二十日内"),
    ("en", "within thirty days", "zh-Hans", "三十个工作日内"),
    ("en", "every year", "zh-Hans", "每两年"),
    ("en", "annually", "zh-Hans", "每月"),
    ("en", "on a biennial basis", "zh-Hans", "每三年"),
    ("en", "thirty days", "zh-Hans", "一个月"),
    ("en", "on the thirtieth day following", "zh-Hans", "第二十天起"),
    ("pt", "por cinco anos", "zh-Hans", "为期四年"),
    ("fr", "six mois", "en", "five months"),
    ("es", "treinta días", "en", "forty days"),
    ("ru", "пять лет", "en", "six years"),
    ("ko", "6개월", "zh-Hans", "三个月"),
    ("ja", "五年間", "en", "four years"),
    ("lo", "ສາມປີ", "zh-Hans", "五年"),
    ("ka", "30 დღე", "en", "sixty days"),
    ("ar", "ستة أشهر", "en", "five months"),
    ("th", "สามปี", "zh-Hans", "两年"),
]
SAME = [
    ("en", "for five years", "zh-Hans", "有效期五年"),
    ("en", "twelve months", "zh-Hans", "一年"),
    ("en", "sixty (60) days", "zh-Hans", "六十日"),
    ("en", "every two years", "zh-Hans", "每两年"),
    ("en", "annually", "zh-Hans", "每年"),
    ("en", "once a year", "zh-Hans", "每年一次"),
    ("en", "annual report", "zh-Hans", "报告"),
    ("en", "report", "zh-Hans", "年度报告"),
    ("en", "half a year", "zh-Hans", "六个月"),
    ("en", "on the thirtieth day", "zh-Hans", "第三十天"),
    ("en", "two weeks", "zh-Hans", "十四天"),
    ("pt", "trinta dias", "zh-Hans", "30日"),
    ("fr", "tous les deux ans", "en", "biennially"),
    ("ru", "полгода", "en", "six months"),
    ("lo", "ປີລະໜຶ່ງຄັ້ງ", "zh-Hans", "每年一次"),
    ("es", "cada año", "pt", "todos os anos"),
    ("ko", "매년", "ja", "毎年"),
]


@pytest.mark.parametrize(("left", "one", "right", "other"), DIFFERENT)
def test_another_time_is_an_error(left, one, right, other):
    (finding,) = found(CHECK, text(left, one), text(right, other))
    assert finding.severity == Severity.ERROR
    assert set(finding.spans) == {left, right}
    assert "different periods" in str(finding.message)


@pytest.mark.parametrize(("left", "one", "right", "other"), SAME)
def test_the_same_time_is_no_finding_however_it_is_said(left, one, right, other):
    assert not found(CHECK, text(left, one), text(right, other), notes=True)


@pytest.mark.parametrize(
    ("left", "right"),
    [("在五年内完成。", "Complete it."), ("完成。", "Complete it in five years.")],
)
def test_a_period_of_one_side_only_is_an_error(left, right):
    (finding,) = found(CHECK, text("zh-Hans", left), text("en", right))
    assert finding.severity == Severity.ERROR
    assert "stands only" in str(finding.message)


def test_an_annual_report_is_no_monthly_one():
    (finding,) = found(CHECK, text("en", "an annual report"), text("zh-Hans", "月度报告"))
    assert finding.severity == Severity.WARNING


def test_a_period_said_once_more_is_a_hint():
    english, chinese = text("en", "five years, five years"), text("zh-Hans", "五年")
    (finding,) = found(CHECK, english, chinese, notes=True)
    assert finding.severity == Severity.NOTE
    assert "more often" in str(finding.message)
