"""The command that checks the whole register, for those who run a deployment."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection

from agreements import register, triggers
from agreements.models import Agreement, Entry
from tests.agreements.dossier import Dossier


def verify(*options: str) -> tuple[str, int]:
    """What it prints, and the code with which it ends."""
    out = StringIO()
    try:
        call_command("verify_register", *options, stdout=out)
    except SystemExit as end:
        return out.getvalue(), int(str(end.code))
    return out.getvalue(), 0


def test_whole_register_is_said_to_be_whole(dossier: Dossier) -> None:
    register.enter(dossier.cast.guizhou, "person.named", by=dossier.cast.ada)
    dossier.to_signed()
    count = Entry.objects.count()
    assert verify() == (f"4 chains, {count} entries, 0 faults.\n", 0)
    assert verify("--quiet") == ("", 0)


def test_each_fault_is_one_line_and_the_end_is_a_failure(dossier: Dossier) -> None:
    office = dossier.cast.guizhou
    register.enter(office, "person.named", by=dossier.cast.ada)
    triggers.remove(connection)
    Entry.objects.filter(agreement=dossier.pk).update(names={"by": "Mallory"})
    Entry.objects.filter(office=office).delete()
    said, code = verify("--quiet")
    assert code == 1
    assert said.splitlines() == [
        f"office/{office.pk}\t1\tcut off\t{office}",
        f"agreement/{dossier.pk}\t1\tedited\tGZ-2025-01",
    ]


@pytest.mark.parametrize("state", ["signed", "in_force"])
def test_state_changed_past_every_act_is_found(dossier: Dossier, state: str) -> None:
    Agreement.objects.filter(pk=dossier.pk).update(state=state)
    said, code = verify("--quiet")
    assert (said, code) == (f"agreement/{dossier.pk}\t1\tstate differs\tGZ-2025-01\n", 1)
