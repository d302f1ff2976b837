import re
from collections import Counter

import pytest

from concordance.alignment import align
from concordance.pairing import Traits, in_order, likeness, measure
from concordance.reading import Piece, compose, read_text
from concordance.sides import Case, Side
from concordance.text import Role
from tests.concordance.sources import han, needs_data, shared

WORDS = ["two years", "on 7 June 2023", "on 3 May 2024", "thirty days", "6 members", "5 per cent"]
HAN_WORDS = ["两年", "于2023年6月7日", "于2024年5月3日", "三十日", "6名成员", "百分之五"]


def english(numbers):
    """Articles that each say a value of their own, numbered on from 1."""
    return "\n".join(
        f"Article {at}\nThe Parties shall cooperate with each other, {WORDS[number]}."
        for at, number in enumerate(numbers, 1)
    )


def chinese(numbers):
    return "\n".join(
        f"第{han(at)}条\n双方应相互开展交流与合作，{HAN_WORDS[number]}。"
        for at, number in enumerate(numbers, 1)
    )


def keys(left, right):
    return [
        (one and one.key, other and other.key)
        for one, other in align(read_text(left, "en"), read_text(right, "zh-Hans"))
    ]


def numbers(left, right):
    return [
        tuple(int(re.sub(r"\D", "", key)) if key else None for key in row)
        for row in keys(left, right)
    ]


def test_same_keys_belong_together():
    assert numbers(english(range(4)), chinese(range(4))) == [(n, n) for n in (1, 2, 3, 4)]


@pytest.mark.parametrize("lost", range(6))
def test_lost_article_does_not_shift_the_others(lost):
    left = [number for number in range(6) if number != lost]
    rows = numbers(english(range(6)), chinese(left))
    assert rows == [
        (n, None) if n == lost + 1 else (n, n if n <= lost else n - 1) for n in range(1, 7)
    ]
    rows = numbers(english(left), chinese(range(6)))
    assert sorted(row[1] for row in rows) == list(range(1, 7))
    assert [row[1] for row in rows if row[0] is None] == [lost + 1]


def test_lost_article_without_renumbering_leaves_a_gap():
    plain = re.sub("第二条\n.*\n", "", chinese(range(4)))
    assert numbers(english(range(4)), plain) == [(1, 1), (2, None), (3, 3), (4, 4)]


def test_articles_moved_with_their_numbers_keep_their_counterparts():
    one, two, three = chinese(range(3)).replace("\n第", "\n\n第").split("\n\n")
    assert numbers(english(range(3)), "\n".join([one, three, two])) == [(1, 1), (2, 2), (3, 3)]


def test_known_keys_decide_whatever_is_said():
    def text(language, *names):
        return compose(language, [Piece(one, Role.ARTICLE, None, "", "", one) for one in names])

    rows = align(text("en", "aim", "cost", "end"), text("pt", "cost", "extra"))
    assert [(one and one.key, other and other.key) for one, other in rows] == [
        ("aim", None), ("cost", "cost"), (None, "extra"), ("end", None),
    ]  # fmt: skip


def test_what_only_the_second_text_has_follows_what_stands_before_it_there():
    rows = keys(
        "Article 1\nOne.\nArticle 2\nTwo.", "第一条\n甲。\n第二条\n乙。\n附件一：名单\n丙。"
    )
    assert rows[-1] == (None, "annex-1")
    assert keys("", "第一条\n甲。")[0] == (None, "article-1")


@needs_data
@pytest.mark.parametrize("lost", [2, 17, 40, 58, 74])
def test_treaty_with_a_lost_article_is_aligned_but_for_it(lost):
    one = read_text(shared("treaty/bbnj.en.txt"), "en")
    other = read_text(shared("treaty/bbnj.zh-Hans.txt"), "zh-Hans")
    gone = next(each for each in other.provisions if each.key == f"article-{lost}")
    plain = other.plain[: gone.start] + other.plain[gone.end :]
    for number in range(lost + 1, 77):
        plain = plain.replace(f"\n第{han(number)}条", f"\n第{han(number - 1)}条", 1)
    rows = align(one, read_text(plain, "zh-Hans"))
    assert [left.key for left, right in rows if left and not right] == [f"article-{lost}"]
    assert all(
        right.number == left.number - (left.number > lost)
        for left, right in rows
        if left and right and left.role == Role.ARTICLE
    )


def case_of(left, right):
    texts = read_text(left, "en"), read_text(right, "zh-Hans")
    return Case(Side(texts[0]), Side(texts[1]), tuple(align(*texts)))


LIST = (
    "Article 1\nThe fields are:\n(a) growing rice and keeping water;\n(b) tourism;\n"
    "(c) 30 scholarships for training."
)
HAN_LIST = "第一条\n领域如下：\n（一）水稻种植和节水灌溉；\n（二）旅游；\n（三）三十份培训奖学金。"


def test_parts_pair_by_what_they_say_where_one_is_lost():
    (pair,) = case_of(LIST, HAN_LIST.replace("（二）旅游；\n（三）", "（二）")).pairs()
    assert [(len(some), len(others)) for some, others in pair.rows] == [
        (1, 1),
        (1, 1),
        (1, 0),
        (1, 1),
    ]
    assert [one.right.side.written(one.right.span) for one in pair.parts][
        -1
    ] == "三十份培训奖学金。"


def test_paragraph_said_in_two_is_paired_with_both():
    plain = (
        "Article 1\nThe Parties shall cooperate with each other in the fields of trade and of culture. "
        "The Parties shall hold a meeting in May of every year."
    )
    (pair,) = case_of(
        plain, "第一条\n双方应在贸易和文化方面开展合作。\n双方应于每年五月举行会议。"
    ).pairs()
    (row,) = pair.rows
    assert [len(one) for one in row] == [1, 2]
    (part,) = pair.parts
    assert part.right.said.count("\n") == 1


def test_pair_of_parts_is_its_own_only_part():
    (pair,) = case_of(LIST, HAN_LIST).pairs()
    assert pair.parts[0].parts == (pair.parts[0],)
    assert len(pair.parts) == 4


def test_provision_without_words_is_its_own_only_part():
    (pair,) = case_of("Article 1\nOne.", "第一条").pairs()
    assert pair.parts == (pair,)


def traits(length, values=(), shape=(0,), number=None):
    return Traits(length, Counter(values), shape, number)


def test_likeness_knows_values_length_structure_and_number():
    same = traits(100, [("number", 5)], (0, 1))
    assert likeness(same, same) == 1
    for other in (
        traits(100, [("number", 6)], (0, 1)),
        traits(300, [("number", 5)], (0, 1)),
        traits(100, [("number", 5)], (0,)),
        traits(100, [("number", 5)], (0, 1), 2),
    ):
        assert likeness(same, other) < 1
    assert likeness(traits(9, shape=(0,)), traits(9, shape=(1,))) < 1


def test_nothing_beside_something_is_all_lost():
    rows = in_order([], [traits(1), traits(2)], lambda i, j: 0.0)
    assert rows == [((), (0,)), ((), (1,))]


def test_two_numbered_items_are_never_taken_for_one():
    left = [traits(50, number=1), traits(50, number=2)]
    right = [traits(100, number=1)]
    rows = in_order(left, right, lambda i, j: likeness(left[i], right[j]), joining=True)
    assert sorted(map(len, rows)) == [2, 2]
    assert any(not others for _, others in rows)


def test_fields_have_no_length():
    assert measure("Done at {place} on {date}", "en") == measure("Done at  on ", "en")
    assert measure("协定", "zh-Hans") == pytest.approx(2 / 0.265)
