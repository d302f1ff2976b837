"""Many agreements at once, each with an open turn: enough rows to count queries, without drafting them."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone
from viewflow.workflow import STATUS
from viewflow.workflow.models import Task

from accounts.models import User
from accounts.roles import Role
from agreements.models import Agreement, Instrument, Participation, Partnership
from agreements.states import AgreementKind, ForceRule, InstrumentKind
from tests.cast import Cast
from workflows.flows import ConclusionFlow
from workflows.models import Conclusion, Duty, Turn


def crowd(cast: Cast, number: int, person: User | None, first: int = 0) -> list[Turn]:
    """Agreements of Guizhou with Monrovia whose draft is asked of a person, or of the team."""
    tie, _new = Partnership.objects.get_or_create(title="A crowd")
    return [_one(cast, tie, person, first + index) for index in range(number)]


def _one(cast: Cast, tie: Partnership, person: User | None, number: int) -> Turn:
    agreement = Agreement.objects.create(
        reference=f"CROWD-{number:04}",
        partnership=tie,
        kind=AgreementKind.SISTER_CITY,
        office=cast.guizhou,
        officer=cast.alice,
        profile=cast.profile,
        languages=["zh-Hans", "en"],
        alternat="by_holder",
        layout="columns",
        force_rule=ForceRule.ON_SIGNATURE,
    )
    for position, party in enumerate((cast.province, cast.city), start=1):
        Participation.objects.create(
            agreement=agreement, party=party, position=position, language=party.language
        )
    instrument = Instrument.objects.create(
        agreement=agreement, kind=InstrumentKind.LETTER_OF_INTENT, position=1
    )
    conclusion = Conclusion.objects.create(flow_class=ConclusionFlow, instrument=instrument)
    task = Task.objects.create(
        process=conclusion,
        flow_task=ConclusionFlow.instance.draft,
        flow_task_type="HUMAN",
        status=STATUS.NEW,
    )
    return Turn.objects.create(
        task=task,
        agreement=agreement,
        instrument=instrument,
        duty=Duty.DRAFT,
        role=Role.OFFICER,
        lead_only=True,
        person=person,
        since=timezone.now() - timedelta(minutes=number),
    )
