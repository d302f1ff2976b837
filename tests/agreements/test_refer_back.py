"""Sending back: by a reviewer, by the approver, and by itself once all reviewers have answered."""

from __future__ import annotations

import pytest

from agreements.actions.refer_back_instrument import refer_back_instrument
from agreements.actions.refer_back_text import refer_back_text
from agreements.actions.return_instrument import return_instrument
from agreements.errors import (
    NotCompetent,
    OutOfTurn,
    ReasonMissing,
    TextChanged,
    UnapprovedTexts,
)
from agreements.models import Referral
from agreements.states import InstrumentState, TextState
from tests.agreements.dossier import Dossier, one_entry, refused


def refer(dossier: Dossier, reason: str = "Say shall.", **changes: object) -> None:
    text = dossier.text("en")
    usual = {"text_id": text.pk, "digest": text.digest, "by": dossier.cast.grace}
    refer_back_text(reason=reason, **{**usual, **changes})  # type: ignore[arg-type]


def refer_whole(dossier: Dossier, **changes: object) -> None:
    revision = dossier.instrument.revision
    usual = {
        "instrument_id": dossier.instrument.pk,
        "digest": revision.digest if revision else "",
        "by": dossier.cast.chen,
        "reason": "Not now.",
    }
    refer_back_instrument(**{**usual, **changes})  # type: ignore[arg-type]


def test_text_goes_back_with_reasons_at_articles(dossier: Dossier) -> None:
    dossier.submit()
    article = dossier.article()
    with one_entry("text.referred_back", dossier.agreement, language="en") as entry:
        refer(dossier, at_articles={article.pk: "Say will."})
    assert dossier.text("en").state == TextState.DRAFTING
    assert dossier.instrument.state == InstrumentState.REVIEW
    assert [row.article for row in Referral.objects.all()] == [None, article]
    assert [one["reason"] for one in entry().facts["reasons"]] == ["Say shall.", "Say will."]


def test_reason_at_an_article_is_enough(dossier: Dossier) -> None:
    dossier.submit()
    refer(dossier, "", at_articles={dossier.article().pk: "Say will."})
    assert Referral.objects.get().article == dossier.article()


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_text_does_not_go_back_without_a_reason(dossier: Dossier, reason: str) -> None:
    dossier.submit()
    with refused(ReasonMissing):
        refer(dossier, reason)


def test_reason_at_an_article_of_another_instrument_does_not_count(dossier: Dossier) -> None:
    dossier.submit()
    other = Dossier(dossier.cast, reference="GZ-2025-02").article()
    with refused(ReasonMissing):
        refer(dossier, "", at_articles={other.pk: "Say will."})


def test_text_changed_since_it_was_read_does_not_go_back(dossier: Dossier) -> None:
    dossier.submit()
    with refused(TextChanged):
        refer(dossier, digest="0" * 64)


def test_approved_text_does_not_go_back(dossier: Dossier) -> None:
    dossier.submit().review("en")
    with refused(OutOfTurn):
        refer(dossier)


def test_instrument_returns_when_all_have_answered(dossier: Dossier) -> None:
    dossier.submit().review("zh-Hans")
    refer(dossier)
    with one_entry("instrument.returned", dossier.agreement, languages=["en"]) as entry:
        return_instrument(instrument_id=dossier.instrument.pk)
    assert entry().by is None
    assert dossier.instrument.state == InstrumentState.DRAFTING


def test_instrument_waits_for_the_last_reviewer(dossier: Dossier) -> None:
    dossier.submit()
    refer(dossier)
    with refused(OutOfTurn):
        return_instrument(instrument_id=dossier.instrument.pk)


def test_instrument_with_every_text_approved_does_not_return(dossier: Dossier) -> None:
    dossier.submit().review()
    with refused(OutOfTurn):
        return_instrument(instrument_id=dossier.instrument.pk)


def test_approver_sends_the_instrument_back_and_texts_stay_approved(dossier: Dossier) -> None:
    dossier.submit().review()
    with one_entry("instrument.referred_back", dossier.agreement):
        refer_whole(dossier)
    assert dossier.instrument.state == InstrumentState.DRAFTING
    assert {text.state for text in dossier.instrument.texts.all()} == {TextState.APPROVED}
    dossier.submit().approve()


def test_approver_waits_for_the_reviewers(dossier: Dossier) -> None:
    dossier.submit().review("en")
    with refused(UnapprovedTexts, "zh-Hans"):
        refer_whole(dossier)


def test_approver_gives_a_reason(dossier: Dossier) -> None:
    dossier.submit().review()
    with refused(ReasonMissing):
        refer_whole(dossier, reason="")


def test_approver_names_the_revision_that_was_read(dossier: Dossier) -> None:
    dossier.submit().review()
    with refused(TextChanged):
        refer_whole(dossier, digest="0" * 64)


def test_reviewer_may_not_send_the_whole_instrument_back(dossier: Dossier) -> None:
    dossier.submit().review()
    with refused(NotCompetent, "approver"):
        refer_whole(dossier, by=dossier.cast.bo)
