"""Delegation: whom I let act for me, for whom I act."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.models import Delegation
from agreements.actions.delegate_stage import delegate_stage
from agreements.actions.revoke_delegation import revoke_delegation
from agreements.errors import Refusal
from agreements.forms.delegation import DelegationForm
from agreements.views.acting import who
from agreements.views.refusing import answering_refusals


def _state(row: Delegation) -> tuple[str, str]:
    today = timezone.localdate()
    if row.revoked_at is not None:
        return "withdrawn", _("revoked")
    if row.valid_until is not None and row.valid_until < today:
        return "expired", _("over")
    return ("in_force", _("holds")) if row.holds_on(today) else ("drafting", _("not yet"))


def _rows(delegations: QuerySet[Delegation]) -> list[dict[str, Any]]:
    rows = []
    for row in delegations.select_related("principal", "delegate", "office"):
        state, label = _state(row)
        revocable = state in {"in_force", "drafting"}
        rows.append({"row": row, "state": state, "state_label": label, "revocable": revocable})
    return rows


@require_http_methods(["GET", "HEAD", "POST"])
@answering_refusals
def delegation(request: HttpRequest, refusal: Refusal | None = None) -> HttpResponse:
    """Given and held; a new one; taking one back."""
    user = who(request)
    revoked = request.POST.get("revoke", "")
    typed = request.POST if request.method == "POST" and not revoked else None
    form = DelegationForm(typed, user=user)
    if revoked.isdigit() and refusal is None:
        mine = get_object_or_404(Delegation, pk=int(revoked), principal=user)
        revoke_delegation(delegation_id=mine.pk, by=user)
        messages.success(request, _("The delegation was revoked."))
        return redirect("delegation")
    sent = typed is not None and refusal is None
    if sent and form.is_valid():
        office, stage = form.office_and_stage
        given = {key: form.cleaned_data[key] for key in ("delegate", "valid_from", "valid_until")}
        delegate_stage(office_id=office, stage=stage, by=user, **given)
        messages.success(request, _("The stage was delegated."))
        return redirect("delegation")
    context = {
        "form": form,
        "may_delegate": bool(form.fields["stage"].choices),  # type: ignore[attr-defined]
        "given": _rows(user.delegations_given.all()),
        "held": _rows(user.delegations_held.all()),
        "refusal": refusal,
    }
    return render(request, "agreements/delegation.html", context, status=422 if sent else 200)
