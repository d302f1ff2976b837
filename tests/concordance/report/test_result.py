from dataclasses import replace

from concordance import Severity


def test_lines_are_counted_from_one(result):
    assert result.line("zh-Hans", 0) == 1
    assert result.line("zh-Hans", result.texts["zh-Hans"].plain.index("第一条")) == 3
    assert result.line("en", result.texts["en"].plain.index("Each")) == 4


def test_only_what_is_grave_enough_is_shown_and_all_is_counted(result):
    graver = replace(result, least=Severity.WARNING)
    assert [one.severity.value for one in result.shown] == ["error", "warning", "note"]
    assert [one.severity.value for one in graver.shown] == ["error", "warning"]
    assert graver.counts == {"error": 1, "warning": 1, "note": 1}


def test_place_is_named_as_the_first_text_names_it(result, make):
    assert result.place(result.findings[0]) == "第一条"
    assert result.place(result.findings[1]) == ""
    assert result.place(make(article="article-9", en="Each")) == "article-9"
    assert result.place(make(article="title", en="Agreement")) == "title"


def test_sides_follow_the_order_of_the_texts(result):
    assert [language for language, _ in result.sides(result.findings[0])] == ["zh-Hans", "en"]
