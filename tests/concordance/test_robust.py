import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings

from concordance import examine, languages, read_text
from concordance.report import Result, as_json, page, table
from tests.concordance.hostile import TAGS, TEXTS, WORDS

BASE = Path(__file__).resolve().parents[2]
# Enough for a slow machine a hundred times over; only what grows without bound is caught.
PATIENCE = 300
ENGLISH = (TEXTS / "twinned_ports.en.txt").read_text("utf-8")
CHINESE = (TEXTS / "twinned_ports.zh-Hans.txt").read_text("utf-8")


@settings(max_examples=120, deadline=None)
@given(WORDS, TAGS)
def test_any_text_is_read_into_ordered_spans_within_it(plain, language):
    text = read_text(plain, language)
    assert text.plain == plain
    assert len(text.folded) == len(text.matter) == len(plain)
    ends = 0
    for provision in text.provisions:
        assert ends <= provision.start <= provision.end <= len(plain)
        ends = provision.end
        for part in provision.parts:
            assert provision.start <= part.start <= part.end <= provision.end
    assert len({one.key for one in text.provisions}) == len(text.provisions)


@settings(max_examples=120, deadline=None)
@given(WORDS, WORDS, TAGS, TAGS)
def test_any_texts_are_examined_with_findings_inside_them(one, other, left, right):
    if left == right:
        right = next(each for each in languages() if each != left)
    texts = {left: read_text(one, left), right: read_text(other, right)}
    found = examine(texts)
    for each in found:
        assert each.spans.keys() <= texts.keys()
        for language, (start, end) in each.spans.items():
            assert 0 <= start <= end <= len(texts[language].plain)
        assert str(each.message)
        assert each.why
        json.dumps(each.as_data())
    result = Result(texts, tuple(found))
    as_json(result).encode()
    page(result).encode()
    table(result, columns=40).encode("utf-8", "backslashreplace")


@settings(max_examples=40, deadline=None)
@given(WORDS, WORDS)
def test_same_texts_give_same_findings_in_same_order(one, other):
    def found():
        return examine({"en": read_text(one, "en"), "zh-Hans": read_text(other, "zh-Hans")})

    assert found() == found()


@pytest.mark.parametrize("language", languages())
def test_empty_text_is_no_fault(language):
    for plain in ("", "\n", " \n\t\n", "\ufeff"):
        other = "en" if language != "en" else "pt"
        texts = {language: read_text(plain, language), other: read_text(plain, other)}
        assert all(not one.spans or one.message for one in examine(texts))


HOSTILE = (
    "a", "A ", "一", "第", "（", "(", "1", "1.", "1,", "1 ", ".", " ", "《", "“", "{", "不", "和", "十", "万",
    "and ", "one ", "twenty-", "shall not ", "Article 1 ", "第一条", "5 July ", "2025年", "(a)(b)", "一、", "Xi ",
    "Party A ", "百分之", "US$", "July ", "thirty days ", "·", "e ", "de ", "пять ", "제1조 ", "ສາມ",
)  # fmt: skip


def test_line_without_end_takes_time_in_proportion(tmp_path):
    english, chinese = tmp_path / "en.txt", tmp_path / "zh.txt"
    english.write_text("\n".join(one * (4000 // len(one)) for one in HOSTILE), encoding="utf-8")
    chinese.write_text("\n".join(one * (4000 // len(one)) for one in HOSTILE), encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, "-m", "concordance", "examine", f"en={english}", f"zh-Hans={chinese}"],
        cwd=BASE,
        capture_output=True,
        check=False,
        timeout=PATIENCE,
    )
    assert ended.returncode in (0, 1), ended.stderr.decode()


def steps(texts):
    """How many functions are called to read and examine: the same on every machine."""
    count = 0

    def called(frame, event, argument):
        nonlocal count
        count += event == "call"

    sys.setprofile(called)
    try:
        examine({language: read_text(plain, language) for language, plain in texts.items()})
    finally:
        sys.setprofile(None)
    return count


def longer(times):
    """The articles so many times, numbered on; each is as long as before."""
    english = [
        f"Article {at}\nEach Party shall send {at} experts for {at} days."
        for at in range(1, times + 1)
    ]
    chinese = [f"第{at}条\n每一方应派遣{at}名专家，为期{at}天。" for at in range(1, times + 1)]
    return {"en": "\n\n".join(english), "zh-Hans": "\n\n".join(chinese)}


def test_work_grows_with_the_length_of_the_texts():
    steps(longer(20))
    assert steps(longer(160)) < 4 * 1.7 * steps(longer(40))


def test_work_grows_with_what_is_found():
    def wrong(times):
        texts = longer(times)
        return {**texts, "en": texts["en"].replace("experts for", "experts for 3 weeks and")}

    steps(wrong(20))
    assert steps(wrong(160)) < 4 * 1.7 * steps(wrong(40))
