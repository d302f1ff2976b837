"""The rules of the concordance, and how an office takes each in each kind of instrument."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.models import Office
from agreements.actions.switch_rule import switch_rule
from agreements.errors import Refusal
from agreements.forms.terms import SwitchForm
from agreements.known import settings_of
from agreements.models import RuleSetting
from agreements.rulebook import GROUPS, SEVERITIES, by_group, rules
from agreements.states import InstrumentKind, Switch
from agreements.views.acting import answer_form, who
from agreements.views.refusing import answering_refusals
from agreements.views.terms import own_office
from concordance.checks import Check


@require_safe
def concordance_rules(request: HttpRequest, pk: int) -> HttpResponse:
    """Every rule by group: what it holds, why, how grave, and how the office takes it."""
    office = own_office(request, pk)
    switched = _switched(office)
    page = {
        "office": office,
        "groups": [
            {
                "name": GROUPS[group],
                "rules": [_shown(one, switched.get(one.id, [])) for one in found],
            }
            for group, found in by_group().items()
        ],
        "place": "terms",
    }
    return render(request, "agreements/concordance_rules.html", page)


def _switched(office: Office) -> dict[str, list[RuleSetting]]:
    """Settings other than the rule's own, by rule."""
    found: dict[str, list[RuleSetting]] = {}
    for kind in InstrumentKind:
        for rule, row in settings_of(office, kind).items():
            if row.setting != Switch.OWN:
                found.setdefault(rule, []).append(row)
    return found


def _shown(rule: Check, settings: list[RuleSetting]) -> dict[str, Any]:
    return {
        "id": rule.id,
        "title": gettext(rule.title),
        "why": gettext(rule.why),
        "severity": rule.severity.value,
        "severity_label": SEVERITIES[rule.severity],
        "settings": settings,
    }


@require_http_methods(["GET", "HEAD", "POST"])
@answering_refusals
def switch(
    request: HttpRequest, pk: int, rule: str, refusal: Refusal | None = None
) -> HttpResponse:
    """Take a rule as a note, not at all, or as it is, for one kind of instrument."""
    office, found = own_office(request, pk), rules().get(rule)
    if found is None:
        raise Http404

    def take(given: dict[str, Any]) -> None:
        switch_rule(
            office_id=office.pk,
            rule=found.id,
            kind=InstrumentKind(given["kind"]),
            setting=Switch(given["setting"]),
            reason=given["reason"],
            by=who(request),
        )

    return answer_form(
        request,
        SwitchForm(request.POST or None),
        take,
        refusal=refusal,
        back="terms",
        done=_("The rule was switched; the register says why."),
        title=gettext(found.title),
        kind=str(office),
        lead=gettext(found.why),
    )
