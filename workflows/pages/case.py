"""An agreement as one person meets it: its instruments, and in which roles they stand before it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from viewflow.workflow.models import Task

from accounts.competence import Capacity, Standing, may_act, may_approve, may_draft
from accounts.models import User
from accounts.roles import Role
from agreements.models import Agreement, Instrument, Original, Requirement, Signatory
from agreements.papers_asked import missing_approvals
from agreements.states import InstrumentState, OriginalState
from workflows.bringing import failed_jobs
from workflows.models import Turn


@dataclass
class Case:
    """Read once for a page; each property asks the database at most once."""

    agreement: Agreement
    user: User
    standing: Standing

    @cached_property
    def instruments(self) -> list[Instrument]:
        rows = self.agreement.instruments.select_related("revision").order_by("position")
        instruments = list(rows.prefetch_related("texts"))
        for one in instruments:
            one.agreement = self.agreement
        return instruments

    @property
    def current(self) -> Instrument:
        """The instrument in hand: the latest."""
        return self.instruments[-1]

    @cached_property
    def is_officer(self) -> bool:
        return self._may(may_draft(self.standing, offices=self.agreement.office_ids))

    @cached_property
    def is_lead_officer(self) -> bool:
        return self._may(may_draft(self.standing, offices={self.agreement.office_id}))

    @cached_property
    def is_approver(self) -> bool:
        office = {self.agreement.office_id}
        return self._may(may_approve(self.standing, offices=office, drafters=set()))

    @cached_property
    def is_depositary(self) -> bool:
        office = {self.agreement.office_id}
        return self._may(may_act(self.standing, Role.DEPOSITARY, offices=office))

    @staticmethod
    def _may(answer: Any) -> bool:
        return isinstance(answer, Capacity)

    @property
    def is_drafting(self) -> bool:
        return bool(self.current.state == InstrumentState.DRAFTING)

    @cached_property
    def open_turns(self) -> list[Turn]:
        rows = Turn.objects.open().filter(agreement=self.agreement)
        turns = list(rows.select_related("instrument", "person", "requirement", "signatory__user"))
        for turn in turns:
            turn.agreement = self.agreement
        return turns

    @cached_property
    def signatories(self) -> list[Signatory]:
        rows = self.agreement.signatories.select_related("user", "party__office").prefetch_related(
            "party__names", "full_powers", "user__person_names"
        )
        return list(rows.order_by("pk"))

    @cached_property
    def originals(self) -> list[Original]:
        """Every original of the agreement that counts."""
        rows = Original.objects.filter(instrument__agreement=self.agreement)
        return list(
            rows.exclude(state=OriginalState.VOID)
            .select_related("holder", "instrument")
            .prefetch_related("holder__names", "signatures")
        )

    @cached_property
    def missing_approvals(self) -> list[Requirement]:
        """What the rules ask for and nobody has recorded, for the instrument in hand."""
        return missing_approvals(self.current)

    @cached_property
    def failed_jobs(self) -> list[Task]:
        return failed_jobs(self.agreement)

    def originals_of(self, instrument: Instrument) -> list[Original]:
        """In the order of the parties; of one party's, those that became void first."""
        order = [one.party_id for one in self.agreement.participants]
        rows = [one for one in self.originals if one.instrument_id == instrument.pk]
        return sorted(rows, key=lambda one: (order.index(one.holder_id), one.pk))
