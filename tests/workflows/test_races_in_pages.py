"""The same races through the pages: who is late gets a page that says so, and nobody a fault."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from django.db import connection
from viewflow.workflow.models import Task

from agreements.states import AgreementKind, AgreementState, InstrumentState
from tests.cast import gather
from tests.lasting import at_once
from tests.pages.walking import as_person, turn_url
from tests.workflows.prepared import Prepared
from tests.workflows.test_races import (
    consistent,
    four_signatories,
    in_parts,
    send_back,
    stories,
    write_anew,
)
from workflows.flows import ConclusionFlow
from workflows.models import Duty, Turn

DONE, LATE = 302, 409


def post(turn: Turn, **sent: str) -> Callable[[], int]:
    """Send the turn's page as its person; answers the status."""
    client, url = as_person(turn.person), turn_url(turn)
    return lambda: client.post(url, sent).status_code


@in_parts(40)
def test_two_reviewers_send_their_pages_at_the_same_instant(lasting_story: Prepared, times: int):
    story = lasting_story
    for number in range(times):
        write_anew(story, number)
        story.submit()
        pages = [
            post(turn, do="approve", digest=turn.text.digest) for turn in story.turns(Duty.REVIEW)
        ]
        assert at_once(*pages) == [DONE, DONE]
        assert [turn.duty for turn in story.turns()] == [Duty.APPROVE]
        send_back(story)
    assert Task.objects.filter(flow_task=ConclusionFlow.reviewed).count() == times
    assert consistent(story)


@in_parts(20)
def test_four_signatories_send_their_pages_at_the_same_instant(lasting_db: str, times: int):
    cast = gather()
    for story in stories(cast, times, participants=four_signatories(cast)):
        story.to_signing()
        digest = story.instrument.approved_digest
        pages = [post(turn, do="confirm", digest=digest) for turn in story.turns(Duty.SIGN)]
        assert at_once(*pages) == [DONE] * 4
        assert story.instrument.state == InstrumentState.SIGNED
        assert consistent(story)


@in_parts(20)
def test_button_pressed_twice_at_the_same_instant_acts_once(lasting_db: str, times: int):
    for story in stories(gather(), times):
        story.to_signing()
        turn = story.turns(Duty.SIGN)[0]
        press = partial(post, turn, do="confirm", digest=story.instrument.approved_digest)
        assert sorted(at_once(press(), press())) == [DONE, LATE]
        assert len(story.turns(Duty.SIGN)) == 1
        assert consistent(story)


@in_parts(20)
def test_withdrawal_sent_with_the_last_signature_leaves_one_of_both(lasting_db: str, times: int):
    for story in stories(gather(), times, kind=AgreementKind.MEMORANDUM):
        story.to_signing()
        story.sign(story.cast.vera)
        (turn,) = story.turns(Duty.SIGN)
        withdraw = partial(
            as_person(story.cast.alice).post,
            f"/agreements/{story.agreement.pk}/withdraw/",
            {"reason": "No."},
        )
        signed, answer = at_once(
            post(turn, do="confirm", digest=story.instrument.approved_digest), withdraw
        )
        assert consistent(story)
        outcome = {
            (DONE, LATE): AgreementState.SIGNED,
            (LATE, DONE): AgreementState.WITHDRAWN,
        }
        assert story.agreement.state == outcome[signed, answer.status_code]
        assert story.turns() == []


def test_reading_a_page_takes_no_lock_and_opens_no_transaction(lasting_story: Prepared):
    story = lasting_story
    story.submit()
    turn = story.turns(Duty.REVIEW)[0]
    reader = as_person(turn.person)
    url = turn_url(turn)

    def act() -> str:
        with ConclusionFlow.lock(turn.task.process_id):
            return str(at_once(lambda: reader.get(url).status_code)[0])

    assert act() == "200"
    assert not connection.in_atomic_block
