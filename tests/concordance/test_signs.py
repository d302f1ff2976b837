import re

import pytest

from concordance import languages, lexicon
from concordance.signs import read_signs, signs_of, tally

SECTIONS = ("force", "connectors", "party_number", "terms", "concepts")
READ = [
    (language, section)
    for language in languages()
    for section in SECTIONS
    if lexicon.section(language, section)
]


def classes(matter, language="zh-Hans", section="force"):
    return [sorted(sign.sure) for sign in read_signs(matter, language, section)]


@pytest.mark.parametrize(("language", "section"), READ)
def test_every_pattern_of_a_lexicon_is_a_pattern_without_groups_that_finds_something(
    language, section
):
    signs = signs_of(language, section)
    assert signs
    assert signs.anywhere.groups == 0
    assert not signs.anywhere.match("")
    for rows in lexicon.section(language, section).values():
        assert all(re.compile(row).groups == 0 for row in rows)
        assert all(row == row.lower() or "\\" in row or "[" in row for row in rows)


def test_a_word_within_another_word_does_not_steer():
    assert classes("可持续发展与适应") == []
    assert classes("双方可适应") == [["permission"]]


def test_the_longer_word_goes_before_the_shorter():
    assert classes("不得") == [["prohibition"]]
    assert classes("shall not", "en") == [["prohibition"]]
    assert classes("they shall, not they may", "en") == [
        ["obligation"],
        ["negation"],
        ["permission"],
    ]


def test_capitals_steer_as_small_letters_do_and_words_are_whole():
    assert classes("SHALL Shallow marshal", "en") == [["obligation"]]


def test_a_letter_that_grows_when_made_small_moves_nothing():
    (sign,) = read_signs("İİ may", "en", "force")
    assert sign.span == (3, 6)


def test_a_language_without_the_section_says_nothing():
    assert signs_of("ka", "force") is None
    assert read_signs("უნდა", "ka", "force") == ()


def test_traditional_characters_are_read_folded():
    assert signs_of("zh-Hant", "force") is not None


def test_words_that_maybe_say_a_thing_answer_each_other_or_a_sure_one():
    sure, maybe = (tally(read_signs(each, "en", "force")) for each in ("may", "can"))
    assert sure.over(maybe, "permission", answered=False) == 0
    assert maybe.over(sure, "permission", answered=False) == 0
    both = tally(read_signs("may, can", "en", "force"))
    assert both.over(maybe, "permission", answered=True) == 1
    assert both.over(maybe, "permission", answered=False) == 0
    assert maybe.silent("permission")
    assert not sure.silent("permission")
