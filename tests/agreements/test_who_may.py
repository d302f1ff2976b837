"""Every person against every act in every state: who may, and who is refused and why.

The tables below are written by hand; the test tries all that they do not say as well.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import transaction
from django.utils import translation

from accounts.models import User
from accounts.roles import Role, Stage
from agreements.actions.enter_into_force import enter_into_force
from agreements.actions.recall_instrument import recall_instrument
from agreements.actions.suspend_agreement import suspend_agreement
from agreements.actions.switch_rule import switch_rule
from agreements.actions.terminate_agreement import terminate_agreement
from agreements.actions.withdraw_agreement import withdraw_agreement
from agreements.errors import (
    AlreadySigned,
    ApprovalRecorded,
    LetterOutstanding,
    NotCompetent,
    OriginalsMissing,
    OutOfTurn,
    Refusal,
    SignedAlready,
    UnapprovedTexts,
)
from agreements.states import AgreementKind, ForceRule, InstrumentKind, Switch
from tests.agreements.attempts import WHY, attempts
from tests.agreements.differing import RULE, accept, differ
from tests.agreements.dossier import (
    Dossier,
    appoint,
    delegate,
    everything,
    says_why_and_who_can_mend,
)
from tests.cast import Cast, person

# Who. Beside the cast: ruth holds every role of a drafter, reviewer and approver and drafted the
# Chinese text; dele stands in for alice, bo, grace and chen; paul stands in for ruth alone; gone
# holds every role and was deactivated; mallory holds every role in another office.

LEAD = {"alice", "ruth", "dele", "paul"}
OFFICERS = LEAD | {"olu"}
ZH = {"bo", "dele"}
EN = {"grace", "ruth", "dele", "paul"}
APPROVER = {"chen", "dele"}
ACCEPTERS = {"bo", "grace", "chen", "dele"}
HEAD = {"chen", "dele", "ruth", "paul"}
WHO: dict[str, set[str]] = {
    **dict.fromkeys(["save article", "confirm wordings", "add article", "move article"], OFFICERS),
    **dict.fromkeys(["remove article", "arrange", "name signatory"], OFFICERS),
    **dict.fromkeys(["release signatory", "record powers", "notify"], OFFICERS),
    **dict.fromkeys(["submit", "record approval", "recall", "adopt", "seal"], LEAD),
    **dict.fromkeys(["negotiate", "waive the letter", "withdraw"], LEAD),
    **dict.fromkeys(["approve zh", "refer back zh"], ZH),
    **dict.fromkeys(["approve en", "refer back en"], EN),
    **dict.fromkeys(["approve", "refer back"], APPROVER),
    **dict.fromkeys(["suspend", "resume", "renew", "terminate"], HEAD),
    **dict.fromkeys(["let stand", "withdraw acceptance"], ACCEPTERS),
    "sign for Guizhou": {"vera"},
    "sign for Monrovia": {"amos"},
    "decline for Monrovia": {"amos"},
    "deposit": {"dora"},
}

# Where. What an act meets in a state when the right person tries it: done (True) or the refusal;
# what is not written is out of turn.

Answer = bool | type[Refusal]
WORDS = ["save article", "confirm wordings", "add article", "move article", "remove article"]
PLAN = ["arrange", "name signatory", "release signatory"]
DIFFERING: dict[str, Answer] = {"let stand": True, "withdraw acceptance": True}
DRAFTED: dict[str, Answer] = {**dict.fromkeys([*WORDS, *PLAN, "submit"], True), **DIFFERING}
OPEN: dict[str, Answer] = {"record powers": True, "withdraw": True}
LETTER: dict[str, Answer] = {
    **OPEN,
    "record approval": True,
    "negotiate": LetterOutstanding,
    "waive the letter": LetterOutstanding,
}
UNREAD: dict[str, Answer] = {"approve": UnapprovedTexts, "refer back": UnapprovedTexts}
READ_ZH: dict[str, Answer] = {"approve zh": True, "refer back zh": True}
READ_EN: dict[str, Answer] = {"approve en": True, "refer back en": True}
RECORDED: dict[str, Answer] = {**LETTER, "record approval": ApprovalRecorded}
PEN = {"sign for Guizhou": True, "sign for Monrovia": True, "decline for Monrovia": True}
NO_PAPER: dict[str, Answer] = dict.fromkeys(
    ["sign for Guizhou", "sign for Monrovia"], OriginalsMissing
)
BINDING: dict[str, Answer] = {"suspend": True, "renew": True, "terminate": True}


def negotiate(one: Dossier) -> Dossier:
    """After the letter, ruth words the agreement itself too."""
    return one.to_signed().negotiate().word("zh-Hans", User.objects.get(username="ruth"))


def to_force(one: Dossier) -> Dossier:
    enter_into_force(agreement_id=negotiate(one).to_signed().pk)
    return one


STATES: dict[str, tuple[Callable[[Dossier], object], dict[str, Answer]]] = {
    "drafting": (lambda one: one, {**DRAFTED, **LETTER, "waive the letter": True}),
    "in review": (
        lambda one: one.submit(),
        {**LETTER, **UNREAD, **READ_ZH, **READ_EN, **DIFFERING},
    ),
    "half reviewed": (
        lambda one: one.submit().review("zh-Hans"),
        {**LETTER, **UNREAD, **READ_EN, **DIFFERING},
    ),
    "reviewed": (
        lambda one: one.submit().review(),
        {**LETTER, "approve": True, "refer back": True, **DIFFERING},
    ),
    "approved": (lambda one: one.to_approval(), {**LETTER, "recall": True}),
    "papers in": (lambda one: one.to_approval().record_papers(), {**RECORDED, "recall": True}),
    "not yet printed": (
        lambda one: one.to_approval().record_papers().clear(),
        {**RECORDED, **NO_PAPER, "decline for Monrovia": True, "recall": True},
    ),
    "printed": (
        lambda one: one.to_signing(),
        {**RECORDED, **PEN, "recall": True, "seal": True},
    ),
    "half signed": (
        lambda one: one.to_signing().sign(one.cast.vera),
        {
            **RECORDED,
            **PEN,
            "sign for Guizhou": AlreadySigned,
            "recall": SignedAlready,
            "seal": True,
        },
    ),
    "all signed": (
        lambda one: one.to_signing().sign(),
        {
            **RECORDED,
            **dict.fromkeys(PEN, AlreadySigned),
            "recall": SignedAlready,
        },
    ),
    "recalled": (
        lambda one: recall_instrument(
            instrument_id=one.to_signing().instrument.pk, reason=WHY, by=one.cast.alice
        ),
        {**DRAFTED, **RECORDED, "waive the letter": True},
    ),
    "letter signed": (
        lambda one: one.to_signed(),
        {**OPEN, "negotiate": True, "waive the letter": True, "deposit": True},
    ),
    "negotiation": (
        negotiate,
        {**DRAFTED, **OPEN, "record approval": True},
    ),
    "in force": (to_force, {**BINDING, "deposit": True}),
    "suspended": (
        lambda one: suspend_agreement(agreement_id=to_force(one).pk, reason=WHY, by=one.cast.chen),
        {"resume": True, "terminate": True, "deposit": True},
    ),
    "terminated": (
        lambda one: terminate_agreement(
            agreement_id=to_force(one).pk, reason=WHY, by=one.cast.chen
        ),
        {"deposit": True},
    ),
    "withdrawn": (
        lambda one: withdraw_agreement(
            agreement_id=one.to_signing().pk, reason=WHY, by=one.cast.alice
        ),
        {},
    ),
}


def company(cast: Cast) -> dict[str, User]:
    """The cast, and those who try to come in by another way."""
    here = cast.guizhou
    ruth = person("ruth", here, (Role.OFFICER, ""), (Role.APPROVER, ""), (Role.REVIEWER, "zh-Hans"))
    appoint(ruth, here, Role.REVIEWER, "en")
    everywhere = [(role, "en" if role is Role.REVIEWER else "") for role in Role]
    dele, paul = (person(name, here, (Role.SIGNATORY, "")) for name in ("dele", "paul"))
    for principal, stage in (
        (cast.alice, Stage.DRAFTING),
        (cast.bo, Stage.REVIEW),
        (cast.grace, Stage.REVIEW),
        (cast.chen, Stage.APPROVAL),
    ):
        delegate(principal, dele, stage, here)
    for stage in Stage:
        delegate(ruth, paul, stage, here)
    gone = person("gone", here, *everywhere, active=False)
    return {**cast.people(), "ruth": ruth, "dele": dele, "paul": paul, "gone": gone}


def differing(one: Dossier) -> Dossier:
    """Two articles differ, which counts as a note here; one of them was let stand."""
    switch_rule(
        office_id=one.cast.guizhou.pk,
        rule=RULE,
        kind=InstrumentKind.LETTER_OF_INTENT,
        setting=Switch.NOTE,
        reason=WHY,
        by=one.cast.ada,
    )
    differ(differ(one), at=4)
    accept(one, one.cast.bo)
    return one


def told(refusal: Refusal) -> bool:
    """In both languages of the pages: why, and who can mend it."""
    said = []
    for language in ("en", "zh-hans"):
        with translation.override(language):
            said.append(says_why_and_who_can_mend(refusal))
    return all(said)


def tried(attempt: Callable[[User], object], user: User) -> Answer:
    """What comes of it: done, and undone again, or the refusal."""
    try:
        with transaction.atomic():
            attempt(user)
            transaction.set_rollback(True)
    except Refusal as refusal:
        return type(refusal) if told(refusal) else False
    return True


def judge(dossier: Dossier, people: dict[str, User], where: dict[str, Answer]) -> list[str]:
    """Every person and act whose outcome is not what the tables say."""
    wrong = []
    for name, attempt in attempts(dossier).items():
        for who, user in people.items():
            expected = where.get(name, OutOfTurn) if who in WHO[name] else NotCompetent
            if (answer := tried(attempt, user)) is not expected:
                wrong.append(f"{who}: {name}: {answer}, not {expected}")
    return wrong


@pytest.mark.parametrize("state", STATES)
def test_each_act_is_open_to_those_whose_turn_it_is_and_to_nobody_else(
    cast: Cast, state: str
) -> None:
    people = company(cast)
    dossier = differing(Dossier(cast).word("zh-Hans", people["ruth"]))
    carry, where = STATES[state]
    carry(dossier)
    before = everything()
    assert judge(dossier, people, where) == []
    assert everything() == before


@pytest.mark.parametrize("printed", [False, True])
def test_initiative_is_adopted_by_the_lead_office(cast: Cast, printed: bool) -> None:
    people = company(cast)
    dossier = Dossier(cast, kind=AgreementKind.INITIATIVE).word("zh-Hans", people["ruth"])
    dossier.to_approval().clear()
    where: dict[str, Answer] = {**OPEN, "recall": True, "decline for Monrovia": True}
    where |= {"adopt": OriginalsMissing, **NO_PAPER}
    if printed:
        dossier.print()
        where |= {"adopt": True, "seal": True, **PEN}
    adopting = {"adopt", "recall", "seal", "withdraw", "suspend", "approve", "submit", "deposit"}
    for name in attempts(dossier).keys() & adopting:
        for who, user in people.items():
            expected = where.get(name, OutOfTurn) if who in WHO[name] else NotCompetent
            assert tried(attempts(dossier)[name], user) is expected, (who, name)


def test_officers_record_notifications_between_signature_and_force(cast: Cast) -> None:
    people = company(cast)
    dossier = Dossier(
        cast, kind=AgreementKind.MEMORANDUM, force_rule=ForceRule.BY_NOTIFICATION
    ).word("zh-Hans", people["ruth"])
    dossier.to_signed()
    assert judge(dossier, people, {"notify": True, "deposit": True}) == []
    with pytest.raises(Refusal):
        enter_into_force(agreement_id=dossier.pk)


def test_tables_know_every_act(cast: Cast) -> None:
    named = {name for _carry, where in STATES.values() for name in where}
    assert named <= set(WHO)
    assert set(attempts(Dossier(cast))) | {"seal", "deposit", *DIFFERING} == set(WHO)
