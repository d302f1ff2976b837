import pytest

from concordance.folding import folded
from concordance.reading.lines import lines_of
from concordance.reading.parts import split
from concordance.reading.words import structure


def levels(plain, language="en"):
    same = folded(plain, language)
    parts = split(list(lines_of(same)), structure(language))
    return [(part.level, part.number, plain[part.start : part.end]) for part in parts]


def only_levels(plain, language="en"):
    return [row[:2] for row in levels(plain, language)]


THREE_DEEP = [(0, 1), (1, 1), (2, 1), (2, 2), (1, 2), (0, 2)]


@pytest.mark.parametrize(
    ("language", "plain"),
    [
        ("en", "1. One:\n(a) two:\n(i) three;\n(ii) four;\n(b) five.\n2. Six."),
        ("en", "1) One:\na) two:\ni) three;\nii) four;\nb) five.\n2) Six."),
        ("zh-Hans", "一、甲：\n（一）乙：\n1．丙；\n2.丁；\n（二）戊。\n二、己。"),
        ("zh-Hans", "1、甲：\n（1）乙：\n①丙；\n②丁；\n（2）戊。\n2、己。"),
        ("zh-Hant", "一、甲：\n（一）乙：\n１．丙；\n２．丁；\n（二）戊。\n二、己。"),
        ("pt", "1. Um:\na) dois:\ni) três;\nii) quatro;\nb) cinco.\n2. Seis."),
        ("pt", "1 – Um:\na) dois:\ni) três;\nii) quatro;\nb) cinco.\n2 – Seis."),
        ("ru", "1. Раз:\nа) два:\n(i) три;\n(ii) четыре;\nб) пять.\n2. Шесть."),
        ("ka", "1. ერთი:\nა) ორი:\n(i) სამი;\n(ii) ოთხი;\nბ) ხუთი.\n2. ექვსი."),
        ("ko", "① 하나:\n1. 둘:\n가. 셋;\n나. 넷;\n2. 다섯.\n② 여섯."),
        ("ar", "(١) واحد:\nأ) اثنان:\n(i) ثلاثة؛\n(ii) أربعة؛\nب) خمسة.\n(٢) ستة."),
        ("th", "1. หนึ่ง\n(ก) สอง\n(i) สาม\n(ii) สี่\n(ข) ห้า\n2. หก"),
        ("lo", "1. ໜຶ່ງ:\n(ກ) ສອງ:\n(i) ສາມ;\n(ii) ສີ່;\n(ຂ) ຫ້າ.\n2. ຫົກ."),
        ("ja", "1. 一:\n(a) 二:\n(i) 三\n(ii) 四\n(b) 五\n2. 六"),
    ],
)  # fmt: skip
def test_styles_of_every_language_stand_equally_deep(language, plain):
    assert only_levels(plain, language) == THREE_DEEP


@pytest.mark.parametrize(
    ("language", "plain"),
    [
        ("en", "The fields are:\n(a) one;\n(b) two."),
        ("en", "The fields are:\n1. one;\n2. two."),
        ("en", "The following\n- one;\n- two."),
        ("zh-Hans", "下列领域：\n（一）甲；\n（二）乙。"),
        ("zh-Hans", "下列领域：\n1. 甲；\n2. 乙。"),
        ("pt", "Domínios:\na) um;\nb) dois."),
        ("lo", "ຂົງເຂດ:\n1. ໜຶ່ງ;\n2. ສອງ."),
        ("ko", "목적은 다음과 같다.\n1. 하나\n2. 둘"),
        ("ja", "次の事項を定める。\n一　甲\n二　乙"),
        ("th", "ดังต่อไปนี้\n1. หนึ่ง\n2. สอง"),
    ],
)
def test_list_after_its_introduction_is_one_level_deeper(language, plain):
    assert [level for level, _ in only_levels(plain, language)] == [0, 1, 1]


def test_marker_is_no_part_of_the_words():
    assert levels("（一）甲；\n（二）乙。", "zh-Hans") == [(0, 1, "甲；"), (0, 2, "乙。")]


def test_letter_and_roman_number_are_told_apart_by_what_follows():
    plain = "(h) eight;\n(i) nine;\n(j) ten."
    assert only_levels(plain) == [(0, 8), (0, 9), (0, 10)]
    plain = "(g) seven;\n(h) eight:\n(i) one;\n(ii) two;\n(i) nine."
    assert only_levels(plain)[:4] == [(0, 7), (0, 8), (1, 1), (1, 2)]


def test_two_markers_on_one_line_are_two_parts():
    assert only_levels("四、（一）甲；\n（二）乙。", "zh-Hans") == [(0, 4), (1, 1), (1, 2)]
    assert only_levels("（二）1．甲；\n2．乙。", "zh-Hans") == [(0, 2), (1, 1), (1, 2)]


def test_marker_alone_on_its_line_goes_with_the_next_line():
    assert levels("2.\n\n第十七条所述的工具；", "zh-Hans") == [(0, 2, "第十七条所述的工具；")]


def test_lines_broken_within_a_sentence_are_one_part():
    assert levels("The Parties shall\ncooperate.") == [(0, None, "The Parties shall\ncooperate.")]
    assert len(levels("The Parties shall\n\ncooperate.")) == 2
    assert len(levels("ერთი ორი\nსამი ოთხი", "ka")) == 2


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "2024 was a year."), ("en", "1.5 million people."), ("en", "J. Smith signed."),
        ("en", "(SCO) states."), ("zh-Hans", "2024年7月。"), ("zh-Hans", "（以下简称双方）"),
        ("zh-Hans", "三方同意。"), ("en", "300) x"), ("en", "UN. x"), ("en", "e.g. x"), ("en", "ß) x"),
    ],
)  # fmt: skip
def test_what_only_looks_like_a_marker_stays_in_the_words(language, line):
    assert levels(line, language) == [(0, None, line)]


def test_new_list_after_a_paragraph_counts_anew():
    plain = "One:\n(a) two.\nThree:\n(i) four.\nFive."
    assert [level for level, _ in only_levels(plain)] == [0, 1, 0, 1, 0]


def test_lost_first_item_leaves_a_list():
    assert only_levels("The fields:\n(b) two;\n(c) three.") == [(0, None), (1, 2), (1, 3)]


def test_paragraph_words_and_doubled_letters_count():
    assert only_levels("§ 1 Um.\n§ 2 Dois.", "pt") != []
    assert only_levels("ຂໍ້ 1. ໜຶ່ງ\nຂໍ້ 2. ສອງ", "lo") == [(0, 1), (0, 2)]
    assert only_levels("(z) last;\n(aa) next;\n(bb) then.")[1:] == [(0, 27), (0, 28)]
    assert only_levels("3.1 One.\n3.2 Two.") == [(0, 1), (0, 2)]
    assert only_levels("A. One.\nB. Two.") == [(0, 1), (0, 2)]
