"""What every page of a turn shows: what is asked, of whom, in which agreement."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.standing import standing_of
from agreements.errors import NotCompetent
from agreements.views.refusing import speaking
from workflows.models import Turn
from workflows.pages.titles import agreement_title, duty_named, turn_summary

OUTCOMES = {
    "submitted": _("Submitted for review"),
    "approved": _("Approved"),
    "referred_back": _("Referred back"),
    "recorded": _("Recorded"),
    "signed": _("Signed"),
    "declined": _("Declined"),
    "adopted": _("Adopted"),
    "cancelled": _("No longer asked"),
}


def turn_page(turn: Turn, user: User) -> dict[str, Any]:
    """The frame of the page of a turn."""
    return {
        "turn": turn,
        "summary": {**turn_summary(turn, standing_of(user)), "url": ""},
        "act": duty_named(turn),
        "instrument": turn.instrument,
        "agreement": turn.agreement,
        "agreement_title": agreement_title(turn.agreement),
        "agreement_url": reverse("agreement", args=[turn.agreement_id]),
        "outcome": OUTCOMES.get(turn.outcome, ""),
        "place": "agreements",
    }


def barred(ask: Callable[..., Any], *about: Any, **how: Any) -> NotCompetent | None:
    """Why the person may not do it, or None if they may."""
    try:
        ask(*about, **how)
    except NotCompetent as refusal:
        return speaking(refusal)
    return None
