"""What an agreed instrument defines and heads in its languages is suggested as a term."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from agreements.actions.propose_term import propose_term
from agreements.actions.retire_term import retire_term
from agreements.actions.save_article import save_article
from agreements.actions.terms import NewTerm
from agreements.actions.wordings import Draft
from agreements.terms import Sign, defined_in, proposals_from
from tests.agreements.differing import REASON
from tests.agreements.dossier import Dossier


@pytest.mark.parametrize(
    ("plain", "defined"),
    [
        ("上海合作组织（以下简称“上合组织”）生态年", ["上合组织"]),
        ("the Organisation (hereinafter referred to as “the SCO”) and", ["the SCO"]),
        ("a Organização (doravante designada «OCX»)", ["OCX"]),
        ("Организация (далее — „ШОС“)", ["ШОС"]),
        ("甲（“一”或「二」）", ["一", "二"]),
        ("{parties defined}（以下合称“双方”）", ["双方"]),
        ("he said “no” to it (twice)", []),
        ("（以下简称“{parties}”）", []),
    ],
)
def test_what_is_quoted_in_brackets_is_defined(plain: str, defined: list[str]) -> None:
    assert defined_in(plain) == defined


def suggested(dossier: Dossier, sign: Sign) -> list[Mapping[str, str]]:
    return [one.forms for one in proposals_from(dossier.instrument) if one.sign is sign]


def test_instrument_suggests_what_it_defines_and_heads(dossier: Dossier) -> None:
    assert suggested(dossier, Sign.DEFINED) == []  # “the Parties” stands in no brackets in English
    headings = suggested(dossier, Sign.HEADING)
    assert {"zh-Hans": "联络", "en": "Liaison"} in headings
    define(dossier, {"zh-Hans": "双方（“甲”、“乙”）。", "en": "Both (“A” and “B”)."})
    assert suggested(dossier, Sign.DEFINED) == [
        {"zh-Hans": "甲", "en": "A"},
        {"zh-Hans": "乙", "en": "B"},
    ]


def test_other_numbers_of_definitions_are_not_brought_together(dossier: Dossier) -> None:
    define(dossier, {"zh-Hans": "双方（“甲”、“乙”）。", "en": "Both (“A”)."})
    assert suggested(dossier, Sign.DEFINED) == []


def test_what_the_office_has_or_had_is_not_suggested_again(dossier: Dossier) -> None:
    cast = dossier.cast
    forms = {"zh-Hans": ["联络"], "en": ["Contact", "Liaison"]}
    term = propose_term(office_id=cast.guizhou.pk, what=NewTerm(forms), by=cast.alice)
    assert {"zh-Hans": "联络", "en": "Liaison"} not in suggested(dossier, Sign.HEADING)
    retire_term(term_id=term.pk, reason=REASON, by=cast.ada)
    assert {"zh-Hans": "联络", "en": "Liaison"} not in suggested(dossier, Sign.HEADING)
    elsewhere = proposals_from(dossier.instrument, cast.monrovia)
    assert {"zh-Hans": "联络", "en": "Liaison"} in [one.forms for one in elsewhere]


def test_same_suggestion_is_made_once(dossier: Dossier) -> None:
    define(dossier, {"zh-Hans": "双方（“甲”、“甲”）。", "en": "Both (“A” and “A”)."})
    assert suggested(dossier, Sign.DEFINED) == [{"zh-Hans": "甲", "en": "A"}]


def define(dossier: Dossier, plain: Mapping[str, str]) -> None:
    article, seen = dossier.article(), dossier.seen(dossier.article())
    drafts = {tag: Draft("", words, seen[tag]) for tag, words in plain.items()}
    save_article(article_id=article.pk, drafts=drafts, by=dossier.cast.alice)
