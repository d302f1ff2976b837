"""The checks of the group "final": testimonium, authenticity, clauses and how they work."""

import pytest

from concordance.alignment import align
from concordance.checks import all_checks
from concordance.findings import Group, Severity
from concordance.register import Recorded, Register
from concordance.sides import Case, Pair, Side
from concordance.text import Part, Provision, Role, Text
from tests.concordance.checks.texts import text

FINAL = {one.id: one for one in all_checks() if one.group == Group.FINAL}
ZH = "本协议于二〇二五年七月五日在贵阳签署，一式两份，每份均用中文和英文写成，两种文本同等作准。"
EN = (
    "Done in duplicate at Guiyang on 5 July 2025, each original in Chinese and English, "
    "both texts being equally authentic."
)
PT = "Feito em dois exemplares, em chinês e português, fazendo ambos os textos igualmente fé."
LO = "ເປັນສອງສະບັບ, ແຕ່ລະສະບັບເປັນ ພາສາຈີນ ແລະ ພາສາລາວ, ຕົວບົດທັງສອງພາສາມີຄຸນຄ່າເທົ່າທຽມກັນ."
FR = "Fait en double exemplaire, en chinois et en français, les deux textes faisant également foi."
ES = "Hecho por duplicado, en chino y español, siendo ambos textos igualmente auténticos."
RU = "Совершено в двух экземплярах на китайском и русском языках, оба текста имеют одинаковую силу."


def closing(language, plain):
    provision = Provision(
        "testimonium", Role.TESTIMONIUM, None, 0, len(plain), (Part(0, len(plain)),)
    )
    return Text(language, plain, (provision,))


def examined(check, *texts, register=None):
    """What one check of the group finds in two texts (or in one)."""
    rule, known = FINAL[check], register or Register()
    sides = sorted((Side(one) for one in texts), key=lambda side: side.language)
    if rule.of is Side:
        return [one for side in sides for one in rule.examine(side, known)]
    case = Case(*sides, tuple(align(sides[0].text, sides[1].text)), known)
    if rule.of is Case:
        return list(rule.examine(case))
    assert rule.of is Pair
    return [one for pair in case.pairs() for one in rule.examine(pair, known)]


def everything(*texts, register=None):
    return {one.check for check in FINAL for one in examined(check, *texts, register=register)}


@pytest.mark.parametrize(
    ("chinese", "language", "other"),
    [
        (ZH, "en", EN),
        (ZH.replace("英文", "葡萄牙文"), "pt", PT),
        (ZH.replace("英文", "老挝文"), "lo", LO),
        (ZH.replace("英文", "法文"), "fr", FR),
        (ZH.replace("英文", "西班牙文"), "es", ES),
        (ZH.replace("英文", "俄文"), "ru", RU),
        (
            "一式{copies}，用{languages}写成，两种文本同等作准。",
            "en",
            EN.replace("in duplicate", "{copies}"),
        ),
        ("{copies}，用{languages}写成，两种文本同等作准。", "en", EN),
        (
            "一式三份，用中文、英文和老挝文写成，三种文本同等作准。如有分歧，以英文文本为准。",
            "en",
            "Done in triplicate in Chinese, English and Lao, all texts being equally authentic. "
            "In case of divergence, the English text shall prevail.",
        ),
    ],
)
def test_closings_that_say_the_same_are_clean(chinese, language, other):
    assert everything(closing("zh-Hans", chinese), closing(language, other)) == set()


@pytest.mark.parametrize(
    ("chinese", "english", "checks"),
    [
        (ZH, EN.replace("duplicate", "triplicate"), {"copies-differ"}),
        (ZH.replace("两份", "三份"), EN, {"copies-differ"}),
        (ZH.replace("一式两份，", ""), EN, {"copies-differ"}),
        (ZH, EN.replace("in duplicate ", ""), {"copies-differ"}),
        (ZH, EN.replace("English", "French"), {"languages-named"}),
        (ZH.replace("英文", "法文"), EN, {"languages-named"}),
        (ZH.replace("英文", "法文"), EN.replace("English", "French"), {"languages-named"}),
        (ZH.replace("每份均用中文和英文写成，", ""), EN, {"languages-named"}),
        (ZH, EN.replace(" in Chinese and English", ""), {"languages-named"}),
        (ZH, EN.replace("both texts", "all texts"), {"texts-counted", "texts-counted-differ"}),
        (ZH.replace("两种", "三种"), EN, {"texts-counted", "texts-counted-differ"}),
        (ZH, EN.replace(", both texts being equally authentic", ""), {"authenticity-differs"}),
        (ZH.replace("，两种文本同等作准", ""), EN, {"authenticity-differs"}),
        (
            ZH,
            EN.replace("authentic", "authentic, but the Chinese text shall prevail"),
            {"authenticity-differs", "authenticity-contradictory"},
        ),
        (
            ZH.replace("作准", "作准，但以中文文本为准"),
            EN.replace("authentic", "authentic, but the English text shall prevail"),
            {"authenticity-differs", "authenticity-contradictory"},
        ),
        (
            ZH + "老挝文译本仅供参考。",
            EN + " The Thai text is for reference only.",
            {"authenticity-differs"},
        ),
    ],
)
def test_closings_that_differ_are_found(chinese, english, checks):
    assert everything(closing("zh-Hans", chinese), closing("en", english)) == checks


@pytest.mark.parametrize(
    ("chinese", "english", "sentence"),
    [
        (
            ZH,
            EN.replace("authentic", "authentic, but the Chinese text shall prevail"),
            "Only one text says which text prevails: “",
        ),
        (
            ZH + "老挝文译本仅供参考。",
            EN,
            "Only one text says which text is for reference: “",
        ),
        (
            ZH + "老挝文译本仅供参考。",
            EN + " The Thai text is for reference only.",
            "The texts do not say alike which text is for reference: “",
        ),
    ],
)
def test_finding_says_whether_one_text_is_silent_or_both_answer(chinese, english, sentence):
    texts = closing("zh-Hans", chinese), closing("en", english)
    (one,) = examined("authenticity-differs", *texts)
    assert str(one.message).startswith(sentence)
    assert "“”" not in str(one.message)


def test_findings_show_where_to_look_in_both_texts():
    texts = closing("zh-Hans", ZH.replace("两份", "三份")), closing("en", EN)
    (one,) = examined("copies-differ", *texts)
    assert one.values == {"en": "in duplicate", "zh-Hans": "一式三份"}
    (alone,) = examined("copies-differ", texts[0], closing("en", EN.replace("in duplicate ", "")))
    assert set(alone.spans) == {"en", "zh-Hans"}
    assert alone.values == {"zh-Hans": "一式三份"}


def test_text_that_does_not_close_differs_in_nothing():
    assert everything(text("zh-Hans", "同意。"), closing("en", EN)) == set()
    assert everything(text("zh-Hans", "同意。"), text("en", "We agree.")) == set()


@pytest.mark.parametrize(
    ("recorded", "checks"),
    [
        (Recorded(copies=2), set()),
        (Recorded(parties=2), set()),
        (Recorded(parties=3), {"copies-recorded"}),
        (Recorded(copies=3, parties=2), {"copies-recorded"}),
        (Recorded(languages=("zh-Hans", "en")), set()),
        (Recorded(languages=("zh-Hans", "en", "fr"), authentic=("zh-Hans", "en")), set()),
        (Recorded(languages=("zh-Hans", "fr")), {"languages-recorded"}),
        (Recorded(languages=("zh-Hans", "en", "fr")), {"languages-recorded"}),
    ],
)
def test_closing_says_what_is_recorded(recorded, checks):
    texts = closing("zh-Hans", ZH), closing("en", EN)
    assert everything(*texts, register=Register(recorded=recorded)) == checks


def test_single_original_may_lie_with_a_depositary():
    single = closing("en", "Done in a single original in English and Chinese.")
    known = Register(recorded=Recorded(parties=3))
    assert examined("copies-recorded", single, register=known) == []


def test_texts_are_counted_by_the_record_where_languages_are_filled_in():
    english = closing("en", "Done {copies} in {languages}, both texts being equally authentic.")
    three = Register(recorded=Recorded(languages=("zh-Hans", "en", "lo")))
    assert [one.severity for one in examined("texts-counted", english, register=three)] == [
        Severity.ERROR
    ]
    assert examined("texts-counted", english) == []


def test_all_texts_of_two_languages_are_a_warning():
    english = closing("en", EN.replace("both", "all"))
    assert [one.severity for one in examined("texts-counted", english)] == [Severity.WARNING]


def test_third_language_may_prevail_over_equal_texts():
    plain = "Done in Chinese and Portuguese, both being equally authentic; the English text shall prevail."
    assert examined("authenticity-contradictory", closing("en", plain)) == []


CLAUSES = [
    ("en", "This Agreement enters into force on signature.", "zh-Hans", "本协议很好。"),
    ("en", "This Agreement is good.", "zh-Hans", "本协议有效期五年。"),
    ("en", "This Agreement shall be renewed.", "pt", "O presente Acordo é bom."),
    ("en", "This Agreement may be amended.", "fr", "Le présent accord est bon."),
    ("en", "Disputes about this Agreement are settled.", "es", "El presente Acuerdo es bueno."),
    ("en", "Either Party may terminate this Agreement.", "ru", "Настоящее Соглашение хорошее."),
]


@pytest.mark.parametrize(("first", "one", "second", "other"), CLAUSES)
def test_final_clause_of_only_one_text_is_an_error(first, one, second, other):
    (found,) = examined("final-clause-missing", text(first, one), text(second, other))
    assert found.severity == Severity.ERROR
    assert set(found.spans) == {first, second}


def test_final_clause_without_a_counterpart_points_to_the_end():
    english = text("en", "We agree.", "Either Party may terminate this Agreement.")
    chinese = text("zh-Hans", "双方同意。")
    (found,) = examined("final-clause-missing", english, chinese)
    assert found.article == "article-2"
    assert found.spans["zh-Hans"] == (6, 6)


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("This Agreement enters into force on signature.", "本协议自签署之日起生效。"),
        ("This Agreement may be changed.", "本协议可修改。"),
        ("Use renewable energy.", "使用新能源。"),
        ("Either Party may terminate the project.", "任何一方可结束项目。"),
    ],
)
def test_final_clause_that_both_or_neither_have_is_right(english, chinese):
    texts = text("en", english), text("zh-Hans", chinese)
    assert examined("final-clause-missing", *texts) == []


def test_early_article_is_no_final_clause():
    english = text("en", "This Agreement may be amended.", "One.", "Two.", "Three.")
    assert examined("final-clause-missing", english, text("zh-Hans", "一。", "二。")) == []


TERMS = [
    ("en", "It shall be extended automatically.", "zh-Hans", "应延长。"),
    ("en", "It shall be extended.", "zh-Hans", "应自动延长。"),
    ("en", "Notify in writing.", "zh-Hans", "通知对方。"),
    ("en", "Notify.", "zh-Hans", "书面通知对方。"),
    ("en", "It enters into force on the date of its approval.", "zh-Hans", "自签署之日起生效。"),
    ("pt", "Notificar por escrito.", "zh-Hans", "通知对方。"),
    ("lo", "ຕໍ່ອາຍຸໂດຍອັດຕະໂນມັດ", "zh-Hans", "应延长。"),
    ("fr", "Elle notifie par écrit.", "en", "It gives notice."),
    ("es", "Se prorroga automáticamente.", "en", "It is extended."),
    ("ru", "Уведомляет письменно.", "en", "It gives notice."),
    ("ko", "자동으로 연장된다.", "en", "It is extended."),
    ("ja", "書面により通告する。", "en", "It gives notice."),
    ("ka", "წერილობით აცნობებს.", "en", "It gives notice."),
    ("ar", "يجدد تلقائيا", "en", "It is extended."),
    ("th", "ต่ออายุโดยอัตโนมัติ", "en", "It is extended."),
]


@pytest.mark.parametrize(("first", "one", "second", "other"), TERMS)
def test_term_of_only_one_text_is_an_error(first, one, second, other):
    findings = examined("final-terms", text(first, one), text(second, other))
    assert findings
    assert {each.severity for each in findings} == {Severity.ERROR}
    assert all(set(each.spans) == {first, second} for each in findings)


def test_friendly_consultation_of_only_one_text_is_a_warning():
    texts = text("en", "The Parties consult."), text("zh-Hans", "双方友好协商。")
    assert [one.severity for one in examined("final-terms", *texts)] == [Severity.WARNING]


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("Unless otherwise agreed in writing", "除另有书面约定外"),
        ("on the date of its signature", "自签署之日"),
        ("on the date of receipt of the last notification", "自收到最后一份通知之日起"),
        ("through friendly consultation", "通过友好协商"),
        ("it is extended automatically", "自动延长"),
    ],
)
def test_terms_that_both_say_are_clean(english, chinese):
    assert examined("final-terms", text("en", english), text("zh-Hans", chinese)) == []


def test_title_has_no_terms():
    english = text("en", "We agree.", title="Agreement in writing")
    assert examined("final-terms", english, text("zh-Hans", "同意。", title="协议")) == []
