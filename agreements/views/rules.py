"""The rules of an office: which outside approvals each kind of instrument needs, and by what source."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from agreements.actions.ask_approval import ask_approval
from agreements.actions.enter_profile import enter_profile
from agreements.actions.retire_requirement import retire_requirement
from agreements.errors import Refusal
from agreements.forms.rules import ProfileForm, RequirementForm, RetireForm
from agreements.models import Profile, Requirement
from agreements.states import InstrumentKind
from agreements.views.acting import administered, administered_one, answer_form, who
from agreements.views.refusing import answering_refusals


def _kinds(profile: Profile) -> list[dict[str, Any]]:
    """The requirements by kind of instrument, each kind named even if nothing is asked."""
    rows = list(profile.requirements.all())
    return [
        {
            "label": kind.label,
            "asked": [one for one in rows if one.instrument_kind == kind and not one.retired],
            "retired": [one for one in rows if one.instrument_kind == kind and one.retired],
            "preceded": kind.value in profile.preceded_by_letter,
        }
        for kind in InstrumentKind
    ]


@require_safe
def rules(request: HttpRequest) -> HttpResponse:
    """Every profile of the offices that the person administers."""
    offices = administered(request)
    profiles = Profile.objects.filter(office__in=offices).select_related("office")
    shown = [
        {"profile": one, "kinds": _kinds(one)} for one in profiles.prefetch_related("requirements")
    ]
    return render(request, "agreements/rules.html", {"profiles": shown, "offices": offices})


@require_http_methods(["GET", "HEAD", "POST"])
@answering_refusals
def new_profile(request: HttpRequest, refusal: Refusal | None = None) -> HttpResponse:
    """Rules that agreements of an office may follow."""
    form = ProfileForm(request.POST or None, offices=administered(request))

    def enter(given: dict[str, Any]) -> None:
        enter_profile(office_id=given["office"].pk, what=form.rules(), by=who(request))

    return answer_form(
        request,
        form,
        enter,
        refusal=refusal,
        back="rules",
        done=_("The rules were entered."),
        title=_("Enter rules"),
        lead=_("Every agreement follows the rules of the office that leads it."),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@answering_refusals
def new_requirement(request: HttpRequest, pk: int, refusal: Refusal | None = None) -> HttpResponse:
    """An outside approval that is needed from now on."""
    profile = get_object_or_404(Profile, pk=pk)
    administered_one(request, profile.office_id)

    def ask(given: dict[str, Any]) -> None:
        kind = InstrumentKind(given.pop("instrument_kind"))
        ask_approval(profile=profile, instrument_kind=kind, by=who(request), **given)

    return answer_form(
        request,
        RequirementForm(request.POST or None),
        ask,
        refusal=refusal,
        back="rules",
        done=_("The approval is asked for from now on."),
        title=_("Ask for an approval"),
        kind=str(profile),
        lead=_("Instruments of this kind that are not signed yet need it too."),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@answering_refusals
def retire(request: HttpRequest, pk: int, refusal: Refusal | None = None) -> HttpResponse:
    """An outside approval that is no longer needed, with the reason."""
    requirement = get_object_or_404(Requirement.objects.select_related("profile"), pk=pk)
    administered_one(request, requirement.profile.office_id)
    return answer_form(
        request,
        RetireForm(request.POST or None),
        lambda given: retire_requirement(requirement=requirement, by=who(request), **given),
        refusal=refusal,
        back="rules",
        done=_("The approval is no longer asked for."),
        title=_("No longer ask for this approval"),
        kind=requirement.get_instrument_kind_display(),
        lead=str(requirement),
    )
