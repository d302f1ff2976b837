import pytest

from tests.concordance.checks.texts import found, text

CHECK = "restated-differs"


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("en", "thirty (40) experts"),
        ("en", "thirty (40) days"),
        ("zh-Hans", "三十（40）名专家"),
        ("zh-Hans", "提前三十（40）日通知"),
        ("ru", "30 (сорок) экспертов"),
        ("pt", "trinta (40) peritos"),
    ],
)
def test_two_values_of_one_number_are_found(language, wording):
    [one] = found(CHECK, text(language, wording), text("lo", "–"))
    assert one.values[language] in wording


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("en", "thirty (30) experts"),
        ("en", "thirty experts (of forty)"),
        ("zh-Hans", "三十（30）名专家"),
        ("ru", "30 (тридцать) экспертов"),
    ],
)
def test_one_value_written_twice_is_right(language, wording):
    assert found(CHECK, text(language, wording), text("lo", "–")) == []
