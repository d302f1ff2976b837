import pytest

from concordance import Finding, Message, Severity, read_text
from concordance.report import Result

CHINESE = "协议\n\n第一条 培训\n每期不超过三十日。\n"
ENGLISH = "Agreement\n\nArticle 1 Training\nEach course is of not more than <sixty> days.\n"


@pytest.fixture
def texts():
    return {"zh-Hans": read_text(CHINESE, "zh-Hans"), "en": read_text(ENGLISH, "en")}


@pytest.fixture
def make(texts):
    """Return a function that makes a finding from words that stand in the texts."""

    def finding(severity="error", article="article-1", check="period-differs", **words):
        spans = {}
        for tag, said in words.items():
            language = tag.replace("_", "-")
            start = texts[language].plain.index(said)
            spans[language] = (start, start + len(said))
        return Finding(
            check=check,
            severity=Severity(severity),
            article=article,
            spans=spans,
            values={},
            message=Message("The periods “%(one)s” and <b> differ.", {"one": "三十日"}),
            why="A period is as long in every language & no longer.",
        )

    return finding


@pytest.fixture
def result(texts, make):
    found = (
        make(zh_Hans="三十日", en="sixty"),
        make("warning", "", check="title-differs", zh_Hans="协议", en="Agreement"),
        make("note", check="number-differs", en="Each"),
    )
    return Result(texts, found, names={"zh-Hans": "一.txt", "en": "one.txt"})
