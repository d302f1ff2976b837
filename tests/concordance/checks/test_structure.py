# ruff: noqa: E501 - a text is one string, a slip one line of the table
"""The checks of structure, each with pairs that must be found and pairs that must be clean."""

import pytest

from concordance import examine, read_text
from concordance.checks import all_checks
from concordance.findings import Group, Severity
from tests.concordance.sources import composed, drafts, needs_data, shared

STRUCTURE = {one.id for one in all_checks() if one.group == Group.STRUCTURE}
ZH = (
    "协议书\n\n甲市和乙市，\n忆及两市人民之间的友谊，\n希望加强各领域的合作，\n达成协议如下：\n\n"
    "第一条 目的\n双方同意建立友好城市关系。双方应遵循平等互利的原则。\n\n"
    "第二条 领域\n双方应在下列领域合作：\n（一）茶叶和咖啡的种植与加工；\n（二）旅游；\n（三）职业教育与城市管理方面的技术培训。\n\n"
    "第三条 期限\n本协议书有效期五年。\n任何一方可提前六个月书面通知另一方终止本协议书。\n\n"
    "本协议书于二〇二五年七月五日在贵阳签署，一式两份。\n"
)
EN = (
    "AGREEMENT\n\nThe City of A and the City of B,\nRecalling the friendship between the peoples of the two cities,\n"
    "Desiring to strengthen their cooperation in all fields,\nHave agreed as follows:\n\n"
    "Article 1\nPurpose\nThe Parties agree to establish a relationship of twinned cities. "
    "The Parties shall observe the principles of equality and mutual benefit.\n\n"
    "Article 2\nFields\nThe Parties shall cooperate in the following fields:\n"
    "(a) the growing and processing of tea and coffee;\n(b) tourism;\n"
    "(c) technical training in vocational education and the management of cities.\n\n"
    "Article 3\nDuration\nThis Agreement remains in force for five years.\n"
    "Either Party may terminate this Agreement by giving the other six months’ notice in writing.\n\n"
    "Done in duplicate at Guiyang on 5 July 2025.\n"
)


def found(english, chinese, *, notes=False):
    """The checks of structure that find something, with the gravity of each."""
    texts = {"en": read_text(english, "en"), "zh-Hans": read_text(chinese, "zh-Hans")}
    return [
        one
        for one in examine(texts)
        if one.check in STRUCTURE and (notes or one.severity != Severity.NOTE)
    ]


def checks(english=EN, chinese=ZH):
    return {one.check for one in found(english, chinese)}


def test_equal_texts_are_clean():
    assert found(EN, ZH, notes=True) == []


FOUND = [
    ("article lost", "zh", "第二条 领域\n双方应在下列领域合作：\n（一）茶叶和咖啡的种植与加工；\n（二）旅游；\n（三）职业教育与城市管理方面的技术培训。\n\n", "", "provision-missing"),
    ("recital lost", "en", "Desiring to strengthen their cooperation in all fields,\n", "", "provision-missing"),
    ("article doubled", "zh", "第三条 期限\n", "第三条 期限\n本协议书有效期五年。\n第三条 期限\n", "provision-missing"),
    ("testimonium lost", "en", "Done in duplicate at Guiyang on 5 July 2025.\n", "", "provision-missing"),
    ("number skipped", "en", "Article 3", "Article 4", "numbering"),
    ("number repeated", "zh", "第三条", "第二条", "numbering"),
    ("homophone", "zh", "第三条", "弟三条", "label-slip"),
    ("chapter for article", "zh", "第二条", "第二章", "label-slip"),
    ("item skipped", "en", "(c) technical", "(d) technical", "enumeration"),
    ("item repeated", "zh", "（三）", "（二）", "enumeration"),
    ("item lost", "zh", "（二）旅游；\n（三）", "（二）", "part-missing"),
    ("item added", "en", "(c) technical", "(c) sport and the arts of the stage;\n(d) technical", "part-missing"),
    ("paragraph lost", "en", "Either Party may terminate this Agreement by giving the other six months’ notice in writing.\n", "", "part-missing"),
    ("paragraph doubled", "zh", "本协议书有效期五年。\n", "本协议书有效期五年。\n本协议书有效期五年。\n", "part-missing"),
    ("heading lost", "zh", "第三条 期限", "第三条", "heading-missing"),
    ("sentence lost", "zh", "双方应遵循平等互利的原则。", "", "sentence-missing"),
    ("sentence doubled", "en", "The Parties shall observe the principles", "They agree to cooperate with each other. The Parties shall observe the principles", "sentence-missing"),
    ("cut short", "zh", "任何一方可提前六个月书面通知另一方终止本协议书。", "任何一方可终止。", "length-differs"),
    ("untranslated", "zh", "双方应遵循平等互利的原则。", "The Parties shall observe the principles of equality and mutual benefit.", "wording-untranslated"),
    ("untranslated item", "en", "tourism;\n(c) technical training in vocational education", "tourism;\n(c) 职业教育与城市管理方面的技术培训以及其他领域的合作", "wording-untranslated"),
    ("annex promised", "zh", "本协议书有效期五年。", "本协议书的附件为其组成部分。", "annex-cited"),
    ("field lost", "zh", "在贵阳签署", "在{place}签署", "field-differs"),
    ("items swapped", "zh", "（二）旅游；\n（三）职业教育与城市管理方面的技术培训。", "（二）职业教育与城市管理方面的技术培训；\n（三）旅游。", "order-differs"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "side", "old", "new", "check"), FOUND, ids=[row[0] for row in FOUND]
)
def test_one_slip_is_found(name, side, old, new, check):
    before = ZH if side == "zh" else EN
    assert before.count(old) == 1
    after = before.replace(old, new)
    english, chinese = (EN, after) if side == "zh" else (after, ZH)
    assert check in checks(english, chinese)


def one_of(check, english=EN, chinese=ZH):
    return next(one for one in found(english, chinese, notes=True) if one.check == check)


def test_lost_article_is_shown_in_both_texts():
    cut = ZH[: ZH.index("第三条")] + ZH[ZH.index("本协议书于") :]
    one = one_of("provision-missing", chinese=cut)
    assert one.severity == Severity.ERROR
    assert str(one.message) == "“Article 3” has no counterpart in the other text."
    assert EN[slice(*one.spans["en"])] == "Article 3"
    assert "第二条" in cut[slice(*one.spans["zh-Hans"])] or one.spans["zh-Hans"]


def test_lost_article_is_found_though_the_others_are_numbered_on():
    start, end = ZH.index("第二条"), ZH.index("第三条")
    cut = ZH[:start] + ZH[end:].replace("第三条", "第二条")
    assert [one.article for one in found(EN, cut) if one.check == "provision-missing"] == [
        "article-2"
    ]


def test_lost_item_and_lost_sentence_are_shown_where_they_stand():
    one = one_of("part-missing", chinese=ZH.replace("（二）旅游；\n（三）", "（二）"))
    assert EN[slice(*one.spans["en"])] == "tourism;"
    one = one_of("sentence-missing", chinese=ZH.replace("双方应遵循平等互利的原则。", ""))
    assert EN[slice(*one.spans["en"])].strip().startswith("The Parties shall observe")


def test_empty_article_is_found():
    english = EN.replace("The Parties shall cooperate in the following fields:\n", "").replace(
        "Fields\n", ""
    )
    lost = "(a) the growing and processing of tea and coffee;\n(b) tourism;\n(c) technical training in vocational education and the management of cities.\n"
    assert "wording-empty" in checks(english.replace(lost, ""), ZH)


def test_swapped_articles_are_found():
    start, middle, end = ZH.index("第二条"), ZH.index("第三条"), ZH.index("本协议书于")
    assert "numbering" in checks(chinese=ZH[:start] + ZH[middle:end] + ZH[start:middle] + ZH[end:])
    second, third = ZH[start + 3 : middle], ZH[middle + 3 : end]
    assert "order-differs" in checks(
        chinese=ZH[:start] + "第二条" + third + "第三条" + second + ZH[end:]
    )


def test_two_sentences_in_one_are_no_loss():
    assert checks(chinese=ZH.replace("关系。双方应", "关系，并应")) == set()


def test_two_paragraphs_in_one_are_said_as_that():
    one = one_of("part-joined", chinese=ZH.replace("五年。\n任何", "五年。任何"))
    assert one.severity == Severity.WARNING


def test_headings_in_one_text_only_are_said_once():
    plain = ZH.replace(" 目的", "").replace(" 领域", "").replace(" 期限", "")
    assert [one.check for one in found(EN, plain)].count("heading-missing") == 1


def test_preamble_in_one_passage_lacks_no_recitals():
    plain = (
        ZH.replace("友谊，\n", "友谊，").replace("乙市，\n", "乙市，").replace("合作，\n", "合作，")
    )
    assert "recital" not in " ".join(one.article for one in found(EN, plain))


def test_small_parts_around_the_articles_are_only_noted():
    english = EN.replace("Have agreed as follows:", "Now,\nHave agreed as follows:")
    assert checks(english=english) == set()
    english = EN.replace(
        "Have agreed as follows:", f"{'They are friends of old. ' * 9}\nHave agreed as follows:"
    )
    assert checks(english=english) == {"part-missing"}


def test_chapters_are_counted_too():
    chapters = ZH.replace("第一条", "第一章 总则\n第一条").replace("第二条", "第二章 合作\n第二条")
    assert checks(chinese=chapters) == set()
    assert checks(chinese=chapters.replace("第二章", "第四章")) == {"numbering"}
    sections = chapters.replace("第三条", "第一章 其他\n第三条")
    assert checks(chinese=sections) == set()


def test_annex_present_satisfies_its_mention():
    words = "本协议书的附件为其组成部分。"
    chinese = ZH.replace("本协议书有效期五年。", words) + "附件一：名单\n甲、乙。\n"
    assert "annex-cited" not in checks(chinese=chinese)
    assert "provision-missing" in checks(chinese=chinese)


def test_lists_that_begin_anew_are_counted_anew():
    english = EN.replace("Duration\n", "Duration\n(a) one;\n(b) two.\n(a) three;\n(b) four.\n")
    assert "enumeration" not in checks(english=english)


def test_japanese_paragraphs_may_begin_with_the_second():
    japanese = "第一条\nこの協定を定める。\n２　期間は延長できる。\n３　終了できる。"
    chinese = "第一条\n一、制定本协定。\n二、期限可延长。\n三、可终止。"
    texts = {"ja": read_text(japanese, "ja"), "zh-Hans": read_text(chinese, "zh-Hans")}
    assert "enumeration" not in {one.check for one in examine(texts)}


def test_chinese_left_in_a_sentence_in_english_is_found():
    english = EN.replace("in writing.", "in writing, 并应按照双方各自国家的法律办理有关手续.")
    assert "wording-untranslated" in checks(english=english)
    name = EN.replace("in writing.", "in writing (贵阳市).")
    assert "wording-untranslated" not in checks(english=name)


def test_english_left_in_a_sentence_in_chinese_is_found_but_no_name():
    assert "wording-untranslated" in checks(
        chinese=ZH.replace(
            "终止本协议书。", "终止本协议书 in accordance with the laws of their own countries。"
        )
    )
    assert "wording-untranslated" not in checks(
        chinese=ZH.replace(
            "终止本协议书。",
            "终止 Green Development Forum of Shanghai Cooperation Organisation 协议。",
        )
    )


def test_marker_without_words_is_no_loss():
    assert "part-missing" not in checks(chinese=ZH.replace("技术培训。", "技术培训。\n（四）"))


def test_texts_without_any_articles_are_compared_too():
    assert checks("Title\n\nOne sentence.", "标题\n\n一句话。") == set()
    assert "provision-missing" in {one.check for one in found("", "第一条\n甲。")}


def test_the_same_words_in_both_texts_are_not_translated():
    portuguese = EN.replace("Article", "Artigo")
    texts = {"en": read_text(EN, "en"), "pt": read_text(portuguese, "pt")}
    assert "wording-untranslated" in {one.check for one in examine(texts)}


@pytest.mark.parametrize("name", drafts())
def test_drafts_are_clean_in_every_pair_of_languages(name):
    findings = [one for one in examine(composed(name)) if one.check in STRUCTURE]
    assert [str(one.message) for one in findings if one.severity != Severity.NOTE] == []


@needs_data
def test_initiative_is_clean():
    english, chinese = (shared(f"seed/initiative.{tag}.txt") for tag in ("en", "zh-Hans"))
    assert found(english, chinese) == []


@needs_data
def test_treaty_is_clean_but_for_the_annex_that_was_joined_on_paper():
    english, chinese = (shared(f"treaty/bbnj.{tag}.txt") for tag in ("en", "zh-Hans"))
    assert {one.article for one in found(english, chinese)} == {"annex-1"}
