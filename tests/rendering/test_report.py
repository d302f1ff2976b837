"""The concordance report on paper: every word in its language, nothing interpreted, the same bytes again."""

import hashlib
from dataclasses import replace

import pytest

from rendering import report
from rendering.edition import edition
from rendering.lines import text_of
from rendering.press import print_report
from rendering.report import (
    Chapter,
    Columns,
    Fact,
    Found,
    Report,
    Rule,
    RuleGroup,
    Saying,
    Sheet,
)
from tests.rendering.reading import Paper

FOUND = Found(
    place="Article 3",
    gravity="Error",
    kind="Numbers",
    sentence="“ten” stands against “十二”.",
    why="A number says the same in every language.",
    said=(
        Saying("Chinese", text_of("zh-Hans", "双方每年交换十二名教师。"), "十二"),
        Saying("Arabic", text_of("ar", "يتبادل الطرفان عشرة معلمين."), "عشرة"),
        Saying("English", text_of("en", "The Parties exchange ten <b>teachers</b>."), "ten"),
    ),
    decided=("Let stand by Bo.", "Reason: agreed."),
)
SHEET = Sheet(
    language="en",
    title="Concordance report",
    subtitle="GZ-2025-01 · letter of intent",
    columns=Columns("Rule", "Taken as", "Found"),
    chapters=(
        Chapter("In short", sentences=("One error is open.",)),
        Chapter("Open findings", found=(FOUND,)),
        Chapter(
            "Known", facts=(Fact("Place", (text_of("zh-Hans", "贵阳"), text_of("en", "Guiyang"))),)
        ),
        Chapter("Beyond", points=("the meaning;", "the paper.")),
        Chapter(
            "The rules",
            groups=(
                RuleGroup(
                    "Numbers",
                    (Rule("Numbers", "They are equal.", "Note", "1", "Switched by Ada."),),
                ),
            ),
        ),
    ),
)
CHINESE = replace(SHEET, language="zh-Hans", title="文本对照报告", chapters=SHEET.chapters[:1])
REPORT = Report(reference="GZ-2025-01", digest="d" * 64, sheets=(SHEET, CHINESE))


def test_words_stand_in_their_language_and_direction() -> None:
    html = report.html_of(REPORT)
    assert '<td lang="ar" dir="rtl">يتبادل' in html
    assert '<td lang="zh-Hans" dir="ltr">双方' in html
    assert '<section class="part" lang="zh-Hans" dir="ltr">' in html


def test_words_are_never_markup() -> None:
    assert "<b>teachers</b>" not in report.html_of(REPORT)
    assert "&lt;b&gt;teachers" in report.html_of(REPORT)


def test_report_is_printed_whole_and_in_order() -> None:
    printed = print_report(REPORT)
    paper = Paper(printed.pdf)
    assert paper.in_order(
        *("Concordance report", "One error is open.", "Article 3", "Error", "十二"),
        *("Let stand by Bo.", "Numbers", "the meaning;", "They are equal.", "Switched by Ada."),
        "文本对照报告",
    )
    assert paper.holds("Page 1 of 2")
    assert paper.holds("第1页，共2页")
    assert (printed.pages, printed.edition) == (2, edition())
    assert printed.sha256 == hashlib.sha256(printed.pdf).hexdigest()
    assert print_report(REPORT).pdf == printed.pdf


@pytest.mark.parametrize(
    "other", [replace(REPORT, digest="e" * 64), replace(REPORT, sheets=(CHINESE,))]
)
def test_other_report_has_another_identifier(other: Report) -> None:
    assert _identifier(other) != _identifier(REPORT) == _identifier(replace(REPORT))


def _identifier(one: Report) -> bytes:
    return report.identifier_of(one, report.html_of(one), "edition")
