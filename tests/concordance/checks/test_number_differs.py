import tomllib
from itertools import combinations
from pathlib import Path

import pytest

from concordance.checks import all_checks
from concordance.findings import Group, Severity
from tests.concordance.checks.texts import found, text

CHECK = "number-differs"
ALIKE = tomllib.loads(Path(__file__).with_name("alike.toml").read_text("utf-8"))["alike"]

DIFFERENT = [
    ("en", "thirty experts", "zh-Hans", "四十名专家"),
    ("en", "30 experts", "zh-Hans", "31名专家"),
    ("en", "two copies", "zh-Hans", "三份"),
    ("en", "The Parties meet.", "zh-Hans", "双方派遣五名代表会晤。"),
    ("en", "a contact person", "zh-Hans", "三名联系人"),
    ("en", "three contact persons", "zh-Hans", "一名联系人"),
    ("en", "the three countries", "zh-Hans", "两国"),
    ("en", "both countries", "zh-Hans", "三个国家"),
    ("en", "1,000 trees", "zh-Hans", "一万棵树"),
    ("en", "1.5 kilometres", "zh-Hans", "一点六公里"),
    ("en", "twelve hundred", "pt", "1.300 árvores"),
    ("pt", "quinze técnicos", "zh-Hans", "二十五名技术人员"),
    ("fr", "soixante-dix experts", "en", "sixty experts"),
    ("es", "veintidós expertos", "en", "twenty-three experts"),
    ("ru", "тридцать экспертов", "en", "forty experts"),
    ("ko", "서른 명", "zh-Hans", "四十名"),
    ("ja", "三十名", "zh-Hans", "四十名"),
    ("lo", "ຊາວຄົນ", "zh-Hans", "三十名"),
    ("th", "ยี่สิบคน", "zh-Hans", "三十名"),
    ("ka", "ოცი ექსპერტი", "en", "thirty experts"),
    ("ar", "عشرين خبيرا", "en", "thirty experts"),
]

NUMBERS = {check.id for check in all_checks() if check.group == Group.NUMBERS}


@pytest.mark.parametrize(("one", "wording", "other", "rendering"), DIFFERENT)
def test_different_number_is_found(one, wording, other, rendering):
    findings = found(CHECK, text(one, wording), text(other, rendering))
    assert len(findings) == 1
    assert findings[0].severity in {Severity.ERROR, Severity.WARNING}
    assert findings[0].spans.keys() == {one, other}


@pytest.mark.parametrize("sentences", ALIKE)
def test_same_numbers_are_no_difference_in_any_pair_of_languages(sentences):
    for one, other in combinations(sentences, 2):
        texts = [text(one, sentences[one]), text(other, sentences[other])]
        assert [each for check in NUMBERS for each in found(check, *texts)] == []


def test_finding_shows_both_values_and_where_they_stand():
    [one] = found(CHECK, text("en", "It has thirty members."), text("zh-Hans", "有四十名成员。"))
    assert one.values == {"en": "thirty", "zh-Hans": "四十"}
    assert one.spans == {"en": (7, 13), "zh-Hans": (1, 3)}
    assert str(one.message) == "“thirty” stands against “四十”: the values are not the same."
    assert one.severity == Severity.ERROR


def test_missing_number_is_shown_at_the_place_where_it_should_stand():
    [one] = found(CHECK, text("en", "It has members."), text("zh-Hans", "有四十名成员。"))
    assert one.values == {"en": "–", "zh-Hans": "四十"}
    assert one.spans["en"] == (0, 15)
    assert str(one.message) == "“四十” has no counterpart in the other text."


def test_small_number_without_counterpart_is_a_warning():
    [one] = found(CHECK, text("en", "It has two members."), text("zh-Hans", "有成员。"))
    assert one.severity == Severity.WARNING
    [one] = found(CHECK, text("en", "It has seven members."), text("zh-Hans", "有成员。"))
    assert one.severity == Severity.ERROR


def test_number_said_more_often_is_a_note():
    texts = text("en", "Ten members; the ten members vote."), text("zh-Hans", "十名成员投票。")
    assert found(CHECK, *texts) == []
    [one] = found(CHECK, *texts, notes=True)
    assert one.severity == Severity.NOTE
    assert str(one.message) == "“ten” is said more often in one text than in the other."


def test_number_in_another_paragraph_is_a_note():
    texts = text("en", "Ten members.\nThey vote."), text("zh-Hans", "成员。\n十名投票。")
    assert found(CHECK, *texts) == []
    [one] = found(CHECK, *texts, notes=True)
    assert str(one.message) == "“Ten” stands in another paragraph of the other text."


def test_changed_number_beside_an_equal_one_is_found():
    texts = text("en", "Five experts and five students."), text("zh-Hans", "五名专家和六名学生。")
    assert [one.values for one in found(CHECK, *texts)] == [{"en": "five", "zh-Hans": "六"}]
