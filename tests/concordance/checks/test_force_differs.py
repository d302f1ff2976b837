import pytest

from concordance.findings import Severity
from tests.concordance.checks.texts import found, text

CHECK = "force-differs"

SWAPPED = [
    ("en", "The Parties may meet.", "zh-Hans", "双方应举行会议。"),
    ("en", "The Parties shall meet.", "zh-Hans", "双方可举行会议。"),
    ("en", "The Parties shall meet.", "zh-Hans", "双方可以举行会议。"),
    ("en", "The Parties may disclose it.", "zh-Hans", "双方不得披露。"),
    ("en", "The Parties shall disclose it.", "zh-Hans", "双方不得披露。"),
    ("en", "The Parties may not disclose it.", "zh-Hans", "双方可披露。"),
    ("en", "No Party shall disclose it.", "zh-Hans", "任何一方应披露。"),
    ("en", "The Parties must meet.", "zh-Hans", "双方有权举行会议。"),
    ("en", "The Parties will meet.", "zh-Hans", "双方可举行会议。"),
    ("en", "The Parties may meet.", "zh-Hans", "双方将在北京举行会议。"),
    ("en", "The Parties shall meet.", "zh-Hans", "双方将在北京举行会议。"),
    ("en", "The Parties will meet.", "zh-Hans", "双方应举行会议。"),
    ("en", "The Parties will meet.", "zh-Hans", "双方不得举行会议。"),
    ("en", "Parties may consider the climate.", "zh-Hans", "缔约方应审议气候变化。"),
    ("en", "Each Party may collect data.", "zh-Hans", "每一方应收集数据。"),
    ("en", "The Parties shall exercise it.", "zh-Hans", "双方可行使该权利。"),
    ("en", "The Parties shall meet.", "zh-Hant", "雙方可舉行會議。"),
    ("en", "The Parties shall meet.", "pt", "As Partes podem reunir-se."),
    ("en", "The Parties may meet.", "pt", "As Partes devem reunir-se."),
    ("pt", "As Partes não devem divulgá-la.", "zh-Hans", "双方可披露。"),
    ("pt", "As Partes irão reunir-se.", "zh-Hans", "双方可举行会议。"),
    ("en", "The Parties shall meet.", "fr", "Les Parties peuvent se réunir."),
    ("en", "The Parties may meet.", "fr", "Les Parties doivent se réunir."),
    ("fr", "Les Parties ne peuvent pas le divulguer.", "zh-Hans", "双方可披露。"),
    ("en", "The Parties may meet.", "es", "Las Partes deberán reunirse."),
    ("en", "The Parties shall meet.", "es", "Las Partes podrán reunirse."),
    ("en", "The Parties shall meet.", "ru", "Стороны могут встречаться."),
    ("en", "The Parties may meet.", "ru", "Стороны должны встречаться."),
    ("en", "The Parties may meet.", "lo", "ສອງຝ່າຍຕ້ອງພົບປະກັນ."),
    ("lo", "ສອງຝ່າຍສາມາດພົບປະກັນ.", "zh-Hans", "双方应举行会议。"),
    ("lo", "ສອງຝ່າຍຕ້ອງບໍ່ເປີດເຜີຍ.", "zh-Hans", "双方可披露。"),
]

THE_SAME = [
    ("en", "The Parties shall meet.", "zh-Hans", "双方应举行会议。"),
    ("en", "The Parties shall meet.", "zh-Hans", "双方须举行会议。"),
    ("en", "The Parties may meet.", "zh-Hans", "双方可举行会议。"),
    ("en", "The Parties will meet.", "zh-Hans", "双方将在北京举行会议。"),
    ("en", "The Parties wish to meet.", "zh-Hans", "双方愿举行会议。"),
    ("en", "This shall not be interpreted so.", "zh-Hans", "本条不得解释如下。"),
    ("en", "Nothing in this Agreement shall affect it.", "zh-Hans", "本协议任何规定不得影响它。"),
    ("en", "Failure to give reasons shall not affect it.", "zh-Hans", "未说明理由应不影响其效力。"),
    ("en", "No Party shall disclose it.", "zh-Hans", "任何一方不得披露。"),
    ("en", "The common will of the Parties is firm.", "zh-Hans", "双方的共同意愿坚定。"),
    ("en", "It was signed on 5 May 2025.", "zh-Hans", "于二〇二五年五月五日签署。"),
    ("en", "They address climate change.", "zh-Hans", "共同应对气候变化。"),
    ("en", "They adapt to it accordingly.", "zh-Hans", "相应地适应这一变化。"),
    ("en", "They supply goods and respond.", "zh-Hans", "供应货物并作出响应和反应。"),
    ("en", "Sustainable and renewable energy.", "zh-Hans", "可持续和可再生能源。"),
    ("en", "Approval of a feasible licence.", "zh-Hans", "对可行许可的认可。"),
    ("en", "It obtains what it has achieved.", "zh-Hans", "获得所取得的成果。"),
    ("en", "At the request of the other Party, it is sent.", "zh-Hans", "应另一方的请求予以寄送。"),
    ("en", "It is sent by invitation.", "zh-Hans", "应邀寄送。"),
    ("en", "Then they can meet.", "zh-Hans", "届时双方能够会面。"),
    ("en", "Once agreed, it may be extended.", "zh-Hans", "经双方同意后方可延长。"),
    ("en", "Either Party may end it.", "zh-Hans", "任何一方可终止。"),
    ("en", "The mayor spoke of goodwill.", "pt", "O presidente da câmara falou de boa vontade."),
    ("en", "The Parties shall meet.", "pt", "As Partes devem reunir-se."),
    ("en", "The Parties will meet.", "pt", "As Partes irão reunir-se."),
    ("en", "The Parties shall meet.", "fr", "Les Parties se réuniront."),
    ("en", "The Parties shall not meet.", "fr", "Les Parties ne doivent pas se réunir."),
    ("en", "The Parties shall meet.", "es", "Las Partes se reunirán."),
    ("en", "The Parties shall not meet.", "ru", "Стороны не должны встречаться."),
    ("en", "The activities are agreed.", "lo", "ກິດຈະກຳໄດ້ຕົກລົງກັນແລ້ວ."),
    ("lo", "ເມືອງທີ່ສະອາດ ແລະ ກ່ຽວຂ້ອງ.", "zh-Hans", "相关的清洁城市。"),
    ("en", "The Parties shall meet.", "ka", "მხარეები ხვდებიან."),
]


@pytest.mark.parametrize(("one", "left", "other", "right"), SWAPPED)
def test_another_force_is_found(one, left, other, right):
    (finding,) = found(CHECK, text(one, left), text(other, right))
    assert set(finding.spans) == {one, other}
    assert all(finding.values.values())


@pytest.mark.parametrize(("one", "left", "other", "right"), THE_SAME)
def test_the_same_force_is_not_found(one, left, other, right):
    assert not found(CHECK, text(one, left), text(other, right))


def test_a_duty_that_is_a_leave_is_an_error_at_its_words():
    chinese = text("zh-Hans", "双方应举行会议。")
    english = text("en", "The Parties may meet.")
    (finding,) = found(CHECK, chinese, english)
    assert finding.severity == Severity.ERROR
    assert finding.values == {"en": "may", "zh-Hans": "应"}
    assert chinese.words(finding.spans["zh-Hans"]) == "应"
    assert str(finding.message) == "One text obliges where another permits."


def test_a_duty_that_is_an_intention_is_a_warning():
    (finding,) = found(CHECK, text("zh-Hans", "双方将在北京会面。"), text("en", "They shall meet."))
    assert finding.severity == Severity.WARNING


def test_two_intentions_for_duties_are_a_habit():
    chinese = text("zh-Hans", "双方将在北京会面。", "双方将在北京签署。")
    english = text("en", "They shall meet.", "They shall sign.")
    assert not found(CHECK, chinese, english)
    assert len(found(CHECK, chinese, english, notes=True)) == 2


def test_a_leave_said_on_one_side_only_is_a_warning_on_both_sides():
    chinese = text("zh-Hans", "任何一方可终止本协议。")
    english = text("en", "Any Party terminates this Agreement.")
    (finding,) = found(CHECK, chinese, english)
    assert finding.severity == Severity.WARNING
    assert finding.values == {"zh-Hans": "可"}
    assert english.words(finding.spans["en"]) == "Any Party terminates this Agreement."
    assert "permits" in str(finding.message)


def test_a_duty_left_unsaid_once_among_many_is_a_hint():
    chinese = text("zh-Hans", *["双方应举行会议。"] * 5)
    english = text("en", *["They shall meet."] * 4, "They meet.")
    assert not found(CHECK, chinese, english)
    (finding,) = found(CHECK, chinese, english, notes=True)
    assert finding.article == "article-5"
    assert "obliges" in str(finding.message)


def test_a_duty_often_left_unsaid_is_the_way_of_the_text():
    chinese = text("zh-Hans", *["双方应举行会议。"] * 8)
    english = text("en", *["They shall meet."] * 6, "They meet.", "They meet.")
    assert not found(CHECK, chinese, english)


def test_a_duty_said_by_one_text_alone_tells_nothing_in_few_places():
    assert not found(CHECK, text("zh-Hans", "双方应会面。"), text("en", "They meet."))


def test_sentences_are_compared_one_by_one():
    chinese = text("zh-Hans", "双方应会面。双方可签署。")
    english = text("en", "They may meet. They shall sign.")
    assert len(found(CHECK, chinese, english)) == 2
