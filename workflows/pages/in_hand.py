"""Which papers are in hand when somebody approves or signs, and who brings those that are missing."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from agreements.models import Instrument, Signatory
from agreements.papers_asked import powers_of, requirements_of
from workflows.models import Duty, Turn

Row = dict[str, Any]


def approvals_in_hand(instrument: Instrument) -> list[Row]:
    """The outside approvals that the rules ask for, as ``approvals.html`` shows them."""
    given = {row.requirement_id: row for row in instrument.external_approvals.all()}
    asked = _asked(instrument)
    rows = []
    for one in requirements_of(instrument):
        approval = given.get(one.pk)
        row: Row = {"authority": str(one), "source": one.sourced()}
        if approval:
            letter = reverse("approval_letter", args=[approval.pk])
            row |= {"number": approval.number, "date": approval.decided_on, "letter_url": letter}
        else:
            row["mend"] = _("A desk officer of %(office)s records number, date and letter.") % {
                "office": instrument.agreement.office
            }
            row["url"] = asked.get(("requirement", one.pk), "")
        rows.append(row)
    return rows


def powers_in_hand(instrument: Instrument) -> list[Row]:
    """The full powers of every signatory; none for what is adopted."""
    if instrument.is_adopted_kind:
        return []
    rows = instrument.agreement.signatories.select_related("user", "party__office")
    asked = _asked(instrument)
    return [
        powers_row(one, instrument, instrument.date, asked.get(("signatory", one.pk), ""))
        for one in rows.prefetch_related("full_powers").order_by("pk")
    ]


def powers_row(
    signatory: Signatory, instrument: Instrument, day: date | None, url: str = ""
) -> Row:
    """The full powers of one signatory that hold on the day, or who can bring them."""
    row: Row = {"authority": _("Full powers of %(signatory)s") % {"signatory": signatory.user}}
    powers = powers_of(signatory, instrument, day)
    if powers is None:
        mend = _("A desk officer of %(office)s records them.") % {"office": signatory.party.office}
        return {**row, "mend": mend, "url": url}
    letter = reverse("powers_paper", args=[powers.pk]) if powers.paper else ""
    return {**row, "number": powers.number, "date": powers.valid_from, "letter_url": letter}


def _asked(instrument: Instrument) -> dict[tuple[str, int | None], str]:
    """The pages of the open turns at which papers are recorded."""
    found = {}
    for turn in Turn.objects.filter(instrument=instrument, duty=Duty.BRING_PAPER, done_at=None):
        kind = "requirement" if turn.requirement_id else "signatory"
        about = turn.requirement_id or turn.signatory_id
        found[kind, about] = reverse("turn", args=[turn.pk])
    return found
