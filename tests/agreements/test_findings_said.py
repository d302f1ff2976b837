"""A finding is said in the language of the interface, languages and days as its readers name them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

import pytest
from django.utils import translation

from agreements.rulebook import rules
from concordance.findings import Day, Message, Tags
from config import catalogues
from tests.agreements.differing import differ, found
from tests.agreements.dossier import Dossier

PERIOD = "The period %(value)s stands only in the text in %(language)s."
RECORDED = "The text names %(languages)s; recorded are %(recorded)s."
DATED = "The text is dated %(date)s; recorded is %(recorded)s."
LEAST = "“%(one)s” is the least in one text, “%(other)s” the most in the other."
ENGLISH_WORD = re.compile(r"[A-Za-z]{2,}")
# Words of the interface that are not Chinese and are meant so.
MEANT = {"Organisation", "Organization"}


@pytest.mark.parametrize(
    ("sentence", "parameters", "english", "chinese"),
    [
        (
            PERIOD,
            {"value": "三十日", "language": Tags("zh-Hans")},
            "The period 三十日 stands only in the text in Chinese (Simplified).",
            "期间“三十日”仅见于中文（简体）文本。",
        ),
        (
            RECORDED,
            {"languages": "中文", "recorded": Tags("zh-Hans, lo, en")},
            "The text names 中文; recorded are Chinese (Simplified), Lao and English.",
            "文本所列语言为“中文”，登记的语言为中文（简体）、老挝语和英语。",
        ),
        (
            DATED,
            {"date": "5 July 2025", "recorded": Day("2025-07-06")},
            "The text is dated 5 July 2025; recorded is 6 July 2025.",
            "文本所署日期为“5 July 2025”，登记的日期为2025年7月6日。",
        ),
        (
            LEAST,
            {"one": "thirty days", "other": "三十日"},
            "“thirty days” is the least in one text, “三十日” the most in the other.",
            "一个文本以“thirty days”为下限，另一文本以“三十日”为上限。",
        ),
        (
            "There are %(blocks)s signature blocks for %(parties)s parties.",
            {"blocks": 3, "parties": 2},
            "There are 3 signature blocks for 2 parties.",
            "共有2方，而签署栏为3个。",
        ),
    ],
)
def test_sentence_is_whole_in_both_languages(
    dossier: Dossier,
    sentence: str,
    parameters: Mapping[str, str | int],
    english: str,
    chinese: str,
) -> None:
    placed = found(differ(dossier))
    placed = replace(placed, finding=replace(placed.finding, message=Message(sentence, parameters)))
    with translation.override("en"):
        assert placed.sentence() == english
    with translation.override("zh-hans"):
        assert placed.sentence() == chinese


def test_words_of_a_text_are_never_taken_for_a_language(dossier: Dossier) -> None:
    """“lo” and “en” are words too: only what is marked as a tag is named as a language."""
    placed = found(differ(dossier))
    message = Message("“%(one)s” has no counterpart in the other text.", {"one": "en"})
    placed = replace(placed, finding=replace(placed.finding, message=message))
    with translation.override("en"):
        assert placed.sentence() == "“en” has no counterpart in the other text."


def test_tags_and_days_are_plain_in_data() -> None:
    message = Message(DATED, {"date": "5 July 2025", "recorded": Day("2025-07-06")})
    assert str(message) == "The text is dated 5 July 2025; recorded is 2025-07-06."
    assert str(Message(PERIOD, {"value": "1", "language": Tags("lo")})).endswith("text in lo.")


def test_every_rule_is_said_in_chinese_without_words_of_english() -> None:
    with translation.override("zh-hans"):
        for rule in rules().values():
            for said in (translation.gettext(rule.title), translation.gettext(rule.why)):
                assert set(ENGLISH_WORD.findall(said)) <= MEANT, said


def test_every_sentence_of_the_concordance_is_chinese_around_its_places() -> None:
    said = [
        str(message.string)
        for message in catalogues.known("zh_Hans")
        if message.id and any(file.startswith("concordance/") for file, _ in message.locations)
    ]
    assert said
    for sentence in said:
        words = re.sub(r"%\(\w+\)[sd]", "", sentence)
        assert set(ENGLISH_WORD.findall(words)) <= MEANT, sentence
        assert not re.search(r"[\u4e00-\u9fff][,;:?!]", words), sentence
