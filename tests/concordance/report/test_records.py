import json
from dataclasses import replace

from concordance import Severity, read_text
from concordance.checks import all_checks
from concordance.report import Result, as_json, summary, versions


def test_json_holds_findings_with_their_words_and_lines(result):
    data = json.loads(as_json(result))
    assert data["format"] == 1
    assert data["counts"] == {"error": 1, "warning": 1, "note": 1}
    first = data["findings"][0]
    assert first["check"] == "period-differs"
    assert first["words"] == {"zh-Hans": "三十日", "en": "sixty"}
    assert first["lines"] == {"zh-Hans": 4, "en": 4}
    assert first["sentence"] == "The periods “三十日” and <b> differ."


def test_json_shows_only_what_is_grave_enough_but_sums_up_all(result):
    data = json.loads(as_json(replace(result, least=Severity.ERROR)))
    assert data["least"] == "error"
    assert [one["severity"] for one in data["findings"]] == ["error"]
    assert sum(row["notes"] for row in data["summary"]) == 1


def test_json_names_texts_by_their_digest_and_the_rules_that_were_used(result):
    data = json.loads(as_json(result))
    assert data["texts"]["en"]["name"] == "one.txt"
    assert data["texts"]["en"]["characters"] == len(result.texts["en"].plain)
    assert data["texts"]["en"]["provisions"] == len(result.texts["en"].provisions)
    assert len(data["texts"]["zh-Hans"]["sha256"]) == 64
    assert data["versions"] == versions()
    assert len(versions()["rules"]) == 16


def test_lone_surrogate_is_written_as_its_code(make):
    texts = {tag: read_text("Article 1\n\ud800 5", tag) for tag in ("en", "pt")}
    found = replace(make(), article="article-1", spans={"en": (10, 11), "pt": (10, 11)})
    written = as_json(Result(texts, (found,)))
    assert written.isascii()
    assert json.loads(written)["findings"][0]["words"]["en"] == "\ud800"


def test_summary_has_every_rule_once_in_order_with_its_counts(result):
    rows = summary(result.findings)
    assert [row.check for row in rows] == [rule.id for rule in all_checks()]
    found = {row.check: row for row in rows}["number-differs"]
    assert (found.errors, found.warnings, found.notes, found.clean) == (0, 0, 1, False)
    assert all(row.clean and row.title and row.why for row in summary(()))


def test_summary_tells_severities_apart(make):
    found = [
        make(each, check="number-differs", en="Each") for each in ("error", "warning", "error")
    ]
    row = next(row for row in summary(found) if row.check == "number-differs")
    assert (row.errors, row.warnings, row.notes, row.clean) == (2, 1, 0, False)
