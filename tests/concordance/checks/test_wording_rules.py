import pytest

from concordance import Register, WordingRule
from tests.concordance.checks.texts import found, text

CHECK = "wording-rule"
RULES = Register(
    rules=(
        WordingRule("en", "in the event that", "if", "Short words are clearer"),
        WordingRule("zh-Hans", "台商", "", ""),
        WordingRule("zh-Hans", "  ", "", ""),
        WordingRule("zh-Hans", "台资企业", "企业", ""),
        WordingRule("zh-Hans", "大力", "", "空话"),
    )
)


def test_a_form_that_the_office_does_not_write_is_found_wherever_it_stands():
    english = text("en", "In the event that it rains.", "And in the  event that not.")
    findings = found(CHECK, english, text("zh-Hans", "—", "—"), register=RULES)
    assert [one.article for one in findings] == ["article-1", "article-2"]
    assert findings[0].values == {"en": "In the event that"}
    assert str(findings[0].message) == (
        "The office does not write “In the event that” but “if”: Short words are clearer"
    )


def test_a_rule_need_not_say_what_to_write_instead():
    (finding,) = found(CHECK, text("zh-Hans", "向台商开放。"), text("en", "—"), register=RULES)
    assert str(finding.message) == "The office does not write “台商”."


@pytest.mark.parametrize(
    ("wording", "sentence"),
    [
        ("台资企业来访。", "The office does not write “台资企业” but “企业”."),
        ("大力推进合作。", "The office does not write “大力”: 空话"),
    ],
)
def test_a_rule_says_what_it_knows_and_no_more(wording, sentence):
    (finding,) = found(CHECK, text("zh-Hans", wording), text("en", "—"), register=RULES)
    assert str(finding.message) == sentence


def test_a_form_within_a_longer_word_is_another_word():
    register = Register(rules=(WordingRule("en", "man", "person", ""),))
    assert not found(CHECK, text("en", "The manager."), text("pt", "man"), register=register)
