from dataclasses import replace

from concordance import Severity
from concordance.report import table
from concordance.report.table import counted
from concordance.report.width import width


def test_row_shows_place_severity_sentence_rule_and_words_with_their_lines(result):
    shown = table(result)
    first = shown.split("\n\n")[0]
    for part in ("第一条", "error", "The periods “三十日”", "(period-differs)"):
        assert part in first
    assert "zh-Hans:4 “三十日”" in first
    assert "en:4 “sixty”" in first


def test_finding_about_the_whole_says_so(result):
    assert "the whole" in table(result)


def test_columns_stay_in_line_with_wide_characters(result):
    lines = table(result, columns=90).split("\n")
    rules = lines[1]
    second = width(rules[: rules.index(" ")]) + 2
    first_row = lines[2]
    assert width(first_row[: first_row.index("error")]) == second
    assert all(width(line) <= 90 for line in lines)


def test_narrow_screen_wraps_but_loses_nothing(result):
    words = "".join(table(result, columns=10).split())
    assert "title-differs" in words
    assert all(width(line) <= 60 for line in table(result, columns=10).split("\n"))


def test_only_severity_is_coloured_and_only_when_asked(result):
    plain, coloured = table(result), table(result, colour=True)
    assert "\x1b" not in plain
    assert "\x1b[31;1merror\x1b[0m" in coloured
    assert "\x1b[33mwarning\x1b[0m" in coloured
    assert "\x1b[36mnote\x1b[0m" in coloured
    for code in ("\x1b[31;1m", "\x1b[33m", "\x1b[36m", "\x1b[0m"):
        coloured = coloured.replace(code, "")
    assert coloured == plain


def test_last_line_counts_and_says_what_is_hidden(result):
    assert counted(result) == "1 error, 1 warning, 1 note."
    assert (
        counted(replace(result, least=Severity.ERROR))
        == "1 error, 1 warning, 1 note (2 not shown)."
    )
    empty = replace(result, findings=())
    assert table(empty) == "0 errors, 0 warnings, 0 notes.\n"
