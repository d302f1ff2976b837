import pytest

from tests.concordance.checks.texts import found, text

ASTRAY = [
    ("en", "Guizhou Province (hereinafter referred to as “Weiming”) and"),
    ("en", "Guizhou Province (hereinafter referred to as “the Liberia Office”) and"),
    ("zh-Hans", "中华人民共和国贵州省（以下简称“王伟明省”）"),
    ("zh-Hans", "贵州省贵阳市（以下简称“贵安市”）"),
    ("pt", "a Província de Guizhou (doravante «Vietname») e"),
]
TAKEN = [
    ("en", "Guizhou Province (hereinafter referred to as “Guizhou”) and"),
    ("en", "the Guizhou Office (hereinafter referred to as “the Innovation Base”)"),
    ("en", "Shanghai Cooperation Organisation (hereinafter referred to as “the SCO”)"),
    ("en", "Guizhou (hereinafter referred to as “Party A”)"),
    ("zh-Hans", "中华人民共和国贵州省（以下简称“贵州省”）"),
    ("zh-Hans", "中华人民共和国贵州省（以下简称“甲方”）"),
    ("zh-Hans", "上海合作组织(简称上合组织)国家"),
    ("pt", "a Província de Guizhou (doravante «Guizhou») e"),
    ("ru", "Гуйчжоу (далее «Вэймин»)"),
]


@pytest.mark.parametrize(("language", "words"), ASTRAY)
def test_a_short_name_of_something_else_is_found(language, words):
    (finding,) = found("short-name-differs", text(language, words), text("fr", "x"))
    assert finding.spans.keys() == {language}


@pytest.mark.parametrize(("language", "words"), TAKEN)
def test_a_short_name_from_the_full_one_is_right(language, words):
    assert found("short-name-differs", text(language, words), text("fr", "x")) == []
