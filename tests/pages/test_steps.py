import re
from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from accounts.roles import Role
from agreements.models import Agreement
from agreements.states import AgreementKind, AgreementState, ForceRule, InstrumentState
from tests.cast import PDF, Story, person
from tests.pages.walking import as_person, rule, words
from workflows.models import Duty, Turn
from workflows.pages.possible import OFFERS
from workflows.views.steps import STEPS
from workflows.worker import keep_days, run_due_jobs


def url(story, verb):
    return f"/agreements/{story.agreement.pk}/{verb}/"


def offered(story, who):
    body = as_person(who).get(f"/agreements/{story.agreement.pk}/").content.decode()
    return set(re.findall(rf'href="/agreements/{story.agreement.pk}/([a-z]+)/"', body))


def post(story, who, verb, **typed):
    return as_person(who).post(url(story, verb), typed)


def acts(story):
    return list(story.agreement.entries.order_by("sequence").values_list("act", flat=True))


def fresh(story):
    return Agreement.objects.get(pk=story.agreement.pk)


def letter():
    return SimpleUploadedFile("letter.pdf", PDF, "application/pdf")


def test_every_act_that_is_offered_can_be_done():
    assert {offer.verb for offer in OFFERS} == set(STEPS)


def test_unknown_act_is_not_found(story):
    assert as_person(story.cast.alice).get(url(story, "erase")).status_code == 404


@pytest.mark.parametrize("verb", sorted(STEPS))
def test_stranger_may_not_know_of_an_act(story, verb):
    assert post(story, story.cast.mallory, verb).status_code == 404


@pytest.mark.parametrize("verb", sorted(STEPS))
def test_form_opens_for_whoever_may_see_the_agreement(story, verb):
    assert as_person(story.cast.alice).get(url(story, verb)).status_code == 200


def test_officer_of_the_draft_is_offered_what_the_draft_allows(story):
    expected = {"waive", "arrange", "name", "release", "approval", "powers", "withdraw"}
    assert offered(story, story.cast.alice) == expected


@pytest.mark.parametrize("name", ["bo", "grace", "chen", "vera", "amos", "dora", "ada"])
def test_others_are_offered_nothing_while_it_is_drafted(story, name):
    assert offered(story, getattr(story.cast, name)) == set()


def test_partner_officer_is_offered_what_every_office_may_do(story):
    assert offered(story, story.cast.olu) == {"arrange", "name", "release", "powers"}


def test_withdrawal_by_a_reviewer_is_refused_and_what_was_typed_is_kept(story):
    answer = post(story, story.cast.bo, "withdraw", reason="I would rather not.")
    assert (answer.status_code, rule(answer)) == (409, "NotCompetent")
    assert "I would rather not." in words(answer)
    assert fresh(story).state == AgreementState.LETTER_OF_INTENT


def test_missing_reason_is_asked_for(story):
    answer = post(story, story.cast.alice, "withdraw", reason="  ")
    assert answer.status_code == 422
    assert acts(story) == ["agreement.registered"]


def test_officer_withdraws_the_agreement(story):
    answer = post(story, story.cast.alice, "withdraw", reason="Another form was chosen.")
    assert answer["Location"] == f"/agreements/{story.agreement.pk}/"
    assert fresh(story).state == AgreementState.WITHDRAWN
    assert not story.turns()
    seen = words(as_person(story.cast.bo).get(f"/agreements/{story.agreement.pk}/"))
    assert "Another form was chosen." in seen


def test_second_withdrawal_is_refused_with_a_sentence(story):
    post(story, story.cast.alice, "withdraw", reason="Another form was chosen.")
    answer = post(story, story.cast.alice, "withdraw", reason="Again.")
    assert (answer.status_code, rule(answer)) == (409, "OutOfTurn")


def test_place_and_date_are_arranged_and_prefilled(story):
    form = as_person(story.cast.alice).get(url(story, "arrange")).content.decode()
    assert 'value="贵阳"' in form
    assert 'value="2025-07-05"' in form
    post(story, story.cast.alice, "arrange", **{"place-zh-Hans": "北京", "place-en": "Beijing"})
    assert story.instrument.place == {"zh-Hans": "北京", "en": "Beijing"}
    assert story.instrument.date is None


def test_place_is_not_arranged_once_submitted(story):
    story.submit()
    answer = post(story, story.cast.alice, "arrange", **{"place-en": "Beijing"})
    assert (answer.status_code, rule(answer)) == (409, "OutOfTurn")
    assert 'value="Beijing"' in answer.content.decode()


def test_letter_is_waived_with_a_reason(story):
    answer = post(story, story.cast.alice, "waive", waiver="Signed in 2019.", day="2025-07-05")
    assert answer.status_code == 302
    assert fresh(story).letter_waived == "Signed in 2019."
    assert story.instrument.kind == "sister_city"
    assert [turn.instrument for turn in story.turns()] == [story.instrument]


def test_negotiation_is_refused_while_the_letter_is_outstanding(story):
    answer = post(story, story.cast.alice, "negotiate")
    assert (answer.status_code, rule(answer)) == (409, "LetterOutstanding")


def test_negotiation_opens_after_the_letter(story):
    story.to_signed()
    assert "negotiate" in offered(story, story.cast.alice)
    answer = post(story, story.cast.alice, "negotiate", **{"place-en": "Guiyang"})
    assert answer.status_code == 302
    assert fresh(story).state == AgreementState.NEGOTIATION


def test_signatory_is_named_and_released(story):
    wanda = person("wanda", story.cast.guizhou, (Role.SIGNATORY, ""))
    choice = f"{story.cast.province.pk}-{wanda.pk}"
    post(story, story.cast.alice, "name", signatory=choice)
    row = story.agreement.signatories.get(user=wanda)
    post(story, story.cast.alice, "release", signatory=row.pk)
    assert acts(story)[-2:] == ["signatory.named", "signatory.released"]


def test_only_signatories_of_the_partys_office_are_offered(story):
    person("wanda", story.cast.guizhou, (Role.SIGNATORY, ""))
    page = as_person(story.cast.alice).get(url(story, "name"))
    assert re.findall(r"<option[^>]*>([^<]+)<", page.content.decode()) == ["Wanda — Guizhou"]


def early(story):
    requirement = story.cast.profile.requirements.get(instrument_kind=story.instrument.kind)
    return {
        "requirement": requirement.pk,
        "number": "友协〔2025〕7号",
        "decided_on": "2025-06-20",
        "paper": letter(),
    }


def powers(signatory):
    return {
        "signatory": signatory.pk,
        "number": f"FP-{signatory.pk}",
        "issued_by": "The government",
        "valid_from": "2025-01-01",
        "scope": "agreement",
    }


def test_papers_brought_early_are_not_asked_for_later(story):
    assert post(story, story.cast.alice, "approval", **early(story)).status_code == 302
    for signatory in story.agreement.signatories.all():
        assert post(story, story.cast.olu, "powers", **powers(signatory)).status_code == 302
    story.review()
    story.approve_whole()
    assert not story.turns(Duty.BRING_PAPER)
    assert story.instrument.state == InstrumentState.SIGNING


def test_paper_that_is_asked_for_closes_the_turn_that_asks(story):
    story.review()
    story.approve_whole()
    assert len(story.turns(Duty.BRING_PAPER)) == 3
    post(story, story.cast.alice, "approval", **early(story))
    for signatory in story.agreement.signatories.all():
        post(story, story.cast.alice, "powers", **powers(signatory))
    assert not story.turns(Duty.BRING_PAPER)
    assert Turn.objects.filter(outcome="recorded").count() == 3
    assert story.instrument.state == InstrumentState.SIGNING


def test_same_approval_is_not_recorded_twice(story):
    post(story, story.cast.alice, "approval", **early(story))
    answer = post(story, story.cast.alice, "approval", **early(story))
    assert answer.status_code == 422
    assert acts(story).count("external_approval.recorded") == 1


def test_approval_of_tomorrow_is_refused_and_the_letter_is_kept(story):
    tomorrow = (timezone.localdate() + timedelta(days=2)).isoformat()
    answer = post(story, story.cast.alice, "approval", **{**early(story), "decided_on": tomorrow})
    assert (answer.status_code, rule(answer)) == (409, "DateImpossible")
    assert "“letter.pdf” was received" in words(answer)


def test_originals_are_sealed_recalled_and_void(story):
    story.to_signing()
    assert {"seal", "recall"} <= offered(story, story.cast.alice)
    form = as_person(story.cast.alice).get(url(story, "seal")).content.decode()
    chosen = re.findall(r'name="originals" value="(\d+)"[^>]*checked', form)
    post(story, story.cast.alice, "seal", originals=chosen)
    assert [one.state for one in story.instrument.originals.all()] == ["sealed", "sealed"]
    assert "seal" not in offered(story, story.cast.alice)
    post(story, story.cast.alice, "recall", reason="A name is wrong.")
    assert story.instrument.state == InstrumentState.DRAFTING
    assert story.turn(Duty.DRAFT).person == story.cast.alice


def test_seal_by_the_depositary_is_refused(story):
    story.to_signing()
    chosen = [one.pk for one in story.instrument.originals.all()]
    answer = post(story, story.cast.dora, "seal", originals=chosen)
    assert (answer.status_code, rule(answer)) == (409, "NotCompetent")


def test_depositary_keeps_the_signed_originals(story):
    story.to_signed()
    assert offered(story, story.cast.dora) == {"deposit"}
    chosen = [one.pk for one in story.instrument.originals.all()]
    post(story, story.cast.dora, "deposit", originals=chosen, place="Archive, shelf 12")
    assert [one.state for one in story.instrument.originals.all()] == ["deposited", "deposited"]
    assert acts(story)[-2:] == ["original.deposited"] * 2


@pytest.fixture
def in_force(cast):
    story = Story(cast, kind=AgreementKind.MEMORANDUM)
    story.to_signed()
    keep_days()
    return story


def test_approver_suspends_resumes_renews_and_terminates(in_force):
    chen = in_force.cast.chen
    assert offered(in_force, chen) == {"suspend", "renew", "terminate"}
    post(in_force, chen, "suspend", reason="A change of plan.")
    assert offered(in_force, chen) == {"resume", "terminate"}
    post(in_force, chen, "resume", reason="Settled.")
    post(in_force, chen, "renew", reason="Five more years.", until="2100-01-01")
    assert fresh(in_force).expires_on == date(2100, 1, 1)
    post(in_force, chen, "terminate", reason="By mutual consent.")
    assert fresh(in_force).state == AgreementState.TERMINATED
    assert offered(in_force, chen) == set()


def test_renewal_into_the_past_is_refused(in_force):
    answer = post(in_force, in_force.cast.chen, "renew", reason="Five years.", until="2020-01-01")
    assert (answer.status_code, rule(answer)) == (409, "DateImpossible")
    assert 'value="2020-01-01"' in answer.content.decode()


def test_notifications_of_all_parties_bring_the_agreement_into_force(cast):
    story = Story(cast, kind=AgreementKind.MEMORANDUM, force_rule=ForceRule.BY_NOTIFICATION)
    story.to_signed()
    for party in (cast.province, cast.city):
        assert "notify" in offered(story, cast.olu)
        post(story, cast.olu, "notify", party=party.pk, number="N-1", notified_on="2025-08-01")
    assert "notify" not in offered(story, cast.olu)
    keep_days()
    assert fresh(story).state == AgreementState.IN_FORCE


def test_jobs_of_other_agreements_are_left_alone(story):
    story.to_signing()
    assert post(story, story.cast.alice, "print").status_code == 302
    assert run_due_jobs() == 0
