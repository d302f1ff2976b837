import pytest

from tests.concordance.checks.texts import found, text

CHECK = "quantifier-differs"

CHANGED = [
    ("en", "A question is settled.", "zh-Hans", "任何问题均予解决。"),
    ("en", "Any question is settled.", "zh-Hans", "问题已解决。"),
    ("en", "It is for reference.", "zh-Hans", "仅供参考。"),
    ("en", "It is for reference only.", "zh-Hans", "供参考。"),
    ("en", "If they agree otherwise, it ends.", "zh-Hans", "除双方另有约定外，本协议终止。"),
    ("en", "Unless they agree otherwise, it ends.", "zh-Hans", "双方约定时，本协议终止。"),
    ("pt", "Se as Partes convierem.", "zh-Hans", "除非双方商定。"),
    ("pt", "Salvo se as Partes convierem.", "zh-Hans", "如双方商定。"),
    ("fr", "Il est seulement indicatif.", "en", "It is indicative."),
    ("es", "A menos que las Partes convengan.", "en", "If the Parties agree."),
    ("ru", "Только для справки.", "en", "For reference."),
    ("lo", "ເວັ້ນເສຍແຕ່ສອງຝ່າຍຕົກລົງ.", "zh-Hans", "如双方商定。"),
]

ALIKE = [
    ("en", "Any question is settled.", "zh-Hans", "任何问题均予解决。"),
    ("en", "a Party that changes it", "zh-Hans", "任何一方变更的"),
    ("en", "No Party does so.", "zh-Hans", "任何一方不这样做。"),
    ("en", "It is for reference only.", "zh-Hans", "仅供参考。"),
    ("en", "Except as agreed, it ends.", "zh-Hans", "除另有约定外，终止。"),
    ("en", "inter alia by vessels", "zh-Hans", "除其他外，由船只"),
    ("en", "as long as it lasts", "zh-Hans", "只要持续"),
    ("en", "Not only this.", "zh-Hans", "不仅如此。"),
    ("en", "at any time", "zh-Hans", "随时"),
    ("en", "to relieve it of its duties", "zh-Hans", "免除其职责以外的负担"),
]


@pytest.mark.parametrize(("one", "left", "other", "right"), CHANGED)
def test_a_word_that_widens_or_limits_is_missed(one, left, other, right):
    (finding,) = found(CHECK, text(one, left), text(other, right), notes=True)
    assert set(finding.spans) == {one, other}
    assert len(finding.values) == 1


def test_any_is_only_a_hint_because_english_says_it_more_often():
    texts = text("en", "It bears any excess."), text("zh-Hans", "其负担超出部分。")
    assert not found(CHECK, *texts)
    assert found(CHECK, *texts, notes=True)


@pytest.mark.parametrize(("one", "left", "other", "right"), ALIKE)
def test_the_same_reach_is_not_found(one, left, other, right):
    assert not found(CHECK, text(one, left), text(other, right))


def test_all_and_both_tell_only_where_the_texts_say_them_elsewhere():
    chinese = text("zh-Hans", "每一方签署。", "签署。")
    english = text("en", "Each Party signs.", "Each Party signs.")
    (finding,) = found(CHECK, chinese, english)
    assert finding.article == "article-2"
    assert not found(CHECK, text("zh-Hans", "签署。"), text("en", "Each Party signs."))


def test_a_language_without_words_is_not_compared():
    assert not found(CHECK, text("ka", "ყველა"), text("en", "only"), notes=True)
