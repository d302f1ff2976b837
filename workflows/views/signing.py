"""A signatory signs every original, electronically or in ink, or declines."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from agreements.actions.decline_signature import decline_signature
from agreements.actions.sign_originals import Signing, require_named, sign_originals
from agreements.errors import Refusal
from agreements.models import Signatory
from agreements.states import SignatureMethod
from workflows.conduct import perform
from workflows.forms.signing import ConfirmForm, DeclineForm, InkForm
from workflows.models import Turn
from workflows.pages.signing import signing
from workflows.pages.turns import barred, turn_page
from workflows.standing import standing_for
from workflows.views.access import sees_every_original


def sign(request: HttpRequest, turn: Turn, refusal: Refusal | None) -> HttpResponse:
    """One page: what it is, own original, one button; in ink and decline are unfolded."""
    every = sees_every_original(turn.agreement, standing_for(request))
    shown = signing(turn, timezone.localdate(), every=every)
    fresh = {"digest": turn.instrument.approved_digest}
    do = request.POST.get("do", "") if request.method == "POST" else ""
    if do not in ("", *ACTS) or (request.method == "POST" and not do):
        raise BadRequest
    sent = request.POST.copy()
    if refusal is not None:
        sent["digest"] = fresh["digest"]
    forms = {
        "confirm": ConfirmForm(sent if do == "confirm" else None, initial=fresh),
        "ink": InkForm(
            sent if do == "ink" else None,
            request.FILES if do == "ink" else None,
            initial={**fresh, "place": shown["place_agreed"], "signed_on": turn.instrument.date},
        ),
        "decline": DeclineForm(sent if do == "decline" else None),
    }
    if do and refusal is None and forms[do].is_valid():
        return ACTS[do](request, turn, forms[do])
    page = {
        **turn_page(turn, request.user),  # type: ignore[arg-type]
        **shown,
        **{f"{name}_form": form for name, form in forms.items()},
        "unfolded": do,
        "bar": barred(require_named, turn.signatory, request.user),
        "refusal": refusal,
    }
    refused = any(form.errors for form in forms.values())
    return render(request, "workflows/sign.html", page, status=422 if refused else 200)


def _sign(request: HttpRequest, turn: Turn, digest: str, how: Signing) -> HttpResponse:
    act = partial(
        sign_originals,
        instrument_id=turn.instrument_id,
        signatory_id=turn.signatory_id,  # type: ignore[arg-type]
        digest=digest,
        signing=how,
        by=request.user,  # type: ignore[arg-type]
    )
    perform(turn, request.user, "signed", act)  # type: ignore[arg-type]
    messages.success(request, _("You have signed every original. It is entered in the register."))
    return redirect("agreement", turn.agreement_id)


def _confirm(request: HttpRequest, turn: Turn, form: ConfirmForm) -> HttpResponse:
    signatory: Signatory = turn.signatory  # type: ignore[assignment]
    participants = turn.agreement.participants
    language = next(one.language for one in participants if one.party_id == signatory.party_id)
    how = Signing(
        method=SignatureMethod.ELECTRONIC,
        signed_on=timezone.localdate(),
        place=turn.instrument.place.get(language, ""),
    )
    return _sign(request, turn, form.cleaned_data["digest"], how)


def _in_ink(request: HttpRequest, turn: Turn, form: InkForm) -> HttpResponse:
    how = Signing(
        method=SignatureMethod.INK,
        signed_on=form.cleaned_data["signed_on"],
        place=form.cleaned_data["place"],
        scan=form.received,
    )
    return _sign(request, turn, form.cleaned_data["digest"], how)


def _decline(request: HttpRequest, turn: Turn, form: DeclineForm) -> HttpResponse:
    act = partial(
        decline_signature,
        instrument_id=turn.instrument_id,
        signatory_id=turn.signatory_id,  # type: ignore[arg-type]
        reason=form.cleaned_data["reason"],
        by=request.user,  # type: ignore[arg-type]
    )
    perform(turn, request.user, "declined", act)  # type: ignore[arg-type]
    messages.success(
        request, _("You have declined. The originals are void; the officer has your reason.")
    )
    return redirect("agreement", turn.agreement_id)


ACTS: dict[str, Callable[..., HttpResponse]] = {
    "confirm": _confirm,
    "ink": _in_ink,
    "decline": _decline,
}
