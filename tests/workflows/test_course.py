"""The course of an agreement, from letter of intent to force."""

from __future__ import annotations

from datetime import date

from agreements import register
from agreements.models import Entry
from agreements.states import AgreementState, InstrumentState, OriginalState, TextState
from tests.cast import Story
from workflows.conduct import negotiate
from workflows.models import Duty
from workflows.worker import keep_days


def test_letter_then_agreement_are_carried_to_force(story: Story) -> None:
    story.to_signed()
    letter = story.instrument
    assert letter.state == InstrumentState.SIGNED
    assert letter.concluded_on == date(2025, 7, 5)
    assert {text.state for text in letter.texts.all()} == {TextState.AUTHENTIC}
    assert {original.state for original in letter.originals.all()} == {OriginalState.SIGNED}

    negotiate(
        agreement=story.agreement,
        by=story.cast.alice,
        place={"en": "Guiyang", "zh-Hans": "贵阳"},
        day=date(2025, 7, 5),
    )
    assert [turn.duty for turn in story.turns()] == [Duty.DRAFT]
    story.to_signed()
    story.agreement.refresh_from_db()
    assert story.agreement.state == AgreementState.SIGNED
    assert keep_days() == 1
    story.agreement.refresh_from_db()
    assert story.agreement.state == AgreementState.IN_FORCE
    assert story.agreement.in_force_since == date(2025, 7, 5)
    assert list(register.faults(story.agreement)) == []
    states = register.replay(Entry.objects.filter(agreement=story.agreement).order_by("sequence"))
    assert states[story.agreement.register_key] == AgreementState.IN_FORCE
    assert story.turns() == []


def test_referral_returns_to_officer_and_approved_text_is_not_asked_again(story: Story) -> None:
    story.submit()
    article = story.instrument.articles.get(key=story.instrument.articles.all()[3].key)
    story.refer_back("en", at_articles={article.pk: "Say shall."})
    assert story.instrument.state == InstrumentState.REVIEW
    story.approve("zh-Hans")
    assert story.instrument.state == InstrumentState.DRAFTING
    assert [turn.person for turn in story.turns(Duty.DRAFT)] == [story.cast.alice]
    assert [row.article for row in story.instrument.referrals.all()] == [None, article]

    story.submit()
    assert [turn.language for turn in story.turns(Duty.REVIEW)] == ["en"]
    assert story.text("zh-Hans").state == TextState.APPROVED
