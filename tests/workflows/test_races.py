"""At the same instant: no join is lost, nothing ends twice, nobody meets a fault.

On PostgreSQL each race is run often; on SQLite, where one writer waits for
the other from the start, a tenth as often.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from django.db import connection
from viewflow.workflow import PROCESS, STATUS
from viewflow.workflow.models import Task

from accounts.roles import Role
from agreements import register
from agreements.actions.refer_back_instrument import refer_back_instrument
from agreements.actions.register_agreement import Participant
from agreements.actions.save_article import save_article
from agreements.errors import Refusal, WordingChanged
from agreements.models import Entry, Signature
from agreements.states import AgreementKind, AgreementState, InstrumentState, OriginalState
from tests.cast import Cast, draft, gather, person, titled
from tests.lasting import at_once
from tests.workflows.prepared import Prepared
from workflows import conduct
from workflows.conduct import perform
from workflows.flows import ConclusionFlow
from workflows.models import Conclusion, Duty, Turn

SHARE = 1 if connection.vendor == "postgresql" else 10
PARTS = 4
LATE = (Refusal, Turn.DoesNotExist)


def in_parts(times: int) -> pytest.MarkDecorator:
    """So many repetitions in all, in parts that several processes can share."""
    return pytest.mark.parametrize("times", [max(times // PARTS // SHARE, 1)] * PARTS)


def stories(cast: Cast, times: int, **changes: object) -> Iterator[Prepared]:
    for number in range(times):
        yield Prepared(cast, reference=f"GZ-{number}", **changes)


def consistent(story: Prepared) -> bool:
    agreement = story.agreement
    agreement.refresh_from_db()
    entries = Entry.objects.filter(agreement=agreement).order_by("sequence")
    states = register.replay(entries)
    instrument = story.instrument
    assert list(register.faults(agreement)) == []
    assert states[agreement.register_key] == agreement.state
    assert states[instrument.register_key] == instrument.state
    return True


def tasks(story: Prepared, node: object, **about: object) -> int:
    return Task.objects.filter(
        process__conclusion__instrument__agreement=story.agreement, flow_task=node, **about
    ).count()


def write_anew(story: Prepared, number: int) -> None:
    """Change every text, so that every reviewer is asked again."""
    article = story.instrument.articles.filter(role="article").first()
    seen = {row.text.language: row.digest for row in article.wordings.filter(superseded_at=None)}
    said = {
        "en": f"The Parties will meet in hall {number}.",
        "zh-Hans": f"双方将在{number}号厅会晤。",
    }
    drafts = {language: draft(said[language], seen=digest) for language, digest in seen.items()}
    assert save_article(article_id=article.pk, drafts=drafts, by=story.cast.alice)


def send_back(story: Prepared) -> None:
    act = partial(
        refer_back_instrument,
        instrument_id=story.instrument.pk,
        digest=story.instrument.revision.digest,
        by=story.cast.chen,
        reason="Once more.",
    )
    perform(story.turn(Duty.APPROVE), story.cast.chen, "referred_back", act)


@in_parts(200)
def test_two_reviewers_approve_at_the_same_instant(lasting_story: Prepared, times: int):
    story = lasting_story
    for number in range(times):
        write_anew(story, number)
        story.submit()
        answers = at_once(partial(story.approve, "zh-Hans"), partial(story.approve, "en"))
        assert answers == [None, None]
        assert [turn.duty for turn in story.turns()] == [Duty.APPROVE]
        assert tasks(story, ConclusionFlow.reviewed) == number + 1
        assert tasks(story, ConclusionFlow.reviewed, status=STATUS.DONE) == number + 1
        send_back(story)
    assert consistent(story)


@in_parts(40)
def test_one_reviewer_approves_and_the_other_refers_back_at_the_same_instant(
    lasting_story: Prepared, times: int
):
    story = lasting_story
    for number in range(times):
        write_anew(story, number)
        story.submit()
        answers = at_once(partial(story.approve, "zh-Hans"), partial(story.refer_back, "en"))
        assert answers == [None, None]
        assert [turn.duty for turn in story.turns()] == [Duty.DRAFT]
        assert story.instrument.state == InstrumentState.DRAFTING
    assert consistent(story)


def four_signatories(cast: Cast) -> tuple[Participant, Participant]:
    """Two for each party."""
    wen = person("wen", cast.guizhou, (Role.SIGNATORY, ""))
    ruth = person("ruth", cast.monrovia, (Role.SIGNATORY, ""))
    for one in (wen, ruth):
        titled(one, {"zh-Hans": ("闻", "秘书长"), "en": (one.full_name, "Secretary")})
    return (
        Participant(cast.province, "zh-Hans", (cast.vera, wen)),
        Participant(cast.city, "en", (cast.amos, ruth)),
    )


@in_parts(100)
def test_four_signatories_sign_at_the_same_instant(lasting_db: str, times: int):
    cast = gather()
    for story in stories(cast, times, participants=four_signatories(cast)):
        story.to_signing()
        signing = [partial(story.sign, turn.person) for turn in story.turns(Duty.SIGN)]
        assert at_once(*signing) == [None] * 4
        instrument = story.instrument
        assert instrument.state == InstrumentState.SIGNED
        assert [row.state for row in instrument.originals.all()] == [OriginalState.SIGNED] * 2
        assert Signature.objects.filter(original__instrument=instrument).count() == 8
        assert Conclusion.objects.get(instrument=instrument).status == PROCESS.DONE
        assert tasks(story, ConclusionFlow.signed) == tasks(story, ConclusionFlow.end) == 1
        assert consistent(story)


@in_parts(40)
def test_one_turn_is_done_twice_at_the_same_instant(lasting_story: Prepared, times: int):
    story = lasting_story
    for number in range(times):
        write_anew(story, number)
        story.submit()
        answers = at_once(*[partial(story.approve, "en")] * 2)
        assert sorted(map(bool, answers)) == [False, True]
        assert isinstance(next(filter(None, answers)), LATE), answers
        story.approve("zh-Hans")
        send_back(story)
    assert consistent(story)


@in_parts(40)
def test_withdrawal_meets_the_last_signature(lasting_db: str, times: int):
    for story in stories(gather(), times, kind=AgreementKind.MEMORANDUM):
        story.to_signing()
        story.sign(story.cast.vera)
        last = partial(story.sign, story.cast.amos)
        withdraw = partial(
            conduct.withdraw, agreement=story.agreement, reason="No.", by=story.cast.alice
        )
        signed, withdrawn = at_once(last, withdraw)
        assert consistent(story)
        assert story.turns() == []
        ended = Conclusion.objects.get(instrument=story.instrument).status
        stands = (story.agreement.state, story.instrument.state, ended)
        if signed is None:
            assert isinstance(withdrawn, Refusal), withdrawn
            assert stands == (AgreementState.SIGNED, InstrumentState.SIGNED, PROCESS.DONE)
        else:
            assert isinstance(signed, LATE), signed
            assert withdrawn is None
            assert stands == (
                AgreementState.WITHDRAWN,
                InstrumentState.WITHDRAWN,
                PROCESS.CANCELED,
            )


@in_parts(40)
def test_withdrawal_meets_a_recall_and_nobody_is_asked_afterwards(lasting_db: str, times: int):
    for story in stories(gather(), times):
        story.to_signing()
        by = story.cast.alice
        answers = at_once(
            partial(conduct.recall, instrument=story.instrument, reason="Wait.", by=by),
            partial(conduct.withdraw, agreement=story.agreement, reason="No.", by=by),
        )
        assert answers[1] is None, answers
        assert answers[0] is None or isinstance(answers[0], Refusal), answers
        assert consistent(story)
        assert story.turns() == []
        assert not Conclusion.objects.filter(
            instrument__agreement=story.agreement, status=PROCESS.NEW
        ).exists()


@in_parts(40)
def test_withdrawal_meets_the_opening_of_the_negotiation(lasting_db: str, times: int):
    for story in stories(gather(), times):
        by = story.cast.alice
        opened, withdrawn = at_once(
            partial(
                conduct.negotiate,
                agreement=story.agreement,
                by=by,
                place={},
                day=None,
                waiver="Known.",
            ),
            partial(conduct.withdraw, agreement=story.agreement, reason="No.", by=by),
        )
        assert withdrawn is None, withdrawn
        assert not isinstance(opened, Exception) or isinstance(opened, Refusal), opened
        assert consistent(story)
        assert story.turns() == []


@in_parts(40)
def test_two_officers_save_one_article_and_exactly_one_wins(lasting_story: Prepared, times: int):
    story = lasting_story
    olu = story.cast.olu
    article = story.instrument.articles.filter(role="article").first()
    for number in range(times):
        seen = article.wordings.get(text__language="en", superseded_at=None).digest

        def save(who, number=number, seen=seen):
            drafts = {"en": draft(f"Wording {number} by {who}.", seen=seen)}
            return save_article(article_id=article.pk, drafts=drafts, by=who)

        answers = at_once(partial(save, story.cast.alice), partial(save, olu))
        lost = [answer for answer in answers if answer != ["en"]]
        assert len(lost) == 1, answers
        assert isinstance(lost[0], WordingChanged), answers
        winner = article.wordings.get(text__language="en", superseded_at=None)
        assert str(winner.drafted_by) in lost[0].why()
    assert article.wordings.filter(text__language="en").count() == times + 1
    assert consistent(story)
