from concordance import Part, Provision, Role, Text
from concordance.alignment import align
from concordance.sentence_pairs import sentence_pairs
from concordance.sides import Case, Side
from tests.concordance.checks.texts import text


def pairs(chinese, english):
    left, right = text("en", english), text("zh-Hans", chinese)
    case = Case(Side(left), Side(right), tuple(align(left, right)))
    found = [(one.left.said.strip(), one.right.said.strip()) for one in sentence_pairs(case)]
    assert sentence_pairs(case) is sentence_pairs(case)
    return found


def test_as_many_clauses_are_compared_clause_by_clause():
    assert pairs("甲；乙。丙。", "A; b. C.") == [("A;", "甲;"), ("b.", "乙。"), ("C.", "丙。")]


def test_where_only_the_sentences_are_as_many_they_are_compared():
    assert pairs("甲；乙。丙。", "A and b. C.") == [("A and b.", "甲;乙。"), ("C.", "丙。")]


def test_where_not_even_they_are_as_many_the_whole_is_compared():
    assert pairs("甲。乙。", "A and b.") == [("A and b.", "甲。乙。")]


def test_a_part_that_says_nothing_is_compared_whole():
    assert pairs("——", "…") == [("…", "——")]


def headed(language, heading, wording):
    plain = f"{heading}\n{wording}"
    parts = (Part(len(heading) + 1, len(plain)),)
    whole = Provision(
        "a", Role.ARTICLE, 1, 0, len(plain), parts, heading=(0, len(heading)) if heading else (0, 0)
    )
    return Text(language, plain, (whole,))


def test_headings_are_compared_where_both_have_one():
    chinese = headed("zh-Hans", "修改", "甲。")
    for heading, expected in (("Changes", [("Changes", "修改")]), ("", [])):
        english = headed("en", heading, "A.")
        case = Case(Side(english), Side(chinese), tuple(align(english, chinese)))
        found = [(one.left.said, one.right.said) for one in sentence_pairs(case)]
        assert found == [*expected, ("A.", "甲。")]
