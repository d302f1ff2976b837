"""Before and after a moment."""

import pytest

from tests.concordance.checks.texts import found, text

CHECK = "sequence-differs"


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("出资应在2026年12月31日之后到位。", "It shall be paid before 31 December 2026."),
        ("在期满之前六个月通知。", "Notice is given six months after the expiry."),
        ("生效之后通知。", "It is notified prior to entry into force."),
    ],
)
def test_before_is_not_after(chinese, english):
    (finding,) = found(CHECK, text("zh-Hans", chinese), text("en", english))
    assert set(finding.spans) == {"zh-Hans", "en"}
    assert len(finding.values) == 2


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("出资应在2026年12月31日之前到位。", "It shall be paid before 31 December 2026."),
        ("在期满前六个月通知。", "Notice is given six months prior to the expiry."),
        ("签署后三十日内通知。", "It is notified within thirty days of signature."),
        ("前款规定在签署之后适用。", "The preceding paragraph applies after signature."),
        ("至迟于3月31日缴纳。", "It is paid by 31 March."),
        ("学生照顾老人。", "Pupils look after the old."),
    ],
)
def test_the_same_order_in_time_is_not_found(chinese, english):
    assert not found(CHECK, text("zh-Hans", chinese), text("en", english))


def test_a_language_without_words_for_it_is_not_compared():
    assert not found(CHECK, text("ka", "შემდეგ"), text("en", "before"))
