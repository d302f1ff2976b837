import pytest

from concordance.checks.reference_exists import reference_exists
from concordance.reading import Piece, compose, read_text
from concordance.register import Register
from concordance.sides import Side
from concordance.text import Role
from tests.concordance.sources import needs_data, shared

ENGLISH = """Agreement

Article 1
1. We agree.
2. The fields are:
(a) trade;
(b) culture.

Article 2
{}

Article 3
We part.
"""
CHINESE = """协议

第一条
一、双方同意。
二、领域如下：
（一）贸易；
（二）文化。

第二条
{}

第三条
结束。
"""


def missing(language, plain):
    side = Side(read_text(plain, language))
    return [one.values[language] for one in reference_exists.examine(side, Register())]


@pytest.mark.parametrize(
    "wording",
    [
        "See Article 1.",
        "See Articles 1 to 3.",
        "See Article 1, paragraph 2 (b).",
        "See Article 1, paragraph 2 (b), of this Agreement.",
        "See Article 99 of the Convention.",
        "See Articles 98 and 99 of the Vienna Convention.",
        "See Article 98, and Article 99 of the Convention.",
        "See the Convention, Article 99.",
        "See Article 99 of the Law. Article 99 governs.",
        "See Annex VII.",
        "See this Article and the preceding article.",
        "See Part IX.",
        "The fields are (a) trade and (b) art; subparagraph (b) above comes first.",
    ],
)
def test_reference_that_finds_its_place_is_right(wording):
    assert missing("en", ENGLISH.format(wording)) == []


@pytest.mark.parametrize(
    ("wording", "written"),
    [
        ("See Article 4.", ["Article 4"]),
        ("See Article 4 of this Agreement.", ["Article 4"]),
        ("See Articles 3 to 5.", ["Articles 3 to 5"]),
        ("See Article 1, paragraph 3.", ["Article 1, paragraph 3"]),
        ("See Article 1, paragraph 2 (c).", ["Article 1, paragraph 2 (c)"]),
        ("See paragraph 6 above.", ["paragraph 6"]),
    ],
)
def test_reference_into_nothing_is_found(wording, written):
    assert missing("en", ENGLISH.format(wording)) == written


@pytest.mark.parametrize(
    ("wording", "written"),
    [
        ("见第一条第二款第（二）项。", []),
        ("见本协议第九条。", ["第九条"]),
        ("见第九条。", ["第九条"]),
        ("见《公约》第九条。", []),
        ("见公约第九条和第十条。", []),
        ("见第一条第二款第（三）项。", ["第一条第二款第（三）项"]),
    ],
)
def test_chinese_reference_is_its_own_or_anothers(wording, written):
    assert missing("zh-Hans", CHINESE.format(wording)) == written


def test_annex_must_be_there_where_there_are_annexes():
    plain = ENGLISH.format("See Annex 1 and Annex 3.") + "\nAnnex 1\nA list.\n\nAnnex 2\nA list.\n"
    assert missing("en", plain) == ["Annex 3"]


def test_recital_may_refer_to_what_is_not_here():
    assert missing("en", "Agreement\n\nRecalling Article 9,\n\nArticle 1\nWe agree.\n") == []


@pytest.mark.parametrize(("number", "written"), [(1, []), (7, ["paragraph 7"])])
def test_memorandum_counts_its_articles_as_paragraphs(number, written):
    pieces = [
        Piece("first", Role.ARTICLE, 1, "Paragraph 1", "Aim", "We agree."),
        Piece("second", Role.ARTICLE, 2, "Paragraph 2", "Force", f"See paragraph {number}."),
    ]
    side = Side(compose("en", pieces))
    found = reference_exists.examine(side, Register())
    assert [one.values["en"] for one in found] == written


def test_text_without_articles_has_nothing_to_miss():
    assert missing("en", "See Article 9.") == []


@needs_data
@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_every_reference_of_a_treaty_finds_its_place(language):
    assert missing(language, shared(f"treaty/bbnj.{language}.txt")) == []
