"""The agreements of the demonstration, each carried to its stage."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from django.utils import timezone

from accounts.models import Office, User
from agreements.actions.register_agreement import Participant, Particulars
from agreements.models import Agreement, Party
from agreements.papers import Paper, store
from agreements.states import AgreementKind, ForceRule
from rendering.content import AlternatMode, Layout
from workflows.conduct import negotiate, register
from workflows.demonstration.course import Course, Decision, Told
from workflows.demonstration.deciding import make_differ
from workflows.demonstration.people import FOLDER, facts, rules_of
from workflows.models import Turn
from workflows.worker import keep_days

LETTER = FOLDER / "letter.pdf"
STAGES = (
    "drafting",
    "review",
    "approval",
    "clearance",
    "signing",
    "signed",
    "in_force",
    "adopted",
    "negotiation",
)


def slugs() -> list[str]:
    """The agreements, in the order of their folders."""
    return sorted(path.parent.name for path in FOLDER.glob("*/agreement.toml"))


def letter() -> Paper:
    """The paper that stands for every letter of an authority here."""
    return store(LETTER.read_bytes(), "application/pdf")


def _force(said: str | date) -> tuple[ForceRule, date | None]:
    return (ForceRule.ON_DATE, said) if isinstance(said, date) else (ForceRule(said), None)


def particulars(known: dict[str, Any], reference: str) -> Particulars:
    """What registering this agreement says."""
    office = Office.objects.get(key=known["lead_office"])
    first = known["instruments"][0]
    rule, day = _force(known["in_force"])
    return Particulars(
        reference=reference,
        title=known["partnership"],
        kind=AgreementKind(known["kind"]),
        office=office,
        profile=rules_of(known["profile"], office),
        participants=[
            Participant(
                Party.objects.get(key=one["key"]),
                one["language"],
                [User.objects.get(username=name) for name in one["signatories"]],
            )
            for one in known["parties"]
        ],
        languages=known["languages"],
        reference_languages=known["reference_languages"],
        alternat=AlternatMode(known["alternat"]),
        layout=Layout(known["layout"]),
        place=dict(first["place"]),
        day=first["date"],
        force_rule=rule,
        force_on=day,
    )


class Telling:
    """One agreement of the demonstration, told from its files."""

    def __init__(self, slug: str, told: Told, reference: str = "") -> None:
        self.folder: Path = FOLDER / slug
        self.known = facts("agreement", self.folder)
        self.told = told
        self.reference = reference or self.known["reference"]
        self.kinds = [one["kind"] for one in self.known["instruments"]]

    def steps(self) -> int:
        """How many steps the whole course tells of, from registration to force."""
        known, asked = self.known, self.known["external_approvals"]
        languages = len(known["languages"]) + len(known["reference_languages"])
        signatories = sum(len(one["signatories"]) for one in known["parties"])
        each = len(("written", "submitted", "approved", "printed")) + languages + signatories
        papers = signatories + sum(one["instrument"] in self.kinds for one in asked)
        opened = len(self.kinds) - 1
        return 1 + each * len(self.kinds) + papers + opened + 1

    def texts(self, kind: str) -> dict[str, str]:
        languages = [*self.known["languages"], *self.known["reference_languages"]]
        return {one: (self.folder / f"{kind}.{one}.txt").read_text("utf-8") for one in languages}

    def decision(self, turn: Turn) -> Decision:
        """The approval in the files, or full powers issued a month before the ceremony."""
        kind, day = turn.instrument.kind, turn.instrument.date or timezone.localdate()
        if turn.requirement_id:
            for one in self.known["external_approvals"]:
                if one["instrument"] == kind:
                    return Decision(one["number"], one["date"])
        said = turn.signatory.party if turn.signatory else ""
        return Decision(f"{self.reference}-{turn.pk}", day - timedelta(days=30), f"{said}")

    def begin(self) -> Course:
        what = particulars(self.known, self.reference)
        officer = User.objects.filter(
            appointments__office=what.office, appointments__role="officer"
        ).earliest("pk")
        agreement = register(what=what, by=officer)
        self.told(f"Registered: {self.reference}", str(officer))
        return Course(agreement, self.told, self.decision, letter())

    def open_agreement(self, course: Course) -> None:
        second = self.known["instruments"][1]
        officer = course.agreement.officer
        negotiate(
            agreement=course.agreement, by=officer, place=dict(second["place"]), day=second["date"]
        )
        self.told("Negotiation opened", str(officer))

    def write(self, course: Course, kind: str) -> None:
        """Word the instrument in every language, and where the files say so, differently."""
        course.write(self.texts(kind))
        make_differ(self.folder.name, course.instrument)

    def to_stage(self, stage: str) -> Agreement:
        """Carry it there; with a letter and an agreement, the stage is the agreement's."""
        course = self.begin()
        self.write(course, self.kinds[0])
        if len(self.kinds) > 1:
            course.submit()
            course.conclude()
            self.open_agreement(course)
            self.write(course, self.kinds[1])
        for step in _steps(course, stage):
            step()
        return course.agreement


def _keep_days(course: Course) -> None:
    keep_days()
    course.told("In force on its date", "Alternat")


def _steps(course: Course, stage: str) -> Iterator[Any]:
    """What is still to do for the stage, once the texts are worded."""
    if stage in ("drafting", "negotiation"):
        return
    yield course.submit
    if stage == "review":
        yield lambda: course.review(leave=1)
        return
    if stage in ("signed", "in_force", "adopted"):
        yield course.conclude
        if stage == "in_force":
            yield lambda: _keep_days(course)
        return
    yield course.review
    if stage in ("clearance", "signing"):
        yield course.approve
    if stage == "signing":
        yield course.bring_papers
        yield course.print
        yield lambda: course.sign(1)
