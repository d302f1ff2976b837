"""Carry an agreement along its course as its people would: the same actions, the same flow."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from django.utils import timezone

from accounts.competence import Bar, may_act
from accounts.models import User
from accounts.roles import Role
from accounts.standing import standing_of
from agreements.actions.adopt_instrument import adopt_instrument
from agreements.actions.approve_instrument import approve_instrument
from agreements.actions.approve_text import approve_text
from agreements.actions.record_external_approval import record_external_approval
from agreements.actions.record_full_powers import record_full_powers
from agreements.actions.sign_originals import Signing, sign_originals
from agreements.actions.submit_instrument import submit_instrument
from agreements.models import Agreement, Instrument
from agreements.papers import Paper
from agreements.standing import drafters_of
from agreements.states import InstrumentState, SignatureMethod
from workflows.conduct import perform
from workflows.demonstration.wording import write_texts
from workflows.models import Duty, Turn
from workflows.worker import run_due_jobs

PRINTING_SECONDS = 120
Told = Callable[[str, str], None]


class Stuck(Exception):
    """The course cannot go on; the sentence says why."""


@dataclass(frozen=True, slots=True)
class Decision:
    """An outside approval or full powers as they will be recorded."""

    number: str
    decided_on: date
    issued_by: str = ""


def competent(turn: Turn) -> User:
    """Somebody who may do what the turn asks for, the person asked by name first."""
    if turn.person is not None:
        return turn.person
    offices = {turn.agreement.office_id} if turn.lead_only else turn.agreement.office_ids
    drafters = (
        drafters_of(turn.instrument, turn.language or None) if turn.role != Role.OFFICER else set()
    )
    for user in User.objects.filter(appointments__role=turn.role, is_active=True).distinct():
        answer = may_act(
            standing_of(user),
            Role(turn.role),
            offices=offices,
            language=turn.language,
            drafters=drafters,
        )
        if not isinstance(answer, Bar):
            return user
    raise Stuck(f"Nobody may do: {turn}.")


class Course:
    """One instrument of an agreement on its way. ``told(what, who)`` hears of every step."""

    def __init__(
        self, agreement: Agreement, told: Told, decision: Callable[[Turn], Decision], letter: Paper
    ) -> None:
        self.agreement, self.told, self.decision, self.letter = agreement, told, decision, letter

    @property
    def instrument(self) -> Instrument:
        rows = Instrument.objects.filter(agreement=self.agreement).select_related(
            "revision", "agreement"
        )
        instrument: Instrument = rows.latest("position")
        return instrument

    def turns(self, duty: Duty) -> list[Turn]:
        rows = Turn.objects.filter(agreement=self.agreement, duty=duty, done_at=None).order_by("pk")
        return list(
            rows.select_related(
                "task", "agreement", "instrument", "person", "requirement", "signatory__party"
            )
        )

    def _do(self, turn: Turn, outcome: str, act: Callable[..., object], said: str) -> None:
        user = competent(turn)
        perform(turn, user, outcome, partial(act, by=user))
        self.told(said, str(user))

    def write(self, texts: Mapping[str, str]) -> None:
        """Replace the template by these texts (language to draft file)."""
        officer = self.agreement.officer
        write_texts(self.instrument, texts, officer)
        self.told("Texts worded in every language", str(officer))

    def submit(self) -> None:
        (turn,) = self.turns(Duty.DRAFT)
        act = partial(submit_instrument, instrument_id=self.instrument.pk)
        self._do(turn, "submitted", act, "Submitted for bilingual review")

    def review(self, leave: int = 0) -> None:
        """Approve the texts under review, but for the last ``leave``."""
        turns = self.turns(Duty.REVIEW)
        for turn in turns[: len(turns) - leave]:
            digest = turn.instrument.texts.get(pk=turn.text_id).digest
            act = partial(approve_text, text_id=turn.text_id, digest=digest)
            self._do(turn, "approved", act, f"Text approved: {turn.language}")

    def approve(self) -> None:
        (turn,) = self.turns(Duty.APPROVE)
        digest = self.instrument.revision.digest
        act = partial(approve_instrument, instrument_id=self.instrument.pk, digest=digest)
        self._do(turn, "approved", act, "Approved at one joint digest")

    def bring_papers(self) -> None:
        for turn in self.turns(Duty.BRING_PAPER):
            given = self.decision(turn)
            if turn.requirement_id:
                act = partial(
                    record_external_approval,
                    instrument_id=self.instrument.pk,
                    requirement_id=turn.requirement_id,
                    number=given.number,
                    decided_on=given.decided_on,
                    paper=self.letter,
                )
                self._do(turn, "recorded", act, f"Outside approval recorded: {given.number}")
            else:
                act = partial(
                    record_full_powers,
                    signatory_id=turn.signatory_id,
                    number=given.number,
                    issued_by=given.issued_by,
                    valid_from=given.decided_on,
                    valid_until=None,
                    paper=self.letter,
                )
                self._do(turn, "recorded", act, f"Full powers recorded: {given.number}")

    def print(self) -> None:
        """Wait until every party's original is printed, here or by another worker."""
        end = time.monotonic() + PRINTING_SECONDS
        wanted = len(self.agreement.participants)
        while self.instrument.originals.exclude(state="void").count() < wanted:
            if not run_due_jobs():
                if time.monotonic() > end:
                    raise Stuck(
                        "The originals were not printed in time; see the page of the agreement."
                    )
                time.sleep(0.2)
        self.told(f"Originals printed: {wanted}", "Alternat")

    def sign(self, how_many: int | None = None) -> None:
        instrument = self.instrument
        for turn in self.turns(Duty.SIGN)[:how_many]:
            signing = Signing(
                SignatureMethod.ELECTRONIC,
                instrument.date or timezone.localdate(),
                instrument.place.get(turn.signatory.party.language, ""),
            )
            act = partial(
                sign_originals,
                instrument_id=instrument.pk,
                signatory_id=turn.signatory_id,
                digest=instrument.approved_digest,
                signing=signing,
            )
            self._do(turn, "signed", act, "Every original signed")

    def adopt(self) -> None:
        (turn,) = self.turns(Duty.ADOPT)
        day = self.instrument.date or timezone.localdate()
        act = partial(adopt_instrument, instrument_id=self.instrument.pk, adopted_on=day)
        self._do(turn, "adopted", act, "Adopted")

    def conclude(self) -> None:
        """From the submitted draft to the last signature, or adoption."""
        self.review()
        self.approve()
        self.bring_papers()
        self.print()
        if self.instrument.is_adopted_kind:
            self.adopt()
        else:
            self.sign()
        if self.instrument.state not in (InstrumentState.SIGNED, InstrumentState.ADOPTED):
            raise Stuck(f"“{self.instrument}” was not concluded.")
