import pytest

from concordance.findings import Severity
from tests.concordance.checks.texts import found, text

DIFFERENT = [
    ("ratio-differs", "en", "50 per cent", "zh-Hans", "百分之六十"),
    ("ratio-differs", "en", "a two-thirds majority", "zh-Hans", "四分之三多数"),
    ("ratio-differs", "en", "half of the costs", "zh-Hans", "费用的三分之一"),
    ("ratio-differs", "en", "The fee is due.", "zh-Hans", "费用减半。"),
    ("ratio-differs", "pt", "dois terços", "es", "un tercio"),
    ("ratio-differs", "ru", "50 процентов", "fr", "60 %"),
    ("money-differs", "en", "US$ 500", "zh-Hans", "600美元"),
    ("money-differs", "en", "EUR 500", "zh-Hans", "500美元"),
    ("money-differs", "en", "RMB 500,000", "zh-Hans", "人民币五万元"),
    ("money-differs", "en", "$500", "zh-Hans", "600美元"),
    ("money-differs", "fr", "2 millions d’euros", "pt", "3 milhões de euros"),
    ("ordinal-differs", "en", "the fifteenth session", "zh-Hans", "第十六届会议"),
    ("ordinal-differs", "en", "the second session", "zh-Hans", "第一届会议"),
    ("ordinal-differs", "en", "the session", "zh-Hans", "第九届会议"),
    ("ordinal-differs", "pt", "o décimo quinto encontro", "es", "el decimosexto encuentro"),
    ("times-differs", "en", "twice", "zh-Hans", "三次"),
    ("times-differs", "en", "Hold a meeting.", "zh-Hans", "举行三次会议。"),
    ("times-differs", "fr", "trois fois", "en", "four times"),
]

ALIKE = [
    ("en", "$500", "zh-Hans", "500美元"),
    ("en", "the fifth meeting", "zh-Hans", "五次会议"),
    ("en", "three rounds", "zh-Hans", "三轮"),
    ("en", "met three times", "ko", "3회 만났다"),
    ("en", "a majority", "zh-Hans", "过半数"),
    ("en", "the first session", "zh-Hans", "会议"),
    ("en", "the first session", "zh-Hans", "首届会议"),
    ("en", "aged eighteen", "zh-Hans", "年满十八岁"),
    ("en", "Phase two", "zh-Hans", "第二阶段"),
]


@pytest.mark.parametrize(("check", "one", "wording", "other", "rendering"), DIFFERENT)
def test_different_value_is_found(check, one, wording, other, rendering):
    findings = found(check, text(one, wording), text(other, rendering))
    assert len(findings) == 1
    assert findings[0].spans.keys() == {one, other}


@pytest.mark.parametrize(("one", "wording", "other", "rendering"), ALIKE)
@pytest.mark.parametrize(
    "check",
    ["ratio-differs", "money-differs", "ordinal-differs", "times-differs", "number-differs"],
)
def test_one_value_in_two_forms_is_no_difference(check, one, wording, other, rendering):
    assert found(check, text(one, wording), text(other, rendering)) == []


def test_ordinal_without_counterpart_is_a_warning():
    [one] = found("ordinal-differs", text("en", "the session"), text("zh-Hans", "第九届会议"))
    assert one.severity == Severity.WARNING
