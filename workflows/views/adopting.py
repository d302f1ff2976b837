"""Record that a forum adopted what is not signed."""

from __future__ import annotations

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from agreements.actions.adopt_instrument import adopt_instrument
from agreements.errors import Refusal
from agreements.standing import as_officer
from workflows.conduct import perform
from workflows.forms.signing import AdoptionForm
from workflows.models import Turn
from workflows.pages.originals import originals_of
from workflows.pages.reading import reading
from workflows.pages.turns import barred, turn_page


def adopt(request: HttpRequest, turn: Turn, refusal: Refusal | None) -> HttpResponse:
    """The day of adoption, beside what was adopted."""
    sent = request.POST if request.method == "POST" else None
    form = AdoptionForm(sent, initial={"adopted_on": turn.instrument.date})
    if form.is_valid() and refusal is None:
        act = partial(
            adopt_instrument,
            instrument_id=turn.instrument_id,
            adopted_on=form.cleaned_data["adopted_on"],
            by=request.user,  # type: ignore[arg-type]
        )
        perform(turn, request.user, "adopted", act)  # type: ignore[arg-type]
        messages.success(request, _("The adoption has been recorded."))
        return redirect("agreement", turn.agreement_id)
    page = {
        **turn_page(turn, request.user),  # type: ignore[arg-type]
        "form": form,
        "originals": originals_of(turn.instrument),
        "texts": reading(turn.instrument),
        "bar": barred(as_officer, turn.agreement, request.user, lead=True),
        "refusal": refusal,
    }
    return render(request, "workflows/adopt.html", page, status=422 if form.errors else 200)
