"""What paper is asked for, for whom, and by which rule."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from agreements.models import Requirement, Signatory
from workflows.models import Turn
from workflows.pages.titles import agreement_title, party_name


def approval_asked(turn: Turn) -> dict[str, Any]:
    """An outside authority's decision, asked for by the office's rules."""
    rule: Requirement = turn.requirement  # type: ignore[assignment]
    source = _("%(rules)s: %(source)s, %(day)s") % {
        "rules": turn.agreement.profile,
        "source": rule.sourced(),
        "day": date_format(rule.source_date),
    }
    lead = _("Record the decision once the authority has taken it. Until then signing waits.")
    facts = [
        {"label": _("Authority"), "value": str(rule)},
        *_about(turn),
        {"label": _("Rule"), "value": source},
    ]
    return {"lead": lead, "facts": facts, "button": _("Record the approval")}


def powers_asked(turn: Turn) -> dict[str, Any]:
    """The proof that a signatory may sign."""
    signatory: Signatory = turn.signatory  # type: ignore[assignment]
    facts = [
        {"label": _("Signatory"), "value": str(signatory.user)},
        {"label": _("Signs for"), "value": party_name(signatory.party, full=True)},
        *_about(turn),
        {"label": _("Rule"), "value": _("Full powers: Vienna Convention, article 7, by analogy.")},
    ]
    lead = _(
        "Record the paper by which the signatory is empowered to sign. Until then signing waits."
    )
    return {"lead": lead, "facts": facts, "button": _("Record the full powers")}


def _about(turn: Turn) -> list[dict[str, Any]]:
    url = reverse("agreement", args=[turn.agreement_id])
    day = turn.instrument.date
    return [
        {"label": _("Agreement"), "value": agreement_title(turn.agreement), "url": url},
        {"label": _("Instrument"), "value": str(turn.instrument)},
        {
            "label": _("Day of signature"),
            "value": date_format(day) if day else _("not yet agreed"),
        },
    ]
