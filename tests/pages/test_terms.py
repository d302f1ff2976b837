"""The glossary and the rules of the concordance, as an office keeps them."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from accounts.models import User
from agreements.models import Entry, RuleSetting, Term
from agreements.rulebook import rules
from agreements.states import TermState
from tests.cast import Cast
from tests.pages.walking import as_person, rule, words
from tests.workflows.prepared import Prepared

SCO = {
    "forms-zh-Hans": "上合组织国家\n上海合作组织国家",
    "forms-en": "SCO countries",
    "never-en": "Member States",
    "scope": "Countries of every standing in the organisation.",
}


def propose(cast: Cast, by: User | None = None, **changes: Any) -> Any:
    address = reverse("new_term", args=[cast.guizhou.pk])
    return as_person(by or cast.alice).post(address, SCO | changes)


@pytest.fixture
def proposed(cast: Cast) -> Term:
    propose(cast)
    return Term.objects.get()


def test_officer_proposes_a_term_for_every_language(cast: Cast, proposed: Term) -> None:
    assert proposed.forms == {
        "en": ["SCO countries"],
        "zh-Hans": ["上合组织国家", "上海合作组织国家"],
    }
    assert proposed.never == {"en": ["Member States"]}
    assert proposed.state == TermState.PROPOSED
    assert Entry.objects.filter(act="term.proposed").count() == 1


def test_term_in_one_language_is_asked_back_with_all_that_was_typed(cast: Cast) -> None:
    answer = propose(cast, **{"forms-en": " "})
    assert answer.status_code == 422
    assert "Give the rendering in at least two languages." in words(answer)
    assert "上合组织国家" in answer.content.decode()
    assert not Term.objects.exists()


def test_another_confirms_the_term(cast: Cast, proposed: Term) -> None:
    address = reverse("confirm_term", args=[proposed.pk])
    chen = as_person(cast.chen)
    assert "Confirm this term" in words(chen.get(address))
    assert chen.post(address, {"sent": "yes"}).url == reverse("terms")
    assert Term.objects.get().state == TermState.CONFIRMED


def test_nobody_confirms_their_own(cast: Cast) -> None:
    propose(cast, by=cast.chen)
    address = reverse("confirm_term", args=[Term.objects.get().pk])
    refused = as_person(cast.chen).post(address, {"sent": "yes"})
    assert (refused.status_code, rule(refused)) == (409, "OwnProposal")
    assert Term.objects.get().state == TermState.PROPOSED


def test_retired_term_stays_known_with_its_reason(cast: Cast, proposed: Term) -> None:
    address = reverse("retire_term", args=[proposed.pk])
    chen = as_person(cast.chen)
    assert chen.post(address, {"reason": ""}).status_code == 422
    assert chen.post(address, {"reason": "Too wide."}).status_code == 302
    page = words(chen.get(reverse("terms")))
    assert "Retired terms" in page
    assert "Too wide." in page


@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_terms_are_listed_with_what_they_never_are(
    cast: Cast, proposed: Term, language: str
) -> None:
    page = as_person(cast.alice).get(reverse("terms"), headers={"accept-language": language})
    assert {"SCO countries", "Member States"} <= {
        one
        for side in page.context["offices"][0]["terms"][0]["languages"]
        for one in (*side["forms"], *side["never"])
    }


@pytest.mark.parametrize("page", ["new_term", "term_suggestions", "concordance_rules"])
def test_pages_of_another_office_are_not_known(cast: Cast, page: str) -> None:
    address = reverse(page, args=[cast.guizhou.pk])
    assert as_person(cast.mallory).get(address).status_code == 404


def test_term_of_another_office_is_not_known(cast: Cast, proposed: Term) -> None:
    for page in ("confirm_term", "retire_term"):
        address = reverse(page, args=[proposed.pk])
        assert as_person(cast.mallory).get(address).status_code == 404


def test_signatory_holds_a_role_and_may_read_terms(cast: Cast) -> None:
    assert as_person(cast.vera).get(reverse("terms")).status_code == 200


def test_suggestions_come_from_signed_texts_and_are_proposed_with_their_source(
    cast: Cast, prepared_signed: Prepared
) -> None:
    alice = as_person(cast.alice)
    page = alice.get(reverse("term_suggestions", args=[cast.guizhou.pk]))
    [shown] = page.context["instruments"]
    assert shown["instrument"] == prepared_signed.instrument
    first = {language["tag"]: form for language, form in shown["suggestions"][0]}
    source = f"?source={shown['instrument'].pk}&suggestion=0"
    address = reverse("new_term", args=[cast.guizhou.pk]) + source
    initial = alice.get(address).context["form"].initial
    assert initial == {f"forms-{tag}": form for tag, form in first.items()}
    assert alice.post(address, initial).status_code == 302
    assert Term.objects.get().source == shown["instrument"]


@pytest.mark.parametrize("query", ["?source=x", "?source=999", "?suggestion=1"])
def test_unknown_suggestion_begins_with_nothing(cast: Cast, query: str) -> None:
    address = reverse("new_term", args=[cast.guizhou.pk]) + query
    assert as_person(cast.alice).get(address).context["form"].initial == {}


def test_suggestion_that_is_no_longer_there_keeps_the_source(
    cast: Cast, prepared_signed: Prepared
) -> None:
    address = reverse("new_term", args=[cast.guizhou.pk])
    query = f"?source={prepared_signed.instrument.pk}&suggestion=999"
    alice = as_person(cast.alice)
    assert alice.get(address + query).context["form"].initial == {}
    alice.post(address + query, SCO)
    assert Term.objects.get().source == prepared_signed.instrument


@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_every_rule_is_listed_with_its_reason(cast: Cast, language: str) -> None:
    address = reverse("concordance_rules", args=[cast.guizhou.pk])
    page = as_person(cast.bo).get(address, headers={"accept-language": language})
    listed = [one["id"] for group in page.context["groups"] for one in group["rules"]]
    assert listed == list(rules())


def test_approver_switches_a_rule_and_the_page_says_so(cast: Cast) -> None:
    chen, first = as_person(cast.chen), next(iter(rules()))
    address = reverse("switch_rule", args=[cast.guizhou.pk, first])
    sent = {"kind": "memorandum", "setting": "note", "reason": "Our memoranda differ here."}
    assert chen.post(address, {**sent, "reason": ""}).status_code == 422
    assert chen.post(address, sent).status_code == 302
    assert RuleSetting.objects.get().rule == first
    page = words(chen.get(reverse("concordance_rules", args=[cast.guizhou.pk])))
    assert "Our memoranda differ here." in page
    assert chen.post(address, {**sent, "setting": "own", "reason": "Back."}).status_code == 302
    page = words(chen.get(reverse("concordance_rules", args=[cast.guizhou.pk])))
    assert "Our memoranda differ here." not in page


def test_reviewer_may_not_switch_a_rule(cast: Cast) -> None:
    address = reverse("switch_rule", args=[cast.guizhou.pk, next(iter(rules()))])
    sent = {"kind": "memorandum", "setting": "off", "reason": "No."}
    refused = as_person(cast.bo).post(address, sent)
    assert (refused.status_code, rule(refused)) == (409, "NotCompetent")


def test_unknown_rule_is_not_found(cast: Cast) -> None:
    address = reverse("switch_rule", args=[cast.guizhou.pk, "no-such-rule"])
    assert as_person(cast.chen).get(address).status_code == 404


@pytest.fixture
def prepared_signed(cast: Cast) -> Prepared:
    story = Prepared(cast)
    story.to_signing()
    for turn in story.turns():
        story.sign(turn.person)
    return story


def test_person_without_any_role_has_no_terms(cast: Cast) -> None:
    nobody = User.objects.create(username="nobody", full_name="Nobody")
    assert as_person(nobody).get(reverse("terms")).status_code == 404
