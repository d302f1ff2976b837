"""The approver reads all texts with what the reviewers said, and approves or refers back."""

from __future__ import annotations

from typing import Any

import pytest

from accounts.roles import Role
from agreements.models import Text
from agreements.states import InstrumentState, TextState
from tests.cast import Story, person
from tests.pages.walking import as_person, rule, turn_url, words
from workflows.models import Duty


@pytest.fixture
def reviewed(story: Story) -> Story:
    story.review()
    return story


def answer(story: Story, do: str, **sent: Any) -> Any:
    sent = {"digest": story.instrument.revision.digest, **sent}
    return as_person(story.cast.chen).post(turn_url(story.turn(Duty.APPROVE)), {"do": do, **sent})


def test_approver_sees_who_approved_which_text_and_which_papers_are_missing(
    reviewed: Story,
) -> None:
    page = words(as_person(reviewed.cast.chen).get(turn_url(reviewed.turn(Duty.APPROVE))))
    assert "approved by Bo" in page
    assert "approved by Grace" in page
    assert reviewed.text("en").approved_digest[:12] in page
    assert "The national friendship association" in page
    assert "Full powers of Vera" in page


def test_approver_approves(reviewed: Story) -> None:
    assert answer(reviewed, "approve").status_code == 302
    assert reviewed.instrument.approved_digest == reviewed.instrument.revision.digest
    assert {turn.duty for turn in reviewed.turns()} == {Duty.BRING_PAPER}


def test_approver_refers_back_with_reasons(reviewed: Story) -> None:
    article = reviewed.instrument.articles.get(key="exchanges")
    assert (
        answer(reviewed, "refer_back", **{f"reason-{article.pk}": "Too vague."}).status_code == 302
    )
    assert reviewed.instrument.state == InstrumentState.DRAFTING
    assert reviewed.instrument.referrals.get().article == article


def test_referral_needs_a_reason(reviewed: Story) -> None:
    refused = answer(reviewed, "refer_back")
    assert (refused.status_code, rule(refused)) == (409, "ReasonMissing")


def test_what_was_not_seen_is_not_approved(reviewed: Story) -> None:
    refused = answer(reviewed, "approve", digest="0" * 64)
    assert (refused.status_code, rule(refused)) == (409, "TextChanged")
    assert refused.context["form"]["digest"].value() == reviewed.instrument.revision.digest


def test_unapproved_text_is_named(reviewed: Story) -> None:
    text = reviewed.text("en")
    Text.objects.filter(pk=text.pk).update(approved_digest="0" * 64)
    refused = answer(reviewed, "approve")
    assert (refused.status_code, rule(refused)) == (409, "UnapprovedTexts")
    assert reviewed.text("en").state == TextState.APPROVED


def test_drafter_may_not_approve(reviewed: Story) -> None:
    alice = reviewed.cast.alice
    alice.appointments.create(
        office=reviewed.cast.guizhou, role=Role.APPROVER, valid_from=reviewed.instrument.date
    )
    url = turn_url(reviewed.turn(Duty.APPROVE))
    page = as_person(alice).get(url)
    assert "nobody approves what they drafted" in words(page)
    refused = as_person(alice).post(
        url, {"do": "approve", "digest": reviewed.instrument.revision.digest}
    )
    assert (refused.status_code, rule(refused)) == (409, "NotCompetent")


def test_reviewer_reads_but_has_no_buttons(reviewed: Story) -> None:
    page = as_person(reviewed.cast.bo).get(turn_url(reviewed.turn(Duty.APPROVE)))
    assert page.status_code == 200
    assert "Your answer" not in words(page)


def test_approver_of_the_partner_office_is_not_asked(reviewed: Story) -> None:
    other = person("oto", reviewed.cast.monrovia, (Role.APPROVER, ""))
    page = as_person(other).get(turn_url(reviewed.turn(Duty.APPROVE)))
    assert rule(page) == "NotCompetent"


def test_stranger_is_told_of_no_approval(reviewed: Story) -> None:
    mallory = as_person(reviewed.cast.mallory)
    assert mallory.get(turn_url(reviewed.turn(Duty.APPROVE))).status_code == 404
