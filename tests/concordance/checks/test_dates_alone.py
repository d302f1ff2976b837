from dataclasses import replace
from datetime import date

import pytest

from concordance.checks.date_styles import style
from concordance.findings import Severity
from concordance.register import Recorded, Register
from concordance.text import Role
from tests.concordance.checks.texts import found, text

OTHER = text("es", "Nada.")
RECORDED = Register(recorded=Recorded(date=date(2025, 7, 5)))


def closing(language, wording, role=Role.TESTIMONIUM):
    written = text(language, wording)
    return replace(written, provisions=tuple(replace(one, role=role) for one in written.provisions))


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "31 June 2025"),
        ("en", "29 February 2025"),
        ("en", "30 February"),
        ("en", "2025-13-01"),
        ("zh-Hans", "二〇二五年九月三十一日"),
        ("zh-Hans", "2025年13月5日"),
        ("zh-Hans", "13月"),
        ("pt", "31 de abril de 2025"),
    ],
)
def test_a_day_that_no_calendar_has_is_an_error(language, written):
    (finding,) = found("impossible-date", text(language, written), OTHER)
    assert finding.severity == Severity.ERROR


@pytest.mark.parametrize("written", ["30 June 2025", "29 February 2024", "29 February", "in 2025"])
def test_a_day_that_exists_is_right(written):
    assert not found("impossible-date", text("en", written), OTHER)


@pytest.mark.parametrize("written", ["05/07/2025", "5-7-2025"])
def test_day_and_month_in_figures_are_a_warning(written):
    (finding,) = found("ambiguous-date", text("en", written), OTHER)
    assert finding.severity == Severity.WARNING


@pytest.mark.parametrize(
    "written", ["25/07/2025", "05/05/2025", "2025-07-05", "05.07.2025", "5 July 2025"]
)
def test_a_date_of_one_reading_is_clear(written):
    assert not found("ambiguous-date", text("en", written), OTHER)


@pytest.mark.parametrize("role", [Role.TESTIMONIUM, Role.ATTRIBUTION])
def test_a_text_dated_otherwise_than_recorded_is_an_error(role):
    written = closing("en", "Done at Guiyang on 6 July 2025.", role)
    (finding,) = found("signature-date", written, OTHER, register=RECORDED)
    assert finding.severity == Severity.ERROR
    assert finding.values == {"en": "6 July 2025"}
    assert "2025-07-05" in str(finding.message)


@pytest.mark.parametrize(
    "written",
    [
        closing("en", "Done on 5 July 2025."),
        closing("zh-Hans", "二〇二五年七月五日订于贵阳。"),
        closing("en", "Done on 07/05/2025."),
        closing("en", "Done in July."),
        closing("en", "Under the Agreement of 1 May 2020, done on 5 July 2025."),
        text("en", "On 6 July 2025."),
    ],
)
def test_a_text_with_the_recorded_date_or_none_is_right(written):
    assert not found("signature-date", written, OTHER, register=RECORDED)
    assert not found("signature-date", written, OTHER)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        (
            "zh-Hans",
            "《关于应对气候变化的声明》（2022年9月16日）",
            "《关于应对气候变化的声明》（2022年9月17日）",
        ),
        ("zh-Hans", "1982年12月10日《联合国海洋法公约》", "1983年12月10日《联合国海洋法公约》"),
        (
            "en",
            "the Statement on Climate Change Response (16 September 2022)",
            "the Statement on Climate Change Response of 17 September 2022",
        ),
        ("fr", "«Accord de Paris» du 12 décembre 2015", "«Accord de Paris» du 13 décembre 2015"),
    ],
)
def test_one_instrument_with_two_dates_is_a_warning(language, one, other):
    (finding,) = found("cited-with-two-dates", text(language, one, other), OTHER)
    assert finding.severity == Severity.WARNING
    assert finding.article == "article-2"


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        (
            "zh-Hans",
            "《关于应对气候变化的声明》（2022年9月16日）",
            "《关于应对气候变化的声明》（二〇二二年）",
        ),
        ("zh-Hans", "《协定》2020年5月5日", "《协定》2021年5月5日"),
        (
            "en",
            "the Statement on Climate Change Response (16 September 2022)",
            "It met on 17 September 2022.",
        ),
    ],
)
def test_instruments_cited_alike_are_right(language, one, other):
    assert not found("cited-with-two-dates", text(language, one, other), OTHER)


@pytest.mark.parametrize(
    ("language", "articles"),
    [
        ("zh-Hans", ["二〇二五年七月五日", "二〇二五年七月六日", "2025年8月1日"]),
        ("en", ["5 July 2025", "6 July 2025", "August 1, 2025"]),
        ("en", ["5 July 2025", "6 July 2025", "2025-08-01"]),
    ],
)
def test_a_date_in_another_style_is_a_hint(language, articles):
    (finding,) = found("date-styles", text(language, *articles), OTHER, notes=True)
    assert finding.severity == Severity.NOTE
    assert finding.article == "article-3"


@pytest.mark.parametrize(
    "articles", [["5 July 2025", "6 July 2026", "in 2024"], ["the fifth day of July 2025"]]
)
def test_dates_in_one_style_are_right(articles):
    assert not found("date-styles", text("en", *articles), OTHER, notes=True)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("2025-07-05", "figures"),
        ("05.07.2025", "figures"),
        ("二〇二五年七月五日", "numerals"),
        ("令和七年七月五日", "numerals"),
        ("2025年7月5日", "year first"),
        ("5 July 2025", "day first"),
        ("July 5, 2025", "month first"),
        ("Sept. 5, 2025", "month first"),
        ("the fifth day of July, two thousand", "words"),
        ("ວັນທີ 5 ກໍລະກົດ 2025", "day first"),
        ("5 июля 2025 года", "day first"),
    ],
)
def test_the_style_of_a_date_is_how_it_is_written(written, name):
    assert style(written) == name
