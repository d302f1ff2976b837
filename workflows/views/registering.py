"""Registering an agreement in two steps, without a session: what was typed travels with the page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from accounts.roles import Role
from agreements.errors import Refusal
from workflows.conduct import register
from workflows.forms.registering import FirstForm, SecondForm
from workflows.standing import standing_for
from workflows.views.access import answering_refusals


def _carried(request: HttpRequest, shown: Iterable[str]) -> list[tuple[str, str]]:
    """What was typed on the other step, to be sent along."""
    own = {*shown, "csrfmiddlewaretoken", "step"}
    return [
        (name, value)
        for name, values in request.POST.lists()
        if name not in own
        for value in values
    ]


def _first(request: HttpRequest, form: FirstForm, status: int = 200) -> HttpResponse:
    context = {"form": form, "carried": _carried(request, form.fields)}
    return render(request, "workflows/register_first.html", context, status=status)


def _second(request: HttpRequest, form: SecondForm, **more: Any) -> HttpResponse:
    status = more.pop("status", 200)
    context = {"form": form, "carried": _carried(request, form.fields), **more}
    return render(request, "workflows/register_second.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@answering_refusals
def register_agreement(request: HttpRequest, refusal: Refusal | None = None) -> HttpResponse:
    """Who and which languages; then the particulars; then the draft."""
    capacities = standing_for(request).capacities
    offices = list(dict.fromkeys(one.office for one in capacities if one.role is Role.OFFICER))
    if request.method != "POST":
        return _first(request, FirstForm(offices=offices))
    step = request.POST.get("step", "")
    first = FirstForm(request.POST, offices=offices)
    if not first.is_valid():
        return _first(request, first, status=422)
    if step == "back":
        return _first(request, first)
    if step != "register":
        typed = "reference" in request.POST
        data = request.POST if typed else None
        form = SecondForm(data, first=first.cleaned_data)
        form.is_bound = typed
        return _second(request, _unjudged(form))
    form = SecondForm(request.POST, first=first.cleaned_data)
    if refusal is not None or not form.is_valid():
        return _second(request, form, refusal=refusal, status=409 if refusal else 422)
    agreement = register(what=form.particulars(), by=request.user)
    return redirect("instrument_draft", pk=agreement.instruments.get().pk)


def _unjudged(form: SecondForm) -> SecondForm:
    """What was typed before stands again, without remarks on what is still missing."""
    if form.is_bound:
        form.full_clean()
        form.errors.clear()
    return form
