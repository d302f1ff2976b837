import pytest

from concordance.alignment import align
from concordance.reading import read_text
from concordance.text import Role
from tests.concordance.sources import composed, drafts, needs_data, shared


def shape(text):
    return [
        (one.role.value, one.key, [part.level for part in one.parts]) for one in text.provisions
    ]


@needs_data
def test_initiative_has_four_recitals_and_six_points_in_both_languages():
    texts = [read_text(shared(f"seed/initiative.{tag}.txt"), tag) for tag in ("en", "zh-Hans")]
    for text in texts:
        roles = [one.role for one in text.provisions]
        assert (roles.count(Role.RECITAL), roles.count(Role.ARTICLE)) == (4, 6)
    assert shape(texts[0]) == shape(texts[1])


@needs_data
@pytest.mark.parametrize("language", ["en", "fr", "ka", "ko", "lo", "pt", "ru", "zh-Hans"])
def test_declaration_has_thirty_articles_divided_alike(language):
    text = read_text(shared(f"udhr/udhr.{language}.txt"), language)
    found = [one for one in text.provisions if one.role == Role.ARTICLE]
    assert [one.number for one in found] == list(range(1, 31))
    several = {
        2: 2,
        11: 2,
        13: 2,
        14: 2,
        15: 2,
        16: 3,
        17: 2,
        20: 2,
        21: 3,
        23: 4,
        25: 2,
        26: 3,
        27: 2,
        29: 3,
    }
    assert {one.number: len(one.parts) for one in found if len(one.parts) > 1} == several


@needs_data
def test_treaty_of_76_articles_is_divided_alike_in_both_languages():
    english, chinese = (
        read_text(shared(f"treaty/bbnj.{tag}.txt"), tag) for tag in ("en", "zh-Hans")
    )
    for text in (english, chinese):
        assert [one.number for one in text.provisions if one.role == Role.ARTICLE] == list(
            range(1, 77)
        )
    rows = align(english, chinese)
    assert all(left and right and left.key == right.key for left, right in rows)
    alike = [
        left.key
        for left, right in rows
        if [part.level for part in left.parts] == [part.level for part in right.parts]
    ]
    assert len(alike) == len(rows) - 1  # the first items of an annex were joined on paper


@pytest.mark.parametrize("name", drafts())
def test_drafts_are_divided_alike_composed_or_read_as_plain_texts(name):
    texts = composed(name)
    shapes = [shape(text) for text in texts.values()]
    assert all(one == shapes[0] for one in shapes)
    for language, text in texts.items():
        again = read_text(text.plain, language)
        known = [one for one in text.provisions if one.role == Role.ARTICLE]
        found = [one for one in again.provisions if one.role == Role.ARTICLE]
        assert [(one.number, one.label, one.heading, one.parts) for one in found] == [
            (one.number, one.label, one.heading, one.parts) for one in known
        ]
