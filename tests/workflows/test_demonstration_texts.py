"""The legal templates and demonstration texts say the same in every language."""

import re
from collections import Counter
from pathlib import Path

import pytest

from rendering.content import NUMBERED
from rendering.drafts import Draft, read_draft
from rendering.fields import FIELDS, unknown_fields
from tests.workflows.quantities import forces, quantities, references

BASE = Path(__file__).resolve().parents[2]
TEMPLATES = BASE / "templates" / "instruments"
DEMONSTRATION = BASE / "workflows" / "demonstration"
LANGUAGES = ("zh-Hans", "en", "pt", "lo")
KINDS = (
    "letter_of_intent",
    "sister_city",
    "memorandum",
    "framework",
    "technical_cooperation",
    "initiative",
)
SIGNED = {"title": "parties", "preamble": "parties defined"}
TESTIMONIUM = ("date", "place", "copies", "languages")

APPEALS = frozenset({"initiative"})  # it neither binds nor sets out intentions
BINDING = frozenset({"sister_city", "framework", "technical_cooperation"})
NOT_IN_BINDING = {
    "zh-Hans": "备忘录|段|将|愿|起始",
    "en": r"(?i)\b(?:memorandum|paragraphs?|will|decides?|come into effect)\b",
    "pt": r"(?i)\b(?:memorando|parágrafos?|irão|irá|decidem|produz efeitos)\b",
    "lo": "ບົດບັນທຶກ|ວັກ|ຈະ(?!ກຳ)|ເລີ່ມນຳໃຊ້",
}
NOT_IN_NON_BINDING = {
    "zh-Hans": "协议|条|应|同意|生效|不得",
    "en": r"(?i)\b(?:agreements?|articles?|shall|agree[ds]?|enters? into force)\b",
    "pt": r"(?i)\b(?:acordos?|artigos?|devem?|acordam|entra em vigor)\b",
    "lo": "ຂໍ້ຕົກລົງ|ມາດຕາ|ຕ້ອງ|ຕົກລົງ|ມີຜົນສັກສິດ",
}
TELLS_WHO_IS_FIRST = {
    "zh-Hans": "[甲乙丙]方|前者|后者",
    "en": r"(?i)\b(?:the former|the latter|first party|second party|party [ab])\b",
    "pt": r"(?i)\b(?:a primeira|a segunda|aquela|esta última) parte\b",
    "lo": "ຝ່າຍ [ກຂ]|ຝ່າຍທີໜຶ່ງ|ຝ່າຍທີສອງ",
}

Texts = dict[str, tuple[Draft, ...]]


def instruments() -> dict[str, dict[str, Path]]:
    """Return every instrument by name, with its file for each language."""
    found = {
        f"template/{kind}": {one: TEMPLATES / one / f"{kind}.txt" for one in LANGUAGES}
        for kind in KINDS
    }
    for path in sorted(DEMONSTRATION.glob("*/*.txt")):
        kind, language = path.name.removesuffix(".txt").split(".")
        found.setdefault(f"{path.parent.name}/{kind}", {})[language] = path
    return found


INSTRUMENTS = instruments()


@pytest.fixture(params=INSTRUMENTS)
def name(request) -> str:
    return request.param


@pytest.fixture
def kind(name) -> str:
    return name.rpartition("/")[2]


@pytest.fixture
def texts(name) -> Texts:
    return {
        language: read_draft(path.read_text(encoding="utf-8"))
        for language, path in INSTRUMENTS[name].items()
    }


def everything(drafts: tuple[Draft, ...]) -> str:
    return "\n".join(f"{draft.heading}\n{draft.plain}" for draft in drafts)


def fields(plain: str) -> Counter[str]:
    return Counter(re.findall(r"\{([^{}]*)\}", plain))


def parted(texts: Texts):
    """Yield each part of an instrument in all its languages."""
    for drafts in zip(*texts.values(), strict=True):
        yield dict(zip(texts, drafts, strict=True))


def test_every_language_has_the_same_articles_in_the_same_order(texts):
    assert len({tuple((one.role, one.key) for one in drafts) for drafts in texts.values()}) == 1


def test_every_language_has_the_same_number_of_lines_at_each_article(texts):
    for part in parted(texts):
        assert len({len(one.plain.splitlines()) for one in part.values()}) == 1, part


def test_an_article_has_a_heading_in_all_languages_or_in_none(texts):
    for part in parted(texts):
        assert len({bool(one.heading) for one in part.values()}) == 1, part


def test_fields_are_known_and_the_same_at_each_article(texts):
    for part in parted(texts):
        counts = [fields(one.plain) for one in part.values()]
        assert all(count == counts[0] for count in counts), part
        assert set(counts[0]) <= FIELDS
        assert not [one for one in part.values() if unknown_fields(one.plain + one.heading)]


def test_numbers_dates_periods_and_references_have_the_same_values(texts):
    for part in parted(texts):
        values = {one: quantities(draft.plain, one) for one, draft in part.items()}
        assert len({frozenset(value.items()) for value in values.values()}) == 1, values


def test_each_line_has_the_same_force_in_every_language(texts):
    for part in parted(texts):
        for lines in zip(*(one.plain.splitlines() for one in part.values()), strict=True):
            said = dict(zip(part, lines, strict=True))
            assert len({frozenset(forces(line, one)) for one, line in said.items()}) == 1, said


def test_an_article_that_is_referred_to_exists(texts):
    for language, drafts in texts.items():
        last = sum(draft.role in NUMBERED for draft in drafts)
        assert references(everything(drafts), language) <= set(range(1, last + 1))


def test_binding_and_non_binding_vocabulary_never_mix(texts, kind):
    strange = {} if kind in APPEALS else NOT_IN_BINDING if kind in BINDING else NOT_IN_NON_BINDING
    for language, words in strange.items():
        if language in texts:
            assert not re.findall(words, everything(texts[language])), language


def test_no_sentence_depends_on_which_party_comes_first(texts):
    for language, drafts in texts.items():
        assert not re.findall(TELLS_WHO_IS_FIRST[language], everything(drafts))


def test_chinese_has_no_half_width_punctuation_and_no_spaces(texts):
    words = re.sub(r"\{[^{}]*\}", "", everything(texts["zh-Hans"]))
    assert not re.findall(r"[!-/:-@\[-`{-~ 0-9A-Za-z]", words)


def test_what_would_be_written_twice_comes_from_fields(texts, kind):
    for drafts in texts.values():
        by_role = {draft.role.value: fields(draft.plain) for draft in reversed(drafts)}
        if kind in APPEALS:
            assert "testimonium" not in by_role
            assert set(by_role["attribution"]) >= {"date", "place"}
            continue
        assert all(field in by_role[role] for role, field in SIGNED.items())
        assert set(TESTIMONIUM) == set(by_role["testimonium"])
