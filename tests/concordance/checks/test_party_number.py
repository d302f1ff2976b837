import pytest

from concordance import Recorded, Register
from concordance.findings import Severity
from tests.concordance.checks.texts import found, text

CHECK = "party-number"
THREE, TWO = (Register(recorded=Recorded(parties=number)) for number in (3, 2))


@pytest.mark.parametrize(
    ("language", "wording", "word"),
    [
        ("zh-Hans", "经双方书面同意。", "双方"),
        ("zh-Hant", "經雙方書面同意。", "雙方"),
        ("en", "with the consent of both Parties", "both Parties"),
        ("en", "with the consent of the two Parties", "the two Parties"),
        ("pt", "o consentimento de ambas as Partes", "ambas as Partes"),
        ("fr", "le consentement des deux Parties", "des deux Parties"),
        ("es", "el consentimiento de ambas Partes", "ambas Partes"),
        ("ru", "согласие обеих Сторон", "обеих Сторон"),
        ("lo", "ຄວາມເຫັນດີຂອງທັງສອງຝ່າຍ", "ທັງສອງຝ່າຍ"),
    ],
)
def test_two_parties_among_three_are_an_error(language, wording, word):
    other = text("pt" if language == "en" else "en", "—")
    (finding,) = found(CHECK, text(language, wording), other, register=THREE)
    assert finding.severity == Severity.ERROR
    assert finding.values == {language: word}
    assert str(finding.message) == f"“{word}” speaks of 2 parties; there are 3."
    assert not found(CHECK, text(language, wording), other, register=TWO)


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("zh-Hans", "通知其他两方。"),
        ("zh-Hans", "不得向第三方披露。"),
        ("en", "notify the other two Parties"),
        ("en", "the three Parties; a third party"),
        ("lo", "ແຈ້ງໃຫ້ອີກສອງຝ່າຍ"),
    ],
)
def test_what_is_said_of_some_of_three_parties_is_right(language, wording):
    other = text("pt" if language == "en" else "en", "—")
    assert not found(CHECK, text(language, wording), other, register=THREE)


def test_four_parties_among_three_are_an_error():
    english = text("en", "with the consent of all four Parties")
    assert found(CHECK, english, text("pt", "—"), register=THREE)


def test_the_text_itself_may_say_how_many_there_are():
    chinese = text("zh-Hans", "甲、乙与丙（以下合称“三方”）。", "经双方同意。")
    (finding,) = found(CHECK, chinese, text("en", "—", "—"))
    assert finding.article == "article-2"


def test_where_nobody_says_how_many_there_are_nothing_is_found():
    assert not found(CHECK, text("zh-Hans", "双方与三方。"), text("en", "both Parties"))
    defined = text("zh-Hans", "创新基地（以下简称“基地”）由双方建立。")
    assert not found(CHECK, defined, text("en", "—"))


def test_words_outside_every_article_have_no_article():
    chinese = text("zh-Hans", "签署。")
    loose = type(chinese)("zh-Hans", chinese.plain + "双方", chinese.provisions)
    (finding,) = found(CHECK, loose, text("en", "—"), register=THREE)
    assert finding.article == ""
