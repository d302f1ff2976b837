# ruff: noqa: E501 - a text is one string, a slip one line of the table
import time

import pytest
from hypothesis import given, settings

from concordance.reading import read_text
from concordance.text import Role
from tests.concordance.hostile import TAGS, WORDS


def shape(text):
    return [
        (one.role.value, one.key, [part.level for part in one.parts]) for one in text.provisions
    ]


def seen(text):
    """Key, label, heading and the words of each part with its level and number."""
    return [
        (
            one.key,
            text.words(one.label),
            text.words(one.heading),
            [(part.level, part.number, text.words(part.span)) for part in one.parts],
        )
        for one in text.provisions
    ]


def articles(plain, language):
    return [row for row in seen(read_text(plain, language)) if row[0].startswith("article")]


HEADED = {
    "zh-Hans": "第三条 目的\n双方合作。",
    "zh-Hant": "第三條　宗旨\n雙方合作。",
    "en": "Article 3 – Purpose\nThey cooperate.",
    "pt": "Artigo 3.º\nObjeto\nAs Partes cooperam.",
    "fr": "Art. 3 : Objet\nElles coopèrent.",
    "es": "Artículo tercero.- Objeto\nCooperan.",
    "ru": "Статья 3. Предмет\nОни сотрудничают.",
    "ko": "제3조(목적) 협력한다.",
    "ja": "（目的）\n第三条　協力する。",
    "lo": "ມາດຕາ ໓ ຈຸດປະສົງ\nຮ່ວມມື.",
    "ka": "მუხლი 3. მიზანი\nთანამშრომლობენ.",
    "ar": "المادة الثالثة\nالهدف\nيتعاون الطرفان.",
    "th": "ข้อ ๓ วัตถุประสงค์\nภาคีจะร่วมมือกันในทุกด้าน",
}


@pytest.mark.parametrize("language", HEADED)
def test_article_is_told_from_its_heading_in_every_language(language):
    text = read_text(HEADED[language], language)
    (article,) = text.provisions
    assert (article.key, article.number, article.role) == ("article-3", 3, Role.ARTICLE)
    assert article.heading[1] > article.heading[0]
    assert len(article.parts) == 1
    assert text.matter[: article.label[1]].strip() in ("", "(目的)")


@pytest.mark.parametrize(
    ("language", "label"),
    [
        ("zh-Hans", "第 三 条"), ("zh-Hans", "第3条"), ("zh-Hans", "第３条"), ("zh-Hans", "第三条："),
        ("en", "ARTICLE III"), ("en", "Article 3."), ("en", "Clause 3"), ("en", "Article Three"),
        ("pt", "CLÁUSULA TERCEIRA"), ("fr", "Article 3"), ("es", "Artículo 3°"), ("ru", "СТАТЬЯ 3"),
        ("ko", "제 3 조"), ("ja", "第3条"), ("th", "มาตรา 3"), ("ar", "المادة (3)"), ("ar", "المادة ٣"),
    ],
)  # fmt: skip
def test_label_alone_on_its_line_opens_an_article(language, label):
    text = read_text(f"{label}\nabc 一二。", language)
    assert [one.number for one in text.provisions] == [3]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("zh-Hans", "第五条规定的期限可以延长。"),
        ("zh-Hans", "第一条不排除其他合作。"),
        ("zh-Hant", "第一條所述事項繼續適用。"),
        ("en", "Article 5 of this Agreement shall remain in force."),
        ("en", "Article 1(2) shall apply."),
        ("fr", "Article 5 du présent accord."),
        ("ru", "Статья 1 настоящего Соглашения применяется."),
        ("ko", "제1조의 규정은 계속 적용된다."),
        ("ja", "第一条の規定は、引き続き適用する。"),
        ("th", "ข้อ 1 ของความตกลงนี้ใช้บังคับต่อไป"),
        ("ar", "المادة 1 من هذا الاتفاق سارية."),
        ("lo", "ມາດຕາ 1 ຂອງຂໍ້ຕົກລົງສະບັບນີ້ມີຜົນ."),
    ],
)
def test_reference_at_the_start_of_a_line_opens_nothing(language, line):
    first, second = {
        "zh-Hans": ("第一条", "第二条"), "zh-Hant": ("第一條", "第二條"), "en": ("Article 1", "Article 2"),
        "fr": ("Article 1", "Article 2"), "ru": ("Статья 1", "Статья 2"), "ko": ("제1조", "제2조"),
        "ja": ("第一条", "第二条"), "th": ("ข้อ 1", "ข้อ 2"), "ar": ("المادة 1", "المادة 2"),
        "lo": ("ມາດຕາ 1", "ມາດຕາ 2"),
    }[language]  # fmt: skip
    text = read_text(f"{first}\nabc。\n{second}\nabc.\n{line}", language)
    assert [one.number for one in text.provisions if one.role == Role.ARTICLE] == [1, 2]


def test_headings_run_into_the_text_by_character_recognition_are_articles_still():
    plain = "第一条目标本协定的目标是合作。\n第二条和平利用\n一、甲。\n二、乙。\n第三条例外不适用。"
    assert [row[:3] for row in articles(plain, "zh-Hans")] == [
        ("article-1", "第一条", ""),
        ("article-2", "第二条", "和平利用"),
        ("article-3", "第三条", ""),
    ]


def test_parts_and_chapters_belong_to_no_article():
    plain = "第一章 总则\n第一条\n甲。\n第二章\n附则\n第二条\n乙。"
    assert [row[3] for row in articles(plain, "zh-Hans")] == [
        [(0, None, "甲。")],
        [(0, None, "乙。")],
    ]
    plain = "PART I\nGENERAL\nArticle 1\nOne.\nPART II\nFINAL\nArticle 2\nTwo."
    assert [row[3] for row in articles(plain, "en")] == [[(0, None, "One.")], [(0, None, "Two.")]]


def test_slips_in_labels_are_read_as_what_they_are_meant_for():
    plain = "第一条\n甲。\n弟二条\n乙。\n第三章\n丙。\n第四条\n丁。"
    assert [row[0] for row in articles(plain, "zh-Hans")] == [f"article-{n}" for n in (1, 2, 3, 4)]


def test_article_in_another_form_is_read_where_it_must_come_next():
    plain = "Article premier\nUn.\nArticle 2\nDeux.\nArt. 3\nTrois."
    assert len(articles(plain, "fr")) == 3


def test_repeated_article_has_a_key_of_its_own():
    assert [row[0] for row in articles("第一条\n甲。\n第一条\n甲。", "zh-Hans")] == [
        "article-1",
        "article-1-again-2",
    ]


def test_points_of_an_instrument_without_articles_are_its_articles():
    plain = "MEMORANDUM\n\nThe Parties agree as follows.\n\n1. Purpose\nPeace.\n\n2. Final\n2.1 It ends.\n2.2 It may last."
    assert articles(plain, "en") == [
        ("article-1", "1.", "Purpose", [(0, None, "Peace.")]),
        ("article-2", "2.", "Final", [(0, 1, "It ends."), (0, 2, "It may last.")]),
    ]
    plain = "备忘录\n双方商定：\n一、目的\n双方合作。\n二、期限\n五年。"
    assert [row[1:3] for row in articles(plain, "zh-Hans")] == [("一、", "目的"), ("二、", "期限")]


def test_number_far_from_the_last_is_no_point():
    plain = "Title\n\n1. One.\n2. Two.\n95. Ninety-five."
    assert [row[0] for row in articles(plain, "en")] == ["article-1", "article-2"]


def test_title_in_thai_may_take_two_short_lines():
    text = read_text("ความตกลง\nระหว่างเมือง ก กับเมือง ข\nข้อ 1\nภาคีร่วมมือ", "th")
    assert [one.role for one in text.provisions] == [Role.TITLE, Role.ARTICLE]


def test_one_numbered_line_makes_no_points():
    assert articles("Title\n\n1. Only one.", "en") == []


def test_what_stands_around_the_articles_is_told_apart():
    plain = (
        "AGREEMENT\nBETWEEN X AND Y\n\nPreamble\nX and Y,\nRecalling their friendship,\n"
        "Desiring to cooperate,\nHave agreed as follows:\n\nArticle 1\nThey cooperate.\n\n"
        "Done at X on 3 May 2024.\n\nFor X:\nJohn Doe\n\nANNEX I\nList\n(a) one;\n(b) two."
    )
    assert [(role, key) for role, key, _ in shape(read_text(plain, "en"))] == [
        ("title", "title"), ("preamble", "preamble-1"), ("recital", "recital-1"), ("recital", "recital-2"),
        ("preamble", "preamble-2"), ("article", "article-1"), ("testimonium", "testimonium"),
        ("attribution", "attribution"), ("annex", "annex-1"),
    ]  # fmt: skip
    plain = "协 定\n甲方与乙方，\n鉴于双方友好，\n希望加强合作，\n达成协议如下：\n第一条\n合作。\n本协定于二〇二四年在北京签署，一式两份。\n甲方代表：\n张三\n附件一：名单\n甲、张三"
    assert [role for role, _, _ in shape(read_text(plain, "zh-Hans"))] == [
        "title", "preamble", "recital", "recital", "preamble", "article", "testimonium", "attribution", "annex",
    ]  # fmt: skip


def test_annex_as_heading_or_subject_is_no_annex():
    text = read_text(
        "第一条\n附件\n附件为本协议组成部分。\n第二条\n合作。\n附件一和附件二同样有效。", "zh-Hans"
    )
    assert [one.role for one in text.provisions] == [Role.ARTICLE, Role.ARTICLE]
    text = read_text("Article 1\nThey cooperate.\nAnnex I shall apply.\nAnnexes are listed.", "en")
    assert [one.role for one in text.provisions] == [Role.ARTICLE]


def test_closing_words_after_points_are_no_point():
    plain = "Call\n\nThe forum calls on all:\n1. Act.\n2. Share.\n\nWe will meet again.\n\nForum of Cities\n8 July 2024"
    assert [key for _, key, _ in shape(read_text(plain, "en"))][-2:] == ["closing-1", "attribution"]


def test_provision_ends_where_its_last_part_ends():
    text = read_text("第一条\n甲。\n\n第二条\n乙。\n", "zh-Hans")
    assert [text.words(one.span) for one in text.provisions] == ["第一条\n甲。", "第二条\n乙。"]


def test_recital_below_the_title_is_no_title():
    text = read_text("Agreement\nRecalling their friendship\nArticle 1\nOne.", "en")
    assert [one.role for one in text.provisions] == [Role.TITLE, Role.RECITAL, Role.ARTICLE]


def test_number_that_is_none_labels_nothing():
    assert articles("Article IIX\nOne.", "en") == []


def test_names_below_an_unfinished_article_are_part_of_it():
    assert [
        key for _, key, _ in shape(read_text("Article 1\nThey shall cooperate in\nTrade", "en"))
    ] == ["article-1"]


def test_headings_in_brackets_stand_before_their_labels():
    plain = "（目的）\n第一条　甲である。\n（期間）\n第二条　乙である。"
    assert [row[1:3] for row in articles(plain, "ja")] == [
        ("第一条", "（目的）"),
        ("第二条", "（期間）"),
    ]


def test_short_line_before_a_longer_one_is_a_heading_in_thai():
    plain = "ข้อ 1\nระยะเวลา\nความตกลงนี้มีผลใช้บังคับเป็นเวลาห้าปี"
    assert articles(plain, "th")[0][2] == "ระยะเวลา"
    assert articles("ข้อ 1\nภาคีจะร่วมมือ.\nภาคี", "th")[0][2] == ""


@settings(max_examples=100, deadline=None)
@given(WORDS, TAGS)
def test_any_text_is_read_in_order_under_keys_of_its_own(plain, language):
    text = read_text(plain, language)
    assert len({one.key for one in text.provisions}) == len(text.provisions)
    assert len(text.matter) == len(plain)
    for one in text.provisions:
        for part in one.parts:
            assert one.start <= part.start <= part.end <= one.end


@pytest.mark.parametrize(
    "line", ["第一条 甲。\n", "Article 1\nOne.\n", "(a) one;\n", "第一章\n", "甲\n", "1. One.\n"]
)
def test_reading_takes_time_in_proportion(line):
    def taken(times):
        start = time.perf_counter()
        read_text(line * times, "zh-Hans")
        return time.perf_counter() - start

    taken(100)
    assert taken(4000) < 40 * max(taken(1000), 0.005)
