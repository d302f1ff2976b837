import pytest

from concordance import Recorded, Register
from tests.concordance.checks.texts import found, text

CHECK = "force-mixed"
MEMORANDUM = {
    "zh-Hans": "合作备忘录",
    "en": "Memorandum on Cooperation",
    "pt": "Memorando de Cooperação",
}
LETTER = {"zh-Hans": "意向书", "en": "Letter of Intent", "lo": "ໜັງສືສະແດງເຈດຈຳນົງ"}

MIXED = [
    ("zh-Hans", MEMORANDUM, "双方应每年会晤。"),
    ("zh-Hans", LETTER, "双方同意建立关系。"),
    ("zh-Hans", LETTER, "达成协议如下："),
    ("en", MEMORANDUM, "The Parties shall meet."),
    ("en", LETTER, "The Parties agree to meet."),
    ("pt", MEMORANDUM, "As Partes devem reunir-se."),
    ("lo", LETTER, "ສອງຝ່າຍຕ້ອງພົບປະກັນ."),
]


@pytest.mark.parametrize(("language", "titles", "wording"), MIXED)
def test_a_binding_word_among_words_of_intention_is_found(language, titles, wording):
    will = {"zh-Hans": "双方将在北京会面。", "en": "The Parties will meet."}.get(language)
    will = will or {"pt": "As Partes irão reunir-se.", "lo": "ສອງຝ່າຍຈະພົບປະກັນ."}[language]
    mixed = text(language, will, wording, title=titles[language])
    (finding,) = found(CHECK, mixed, text("fr", "—", "—", title="—"))
    assert finding.article == "article-2"
    assert finding.message.parameters["number"] == 1


@pytest.mark.parametrize(
    ("language", "title", "wording"),
    [
        ("en", "Agreement on Cooperation", "The Parties shall meet."),
        ("en", "Memorandum", "The Parties will meet and should write."),
        ("en", "Memorandum", "The Parties shall meet and shall write."),
        ("zh-Hans", "合作协议", "双方应会面。"),
        ("zh-Hans", "备忘录", "双方将在北京会面，经对方书面同意。"),
        ("zh-Hans", "倡议", "各方应会面。"),
    ],
)
def test_words_that_suit_the_instrument_are_right(language, title, wording):
    other = text("fr", "—", title="—")
    assert not found(CHECK, text(language, wording, title=title), other)


def test_what_is_recorded_goes_before_the_title():
    register = Register(recorded=Recorded(kind="memorandum"))
    english = text("en", "The Parties agree to meet.", title="Agreement")
    assert found(CHECK, english, text("fr", "—", title="—"), register=register)


def test_an_instrument_without_a_title_is_of_no_kind():
    assert not found(CHECK, text("en", "The Parties agree to meet."), text("fr", "—"))
