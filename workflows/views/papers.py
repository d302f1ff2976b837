"""Record a paper that is needed before signing: an outside approval, or full powers."""

from __future__ import annotations

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from agreements.actions.record_external_approval import record_external_approval
from agreements.actions.record_full_powers import record_full_powers
from agreements.errors import NotCompetent, Refusal
from agreements.papers_asked import powers_of
from agreements.standing import as_officer
from workflows.conduct import perform
from workflows.forms.papers import ApprovalForm, PaperForm, PowersForm
from workflows.models import Turn
from workflows.pages.recording import approval_asked, powers_asked
from workflows.pages.turns import barred, turn_page


def bring_paper(request: HttpRequest, turn: Turn, refusal: Refusal | None) -> HttpResponse:
    """Say what is needed, for whom and by which rule; record it."""
    if turn.requirement_id:
        return _bring_approval(request, turn, refusal)
    return _bring_powers(request, turn, refusal)


def _bring_approval(request: HttpRequest, turn: Turn, refusal: Refusal | None) -> HttpResponse:
    sent = request.method == "POST"
    form = ApprovalForm(request.POST, request.FILES) if sent else ApprovalForm()
    if form.is_valid() and refusal is None:
        act = partial(
            record_external_approval,
            instrument_id=turn.instrument_id,
            requirement_id=turn.requirement_id,  # type: ignore[arg-type]
            number=form.cleaned_data["number"],
            decided_on=form.cleaned_data["decided_on"],
            paper=form.received,  # type: ignore[arg-type]
            by=request.user,  # type: ignore[arg-type]
        )
        perform(turn, request.user, "recorded", act)  # type: ignore[arg-type]
        messages.success(request, _("The outside approval has been recorded."))
        return redirect("agreement", turn.agreement_id)
    bar = barred(as_officer, turn.agreement, request.user, lead=True)
    return _show(request, turn, form, refusal, bar)


def _bring_powers(request: HttpRequest, turn: Turn, refusal: Refusal | None) -> HttpResponse:
    sent = request.method == "POST"
    form = PowersForm(request.POST, request.FILES) if sent else PowersForm()
    if form.is_valid() and refusal is None:
        told = form.cleaned_data
        act = partial(
            record_full_powers,
            signatory_id=turn.signatory_id,  # type: ignore[arg-type]
            number=told["number"],
            issued_by=told["issued_by"],
            valid_from=told["valid_from"],
            valid_until=told["valid_until"],
            instrument_id=turn.instrument_id if told["scope"] == "instrument" else None,
            paper=form.received,
            by=request.user,  # type: ignore[arg-type]
        )
        perform(turn, request.user, "recorded", act)  # type: ignore[arg-type]
        _say_recorded(request, turn)
        return redirect("agreement", turn.agreement_id)
    return _show(request, turn, form, refusal, barred(as_officer, turn.agreement, request.user))


def _say_recorded(request: HttpRequest, turn: Turn) -> None:
    """Recorded; but powers that do not hold on the agreed day are asked for again."""
    day = turn.instrument.date
    if powers_of(turn.signatory, turn.instrument, day) is None:  # type: ignore[arg-type]
        sentence = _(
            "The full powers have been recorded, but they do not hold on %(day)s; others are needed."
        )
        messages.warning(request, sentence % {"day": day})
    else:
        messages.success(request, _("The full powers have been recorded."))


def _show(
    request: HttpRequest,
    turn: Turn,
    form: PaperForm,
    refusal: Refusal | None,
    bar: NotCompetent | None,
) -> HttpResponse:
    page = {
        **turn_page(turn, request.user),  # type: ignore[arg-type]
        **(approval_asked(turn) if turn.requirement_id else powers_asked(turn)),
        "form": form,
        "may_act": bar is None,
        "bar": bar,
        "refusal": refusal,
    }
    return render(request, "workflows/bring_paper.html", page, status=422 if form.errors else 200)
