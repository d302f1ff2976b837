"""Killed without warning, at the worst places: afterwards nothing is half done, and nothing is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import timezone
from viewflow.workflow import STATUS
from viewflow.workflow.models import Task

from agreements.models import Original, Signature
from agreements.papers import read
from agreements.states import InstrumentState
from tests.workflows.agreeing import check_everything, snapshot
from tests.workflows.prepared import Prepared, do_prepared_jobs
from workflows.models import Duty, Turn
from workflows.nodes import Job


@pytest.fixture
def kill_at(lasting_db: str, tmp_path: Path):
    """Run a child until it is at the place, and kill it there."""
    surroundings = {
        **os.environ,
        "ALTERNAT_DATABASE_URL": lasting_db,
        "ALTERNAT_DATA": str(tmp_path),
        "ALTERNAT_FILES": str(settings.MEDIA_ROOT),
        "ALTERNAT_DEBUG": "true",  # no manifest of styles is collected here
    }

    def kill(place: str, *arguments: object) -> None:
        command = [sys.executable, "-m", "tests.workflows.children.dying", place]
        child = subprocess.Popen(
            [*command, *map(str, arguments)],
            cwd=settings.BASE_DIR,
            env=surroundings,
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            said = child.stdout.readline().strip()
        finally:
            child.kill()
            child.wait()
            child.stdout.close()
        assert said == "DYING"

    return kill


def let_leases_lapse() -> None:
    Task.objects.filter(flow_task_type="JOB", status=STATUS.STARTED).update(
        scheduled=timezone.now() - timedelta(seconds=1)
    )


@pytest.mark.parametrize("place", ["while_printing", "while_entering"])
def test_killed_worker_leaves_one_original_each_after_the_restart(
    kill_at, lasting_story: Prepared, place: str
):
    story = lasting_story
    story.to_printing()
    kill_at(place)
    assert Original.objects.count() == 0
    check_everything(story.agreement)
    assert do_prepared_jobs() == 1, "The lease of the dead worker still holds."
    let_leases_lapse()
    assert do_prepared_jobs() == 1
    originals = Original.objects.all()
    assert [row.holder_id for row in originals.order_by("holder")] == sorted(
        one.party_id for one in story.agreement.participants
    )
    for row in originals:
        assert read(row.sha256).startswith(b"%PDF")
    assert len(story.turns(Duty.SIGN)) == 2
    check_everything(story.agreement)


def test_worker_killed_again_and_again_gives_up_with_a_sentence(kill_at, lasting_story: Prepared):
    story = lasting_story
    story.to_printing()
    first = Job.due(Task)[0]  # by the clock, which is not always the order of the rows
    Task.objects.filter(pk=first.pk).update(data={**first.data, "attempt": 4})
    kill_at("while_printing")
    let_leases_lapse()
    do_prepared_jobs()
    first.refresh_from_db()
    assert (first.status, first.data["fault"][:5]) == (STATUS.ERROR, "Every")
    check_everything(story.agreement)


@pytest.mark.parametrize("place", ["before_the_flow", "before_commit"])
def test_server_killed_in_the_last_review_leaves_no_half_act(
    kill_at, lasting_story: Prepared, place: str
):
    story = lasting_story
    story.submit()
    story.approve("zh-Hans")
    before = snapshot(story.agreement)
    kill_at(place, story.turn(Duty.REVIEW).pk)
    assert snapshot(story.agreement) == before
    check_everything(story.agreement)
    story.approve("en")
    assert [turn.duty for turn in story.turns()] == [Duty.APPROVE]
    check_everything(story.agreement)


@pytest.mark.parametrize("place", ["before_the_flow", "before_commit"])
def test_server_killed_in_the_last_signature_leaves_no_half_act(
    kill_at, lasting_story: Prepared, place: str
):
    story = lasting_story
    story.to_signing()
    story.sign(story.cast.vera)
    before = snapshot(story.agreement)
    kill_at(place, Turn.objects.get(duty=Duty.SIGN, done_at=None).pk)
    assert snapshot(story.agreement) == before
    story.sign(story.cast.amos)
    assert story.instrument.state == InstrumentState.SIGNED
    assert Signature.objects.count() == 4
    check_everything(story.agreement)
