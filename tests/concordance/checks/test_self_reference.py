import pytest

from concordance.findings import Severity
from tests.concordance.checks.texts import found, text

OTHER = text("en", "Nothing.")


@pytest.mark.parametrize(
    ("language", "title", "articles"),
    [
        ("zh-Hans", "友好城市关系协议书", ("本协议书生效。", "本备忘录终止。")),
        ("zh-Hans", "合作备忘录", ("本协议生效。",)),
        ("pt", "Acordo", ("O presente Acordo vigora.", "O presente Memorando cessa.")),
        ("lo", "ຂໍ້ຕົກລົງ", ("ຂໍ້ຕົກລົງສະບັບນີ້", "ບົດບັນທຶກສະບັບນີ້")),
        ("fr", "Accord", ("Le présent accord.", "Le présent protocole.")),
        ("es", "Acuerdo", ("El presente Acuerdo.", "Este Memorándum.")),
        ("ru", "Соглашение", ("Настоящее Соглашение.", "Настоящий Меморандум.")),
        ("ko", "협정", ("이 협정은 발효한다.", "이 양해각서는 종료한다.")),
        ("ja", "協定", ("この協定は効力を生ずる。", "この覚書は終了する。")),
        ("th", "ความตกลง", ("ความตกลงฉบับนี้", "บันทึกความเข้าใจฉบับนี้")),
        ("ka", "შეთანხმება", ("ეს შეთანხმება.", "ეს მემორანდუმი.")),
        ("ar", "اتفاق", ("هذا الاتفاق", "هذه المذكرة")),
        ("zh-Hant", "協議書", ("本協議書生效。", "本備忘錄終止。")),
    ],
)
def test_other_kind_than_its_own_is_an_error(language, title, articles):
    (one,) = found("self-reference", text(language, *articles, title=title), OTHER)
    assert one.severity == Severity.ERROR
    assert one.article == f"article-{len(articles)}"


@pytest.mark.parametrize(
    ("title", "articles"),
    [
        ("Framework Agreement", ("This Agreement binds.", "this Agreement ends.")),
        ("", ("This Memorandum binds.", "this Memorandum ends.")),
        ("Agreement under the Convention", ("This Agreement binds.",)),
        ("Agreement", ("The Convention applies.",)),
        ("Of trees", ("We plant.",)),
        ("Of trees", ("This Protocol binds.",)),
        ("Agreement", ("this agreement of minds, this initiative of ours",)),
    ],
)
def test_one_kind_throughout_is_right(title, articles):
    english = text("en", *articles, title=title)
    assert found("self-reference", english, text("pt", "Nada.")) == []


@pytest.mark.parametrize(
    ("english", "chinese", "findings"),
    [
        ("This Agreement binds.", "本协议生效。", 0),
        ("This Agreement binds.", "本条约生效。", 0),
        ("This Memorandum ends.", "本协议生效。", 1),
        ("This Agreement binds.", "生效。", 0),
        ("This binds.", "本协议生效。", 0),
    ],
)
def test_kind_is_the_same_in_every_language(english, chinese, findings):
    said = found("kind-differs", text("en", english), text("zh-Hans", chinese))
    assert len(said) == findings
    assert all(set(one.spans) == {"en", "zh-Hans"} for one in said)
