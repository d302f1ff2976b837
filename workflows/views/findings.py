"""One finding: what the texts say, by which rule they may differ, and what is answered."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from agreements.actions.accept_difference import accept_difference
from agreements.actions.withdraw_acceptance import withdraw_acceptance
from agreements.errors import Refusal
from agreements.findings import Examination, PlacedFinding, findings_of
from agreements.models import Instrument
from agreements.standing import as_accepter
from agreements.states import InstrumentState
from workflows.forms.findings import LetStandForm, TakeBackForm
from workflows.models import Turn
from workflows.pages.drafting import draft_url
from workflows.pages.findings import add_findings, name_of, place_of, shown
from workflows.pages.texts import texts_for
from workflows.pages.turns import barred
from workflows.views.access import answering_refusals, visible_instrument


@require_http_methods(["GET", "HEAD", "POST"])
@answering_refusals
def finding(
    request: HttpRequest, pk: int, fingerprint: str, refusal: Refusal | None = None
) -> HttpResponse:
    """The place in every text, the rule, and a form to let it stand or to take that back."""
    instrument = visible_instrument(request, pk)
    examination = findings_of(instrument)
    placed = next((one for one in examination.findings if one.fingerprint == fingerprint), None)
    back = _back(request, instrument, placed)
    if placed is None:
        return _gone(request, instrument, back)
    form = _form(request, placed, refusal)
    if request.method == "POST" and refusal is None and form.is_valid():
        _answer(request, instrument, placed, form)
        return redirect(back)
    page = _page(request, examination, placed, form, back)
    status = 422 if form.errors else 200
    return render(request, "workflows/finding.html", {**page, "refusal": refusal}, status=status)


def _back(request: HttpRequest, instrument: Instrument, placed: PlacedFinding | None) -> str:
    """The page from which the person came: a turn, or the draft, or the agreement."""
    anchor = f"#finding-{name_of(placed)}" if placed else "#concordance"
    sent = request.GET.get("turn", "")
    if sent.isdigit() and Turn.objects.filter(pk=sent, instrument=instrument).exists():
        return reverse("turn", args=[int(sent)]) + anchor
    if instrument.state == InstrumentState.DRAFTING:
        return draft_url(instrument) + anchor
    return f"{reverse('agreement', args=[instrument.agreement_id])}?show={instrument.pk}{anchor}"


def _gone(request: HttpRequest, instrument: Instrument, back: str) -> HttpResponse:
    """The texts changed since the link was made, so there is nothing to answer any more."""
    page = {"instrument": instrument, "agreement": instrument.agreement, "back": back}
    return render(
        request, "workflows/finding_gone.html", {**page, "place": "agreements"}, status=410
    )


def _form(
    request: HttpRequest, placed: PlacedFinding, refusal: Refusal | None
) -> LetStandForm | TakeBackForm:
    """What was typed; after a refusal the digests are those of the wordings now shown."""
    sent = request.POST.copy() if request.method == "POST" else None
    if placed.is_accepted:
        return TakeBackForm(sent)
    seen = LetStandForm.read(placed.seen)
    if sent is not None and refusal is not None:
        sent["seen"] = seen
    return LetStandForm(sent, initial={"seen": seen})


def _answer(
    request: HttpRequest,
    instrument: Instrument,
    placed: PlacedFinding,
    form: LetStandForm | TakeBackForm,
) -> None:
    reason = form.cleaned_data["reason"]
    if placed.acceptance is not None:
        withdraw_acceptance(accepted_id=placed.acceptance.pk, reason=reason, by=request.user)  # type: ignore[arg-type]
        messages.success(request, _("The finding is open again."))
        return
    accept_difference(
        instrument_id=instrument.pk,
        article_id=placed.article.pk if placed.article else None,
        fingerprint=placed.fingerprint,
        seen=form.cleaned_data["seen"],
        reason=reason,
        by=request.user,  # type: ignore[arg-type]
    )
    messages.success(request, _("The difference was let stand, with your reason."))


def _page(
    request: HttpRequest,
    examination: Examination,
    placed: PlacedFinding,
    form: LetStandForm | TakeBackForm,
    back: str,
) -> dict[str, Any]:
    instrument = examination.instrument
    texts = texts_for(instrument)
    add_findings(texts, examination)
    articles = [
        one for one in texts["articles"] if placed.article and one["pk"] == placed.article.pk
    ]
    for article in articles:
        article["findings"] = []
        article["remarks"] = []
    return {
        "instrument": instrument,
        "agreement": instrument.agreement,
        "title": place_of(placed, instrument.kind),
        "finding": {**shown(placed, examination), "url": ""},
        "articles": articles,
        "languages": texts["languages"],
        "form": form,
        "bar": barred(as_accepter, instrument, list(placed.seen), request.user),
        "back": back,
        "place": "agreements",
    }
