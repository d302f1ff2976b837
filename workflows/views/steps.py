"""Acts on an agreement that nobody is asked for by a turn: one small form each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from agreements.actions.arrange_instrument import arrange_instrument
from agreements.actions.deposit_original import deposit_original
from agreements.actions.name_signatory import name_signatory
from agreements.actions.record_external_approval import record_external_approval
from agreements.actions.record_full_powers import record_full_powers
from agreements.actions.record_notification import record_notification
from agreements.actions.release_signatory import release_signatory
from agreements.actions.renew_agreement import renew_agreement
from agreements.actions.resume_agreement import resume_agreement
from agreements.actions.seal_original import seal_original
from agreements.actions.suspend_agreement import suspend_agreement
from agreements.actions.terminate_agreement import terminate_agreement
from agreements.errors import Refusal
from workflows.bringing import bring_paper, print_again
from workflows.conduct import negotiate, recall, withdraw
from workflows.forms import steps as forms
from workflows.pages.case import Case
from workflows.pages.possible import OFFERS
from workflows.pages.titles import agreement_title
from workflows.standing import standing_for
from workflows.views.access import answering_refusals, visible_agreement


@dataclass(frozen=True, slots=True)
class Step:
    """What an act asks and does. ``lead`` says what follows from it."""

    form: Any
    act: Callable[[Case, Any], Any]
    lead: Any


def do_negotiate(case: Case, form: Any) -> None:
    negotiate(
        agreement=case.agreement,
        by=case.user,
        place=form.place,
        day=form.cleaned_data["day"],
        waiver=form.cleaned_data.get("waiver", ""),
        letter=getattr(form, "received", None),
    )


def do_arrange(case: Case, form: Any) -> None:
    day = form.cleaned_data["day"]
    arrange_instrument(instrument_id=case.current.pk, place=form.place, day=day, by=case.user)


def do_name(case: Case, form: Any) -> None:
    party, user = form.people[form.cleaned_data["signatory"]]
    name_signatory(agreement_id=case.agreement.pk, party_id=party.pk, user=user, by=case.user)


def do_release(case: Case, form: Any) -> None:
    release_signatory(signatory_id=int(form.cleaned_data["signatory"]), by=case.user)


@transaction.atomic
def do_seal(case: Case, form: Any) -> None:
    for pk in form.cleaned_data["originals"]:
        seal_original(original_id=int(pk), by=case.user)


@transaction.atomic
def do_deposit(case: Case, form: Any) -> None:
    for pk in form.cleaned_data["originals"]:
        deposit_original(original_id=int(pk), place=form.cleaned_data["place"], by=case.user)


def do_approval(case: Case, form: Any) -> None:
    given = form.cleaned_data
    requirement = int(given["requirement"])

    def act() -> Any:
        return record_external_approval(
            instrument_id=case.current.pk,
            requirement_id=requirement,
            number=given["number"],
            decided_on=given["decided_on"],
            paper=form.received,
            by=case.user,
        )

    bring_paper(agreement=case.agreement, by=case.user, act=act, requirement=requirement)


def do_powers(case: Case, form: Any) -> None:
    given = form.cleaned_data
    signatory = int(given["signatory"])

    def act() -> Any:
        return record_full_powers(
            signatory_id=signatory,
            number=given["number"],
            issued_by=given["issued_by"],
            valid_from=given["valid_from"],
            valid_until=given["valid_until"],
            instrument_id=case.current.pk if given["scope"] == "instrument" else None,
            paper=form.received,
            by=case.user,
        )

    bring_paper(agreement=case.agreement, by=case.user, act=act, signatory=signatory)


def do_notify(case: Case, form: Any) -> None:
    given = form.cleaned_data
    record_notification(
        agreement_id=case.agreement.pk,
        party_id=int(given["party"]),
        number=given["number"],
        notified_on=given["notified_on"],
        by=case.user,
    )


def do_recall(case: Case, form: Any) -> None:
    recall(instrument=case.current, reason=form.cleaned_data["reason"], by=case.user)


def do_withdraw(case: Case, form: Any) -> None:
    withdraw(agreement=case.agreement, reason=form.cleaned_data["reason"], by=case.user)


def do_print(case: Case, form: Any) -> None:
    print_again(agreement=case.agreement, by=case.user)


def with_reason(action: Callable[..., Any]) -> Callable[[Case, Any], Any]:
    """An act on the agreement that takes whatever its form asks, by name."""
    return lambda case, form: action(
        agreement_id=case.agreement.pk, by=case.user, **form.cleaned_data
    )


STEPS = {
    "negotiate": Step(
        forms.ArrangeForm,
        do_negotiate,
        _("The agreement itself is drafted next, from a template in every language."),
    ),
    "waive": Step(
        forms.WaiveForm,
        do_negotiate,
        _("The agreement itself is drafted next, without a letter of intent."),
    ),
    "arrange": Step(
        forms.ArrangeForm,
        do_arrange,
        _("Place and date go into every text; an agreed date need not be known yet."),
    ),
    "name": Step(forms.NameForm, do_name, _("The person is asked when everything is ready.")),
    "release": Step(forms.ReleaseForm, do_release, _("The person is not asked to sign.")),
    "approval": Step(
        forms.ApprovalStepForm,
        do_approval,
        _("What is recorded now is not asked for later."),
    ),
    "powers": Step(
        forms.PowersStepForm,
        do_powers,
        _("What is recorded now is not asked for later."),
    ),
    "seal": Step(
        forms.OriginalsForm,
        do_seal,
        _("The office compared each paper with its digest and sealed it."),
    ),
    "deposit": Step(
        forms.DepositForm,
        do_deposit,
        _("The depositary keeps each signed paper from now on."),
    ),
    "notify": Step(
        forms.NotifyForm,
        do_notify,
        _("When every party has notified, the agreement enters into force."),
    ),
    "recall": Step(
        forms.ReasonForm,
        do_recall,
        _("The originals become void and the texts can be worded again."),
    ),
    "withdraw": Step(
        forms.ReasonForm,
        do_withdraw,
        _("Nobody is asked any more, and the agreement is not concluded. This is final."),
    ),
    "print": Step(
        forms.StepForm,
        do_print,
        _("What failed is printed again within a minute."),
    ),
    "suspend": Step(
        forms.ReasonForm,
        with_reason(suspend_agreement),
        _("The operation of the agreement rests until it is resumed."),
    ),
    "resume": Step(
        forms.ReasonForm,
        with_reason(resume_agreement),
        _("The operation of the agreement goes on."),
    ),
    "renew": Step(
        forms.RenewForm,
        with_reason(renew_agreement),
        _("The agreement binds until the day named."),
    ),
    "terminate": Step(
        forms.ReasonForm,
        with_reason(terminate_agreement),
        _("The agreement ends before its period. This is final."),
    ),
}
LABELS = {offer.verb: offer for offer in OFFERS}


@require_http_methods(["GET", "HEAD", "POST"])
@answering_refusals
def step(request: HttpRequest, pk: int, verb: str, refusal: Refusal | None = None) -> HttpResponse:
    """Ask what the act needs, then do it; a refusal comes back with everything typed kept."""
    if verb not in STEPS:
        raise Http404
    agreement = visible_agreement(request, pk)
    case = Case(agreement, request.user, standing_for(request))
    chosen = STEPS[verb]
    posted = request.method == "POST"
    initial = {
        name: request.GET[name] for name in ("requirement", "signatory") if name in request.GET
    }
    form = chosen.form(
        request.POST if posted else None, request.FILES or None, case=case, initial=initial
    )
    if posted and refusal is None and form.is_valid():
        chosen.act(case, form)
        messages.success(request, _("Done, and entered in the register."))
        return redirect("agreement", pk=agreement.pk)
    context = {
        "agreement": agreement,
        "title": agreement_title(agreement),
        "offer": LABELS[verb],
        "lead": chosen.lead,
        "form": form,
        "refusal": refusal,
        "place": "agreements",
    }
    status = 422 if posted and refusal is None else 200
    return render(request, "workflows/step.html", context, status=status)
