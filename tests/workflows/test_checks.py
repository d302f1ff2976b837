"""A release that lost a node is stopped before anybody meets it."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db.migrations.recorder import MigrationRecorder
from viewflow.workflow.lock import no_lock
from viewflow.workflow.models import Task

from tests.workflows.prepared import Prepared
from workflows.checks import every_open_task_has_its_node, lost_nodes
from workflows.flows import ConclusionFlow
from workflows.locks import process_row

GONE = "workflows/flows.ConclusionFlow.gone"


def test_flow_has_a_lock_and_the_engine_does_not_warn():
    assert ConclusionFlow.lock_impl is process_row is not no_lock
    call_command("check", fail_level="WARNING")


def test_whole_course_loses_no_node(prepared: Prepared, capsys):
    prepared.to_signed()
    assert lost_nodes() == []
    call_command("check", databases=["default"], fail_level="WARNING")


@pytest.mark.parametrize("gone", [GONE, "workflows/flows.Renamed.draft"])
def test_open_task_without_its_node_fails_the_check(prepared: Prepared, gone: str):
    Task.objects.filter(flow_task=ConclusionFlow.draft).update(flow_task=gone)
    with pytest.raises(SystemCheckError, match=f"wait at {gone}"):
        call_command("check", databases=["default"])


def test_done_task_may_have_lost_its_node(prepared: Prepared):
    prepared.submit()
    Task.objects.filter(flow_task=ConclusionFlow.draft).update(flow_task=GONE)
    assert lost_nodes() == []


def test_check_waits_until_the_migration_that_renames_has_run(prepared: Prepared):
    Task.objects.filter(flow_task=ConclusionFlow.draft).update(flow_task=GONE)
    applied = MigrationRecorder.Migration.objects.filter(app="workflows").latest("pk")
    applied.delete()
    assert every_open_task_has_its_node(None, databases=["default"]) == []
