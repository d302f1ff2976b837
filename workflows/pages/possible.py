"""Which acts on an agreement are possible now for somebody: what the page offers, never what is allowed.

The actions themselves decide; an act that is offered and refused is answered with the refusal.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django_fsm import can_proceed

from agreements.models.instrument import RECALLABLE, UNCONCLUDED
from agreements.states import (
    AgreementState,
    ForceRule,
    InstrumentKind,
    OriginalState,
)
from workflows.pages.case import Case


@dataclass(frozen=True, slots=True)
class Offer:
    """An act by its verb (the end of its address), with its label, look and condition."""

    verb: str
    label: Any
    when: Callable[[Case], bool]
    kind: str = ""
    icon: str = ""


def letter_is_settled(case: Case) -> bool:
    """Whether the letter of intent was concluded, so that nothing need be waived."""
    letters = [one for one in case.instruments if one.kind == InstrumentKind.LETTER_OF_INTENT]
    return any(letter.is_concluded for letter in letters)


def may_negotiate(case: Case) -> bool:
    return (
        case.is_lead_officer
        and can_proceed(case.agreement.open_negotiation)
        and letter_is_settled(case)
    )


def may_waive(case: Case) -> bool:
    return (
        case.is_lead_officer
        and can_proceed(case.agreement.open_negotiation)
        and not letter_is_settled(case)
        and case.is_drafting
    )


def may_recall(case: Case) -> bool:
    signed = any(one.signatures.all() for one in case.originals_of(case.current))
    return case.is_lead_officer and case.current.state in RECALLABLE and not signed


def may_name(case: Case) -> bool:
    return case.is_officer and case.is_drafting and not case.current.is_adopted_kind


def releasable(case: Case) -> list[Any]:
    """Those named to sign; the act itself refuses where a signature rests on it."""
    return list(case.signatories)


def sealable(case: Case) -> list[Any]:
    return [one for one in case.originals_of(case.current) if one.state == OriginalState.PRINTED]


def depositable(case: Case) -> list[Any]:
    """Signed originals of concluded instruments, the letter's included."""
    concluded = {one.pk for one in case.instruments if one.is_concluded}
    return [
        one
        for one in case.originals
        if one.state == OriginalState.SIGNED and one.instrument_id in concluded
    ]


def may_notify(case: Case) -> bool:
    return (
        case.is_officer
        and case.agreement.state == AgreementState.SIGNED
        and case.agreement.force_rule == ForceRule.BY_NOTIFICATION
        and case.agreement.notifications.count() < len(case.agreement.participants)
    )


def is_open(case: Case) -> bool:
    return case.current.state in UNCONCLUDED


OFFERS = (
    Offer("negotiate", _("Open the negotiation"), may_negotiate, "principal", "arrow-right"),
    Offer("waive", _("Waive the letter of intent"), may_waive),
    Offer(
        "print",
        _("Print again"),
        lambda case: case.is_lead_officer and bool(case.failed_jobs),
        "principal",
        "printer",
    ),
    Offer(
        "arrange",
        _("Arrange place and date"),
        lambda case: case.is_officer and case.is_drafting,
        icon="calendar",
    ),
    Offer("name", _("Name a signatory"), may_name, icon="user"),
    Offer(
        "release",
        _("Release a signatory"),
        lambda case: may_name(case) and bool(releasable(case)),
    ),
    Offer(
        "approval",
        _("Record an outside approval"),
        lambda case: case.is_lead_officer and is_open(case) and bool(case.missing_approvals),
        icon="landmark",
    ),
    Offer(
        "powers",
        _("Record full powers"),
        lambda case: case.is_officer and is_open(case) and bool(case.signatories),
        icon="scroll-text",
    ),
    Offer(
        "seal",
        _("Seal the originals"),
        lambda case: case.is_lead_officer and bool(sealable(case)),
        icon="stamp",
    ),
    Offer(
        "deposit",
        _("Deposit the originals"),
        lambda case: case.is_depositary and bool(depositable(case)),
        icon="landmark",
    ),
    Offer("notify", _("Record a notification"), may_notify, icon="send"),
    Offer("resume", _("Resume"), lambda case: _force(case, case.agreement.resume), "principal"),
    Offer("renew", _("Renew"), lambda case: _force(case, case.agreement.renew)),
    Offer("suspend", _("Suspend"), lambda case: _force(case, case.agreement.suspend)),
    Offer("recall", _("Recall for changes"), may_recall, "grave", "corner-up-left"),
    Offer(
        "terminate", _("Terminate"), lambda case: _force(case, case.agreement.terminate), "grave"
    ),
    Offer(
        "withdraw",
        _("Withdraw the agreement"),
        lambda case: case.is_lead_officer and can_proceed(case.agreement.withdraw),
        "grave",
        "ban",
    ),
)


def _force(case: Case, transition: Any) -> bool:
    return case.is_approver and bool(can_proceed(transition))


def offered(case: Case) -> list[dict[str, Any]]:
    """The acts for buttons, in the order of the course of an agreement."""
    return [
        {
            "verb": one.verb,
            "label": one.label,
            "url": reverse("agreement_step", args=[case.agreement.pk, one.verb]),
            "kind": one.kind,
            "icon": one.icon,
        }
        for one in OFFERS
        if one.when(case)
    ]
