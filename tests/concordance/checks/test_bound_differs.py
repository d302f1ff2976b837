import pytest

from concordance.findings import Severity
from tests.concordance.checks.texts import found, text

CHECK = "bound-differs"

OPPOSITE = [
    ("en", "at least ten experts", "zh-Hans", "不超过十名专家"),
    ("en", "at most ten experts", "zh-Hans", "不少于十名专家"),
    ("en", "not exceeding 500 dollars", "zh-Hans", "不低于500美元"),
    ("en", "not less than thirty days", "zh-Hans", "不超过三十日"),
    ("en", "up to 30 per cent", "zh-Hans", "至少百分之三十"),
    ("pt", "no máximo dez peritos", "en", "at least ten experts"),
    ("ru", "не менее десяти экспертов", "en", "not more than ten experts"),
    ("fr", "au moins dix experts", "es", "como máximo diez expertos"),
]

ONE_SIDED = [
    ("en", "at least ten experts", "zh-Hans", "十名专家"),
    ("en", "ten experts", "zh-Hans", "至少十名专家"),
    ("en", "up to ten experts", "zh-Hans", "十名专家"),
    ("en", "They meet once.", "zh-Hans", "至少会晤一次。"),
]

ALIKE = [
    ("en", "at least ten experts", "zh-Hans", "十名以上专家"),
    ("en", "more than ten experts", "zh-Hans", "十名以上专家"),
    ("en", "more than ten experts", "zh-Hans", "十余名专家"),
    ("en", "about ten experts", "zh-Hans", "十名专家"),
    ("en", "within thirty days", "zh-Hans", "不迟于三十日"),
    ("en", "no later than thirty days", "zh-Hans", "三十日内"),
    ("en", "up to ten experts and ten students", "zh-Hans", "十名学生和至多十名专家"),
    ("en", "at least ten experts; the ten experts", "zh-Hans", "十名专家"),
    ("en", "at least one", "zh-Hans", "至少五名"),
]


@pytest.mark.parametrize(("one", "wording", "other", "rendering"), OPPOSITE)
def test_opposite_bounds_are_an_error(one, wording, other, rendering):
    [finding] = found(CHECK, text(one, wording), text(other, rendering))
    assert finding.severity == Severity.ERROR


@pytest.mark.parametrize(("one", "wording", "other", "rendering"), ONE_SIDED)
def test_bound_of_one_side_is_a_warning(one, wording, other, rendering):
    [finding] = found(CHECK, text(one, wording), text(other, rendering))
    assert finding.severity == Severity.WARNING


@pytest.mark.parametrize(("one", "wording", "other", "rendering"), ALIKE)
def test_bounds_of_one_direction_are_no_difference(one, wording, other, rendering):
    assert found(CHECK, text(one, wording), text(other, rendering)) == []


def test_finding_says_both_bounds():
    [one] = found(CHECK, text("en", "at least ten experts"), text("zh-Hans", "至多十名专家"))
    assert one.values == {"en": "ten", "zh-Hans": "十"}
    assert str(one.message) == "“ten” is the least in one text, “十” the most in the other."


@pytest.mark.parametrize(
    ("english", "chinese", "sentence"),
    [
        (
            "at most ten experts",
            "不少于十名专家",
            "“十” is the least in one text, “ten” the most in the other.",
        ),
        (
            "at least ten experts",
            "十名专家",
            "“ten” is the least in one text; the other says “十” without this limit.",
        ),
        (
            "ten experts",
            "至多十名专家",
            "“十” is the most in one text; the other says “ten” without this limit.",
        ),
        (
            "less than ten experts",
            "不超过十名专家",
            "“十” itself is included in one text; in the other, “ten” itself is not.",
        ),
    ],
)
def test_finding_says_in_a_whole_sentence_how_the_limits_differ(english, chinese, sentence):
    [one] = found(CHECK, text("en", english), text("zh-Hans", chinese), notes=True)
    assert str(one.message) == sentence


def test_least_and_more_are_told_apart_in_a_note():
    texts = text("en", "less than ten experts"), text("zh-Hans", "不超过十名专家")
    assert [one.severity for one in found(CHECK, *texts, notes=True)] == [Severity.NOTE]
