"""Texts that are right although one of them says or divides something in its own way."""

from __future__ import annotations

from concordance import Severity, examine, read_text


def grave(texts: dict[str, str]) -> set[str]:
    found = examine({tag: read_text(plain, tag) for tag, plain in texts.items()})
    return {one.check for one in found if one.severity is not Severity.NOTE}


POINTS = {
    "en": "Memorandum\n\n1. Purpose\n\n1.1 The Sides share.\n\n2. Funding\n\n2.1 Paragraph %s applies.\n",
    "zh-Hans": "备忘录\n\n1. 目的\n\n1.1 双方分享。\n\n2. 经费\n\n2.1 适用第%s段。\n",
}


def test_a_point_may_be_called_a_paragraph() -> None:
    texts = {tag: plain % 1 for tag, plain in POINTS.items()}
    assert "reference-exists" not in grave(texts)


def test_a_point_that_is_not_there_is_missed_under_either_name() -> None:
    texts = {tag: plain % 9 for tag, plain in POINTS.items()}
    assert "reference-exists" in grave(texts)


def test_a_text_for_reference_need_not_be_among_the_languages_of_the_originals() -> None:
    en = (
        "Article 1\nThe Parties cooperate.\n\nDone at Qingdao on 9 July 2024 in two originals, "
        "in the Chinese language; the English text is for reference only.\n"
    )
    zh = "第一条\n双方合作。\n\n本协议于2024年7月9日在青岛签署，一式两份，以中文写成；英文译本仅供参考。\n"
    assert "languages-named" not in grave({"en": en, "zh-Hans": zh})
    bare = en.replace("; the English text is for reference only", "")
    without = zh.replace("；英文译本仅供参考", "")
    assert "languages-named" in grave({"en": bare, "zh-Hans": without})
