"""The page of an agreement: where it stands, whose turn it is, its texts, papers and register."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from agreements.findings import findings_of
from agreements.languages import interface_tag, language_named
from agreements.models import Agreement, Instrument
from agreements.register import faults
from agreements.states import AgreementKind, AgreementState, ForceRule
from rendering.fields import enumerate_in
from workflows.pages.acts import register_of
from workflows.pages.case import Case
from workflows.pages.findings import add_findings, told
from workflows.pages.papers import (
    approvals_of,
    originals_shown,
    powers_shown,
    printing_faults,
    turns_shown,
)
from workflows.pages.path import path_of
from workflows.pages.possible import offered
from workflows.pages.texts import texts_for
from workflows.pages.titles import agreement_title, party_name, state_shown
from workflows.standing import standing_for
from workflows.views.access import sees_every_original, signs_for, visible_agreement


@require_safe
def agreement(request: HttpRequest, pk: int) -> HttpResponse:
    """One tab for each instrument, and one for the register of acts."""
    found = visible_agreement(request, pk)
    case = Case(found, request.user, standing_for(request))
    entries = list(found.entries.order_by("-sequence"))
    shown = _instrument_shown(case, request.GET.get("show", ""))
    context: dict[str, Any] = {
        "agreement": found,
        "title": agreement_title(found),
        "state": state_shown(found),
        "path": path_of(found, case.instruments, reversed(entries)),
        "turns": turns_shown(case),
        "faults": printing_faults(case),
        "offers": offered(case),
        "tabs": _tabs(case, shown, len(entries)),
        "place": "agreements",
    }
    if shown is None:
        context |= {"entries": register_of(found, entries), "faulty": list(faults(found))}
        return render(request, "workflows/agreement_register.html", context)
    context |= _instrument(case, shown)
    return render(request, "workflows/agreement.html", context)


def _instrument_shown(case: Case, wanted: str) -> Instrument | None:
    """The instrument of the tab, the latest to begin with; None for the register."""
    if wanted == "register":
        return None
    chosen = [one for one in case.instruments if str(one.pk) == wanted]
    return chosen[0] if chosen else case.current


def _tabs(case: Case, shown: Instrument | None, entries: int) -> list[dict[str, Any]]:
    url = reverse("agreement", args=[case.agreement.pk])
    tabs: list[dict[str, Any]] = [
        {
            "label": capfirst(one.get_kind_display()),
            "url": f"{url}?show={one.pk}",
            "current": shown is not None and one.pk == shown.pk,
        }
        for one in case.instruments
    ]
    register = {
        "label": _("Register of acts"),
        "url": f"{url}?show=register",
        "count": entries,
        "current": shown is None,
    }
    return [*tabs, register]


def _instrument(case: Case, instrument: Instrument) -> dict[str, Any]:
    """What the tab of an instrument shows."""
    sees_all = sees_every_original(case.agreement, case.standing)
    own = signs_for(case.agreement, case.user)
    texts, examination = texts_for(instrument), findings_of(instrument)
    add_findings(texts, examination)
    return {
        "instrument": instrument,
        "facts": [
            *_facts(case.agreement, instrument),
            *(_earlier_letter(case.agreement) if sees_all else ()),
        ],
        "originals": originals_shown(case, instrument, all_of_them=sees_all, own=own),
        "approvals": approvals_of(case, instrument, letters=sees_all),
        "powers": powers_shown(case, instrument, papers=sees_all),
        "texts": texts,
        "concordance": told(examination),
        "is_drafter": case.is_officer and instrument.pk == case.current.pk and case.is_drafting,
    }


def _facts(agreement: Agreement, instrument: Instrument) -> list[dict[str, Any]]:
    """The particulars of the agreement and of one instrument."""
    named = [language_named(tag) for tag in agreement.languages]
    facts = [
        {
            "label": _("Parties"),
            "value": "\n".join(
                capfirst(party_name(one.party, full=True)) for one in agreement.participants
            ),
        },
        {"label": _("Authentic languages"), "value": enumerate_in(interface_tag(), named)},
    ]
    if agreement.reference_languages:
        others = [language_named(tag) for tag in agreement.reference_languages]
        facts.append(
            {"label": _("Reference texts"), "value": enumerate_in(interface_tag(), others)}
        )
    places = " · ".join(dict.fromkeys(filter(None, instrument.place.values())))
    day = instrument.concluded_on or instrument.date
    facts += [
        {"label": _("Place"), "value": places or _("not yet arranged")},
        {"label": _("Date"), "value": date_format(day) if day else _("not yet arranged")},
        {"label": _("Lead office"), "value": str(agreement.office)},
        {"label": _("Desk officer"), "value": str(agreement.officer)},
        {"label": _("Rules"), "value": str(agreement.profile)},
        {"label": _("Partnership"), "value": str(agreement.partnership)},
    ]
    if agreement.kind != AgreementKind.INITIATIVE:
        facts.append({"label": _("Entry into force"), "value": _force(agreement)})
    return facts


def _earlier_letter(agreement: Agreement) -> list[dict[str, Any]]:
    """The letter that was signed before the agreement was registered, where one is attached."""
    if not agreement.letter_paper:
        return []
    url = reverse("earlier_letter", args=[agreement.pk])
    return [{"label": _("Earlier letter of intent"), "value": agreement.letter_waived, "url": url}]


def _force(agreement: Agreement) -> str:
    if agreement.in_force_since:
        since = _("since %(day)s") % {"day": date_format(agreement.in_force_since)}
        ends = agreement.expires_on
        until = _("until %(day)s") % {"day": date_format(ends)} if ends else ""
        return "\n".join(filter(None, (since, until)))
    if agreement.force_rule == ForceRule.ON_DATE and agreement.force_on:
        return date_format(agreement.force_on)
    if agreement.state == AgreementState.WITHDRAWN:
        return "—"
    return str(ForceRule(agreement.force_rule).label)
