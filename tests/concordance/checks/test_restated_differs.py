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


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("en", "within sixty days (90 days)"),
        ("en", "fifty thousand euros (EUR 5,000)"),
        ("zh-Hans", "在六十日（90日）内"),
        ("ar", "خلال ستين (90) يوما"),
        ("th", "ภายในหกสิบ (๙๐) วัน"),
        ("ka", "სამოცი (90) დღის ვადაში"),
        ("lo", "ພາຍໃນ ຫົກສິບ (90) ວັນ"),
        ("ko", "육십(90)일 이내"),
        ("ja", "六十（90）日以内"),
    ],
)
def test_a_value_said_again_otherwise_is_found_with_its_unit_too(language, wording):
    [one] = found(CHECK, text(language, wording), text("pt", "–"))
    assert one.values[language] in wording


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("en", "sixty days (60 days)"),
        ("en", "sixty days, or 90 days"),
        ("en", "sixty days (90 days from signature)"),
        ("en", "60 days (90 days)"),
    ],
)
def test_another_value_in_brackets_is_no_restatement(language, wording):
    assert not found(CHECK, text(language, wording), text("pt", "–"))
