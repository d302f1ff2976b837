import json

from concordance import read_text
from concordance.report.reading import reading, reading_data

PLAIN = "Agreement\n\nArticle 1 Training\nThe Parties shall train:\n(a) thirty engineers;\n(b) nurses.\n"


def test_reading_shows_provisions_parts_and_values_with_their_line():
    shown = reading(read_text(PLAIN, "en"))
    assert "article-1 (article, line 3) “Article 1” “Training”" in shown
    assert "(a) thirty engineers;" in shown
    assert "values: number “thirty”" in shown


def test_reading_as_data_gives_spans_markers_and_values():
    rows = reading_data(read_text(PLAIN, "en"))
    json.dumps(rows)
    article = next(row for row in rows if row["key"] == "article-1")
    assert (article["label"], article["heading"], article["line"]) == ("Article 1", "Training", 3)
    assert [part["marker"] for part in article["parts"]] == ["", "(a)", "(b)"]
    assert [part["number"] for part in article["parts"]] == [None, 1, 2]
    thirty = article["values"][0]
    assert (thirty["kind"], thirty["value"], thirty["words"]) == ("number", "30", "thirty")
    start, end = thirty["span"]
    assert PLAIN[start:end] == "thirty"


def test_value_that_may_be_left_unsaid_is_marked():
    assert "(may be left unsaid)" in reading(read_text("第一条\n双方各指定一名联系人。", "zh-Hans"))
