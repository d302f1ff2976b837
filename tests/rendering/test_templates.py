"""Every draft that an officer may start from prints, in every language it has."""

from dataclasses import replace

import pytest

from rendering import formulas
from rendering.content import NUMBERED, Layout, Provision, Words
from rendering.drafts import read_draft
from tests.rendering.sample import LANGUAGES, agreement

KINDS = (
    "sister_city",
    "letter_of_intent",
    "memorandum",
    "framework",
    "technical_cooperation",
    "initiative",
)


def provisions_of(kind):
    """Return the provisions of a kind of instrument, numbered."""
    drafts = {
        language: read_draft((formulas.FOLDER / language / f"{kind}.txt").read_text("utf-8"))
        for language in LANGUAGES
    }
    number = 0
    for parts in zip(*drafts.values(), strict=True):
        first = parts[0]
        assert {(part.key, part.role) for part in parts} == {(first.key, first.role)}
        number += first.role in NUMBERED
        words = {
            language: Words(part.heading, part.plain)
            for language, part in zip(drafts, parts, strict=True)
        }
        yield Provision(first.key, first.role, number if first.role in NUMBERED else None, words)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("partner", ["en", "pt", "lo"])
def test_template_prints_in_chinese_and_the_language_of_the_partner(printed, kind, partner):
    document = agreement(
        languages=("zh-Hans", partner), spoken={"guizhou": "zh-Hans", "gaza": partner}, kind=kind
    )
    document = replace(document, provisions=tuple(provisions_of(kind)))
    if kind == "initiative":
        document = replace(document, signatures=())
    paper = printed(document, "gaza")
    assert "{" not in paper.words
    assert len(paper.pages) > 1
    for language in document.languages:
        for provision in document.provisions:
            if not provision.words[language].heading:
                continue
            label = formulas.label(provision, language, kind)
            assert paper.holds(label + provision.words[language].heading)


def test_template_prints_in_all_languages_one_after_the_other(printed):
    document = agreement(languages=LANGUAGES, layout=Layout.SEQUENCE)
    document = replace(document, provisions=tuple(provisions_of("sister_city")))
    assert len(printed(document, "gaza").pages) >= 4
