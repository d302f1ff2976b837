"""The rows of the desk and of the list of agreements."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q
from django.urls import reverse
from django.utils.text import capfirst

from accounts.competence import Standing
from agreements.languages import listed
from agreements.models import Agreement, Participation, Referral
from workflows.models import Duty, Turn, TurnQuerySet
from workflows.pages.titles import (
    agreement_title,
    parties_of,
    state_shown,
    team_named,
    turn_summary,
)

WITH_PARTIES = Prefetch(
    "participations",
    Participation.objects.order_by("position")
    .select_related("party")
    .prefetch_related("party__names"),
)


def turns_shown(turns: TurnQuerySet) -> TurnQuerySet:
    """With everything that a row says, in a number of queries that does not grow with the rows."""
    sent_back = Referral.objects.filter(
        instrument=OuterRef("instrument"), revision=OuterRef("instrument__revision")
    )
    parties = Prefetch("agreement__participations", WITH_PARTIES.queryset)
    return (
        turns.select_related(
            "agreement__office", "instrument", "person", "requirement", "signatory__user"
        )
        .prefetch_related(parties)
        .annotate(sent_back=Exists(sent_back))
    )


def turn_row(turn: Turn, standing: Standing) -> dict[str, Any]:
    """The turn for ``turn_row.html``. What is done leads to the agreement."""
    summary = turn_summary(turn, standing)
    return {
        **summary,
        "title": agreement_title(turn.agreement),
        "kind": capfirst(summary["instrument"]),
        "reference": turn.agreement.reference,
        "url": summary["url"] or reverse("agreement", args=[turn.agreement_id]),
        "since": turn.since if turn.is_open else None,
        "who": "" if summary["mine"] or not turn.is_open else summary["who"],
        "referred": turn.is_open and turn.duty == Duty.DRAFT and turn.sent_back,
    }


def agreements_shown(rows: Any) -> Any:
    """With everything that a row says, in a number of queries that does not grow with the rows."""
    turns = Turn.objects.open().select_related("person", "instrument").order_by("pk")
    return rows.select_related("office", "partnership").prefetch_related(
        WITH_PARTIES, Prefetch("turns", turns, to_attr="open_turns")
    )


def agreements_found(rows: Any, words: str) -> Any:
    """Those whose reference, partnership or party names hold every word."""
    for word in words.split():
        named = Participation.objects.filter(
            Q(party__names__full__icontains=word) | Q(party__names__short__icontains=word)
        )
        rows = rows.filter(
            Q(reference__icontains=word)
            | Q(partnership__title__icontains=word)
            | Q(pk__in=named.values("agreement"))
        )
    return rows


def agreement_row(agreement: Agreement) -> dict[str, Any]:
    """The agreement for ``agreement_row.html``, with whose turn it is and since when."""
    turns: list[Turn] = agreement.open_turns  # type: ignore[attr-defined]
    asked = dict.fromkeys(str(turn.person) if turn.person else team_named(turn) for turn in turns)
    state, label = state_shown(agreement)
    return {
        "title": agreement_title(agreement),
        "url": reverse("agreement", args=[agreement.pk]),
        "kind": capfirst(agreement.get_kind_display()),
        "reference": agreement.reference,
        "parties": capfirst(parties_of(agreement, full=True)),
        "state": state,
        "state_label": label,
        "turn": listed(asked),
        "since": min((turn.since for turn in turns), default=None),
    }
