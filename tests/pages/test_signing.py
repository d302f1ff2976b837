"""A signatory's one page: sign electronically or in ink, or decline; and adoption."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from agreements.models import ExternalApproval, FullPowers, Original, Signature
from agreements.papers import read
from agreements.states import AgreementKind, InstrumentKind, InstrumentState, SignatureMethod
from rendering.content import AlternatMode
from tests.cast import DAY, Cast, Story
from tests.pages.walking import as_person, rule, turn_url, words
from workflows.models import Duty, Turn
from workflows.worker import run_due_jobs

SCAN = b"\xff\xd8\xff a signed page"


@pytest.fixture
def ready(story: Story) -> Story:
    story.to_signing()
    return story


def sign_turn(story: Story, name: str = "vera") -> Turn:
    return story.turn(Duty.SIGN, person__username=name)


def send(story: Story, do: str, name: str = "vera", **sent: Any) -> Any:
    client = as_person(getattr(story.cast, name))
    sent = {"digest": story.instrument.approved_digest, **sent}
    return client.post(turn_url(sign_turn(story, name)), {"do": do, **sent})


def in_ink(**changes: Any) -> dict[str, Any]:
    scan = SimpleUploadedFile("page.jpg", SCAN)
    return {"place": "贵阳", "signed_on": "2025-07-05", "paper": scan, **changes}


def test_own_original_comes_first_with_its_language_and_order(ready: Story) -> None:
    for name, title, own in (
        ("vera", "中华人民共和国贵州省", "zh-Hans"),
        ("amos", "the City of Monrovia", "en"),
    ):
        page = as_person(getattr(ready.cast, name)).get(turn_url(sign_turn(ready, name)))
        assert page.context["titles"][0]["language"]["tag"] == own
        assert page.context["own"][0]["language"] == own
        assert [one["own"] for one in page.context["others"]] == [False]
        assert title in words(page).split("Parties")[1][:80]


def test_facts_are_told_in_the_language_of_the_party_in_either_mode(cast: Cast) -> None:
    story = Story(cast, alternat=AlternatMode.BY_LANGUAGE)
    story.to_signing()
    page = as_person(cast.amos).get(turn_url(sign_turn(story, "amos")))
    facts = {one["label"]: one["value"] for one in page.context["facts"]}
    assert facts["You sign for"] == "the City of Monrovia of the Republic of Liberia"
    assert facts["Date"] == "5 July 2025"


def test_signatory_gets_own_paper_and_not_that_of_the_other(ready: Story) -> None:
    page = as_person(ready.cast.vera).get(turn_url(sign_turn(ready)))
    assert page.context["own"][0]["url"]
    assert not page.context["others"][0]["url"]
    assert not any(one.get("letter_url") for one in page.context["papers"])


def test_signatory_signs_with_one_button(ready: Story) -> None:
    answer = send(ready, "confirm")
    assert answer.status_code == 302
    rows = Signature.objects.filter(signatory__user=ready.cast.vera)
    assert {row.method for row in rows} == {SignatureMethod.ELECTRONIC}
    assert {row.place for row in rows} == {"贵阳"}
    assert rows.count() == 2


def test_last_signature_concludes_the_instrument(ready: Story) -> None:
    send(ready, "confirm")
    send(ready, "confirm", "amos")
    assert ready.instrument.state == InstrumentState.SIGNED


def test_signature_in_ink_keeps_place_day_and_scan(ready: Story) -> None:
    assert send(ready, "ink", **in_ink()).status_code == 302
    row = Signature.objects.filter(signatory__user=ready.cast.vera)[0]
    assert (row.method, row.place, row.signed_on) == (SignatureMethod.INK, "贵阳", DAY)
    assert read(row.scan) == SCAN


def test_signature_in_ink_needs_a_scan(ready: Story) -> None:
    sent = in_ink()
    del sent["paper"]
    refused = send(ready, "ink", **sent)
    assert refused.status_code == 422
    assert refused.context["unfolded"] == "ink"
    assert not Signature.objects.exists()


def test_scan_of_a_wrong_kind_is_refused(ready: Story) -> None:
    refused = send(ready, "ink", **in_ink(paper=SimpleUploadedFile("page.txt", b"signed!")))
    assert refused.status_code == 422
    assert "neither PDF, PNG nor JPEG" in words(refused)


def test_signature_in_the_future_is_refused_and_the_scan_kept(ready: Story) -> None:
    refused = send(ready, "ink", **in_ink(signed_on="2999-01-01"))
    assert (refused.status_code, rule(refused)) == (409, "DateImpossible")
    assert "“page.jpg” was received" in words(refused)


def test_signatory_declines_with_a_reason(ready: Story) -> None:
    assert send(ready, "decline", reason="The title is wrong.").status_code == 302
    assert ready.instrument.state == InstrumentState.DRAFTING
    assert ready.instrument.referrals.get().reason == "The title is wrong."


def test_declining_needs_a_reason(ready: Story) -> None:
    refused = send(ready, "decline", reason=" ")
    assert (refused.status_code, rule(refused)) == (409, "ReasonMissing")
    assert refused.context["unfolded"] == "decline"


def test_what_was_not_seen_is_not_signed(ready: Story) -> None:
    refused = send(ready, "confirm", digest="0" * 64)
    assert (refused.status_code, rule(refused)) == (409, "TextChanged")
    fresh = refused.context["confirm_form"]["digest"].value()
    assert fresh == ready.instrument.approved_digest


def test_nobody_signs_for_another(ready: Story) -> None:
    url = turn_url(sign_turn(ready))
    for user in (ready.cast.amos, ready.cast.alice):
        page = as_person(user).get(url)
        assert "Sign every original" not in words(page)
        sent = {"do": "confirm", "digest": ready.instrument.approved_digest}
        refused = as_person(user).post(url, sent)
        assert (refused.status_code, rule(refused)) == (409, "NotCompetent")


def test_missing_approval_is_named_with_who_brings_it(ready: Story) -> None:
    ExternalApproval.objects.all().delete()
    page = as_person(ready.cast.vera).get(turn_url(sign_turn(ready)))
    assert "The national friendship association" in words(page)
    assert "A desk officer of Foreign Affairs Office of Guizhou" in words(page)
    assert "disabled" in page.content.decode()
    assert rule(send(ready, "confirm")) == "ApprovalMissing"


def test_powers_that_ended_are_named(ready: Story) -> None:
    FullPowers.objects.filter(signatory__user=ready.cast.vera).update(valid_until=DAY)
    page = as_person(ready.cast.vera).get(turn_url(sign_turn(ready)))
    assert "do not hold today" in words(page)
    assert rule(send(ready, "confirm")) == "FullPowersMissing"
    assert send(ready, "ink", **in_ink()).status_code == 302


def test_missing_original_is_named(ready: Story) -> None:
    lost = Original.objects.get(holder=ready.cast.city)
    lost.void()
    lost.save(update_fields=["state"])
    page = as_person(ready.cast.vera).get(turn_url(sign_turn(ready)))
    assert "have not all been printed" in words(page)
    assert rule(send(ready, "confirm")) == "OriginalsMissing"


def test_signing_twice_meets_a_calm_page(ready: Story) -> None:
    turn = sign_turn(ready)
    send(ready, "confirm")
    again = as_person(ready.cast.vera).post(turn_url(turn), {"do": "confirm", "digest": "x"})
    assert again.status_code == 409
    assert "Vera has done this on" in words(again)
    assert Signature.objects.count() == 2


def test_unknown_answer_is_a_bad_request(ready: Story) -> None:
    assert send(ready, "dance").status_code == 400


def test_stranger_is_told_of_no_signing(ready: Story) -> None:
    mallory = as_person(ready.cast.mallory)
    assert mallory.get(turn_url(sign_turn(ready))).status_code == 404


@pytest.fixture
def initiative(cast: Cast) -> Story:
    story = Story(cast, kind=AgreementKind.INITIATIVE, reference="GZ-2025-09")
    story.review()
    story.approve_whole()
    while run_due_jobs():
        pass
    assert story.instrument.kind == InstrumentKind.INITIATIVE
    return story


def test_officer_records_the_adoption(initiative: Story) -> None:
    url = turn_url(initiative.turn(Duty.ADOPT))
    alice = as_person(initiative.cast.alice)
    assert "without signatures" in words(alice.get(url))
    assert alice.post(url, {"adopted_on": "2025-07-08"}).status_code == 302
    assert initiative.instrument.concluded_on == date(2025, 7, 8)


def test_adoption_in_the_future_is_refused(initiative: Story) -> None:
    url = turn_url(initiative.turn(Duty.ADOPT))
    refused = as_person(initiative.cast.alice).post(url, {"adopted_on": "2999-07-08"})
    assert (refused.status_code, rule(refused)) == (409, "DateImpossible")
    assert "2999-07-08" in refused.content.decode()


def test_adoption_without_a_day_is_told(initiative: Story) -> None:
    url = turn_url(initiative.turn(Duty.ADOPT))
    assert as_person(initiative.cast.alice).post(url, {"adopted_on": ""}).status_code == 422


def test_partner_officer_does_not_record_the_adoption(initiative: Story) -> None:
    url = turn_url(initiative.turn(Duty.ADOPT))
    refused = as_person(initiative.cast.olu).post(url, {"adopted_on": "2025-07-08"})
    assert (refused.status_code, rule(refused)) == (409, "NotCompetent")
