"""What the standing pages share: whose offices, and one form whose act is done or refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from accounts.models import Office, User
from agreements.errors import Refusal
from agreements.standing import offices_administered


def who(request: HttpRequest) -> User:
    """The person signed in; every page here is for those alone."""
    if not isinstance(request.user, User):
        raise Http404
    return request.user


def administered(request: HttpRequest) -> list[Office]:
    """The offices the person administers; ``Http404`` where there are none."""
    offices = list(offices_administered(who(request)))
    if not offices:
        raise Http404
    return offices


def administered_one(request: HttpRequest, office_id: int) -> Office:
    """The office, if the person administers it; else ``Http404``."""
    for office in administered(request):
        if office.pk == office_id:
            return office
    raise Http404


def answer_form(
    request: HttpRequest,
    form: forms.Form,
    act: Callable[[dict[str, Any]], object],
    *,
    refusal: Refusal | None,
    back: str,
    done: Any,
    **shown: Any,
) -> HttpResponse:
    """Show the form; do the act with what was typed, and go ``back`` with the sentence ``done``."""
    sent = request.method == "POST" and refusal is None
    if sent and form.is_valid():
        act(form.cleaned_data)
        messages.success(request, str(done))
        return redirect(back)
    context = {"form": form, "refusal": refusal, "back": back, "place": back, **shown}
    return render(request, "agreements/act.html", context, status=422 if sent else 200)
