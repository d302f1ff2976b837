import pytest

from concordance.findings import Severity
from tests.concordance.checks.texts import found, text

AMISS = [
    ("half-width-punctuation", "zh-Hans", "推动发展,促进合作(一)类", "note"),
    ("full-width-letters", "en", "Ａrticle １2", "note"),
    ("variants-mixed", "zh-Hans", "推動发展", "warning"),
    ("variants-mixed", "zh-Hant", "推動发展", "warning"),
    ("zero-sign", "zh-Hans", "二○二五年", "warning"),
    ("zero-sign", "zh-Hans", "二〇二O年", "warning"),
    ("spaced-title", "zh-Hans", "“共同发展” 倡 议", "note"),
    ("spaced-title", "zh-Hans", "协 议 书", "note"),
    ("characters-lost", "zh-Hant", "生態環??推廣", "warning"),
    ("characters-lost", "en", "a \ufffd sign", "warning"),
    ("reading-pasted", "zh-Hant", "推動(dòng)成立", "warning"),
    ("invisible-characters", "en", "soft\u00adhyphen", "warning"),
    ("invisible-characters", "zh-Hans", "零\u200b宽\u200b度", "warning"),
    ("invisible-characters", "en", "turned \u202eround", "warning"),
    ("invisible-characters", "ar", "\u00ad", "warning"),
    ("doubled-words", "en", "the the Parties", "warning"),
    ("doubled-words", "en", "The the Parties", "warning"),
    ("doubled-words", "pt", "as as Partes", "warning"),
    ("doubled-signs", "en", "the Parties,, and", "warning"),
    ("doubled-signs", "zh-Hans", "各方。。", "warning"),
    ("doubled-signs", "en", "the end..", "warning"),
    ("broken-words", "en", "coop- eration", "note"),
    ("broken-words", "en", "coop-\neration", "note"),
    ("doubled-spaces", "en", "the  Parties", "note"),
    ("signs-unbalanced", "en", "the Parties (or any of them", "warning"),
    ("signs-unbalanced", "en", "the “Parties", "warning"),
    ("signs-unbalanced", "zh-Hans", "《公约", "warning"),
    ("signs-unbalanced", "en", "the ((( Parties", "warning"),
    ("signs-unbalanced", "fr", "les Parties » et", "warning"),
    ("signs-unbalanced", "ka", "„მხარეები", "warning"),
    ("spelling-mixed", "en", "The Organisation and the Organization", "note"),
    ("spelling-mixed", "en", "Recognizing and recognising", "note"),
]
SOUND = [
    ("half-width-punctuation", "zh-Hans", "推动发展，促进合作"),
    ("half-width-punctuation", "en", "one, two"),
    ("full-width-letters", "zh-Hans", "第１条"),
    ("full-width-letters", "en", "Article 12"),
    ("variants-mixed", "zh-Hans", "推动发展，乾隆"),
    ("variants-mixed", "zh-Hant", "推動發展，台北，只有"),
    ("variants-mixed", "ja", "推動発展"),
    ("zero-sign", "zh-Hans", "二〇二五年"),
    ("zero-sign", "zh-Hans", "○一项"),
    ("spaced-title", "zh-Hans", "甲方代表 乙方代表"),
    ("spaced-title", "en", "a b c"),
    ("characters-lost", "en", "Who?? Nobody."),
    ("reading-pasted", "zh-Hant", "基地(山東)"),
    ("reading-pasted", "en", "動(dòng)"),
    ("invisible-characters", "ar", "\u200fنص\u200f"),
    ("invisible-characters", "th", "ข้อ\u200bตกลง"),
    ("invisible-characters", "en", "plain\ttext"),
    ("doubled-words", "en", "they had had that that"),
    ("doubled-words", "fr", "nous nous engageons"),
    ("doubled-words", "en", "one-one one"),
    ("doubled-words", "zh-Hans", "ha ha"),
    ("doubled-signs", "en", "and so on ... the end. etc."),
    ("broken-words", "en", "short- and long-term"),
    ("broken-words", "zh-Hans", "ab- cde"),
    ("doubled-spaces", "en", "one two\n  three"),
    ("signs-unbalanced", "en", "a) one; (b) two (three “four”)"),
    ("signs-unbalanced", "ka", "„მხარეები“ და „კომიტეტი”"),
    ("signs-unbalanced", "zh-Hans", "（一）甲; 1)乙；《公约》(草案）"),
    ("spelling-mixed", "en", "exercise size, Organisation and organisation"),
    ("spelling-mixed", "fr", "organisation organization"),
]


@pytest.mark.parametrize(("check", "language", "words", "severity"), AMISS)
def test_what_is_amiss_in_one_text_is_told_once(check, language, words, severity):
    (finding,) = found(check, text(language, words), text("es", "x"), notes=True)
    assert finding.severity == Severity(severity)
    assert finding.spans.keys() == {language}
    assert finding.article == "article-1"


@pytest.mark.parametrize(("check", "language", "words"), SOUND)
def test_sound_typography_is_let_alone(check, language, words):
    assert found(check, text(language, words), text("es", "x"), notes=True) == []


def test_a_note_says_how_often():
    (finding,) = found(
        "half-width-punctuation", text("zh-Hans", "甲,乙,丙"), text("en", "x"), notes=True
    )
    assert finding.message.parameters == {"count": 2}


def test_signs_apart_are_told_one_by_one():
    amiss = text("en", "the (Parties ]] and } others")
    rows = found("signs-unbalanced", amiss, text("fr", "x"))
    assert [one.values["en"] for one in rows] == ["(", "]]", "}"]
