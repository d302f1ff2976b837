"""The desk: what is asked of me, what of my team, what I have done; and the list of agreements."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from agreements.models import Agreement
from workflows.forms.choice import ChoiceForm
from workflows.models import Turn, TurnQuerySet
from workflows.pages.desk import (
    agreement_row,
    agreements_found,
    agreements_shown,
    turn_row,
    turns_shown,
)
from workflows.standing import standing_for

ROWS = 25


@require_safe
def desk(request: HttpRequest) -> HttpResponse:
    """Tabs: my turn, my team's, done."""
    standing = standing_for(request)
    turns = Turn.objects.all()
    mine, team = turns.open().mine(standing), turns.open().team(standing)
    shown = request.GET.get("show", "mine")
    chosen = {"team": team, "done": turns.done_by(request.user).order_by("-done_at")}.get(
        shown, mine
    )
    page = Paginator(turns_shown(chosen), ROWS).get_page(request.GET.get("page"))
    rows = [turn_row(turn, standing) for turn in page]
    context = {"tabs": _tabs(mine, team, shown), "rows": rows, "page": page, "shown": shown}
    return render(request, "workflows/desk.html", context)


def _tabs(mine: TurnQuerySet, team: TurnQuerySet, shown: str) -> list[dict[str, Any]]:
    url = reverse("desk")
    return [
        {
            "label": _("My turn"),
            "url": url,
            "count": mine.count(),
            "current": shown not in ("team", "done"),
        },
        {
            "label": _("My team’s turn"),
            "url": f"{url}?show=team",
            "count": team.count(),
            "current": shown == "team",
        },
        {"label": _("Done"), "url": f"{url}?show=done", "current": shown == "done"},
    ]


@require_safe
def agreements(request: HttpRequest) -> HttpResponse:
    """Every agreement that the person may know of."""
    form = ChoiceForm(request.GET)
    form.full_clean()
    rows = Agreement.objects.visible_to(request.user)
    if words := form.cleaned_data.get("q"):
        rows = agreements_found(rows, words)
    for name in ("state", "kind"):
        if wanted := form.cleaned_data.get(name):
            rows = rows.filter(**{name: wanted})
    page = Paginator(agreements_shown(rows), ROWS).get_page(request.GET.get("page"))
    context = {
        "form": form,
        "page": page,
        "rows": [agreement_row(one) for one in page],
        "narrowed": any(form.cleaned_data.values()),
    }
    return render(request, "workflows/agreements.html", context)
