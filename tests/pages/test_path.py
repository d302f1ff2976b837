from datetime import date
from functools import partial

import pytest

from agreements.actions.adopt_instrument import adopt_instrument
from agreements.actions.resume_agreement import resume_agreement
from agreements.actions.suspend_agreement import suspend_agreement
from agreements.actions.terminate_agreement import terminate_agreement
from agreements.models import Agreement
from agreements.states import AgreementKind, ForceRule
from tests.cast import DAY, Story
from tests.pages.walking import as_person, words
from workflows.conduct import negotiate, perform, recall, withdraw
from workflows.models import Duty
from workflows.pages.path import path_of
from workflows.worker import keep_days

pytestmark = pytest.mark.django_db


def path(story):
    agreement = Agreement.objects.get(pk=story.agreement.pk)
    instruments = list(agreement.instruments.order_by("position"))
    return path_of(agreement, instruments, agreement.entries.order_by("sequence"))


def marks(story):
    """✓ done, @ here, - not needed, · ahead; the note follows where one stands."""
    sign = {"done": "✓", "here": "@", "waived": "-", "ahead": "·"}
    return " ".join(sign[stage.state] + stage.name for stage in path(story))


def here(story):
    (stage,) = [stage for stage in path(story) if stage.state == "here"]
    return stage


REST = "·Drafting ·Bilingual review ·Approval ·Signing ·In force"


def open_negotiation(story, waiver=""):
    negotiate(
        agreement=Agreement.objects.get(pk=story.agreement.pk),
        by=story.cast.alice,
        place={"zh-Hans": "贵阳", "en": "Guiyang"},
        day=DAY,
        waiver=waiver,
    )


def test_path_begins_with_the_letter(story):
    assert marks(story) == f"@Letter of intent {REST}"
    assert here(story).note == "drafting"


def test_letter_under_review_says_so(story):
    story.submit()
    assert here(story).note == "bilingual review"


def test_letter_that_every_reviewer_approved_is_at_approval(story):
    story.review()
    assert here(story).note == "approval"


def test_signed_letter_is_where_one_stands_until_negotiation_opens(story):
    story.to_signed()
    assert (here(story).name, here(story).date) == ("Letter of intent", DAY)
    open_negotiation(story)
    expected = "✓Letter of intent @Drafting ·Bilingual review ·Approval ·Signing ·In force"
    assert marks(story) == expected


def test_waived_letter_is_not_needed(story):
    open_negotiation(story, waiver="Signed in 2019.")
    first = path(story)[0]
    assert (first.state, first.note) == ("waived", "Signed in 2019.")
    assert here(story).name == "Drafting"


@pytest.fixture
def memorandum(cast):
    return Story(cast, kind=AgreementKind.MEMORANDUM)


def test_memorandum_has_no_letter_and_goes_from_drafting_to_force(memorandum):
    seen = [marks(memorandum)]
    memorandum.submit()
    seen.append(marks(memorandum))
    for turn in memorandum.turns(Duty.REVIEW):
        memorandum.approve(turn.language)
    seen.append(marks(memorandum))
    memorandum.approve_whole()
    seen.append(marks(memorandum))
    memorandum.bring_papers()
    seen.append(marks(memorandum))
    assert seen == [
        "@Drafting ·Bilingual review ·Approval ·Signing ·In force",
        "✓Drafting @Bilingual review ·Approval ·Signing ·In force",
        "✓Drafting ✓Bilingual review @Approval ·Signing ·In force",
        "✓Drafting ✓Bilingual review @Approval ·Signing ·In force",
        "✓Drafting ✓Bilingual review ✓Approval @Signing ·In force",
    ]


def test_force_and_what_follows_it(memorandum):
    memorandum.to_signed()
    assert (here(memorandum).name, here(memorandum).note) == ("Signing", "signed")
    keep_days()
    assert marks(memorandum).endswith("✓Signing @In force")
    assert here(memorandum).date == DAY
    about = {"agreement_id": memorandum.agreement.pk, "by": memorandum.cast.chen}
    suspend_agreement(reason="A change of plan.", **about)
    assert marks(memorandum).endswith("✓In force @Suspended")
    assert here(memorandum).note == "A change of plan."
    resume_agreement(reason="Settled.", **about)
    assert marks(memorandum).endswith("✓Signing @In force")
    terminate_agreement(reason="By mutual consent.", **about)
    assert marks(memorandum).endswith("✓In force @Terminated")


def test_signed_agreement_says_on_which_day_it_enters_into_force(cast):
    story = Story(
        cast,
        kind=AgreementKind.MEMORANDUM,
        force_rule=ForceRule.ON_DATE,
        force_on=date(2100, 1, 1),
    )
    story.to_signed()
    assert path(story)[-1].note == "on 1 January 2100"


def test_signed_agreement_says_that_notifications_are_awaited(cast):
    story = Story(cast, kind=AgreementKind.MEMORANDUM, force_rule=ForceRule.BY_NOTIFICATION)
    story.to_signed()
    assert path(story)[-1].note == "when every party has notified"


def test_initiative_is_adopted_and_has_no_force(cast):
    story = Story(cast, kind=AgreementKind.INITIATIVE)
    assert marks(story) == "@Drafting ·Bilingual review ·Approval ·Adoption"
    story.to_signing()
    act = partial(
        adopt_instrument, instrument_id=story.instrument.pk, adopted_on=DAY, by=cast.alice
    )
    perform(story.turn(Duty.ADOPT), cast.alice, "adopted", act)
    assert marks(story) == "✓Drafting ✓Bilingual review ✓Approval @Adoption"
    assert (here(story).date, here(story).note) == (DAY, "adopted")
    seen = words(as_person(cast.bo).get(f"/agreements/{story.agreement.pk}/"))
    assert "GZ-2025-01 adopted" in seen


def test_withdrawn_agreement_shows_how_far_it_came(memorandum):
    memorandum.review()
    agreement = Agreement.objects.get(pk=memorandum.agreement.pk)
    withdraw(agreement=agreement, reason="Another form was chosen.", by=memorandum.cast.alice)
    assert marks(memorandum) == "✓Drafting ✓Bilingual review @Withdrawn"
    assert here(memorandum).note == "Another form was chosen."


def test_recalled_instrument_stands_at_drafting_again(memorandum):
    memorandum.to_signing()
    recall(instrument=memorandum.instrument, reason="A name is wrong.", by=memorandum.cast.alice)
    expected = "@Drafting ·Bilingual review ·Approval ·Signing ·In force"
    assert marks(memorandum) == expected
