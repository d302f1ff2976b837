"""Findings about no single article, and findings at a place that one text does not word."""

from __future__ import annotations

import pytest

from agreements.actions.accept_difference import accept_difference
from agreements.actions.add_article import add_article
from agreements.actions.save_article import save_article
from agreements.actions.wordings import Draft
from agreements.errors import TextChanged
from agreements.findings import PlacedFinding, findings_of
from agreements.models import Wording
from rendering.content import Role
from tests.agreements.differing import REASON
from tests.agreements.dossier import Dossier, one_entry, refused

RULE = "kind-differs"


@pytest.fixture
def renamed(dossier: Dossier) -> Dossier:
    """The Chinese text calls itself a memorandum throughout, the English a letter of intent."""
    rows = Wording.objects.filter(
        text=dossier.text("zh-Hans"), superseded_at=None, plain__contains="意向书"
    )
    for row in rows:
        written = Draft(row.heading, row.plain.replace("意向书", "备忘录"), row.digest)
        save_article(article_id=row.article_id, drafts={"zh-Hans": written}, by=dossier.cast.alice)
    return dossier


def whole(dossier: Dossier) -> PlacedFinding:
    about = findings_of(dossier.instrument).at(None)
    return next(one for one in about if one.finding.check == RULE)


def accept(dossier: Dossier, one: PlacedFinding) -> None:
    accept_difference(
        instrument_id=dossier.instrument.pk,
        article_id=None,
        fingerprint=one.fingerprint,
        seen=one.seen,
        reason=REASON,
        by=dossier.cast.bo,
    )


def test_finding_about_the_whole_names_the_digests_of_the_texts(renamed: Dossier) -> None:
    one = whole(renamed)
    assert (one.article, one.number) == (None, None)
    assert one.seen == findings_of(renamed.instrument).digests[None]


def test_finding_about_the_whole_is_let_stand_until_any_wording_changes(renamed: Dossier) -> None:
    one = whole(renamed)
    with one_entry("difference.accepted", renamed.agreement, rule=RULE) as entry:
        accept(renamed, one)
    assert "article" not in entry().facts
    assert whole(renamed).is_accepted
    renamed.word("en", renamed.cast.alice)
    assert whole(renamed).is_open
    with refused(TextChanged):
        accept(renamed, one)


def test_place_that_one_text_does_not_word_is_found(dossier: Dossier) -> None:
    instrument, alice = dossier.instrument, dossier.cast.alice
    added = add_article(
        instrument_id=instrument.pk,
        role=Role.ARTICLE,
        after_id=dossier.article(3).pk,
        by=alice,
    )
    drafts = {"en": Draft("Costs", "Each Party will bear its own costs.")}
    save_article(article_id=added.pk, drafts=drafts, by=alice)
    found = findings_of(dossier.instrument).at(added.pk)
    assert found
    assert {one.seen.get("zh-Hans", "") for one in found} == {""}
    assert {one.words.get("zh-Hans", "") for one in found} == {""}
