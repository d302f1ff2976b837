"""Papers of an instrument as the page shows them: approvals, full powers, originals, signatures."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from agreements.languages import interface_tag
from agreements.models import ExternalApproval, Instrument, Original, Signatory, Signature
from agreements.models.instrument import UNCONCLUDED
from agreements.papers_asked import powers_of, requirements_of
from workflows.models import Turn
from workflows.pages.case import Case
from workflows.pages.papernames import original_name
from workflows.pages.possible import is_open
from workflows.pages.titles import party_name, turn_summary


def approvals_of(case: Case, instrument: Instrument, *, letters: bool) -> list[dict[str, Any]]:
    """Outside approvals for ``approvals.html``, given and missing; ``letters`` gives their addresses."""
    given: dict[int, ExternalApproval] = {
        row.requirement_id: row
        for row in instrument.external_approvals.select_related("requirement")
    }
    asked = requirements_of(instrument)
    known = {one.pk for one in asked}
    asked += [row.requirement for pk, row in given.items() if pk not in known]
    if instrument.state not in UNCONCLUDED:
        asked = [one for one in asked if one.pk in given]
    return [
        {
            "authority": str(one),
            "source": one.sourced(),
            **(
                _given(given[one.pk], letters)
                if one.pk in given
                else {
                    "mend": _("A desk officer of %(office)s records number, date and letter.")
                    % {"office": case.agreement.office},
                    "url": _where(case, instrument, "approval", requirement=one.pk),
                }
            ),
        }
        for one in asked
    ]


def _given(row: ExternalApproval, letters: bool) -> dict[str, Any]:
    return {
        "number": row.number,
        "date": row.decided_on,
        "letter_url": reverse("approval_letter", args=[row.pk]) if letters else "",
    }


def _where(case: Case, instrument: Instrument, verb: str, **about: int) -> str:
    """Where the person records what is missing: their turn's page, else the form; nothing if neither."""
    (name, pk), *_rest = about.items()
    for turn in case.open_turns:
        if getattr(turn, f"{name}_id") == pk and turn.duty == "bring_paper":
            return str(turn_summary(turn, case.standing)["url"])
    may = case.is_lead_officer if verb == "approval" else case.is_officer
    if not may or instrument.pk != case.current.pk or not is_open(case):
        return ""
    return reverse("agreement_step", args=[case.agreement.pk, verb]) + f"?{name}={pk}"


def powers_shown(case: Case, instrument: Instrument, *, papers: bool) -> list[dict[str, Any]]:
    """Each signatory with the full powers that cover this instrument, or what is missing."""
    if instrument.is_adopted_kind:
        return []
    shown = []
    for one in case.signatories:
        powers = powers_of(one, instrument, instrument.date)
        own = one.user_id == case.user.pk
        row: dict[str, Any] = {**_person(one), "party": party_name(one.party)}
        if powers:
            row |= {
                "number": powers.number,
                "issued_by": powers.issued_by,
                "valid_from": powers.valid_from,
                "valid_until": powers.valid_until,
                "url": reverse("powers_paper", args=[powers.pk])
                if powers.paper and (papers or own)
                else "",
            }
        elif instrument.state in UNCONCLUDED:
            row["record_url"] = _where(case, instrument, "powers", signatory=one.pk)
            row["mend"] = _("A desk officer of %(office)s records them.") % {
                "office": one.party.office
            }
        shown.append(row)
    return shown


def _person(signatory: Signatory) -> dict[str, str]:
    """Name and title in the language of the interface, as approved today."""
    today = timezone.localdate()
    for row in signatory.user.person_names.all():
        if row.language == interface_tag() and row.holds_on(today):
            return {"name": row.name, "title": row.title}
    return {"name": str(signatory.user), "title": ""}


def originals_shown(
    case: Case, instrument: Instrument, *, all_of_them: bool, own: Collection[int]
) -> list[dict[str, Any]]:
    """Originals for ``originals.html``, the person's own first; ``own`` are party ids they sign for."""
    rows = [one for one in case.originals_of(instrument) if all_of_them or one.holder_id in own]
    rows.sort(key=lambda one: one.holder_id not in own)
    return [_original(case, one, is_own=one.holder_id in own) for one in rows]


def _original(case: Case, original: Original, *, is_own: bool) -> dict[str, Any]:
    signed: dict[int, Signature] = {row.signatory_id: row for row in original.signatures.all()}
    scans = [row for row in signed.values() if row.scan]
    name = original_name(original, case.agreement)
    adopted = original.instrument.is_adopted_kind
    return {
        "holder": capfirst(party_name(original.holder, full=True)),
        "own": is_own,
        "state": original.state,
        "state_label": original.get_state_display(),
        "url": reverse("original_paper", args=[original.pk, name]),
        "scan_url": reverse("signature_scan", args=[scans[0].pk]) if scans else "",
        "digest": original.sha256,
        "signatures": []
        if adopted
        else [{**_person(one), **_signature(signed.get(one.pk))} for one in case.signatories],
    }


def _signature(row: Signature | None) -> dict[str, Any]:
    if row is None:
        return {}
    return {"at": row.signed_on, "method": row.get_method_display(), "place": row.place}


def printing_faults(case: Case) -> list[str]:
    """What the press said about originals that could not be printed."""
    names = {one.party_id: party_name(one.party) for one in case.agreement.participants}
    return [
        _("The original of %(party)s could not be printed: %(fault)s")
        % {
            "party": names.get((task.data or {}).get("holder"), "—"),
            "fault": (task.data or {}).get("fault", ""),
        }
        for task in case.failed_jobs
    ]


def turns_shown(case: Case) -> list[dict[str, Any]]:
    """The open turns for ``turns.html``, the person's own first; several of one kind stay apart."""

    def asked(turn: Turn) -> dict[str, Any]:
        return turn_summary(turn, case.standing)

    return sorted(map(asked, case.open_turns), key=lambda one: (not one["mine"], not one["url"]))
