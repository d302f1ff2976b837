"""A turn: the page on which a person does what they are asked for."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from agreements.errors import Refusal
from workflows.models import Duty, Turn
from workflows.pages.drafting import draft_url
from workflows.pages.turns import turn_page
from workflows.views.access import answering_refusals, visible_agreement
from workflows.views.adopting import adopt
from workflows.views.answering import approve, review
from workflows.views.papers import bring_paper
from workflows.views.signing import sign

PAGES: dict[str, Callable[[HttpRequest, Turn, Refusal | None], HttpResponse]] = {
    Duty.REVIEW: review,
    Duty.APPROVE: approve,
    Duty.BRING_PAPER: bring_paper,
    Duty.SIGN: sign,
    Duty.ADOPT: adopt,
}


@require_http_methods(["GET", "HEAD", "POST"])
@answering_refusals
def turn(request: HttpRequest, pk: int, refusal: Refusal | None = None) -> HttpResponse:
    """The page of the duty; once it is done, a page that says by whom and when."""
    asked = visible_turn(request, pk)
    if not asked.is_open:
        late = request.method == "POST"
        page = {**turn_page(asked, request.user), "late": late}  # type: ignore[arg-type]
        return render(request, "workflows/turn_done.html", page, status=409 if late else 200)
    if asked.duty == Duty.DRAFT:
        return redirect(draft_url(asked.instrument))
    return PAGES[asked.duty](request, asked, refusal)


def visible_turn(request: HttpRequest, pk: int) -> Turn:
    """The turn in a visible agreement, or ``Http404``."""
    rows = Turn.objects.select_related(
        *("task", "instrument__revision", "text", "requirement", "person", "done_by"),
        *("signatory__user", "signatory__party__office"),
    )
    asked = rows.filter(pk=pk).first()
    if asked is None:
        raise Http404
    asked.agreement = asked.instrument.agreement = visible_agreement(request, asked.agreement_id)
    if asked.text is not None:
        asked.text.instrument = asked.instrument
    return asked
