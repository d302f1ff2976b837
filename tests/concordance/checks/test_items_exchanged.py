import pytest

from concordance import Part, Provision, Role, Text
from concordance.findings import Severity
from tests.concordance.checks.texts import found, text

CHECK = "items-exchanged"

ENGLISH = ["agriculture and forestry", "education and sport", "ports and logistics"]
CHINESE = ["农业与林业", "教育与体育", "港口与物流"]
PORTUGUESE = ["agricultura e florestas", "educação e desporto", "portos e logística"]
LAO = ["ກະສິກຳ ແລະ ປ່າໄມ້", "ການສຶກສາ ແລະ ກິລາ", "ທ່າເຮືອ ແລະ ໂລຈິສຕິກ"]


def listed(language, items):
    """One article of a line and its items."""
    plain, parts = "", []
    for at, item in enumerate(["–", *items]):
        parts.append(Part(len(plain), len(plain) + len(item), 1 if at else 0, at or None))
        plain += item + "\n"
    article = Provision("article-1", Role.ARTICLE, 1, 0, len(plain), tuple(parts))
    return Text(language, plain, (article,))


def swapped(items, one, other):
    rows = list(items)
    rows[one], rows[other] = rows[other], rows[one]
    return rows


@pytest.mark.parametrize(("one", "other"), [(0, 1), (1, 2), (0, 2)])
@pytest.mark.parametrize(
    ("language", "items"), [("zh-Hans", CHINESE), ("pt", PORTUGUESE), ("en", ENGLISH)]
)
def test_exchanged_items_are_found(language, items, one, other):
    right = ("zh-Hans", CHINESE) if language == "en" else ("en", ENGLISH)
    (finding,) = found(CHECK, listed(language, swapped(items, one, other)), listed(*right))
    assert finding.severity == Severity.WARNING
    assert finding.article == "article-1"
    assert set(finding.spans) == {language, right[0]}
    assert str(finding.message) == (
        f"Items {one + 1} and {other + 1} seem to have changed places in one text."
    )


@pytest.mark.parametrize(("language", "items"), [("zh-Hans", CHINESE), ("pt", PORTUGUESE)])
def test_items_in_their_places_are_not_found(language, items):
    assert not found(CHECK, listed(language, items), listed("en", ENGLISH))


def test_names_tell_items_apart():
    left = listed("en", ["exchanges with Nairobi", "exchanges with Osaka"])
    right = listed("zh-Hans", ["与大阪交流", "与内罗毕交流"])
    assert found(CHECK, left, right)


def test_items_that_differ_in_one_field_each_are_told_apart():
    left = listed("en", ["agriculture, trade and tourism", "agriculture, trade and sport"])
    right = ["农业、贸易与体育", "农业、贸易与旅游"]
    assert found(CHECK, left, listed("zh-Hans", right))
    assert not found(CHECK, left, listed("zh-Hans", right[::-1]))


def test_an_item_that_only_adds_a_field_is_not_found():
    left = listed("en", ["agriculture, trade and tourism", "agriculture and trade"])
    assert not found(CHECK, left, listed("zh-Hans", ["农业与贸易", "农业、贸易与旅游"]))


def test_items_are_not_compared_where_a_language_has_no_words():
    assert not found(CHECK, listed("ka", ["ა", "ბ"]), listed("en", ENGLISH[:2]))


def test_exchanged_articles_are_found():
    left = text("en", *ENGLISH[:2])
    (finding,) = found(CHECK, left, text("zh-Hans", *CHINESE[1::-1]))
    assert finding.article == "article-1"
    assert str(finding.message) == "What this provision and the next one name has changed places."


def test_a_single_article_has_nothing_to_change_places_with():
    assert not found(CHECK, text("en", "agriculture"), text("zh-Hans", "教育"))
