from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordance import examine, read_text
from tests.concordance.hostile import TEXTS, WORDS


def agreement(name):
    """The texts of one agreement by language."""
    return {
        path.name.split(".")[1]: read_text(path.read_text("utf-8"), path.name.split(".")[1])
        for path in sorted(TEXTS.glob(f"{name}.*.txt"))
    }


NAMES = sorted({path.name.split(".")[0] for path in TEXTS.glob("*.txt")})


@pytest.mark.parametrize("name", NAMES)
def test_order_in_which_texts_are_given_changes_nothing(name):
    texts = agreement(name)
    found = examine(texts)
    for order in permutations(texts):
        assert examine({language: texts[language] for language in order}) == found


@settings(max_examples=60, deadline=None)
@given(WORDS, WORDS)
def test_neither_of_two_texts_comes_first(one, other):
    left, right = read_text(one, "en"), read_text(other, "zh-Hans")
    assert examine({"en": left, "zh-Hans": right}) == examine({"zh-Hans": right, "en": left})


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(NAMES), st.data())
def test_slip_is_found_or_not_whichever_text_is_given_first(name, data):
    texts = agreement(name)
    plain = texts["en"].plain
    start = data.draw(st.integers(0, len(plain) - 1))
    cut = read_text(plain[:start] + plain[start + data.draw(st.integers(1, 400)) :], "en")
    changed = {**texts, "en": cut}
    backwards = {language: changed[language] for language in reversed(changed)}
    assert examine(changed) == examine(backwards)


@pytest.mark.parametrize("name", NAMES)
def test_third_text_takes_no_finding_away(name):
    texts = agreement(name)
    pair = {language: texts[language] for language in ("en", "zh-Hans")}
    wrong = {**pair, "en": read_text(pair["en"].plain.replace("2025", "2035"), "en")}
    alone = {(one.check, one.article) for one in examine(wrong)}
    together = {(one.check, one.article) for one in examine({**texts, **wrong})}
    assert alone <= together
