"""How one instrument is carried to its conclusion, read in the order of events.

The names of the nodes are stored with every open task: renaming or removing
one needs a data migration.
"""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from viewflow import this
from viewflow.workflow import flow
from viewflow.workflow.activation import Activation

from accounts.models import Appointment, User, holding_on
from accounts.roles import Role
from agreements.actions.clear_instrument import clear_instrument
from agreements.actions.print_original import print_original
from agreements.actions.return_instrument import return_instrument
from agreements.actions.sign_off_instrument import sign_off_instrument
from agreements.completeness import reviewers_for
from agreements.models import Instrument, Text
from agreements.papers import Paper
from agreements.papers_asked import missing_approvals, without_powers
from agreements.states import InstrumentState, TextState
from workflows.locks import process_row
from workflows.models import Conclusion, Turn
from workflows.nodes import ForEach, HumanTask, Job
from workflows.printing import print_for


def instrument_of(activation: Activation) -> Instrument:
    """The instrument as it stands now, never as it was when the task began."""
    return Instrument.objects.select_related("agreement", "revision").get(
        pk=activation.process.instrument_id
    )


def only_one(people: set[int]) -> User | None:
    """The person to ask by name when nobody else could answer."""
    return User.objects.get(pk=next(iter(people))) if len(people) == 1 else None


class ConclusionFlow(flow.Flow):
    """From the first draft to the last signature of one instrument."""

    process_class = Conclusion
    lock_impl = process_row

    start = flow.StartHandle(this.begin).Next(this.draft)

    draft = HumanTask(this.ask_officer).Next(this.to_review)
    to_review = flow.If(this.has_unreviewed).Then(this.reviews).Else(this.approve)

    reviews = ForEach(this.unreviewed).Next(this.review)
    review = HumanTask(this.ask_reviewer).Next(this.reviewed)
    reviewed = flow.Join().Next(this.agreed)
    agreed = flow.If(this.is_reviewed).Then(this.approve).Else(this.returned)
    returned = flow.Function(this.return_to_drafting).Next(this.draft)

    approve = HumanTask(this.ask_approver).Next(this.decided)
    decided = flow.If(this.is_approved).Then(this.to_papers).Else(this.draft)

    to_papers = flow.If(this.lacks_papers).Then(this.papers).Else(this.clear)
    papers = ForEach(this.missing_papers).Next(this.bring_paper)
    bring_paper = HumanTask(this.ask_paper).Next(this.papers_in)
    papers_in = flow.Join().Next(this.to_papers)
    clear = flow.Function(this.open_signing).Next(this.printing)

    printing = ForEach(this.holders).Next(this.print)
    print = Job(this.print_paper, this.enter_original).Next(this.printed)
    printed = flow.Join().Next(this.to_conclusion)
    to_conclusion = flow.If(this.is_adopted_kind).Then(this.adopt).Else(this.signing)

    adopt = HumanTask(this.ask_adoption).Next(this.end)

    signing = ForEach(this.signatories).Next(this.sign)
    sign = HumanTask(this.ask_signatory).Next(this.signed)
    signed = flow.Join(continue_on_condition=this.somebody_declined).Next(this.concluded)
    concluded = flow.If(this.is_back_in_drafting).Then(this.draft).Else(this.sign_off)
    sign_off = flow.Function(this.close_signing).Next(this.end)

    end = flow.End()

    def begin(self, activation: Activation, instrument: Instrument) -> Conclusion:
        activation.process.instrument = instrument
        process: Conclusion = activation.process
        return process

    # Who is asked.

    def _turn(self, activation: Activation, role: Role, **about: Any) -> Turn:
        instrument = instrument_of(activation)
        return Turn(agreement=instrument.agreement, instrument=instrument, role=role, **about)

    def ask_officer(self, activation: Activation) -> Turn:
        officer = instrument_of(activation).agreement.officer
        return self._turn(activation, Role.OFFICER, lead_only=True, person=officer)

    def ask_reviewer(self, activation: Activation) -> Turn:
        text = Text.objects.select_related("instrument__agreement").get(
            pk=activation.task.data["text"]
        )
        person = only_one(reviewers_for(text))
        return self._turn(
            activation, Role.REVIEWER, language=text.language, text=text, person=person
        )

    def ask_approver(self, activation: Activation) -> Turn:
        office = instrument_of(activation).agreement.office_id
        approvers = Appointment.objects.filter(
            holding_on(timezone.localdate()),
            role=Role.APPROVER,
            office=office,
            user__is_active=True,
        )
        person = only_one(set(approvers.values_list("user", flat=True)))
        return self._turn(activation, Role.APPROVER, lead_only=True, person=person)

    def ask_paper(self, activation: Activation) -> Turn:
        officer = instrument_of(activation).agreement.officer
        wanted = activation.task.data
        return self._turn(
            activation,
            Role.OFFICER,
            person=officer,
            lead_only="requirement" in wanted,
            requirement_id=wanted.get("requirement"),
            signatory_id=wanted.get("signatory"),
        )

    def ask_adoption(self, activation: Activation) -> Turn:
        officer = instrument_of(activation).agreement.officer
        return self._turn(activation, Role.OFFICER, lead_only=True, person=officer)

    def ask_signatory(self, activation: Activation) -> Turn:
        signatory = instrument_of(activation).agreement.signatories.get(
            pk=activation.task.data["signatory"]
        )
        return self._turn(activation, Role.SIGNATORY, signatory=signatory, person=signatory.user)

    # For how many.

    def unreviewed(self, activation: Activation) -> list[dict[str, int]]:
        texts = instrument_of(activation).texts.filter(state=TextState.IN_REVIEW).order_by("pk")
        return [{"text": text.pk} for text in texts]

    def missing_papers(self, activation: Activation) -> list[dict[str, int]]:
        instrument = instrument_of(activation)
        return [{"requirement": one.pk} for one in missing_approvals(instrument)] + [
            {"signatory": one.pk} for one in without_powers(instrument)
        ]

    def holders(self, activation: Activation) -> list[dict[str, int]]:
        return [
            {"holder": one.party_id} for one in instrument_of(activation).agreement.participants
        ]

    def signatories(self, activation: Activation) -> list[dict[str, int]]:
        rows = instrument_of(activation).agreement.signatories.order_by("pk")
        return [{"signatory": one.pk} for one in rows]

    # Which way.

    def has_unreviewed(self, activation: Activation) -> bool:
        return bool(self.unreviewed(activation))

    def is_reviewed(self, activation: Activation) -> bool:
        return not instrument_of(activation).texts.exclude(state=TextState.APPROVED).exists()

    def is_approved(self, activation: Activation) -> bool:
        return bool(instrument_of(activation).state == InstrumentState.APPROVAL)

    def lacks_papers(self, activation: Activation) -> bool:
        return bool(self.missing_papers(activation))

    def is_adopted_kind(self, activation: Activation) -> bool:
        return instrument_of(activation).is_adopted_kind

    def somebody_declined(self, activation: Activation, active: Any) -> bool:
        return self.is_back_in_drafting(activation)

    def is_back_in_drafting(self, activation: Activation) -> bool:
        return bool(instrument_of(activation).state == InstrumentState.DRAFTING)

    # What Alternat does by itself.

    def return_to_drafting(self, activation: Activation) -> None:
        return_instrument(instrument_id=activation.process.instrument_id)

    def open_signing(self, activation: Activation) -> None:
        clear_instrument(instrument_id=activation.process.instrument_id)

    def print_paper(self, task: Any) -> dict[str, Any]:
        return print_for(task.coerced_process.instrument_id, task.data["holder"])

    def enter_original(self, activation: Activation, result: dict[str, Any]) -> None:
        print_original(
            instrument_id=activation.process.instrument_id,
            holder_id=activation.task.data["holder"],
            digest=result["digest"],
            paper=Paper(result["sha256"], "application/pdf"),
            edition=result["edition"],
            pages=result["pages"],
        )

    def close_signing(self, activation: Activation) -> None:
        sign_off_instrument(instrument_id=activation.process.instrument_id)
