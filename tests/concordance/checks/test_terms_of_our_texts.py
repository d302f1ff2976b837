"""The checks of terms and force find nothing in the texts that the project itself offers."""

from collections import defaultdict
from itertools import combinations
from pathlib import Path

import pytest

from concordance import Text, examine, read_text
from concordance.findings import Severity
from rendering.drafts import read_draft
from tests.concordance.checks.texts import text

BASE = Path(__file__).resolve().parents[3]
DATA = BASE / "../shared/data"
OURS = [
    *((path.parent.name, path) for path in BASE.glob("templates/instruments/*/*.txt")),
    *((path.name.split(".")[1], path) for path in BASE.glob("workflows/demonstration/*/*.txt")),
]


def _texts() -> dict[str, dict[str, Text]]:
    sets: dict[str, dict[str, Text]] = defaultdict(dict)
    for language, path in OURS:
        own = path.parent.parent.name == "demonstration"
        name = f"{path.parent.name}/{path.name.split('.')[0]}" if own else path.stem
        drafts = read_draft(path.read_text("utf-8"))
        articles = [one.plain for one in drafts[1:]]
        sets[name][language] = text(language, *articles, title=drafts[0].plain)
    return sets


TEXTS = _texts()
PAIRS = [
    (name, one, other)
    for name in sorted(TEXTS)
    for one, other in combinations(sorted(TEXTS[name]), 2)
]
CHECKS = {
    "concept-differs",
    "connector-differs",
    "force-differs",
    "force-mixed",
    "negation-differs",
    "party-number",
    "quantifier-differs",
    "term-defined-alone",
    "term-defined-twice",
    "term-unused",
}


def _found(texts):
    return [
        (one.check, one.article, str(one.message))
        for one in examine(texts)
        if one.check in CHECKS and one.severity != Severity.NOTE
    ]


@pytest.mark.parametrize(("name", "one", "other"), PAIRS)
def test_our_texts_say_the_same_with_the_same_force(name, one, other):
    assert _found({each: TEXTS[name][each] for each in (one, other)}) == []


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_what_is_not_binding_uses_no_binding_words(name):
    soft = ("memorandum", "letter_of_intent")
    if name.endswith(soft):
        assert all(one.check != "force-mixed" for one in examine(TEXTS[name]))


@pytest.mark.skipif(not DATA.exists(), reason="The shared data are not beside the project.")
def test_the_initiative_says_the_same_with_the_same_force():
    seed = {
        language: read_text((DATA / f"seed/initiative.{language}.txt").read_text("utf-8"), language)
        for language in ("zh-Hans", "en")
    }
    found = [one for one in examine(seed) if one.check in CHECKS]
    assert all(one.severity == Severity.NOTE for one in found)
