"""An officer records the papers that are needed before signing."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from agreements.models import ExternalApproval, FullPowers
from agreements.papers import LIMIT_MB, read
from tests.cast import PDF, Story
from tests.pages.walking import as_person, rule, turn_url, words
from workflows.models import Duty, Turn


@pytest.fixture
def approved(story: Story) -> Story:
    story.review()
    story.approve_whole()
    return story


@pytest.fixture
def alice(approved: Story) -> Client:
    return as_person(approved.cast.alice)


def letter(content: bytes = PDF, name: str = "letter.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def for_approval(story: Story) -> Turn:
    return story.turn(Duty.BRING_PAPER, requirement__isnull=False)


def for_powers(story: Story, name: str = "vera") -> Turn:
    return story.turn(Duty.BRING_PAPER, signatory__user__username=name)


def approval(**changes: Any) -> dict[str, Any]:
    return {"number": "友协〔2025〕7号", "decided_on": "2025-06-20", "paper": letter(), **changes}


def powers(**changes: Any) -> dict[str, Any]:
    told = {"number": "FP-1", "issued_by": "The government", "valid_from": "2025-01-01"}
    return {**told, "scope": "instrument", **changes}


def test_page_says_what_for_whom_and_by_which_rule(approved: Story, alice: Client) -> None:
    page = words(alice.get(turn_url(for_approval(approved))))
    assert "The national friendship association" in page
    assert "Rules of Guizhou" in page
    assert "Practice" in page
    page = words(alice.get(turn_url(for_powers(approved))))
    assert "Vera" in page
    assert "Guizhou Province of the People’s Republic of China" in page


def test_outside_approval_is_recorded_with_its_letter(approved: Story, alice: Client) -> None:
    assert alice.post(turn_url(for_approval(approved)), approval()).status_code == 302
    row = ExternalApproval.objects.get(instrument=approved.instrument)
    assert (row.number, read(row.paper)) == ("友协〔2025〕7号", PDF)


def test_approval_without_letter_is_not_recorded(approved: Story, alice: Client) -> None:
    sent = approval()
    del sent["paper"]
    refused = alice.post(turn_url(for_approval(approved)), sent)
    assert refused.status_code == 422
    assert "友协〔2025〕7号" in refused.content.decode()
    assert not ExternalApproval.objects.exists()


@pytest.mark.parametrize(
    ("upload", "sentence"),
    [
        (letter(b"GIF89a", "seal.gif"), "neither PDF, PNG nor JPEG"),
        (letter(b"MZ\x90", "letter.pdf"), "neither PDF, PNG nor JPEG"),
        (letter(PDF + b" " * LIMIT_MB * 1024 * 1024), "too large"),
    ],
    ids=["picture", "program", "too large"],
)
def test_unsuitable_letter_is_refused_with_a_sentence(
    approved: Story, alice: Client, upload: SimpleUploadedFile, sentence: str
) -> None:
    upload.seek(0)
    refused = alice.post(turn_url(for_approval(approved)), approval(paper=upload))
    assert refused.status_code == 422
    assert sentence in words(refused)
    assert "友协〔2025〕7号" in refused.content.decode()


def test_letter_received_once_outlives_a_refusal(approved: Story, alice: Client) -> None:
    url = turn_url(for_approval(approved))
    refused = alice.post(url, approval(decided_on="2999-01-01"))
    assert (refused.status_code, rule(refused)) == (409, "DateImpossible")
    assert "“letter.pdf” was received" in words(refused)
    sent = approval(kept=refused.context["form"]["kept"].value())
    del sent["paper"]
    assert alice.post(url, sent).status_code == 302
    assert read(ExternalApproval.objects.get().paper) == PDF


def test_forged_receipt_is_no_letter(approved: Story, alice: Client) -> None:
    sent = approval(kept="WyJhIl0:1:forged")
    del sent["paper"]
    assert alice.post(turn_url(for_approval(approved)), sent).status_code == 422


def test_name_of_an_upload_is_shown_as_words(approved: Story, alice: Client) -> None:
    sent = approval(paper=letter(name="<b>x.pdf"), decided_on="")
    assert b"<b>x.pdf" not in alice.post(turn_url(for_approval(approved)), sent).content


def test_partner_officer_does_not_record_an_outside_approval(approved: Story) -> None:
    olu, url = as_person(approved.cast.olu), turn_url(for_approval(approved))
    assert "enctype" not in olu.get(url).content.decode()
    refused = olu.post(url, approval())
    assert (refused.status_code, rule(refused)) == (409, "NotCompetent")


def test_full_powers_are_recorded_for_this_instrument(approved: Story, alice: Client) -> None:
    assert alice.post(turn_url(for_powers(approved)), powers()).status_code == 302
    row = FullPowers.objects.get()
    assert (row.instrument, row.paper) == (approved.instrument, "")


def test_full_powers_may_cover_the_whole_agreement(approved: Story, alice: Client) -> None:
    alice.post(turn_url(for_powers(approved)), powers(scope="agreement", paper=letter()))
    row = FullPowers.objects.get()
    assert (row.instrument, read(row.paper)) == (None, PDF)


def test_full_powers_that_end_before_they_begin_are_refused(approved: Story, alice: Client) -> None:
    refused = alice.post(turn_url(for_powers(approved)), powers(valid_until="2024-12-31"))
    assert (refused.status_code, rule(refused)) == (409, "DateImpossible")
    assert "FP-1" in refused.content.decode()


def test_full_powers_that_do_not_hold_on_the_day_are_asked_for_again(
    approved: Story, alice: Client
) -> None:
    answer = alice.post(
        turn_url(for_powers(approved)), powers(valid_until="2025-01-31"), follow=True
    )
    assert answer.status_code == 200
    told = [str(one) for one in answer.context["messages"]] if answer.context else []
    assert not told or "others are needed" in told[0]
    alice.post(turn_url(for_powers(approved, "amos")), powers())
    alice.post(turn_url(for_approval(approved)), approval())
    assert [turn.signatory.user.username for turn in approved.turns(Duty.BRING_PAPER)] == ["vera"]


def test_partner_officer_records_full_powers(approved: Story) -> None:
    olu = as_person(approved.cast.olu)
    assert olu.post(turn_url(for_powers(approved, "amos")), powers()).status_code == 302


def test_recording_twice_meets_a_calm_page(approved: Story, alice: Client) -> None:
    url = turn_url(for_approval(approved))
    alice.post(url, approval())
    again = alice.post(url, approval())
    assert again.status_code == 409
    assert "Alice has done this" in words(again)
    assert ExternalApproval.objects.count() == 1


def test_stranger_is_told_of_no_paper(approved: Story) -> None:
    mallory = as_person(approved.cast.mallory)
    for turn in approved.turns():
        assert mallory.get(turn_url(turn)).status_code == 404
