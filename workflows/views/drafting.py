"""The drafting page of an instrument: arrange its articles, compare them, submit."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from agreements.actions.add_article import add_article
from agreements.actions.confirm_wordings import confirm_wordings
from agreements.actions.move_article import move_article
from agreements.actions.remove_article import remove_article
from agreements.actions.submit_instrument import submit_instrument
from agreements.errors import Refusal
from agreements.models import Article, Instrument
from rendering.content import Role
from workflows.conduct import TurnDone, perform
from workflows.models import Duty, Turn
from workflows.pages.articles import roles_offered
from workflows.pages.drafting import draft_url, drafting
from workflows.pages.titles import agreement_title, turn_summary
from workflows.standing import standing_for
from workflows.views.access import answering_refusals, visible_instrument


@require_http_methods(["GET", "HEAD", "POST"])
@answering_refusals
def instrument_draft(request: HttpRequest, pk: int, refusal: Refusal | None = None) -> HttpResponse:
    """All articles side by side, each with what may be done to it."""
    instrument = visible_instrument(request, pk)
    if request.method == "POST" and refusal is None:
        act = ACTS.get(request.POST.get("do", ""))
        if act is None:
            raise BadRequest
        return act(request, instrument)
    if request.htmx and request.method == "GET":  # type: ignore[attr-defined]
        return article_drafted(request, instrument, request.GET.get("article", ""))
    return render(request, "workflows/draft.html", _page(request, instrument, refusal))


def _page(
    request: HttpRequest, instrument: Instrument, refusal: Refusal | None = None
) -> dict[str, Any]:
    turn = open_draft_turn(instrument)
    return {
        **drafting(instrument, request.user),  # type: ignore[arg-type]
        "title": agreement_title(instrument.agreement),
        "turn": {**turn_summary(turn, standing_for(request)), "url": ""} if turn else None,
        "roles": roles_offered(),
        "place": "agreements",
        "refusal": refusal,
    }


def article_drafted(request: HttpRequest, instrument: Instrument, pk: str) -> HttpResponse:
    """One article of the drafting page, and anew what is still to be done."""
    page = _page(request, instrument)
    found = [one for one in page["texts"]["articles"] if str(one["pk"]) == pk]
    if not found:
        raise Http404
    return render(request, "workflows/draft_article_alone.html", {**page, "article": found[0]})


def open_draft_turn(instrument: Instrument) -> Turn | None:
    turns = Turn.objects.filter(instrument=instrument, duty=Duty.DRAFT, done_at=None)
    turn = turns.select_related("task", "person", "instrument").order_by("-pk").first()
    if turn is not None:
        turn.instrument, turn.agreement = instrument, instrument.agreement
    return turn


def _article(request: HttpRequest, instrument: Instrument) -> Article:
    sent = request.POST.get("article", "")
    article = instrument.articles.filter(pk=sent).first() if sent.isdigit() else None
    if article is None:
        raise Http404
    return article


def _submit(request: HttpRequest, instrument: Instrument) -> HttpResponse:
    turn = open_draft_turn(instrument)
    if turn is None:
        raise TurnDone
    act = partial(submit_instrument, instrument_id=instrument.pk, by=request.user)
    perform(turn, request.user, "submitted", act)  # type: ignore[arg-type]
    messages.success(request, _("The instrument has been submitted for bilingual review."))
    return redirect("agreement", instrument.agreement_id)


def _confirm(request: HttpRequest, instrument: Instrument) -> HttpResponse:
    article = _article(request, instrument)
    seen = {
        name.removeprefix("seen-"): str(digest)
        for name, digest in request.POST.items()
        if name.startswith("seen-")
    }
    confirm_wordings(article_id=article.pk, seen=seen, by=request.user)  # type: ignore[arg-type]
    messages.success(request, _("It is noted that these wordings say the same."))
    return redirect(draft_url(instrument, article.key))


def _move(request: HttpRequest, instrument: Instrument) -> HttpResponse:
    article = _article(request, instrument)
    move_article(article_id=article.pk, up=request.POST["do"] == "up", by=request.user)  # type: ignore[arg-type]
    return redirect(draft_url(instrument, article.key))


def _remove(request: HttpRequest, instrument: Instrument) -> HttpResponse:
    article = _article(request, instrument)
    remove_article(article_id=article.pk, by=request.user)  # type: ignore[arg-type]
    messages.success(request, _("The article was removed; what it said is kept."))
    return redirect(draft_url(instrument))


def _add(request: HttpRequest, instrument: Instrument) -> HttpResponse:
    after = _article(request, instrument)
    role = request.POST.get("role", "")
    if role not in dict(roles_offered()):
        raise BadRequest
    article = add_article(
        instrument_id=instrument.pk,
        role=Role(role),
        after_id=after.pk,
        by=request.user,  # type: ignore[arg-type]
    )
    return redirect(reverse("article", args=[article.pk]))


ACTS: dict[str, Callable[[HttpRequest, Instrument], HttpResponse]] = {
    "submit": _submit,
    "confirm": _confirm,
    "up": _move,
    "down": _move,
    "remove": _remove,
    "add": _add,
}
