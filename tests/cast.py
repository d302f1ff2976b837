"""The cast of the tests, and their story: an agreement carried from turn to turn."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from accounts.models import User
from agreements.actions.approve_instrument import approve_instrument
from agreements.actions.approve_text import approve_text
from agreements.actions.record_external_approval import record_external_approval
from agreements.actions.record_full_powers import record_full_powers
from agreements.actions.refer_back_text import refer_back_text
from agreements.actions.sign_originals import Signing, sign_originals
from agreements.actions.submit_instrument import submit_instrument
from agreements.actions.wordings import Draft
from agreements.models import (
    Agreement,
    Instrument,
    Text,
)
from agreements.papers import store
from agreements.states import SignatureMethod
from tests.people import DAY, LONG_AGO, PDF, Cast, gather, particulars, party, person, titled
from workflows.conduct import perform, register
from workflows.models import Duty, Turn
from workflows.worker import run_due_jobs

__all__ = [
    "DAY",
    "LONG_AGO",
    "PDF",
    "Cast",
    "Story",
    "draft",
    "gather",
    "particulars",
    "party",
    "person",
    "titled",
]


class Story:
    """An agreement carried from turn to turn, each act done as its person does it."""

    def __init__(self, cast: Cast, **changes: object) -> None:
        self.cast = cast
        self.agreement: Agreement = register(what=particulars(cast, **changes), by=cast.alice)

    @property
    def instrument(self) -> Instrument:
        return (
            Instrument.objects.select_related("agreement", "revision")
            .filter(agreement=self.agreement)
            .order_by("-position")[0]
        )

    def text(self, language: str) -> Text:
        return self.instrument.texts.get(language=language)

    def turns(self, duty: Duty | None = None) -> list[Turn]:
        rows = Turn.objects.filter(agreement=self.agreement, done_at=None).order_by("pk")
        return list(rows.filter(duty=duty) if duty else rows)

    def turn(self, duty: Duty, **about: object) -> Turn:
        return Turn.objects.get(agreement=self.agreement, done_at=None, duty=duty, **about)

    def submit(self) -> None:
        act = partial(submit_instrument, instrument_id=self.instrument.pk, by=self.cast.alice)
        perform(self.turn(Duty.DRAFT), self.cast.alice, "submitted", act)

    def approve(self, language: str, by: User | None = None) -> None:
        reviewer = by or {"zh-Hans": self.cast.bo, "en": self.cast.grace}[language]
        text = self.text(language)
        act = partial(approve_text, text_id=text.pk, digest=text.digest, by=reviewer)
        perform(self.turn(Duty.REVIEW, language=language), reviewer, "approved", act)

    def refer_back(
        self, language: str, reason: str = "This term is not ours.", **more: object
    ) -> None:
        reviewer = {"zh-Hans": self.cast.bo, "en": self.cast.grace}[language]
        text = self.text(language)
        act = partial(
            refer_back_text, text_id=text.pk, digest=text.digest, by=reviewer, reason=reason, **more
        )
        perform(self.turn(Duty.REVIEW, language=language), reviewer, "referred_back", act)

    def review(self) -> None:
        self.submit()
        for turn in self.turns(Duty.REVIEW):
            self.approve(turn.language)

    def approve_whole(self) -> None:
        digest = self.instrument.revision.digest
        act = partial(
            approve_instrument, instrument_id=self.instrument.pk, digest=digest, by=self.cast.chen
        )
        perform(self.turn(Duty.APPROVE), self.cast.chen, "approved", act)

    def bring_papers(self) -> None:
        for turn in self.turns(Duty.BRING_PAPER):
            if turn.requirement_id:
                act = partial(
                    record_external_approval,
                    instrument_id=self.instrument.pk,
                    requirement_id=turn.requirement_id,
                    number="友协〔2025〕7号",
                    decided_on=date(2025, 6, 20),
                    paper=store(PDF, "application/pdf"),
                    by=self.cast.alice,
                )
            else:
                act = partial(
                    record_full_powers,
                    signatory_id=turn.signatory_id,
                    number=f"FP-{turn.signatory_id}",
                    issued_by="The government",
                    valid_from=date(2025, 1, 1),
                    valid_until=None,
                    by=self.cast.alice,
                )
            perform(turn, self.cast.alice, "recorded", act)

    def to_signing(self) -> None:
        self.review()
        self.approve_whole()
        self.bring_papers()
        while run_due_jobs():
            pass

    def sign(self, user: User, **how: object) -> None:
        turn = self.turn(Duty.SIGN, person=user)
        signing = Signing(
            **{"method": SignatureMethod.ELECTRONIC, "signed_on": DAY, "place": "Guiyang", **how}
        )
        act = partial(
            sign_originals,
            instrument_id=self.instrument.pk,
            signatory_id=turn.signatory_id,
            digest=self.instrument.approved_digest,
            signing=signing,
            by=user,
        )
        perform(turn, user, "signed", act)

    def to_signed(self) -> None:
        self.to_signing()
        self.sign(self.cast.vera)
        self.sign(self.cast.amos)


def draft(text: str, heading: str = "", seen: str = "") -> Draft:
    return Draft(heading=heading, plain=text, seen=seen)


@pytest.fixture
def cast(db: None) -> Cast:
    return gather()


@pytest.fixture
def story(cast: Cast) -> Story:
    return Story(cast)
