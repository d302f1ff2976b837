"""Reviewers and approvers read the texts side by side, and approve them or refer them back."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from agreements.actions.approve_instrument import approve_instrument
from agreements.actions.approve_text import approve_text
from agreements.actions.refer_back_instrument import refer_back_instrument
from agreements.actions.refer_back_text import refer_back_text
from agreements.content import standing_articles
from agreements.errors import NotCompetent, Refusal
from agreements.findings import findings_of
from agreements.languages import language_named
from agreements.models import Revision, Text
from agreements.standing import as_approver, as_reviewer
from workflows.conduct import perform
from workflows.forms.reasons import AnswerForm
from workflows.models import Turn
from workflows.pages.findings import add_findings, told
from workflows.pages.in_hand import approvals_in_hand, powers_in_hand
from workflows.pages.reading import last_read, reading
from workflows.pages.turns import barred, turn_page

APPROVE, REFER_BACK = "approve", "refer_back"


def review(request: HttpRequest, turn: Turn, refusal: Refusal | None) -> HttpResponse:
    """One text, beside the others."""
    text: Text = turn.text  # type: ignore[assignment]
    form = _form(request, turn, text.digest, refusal)
    if _is_answered(request, form, refusal):
        about = {"text_id": text.pk, "digest": form.cleaned_data["digest"], "by": request.user}
        language = language_named(text.language)
        if request.POST["do"] == APPROVE:
            perform(turn, request.user, "approved", partial(approve_text, **about))  # type: ignore[arg-type]
            said = _("The text in %(language)s has been approved.") % {"language": language}
        else:
            act = partial(refer_back_text, **about, **_reasons(form))
            perform(turn, request.user, "referred_back", act)  # type: ignore[arg-type]
            said = _("The text in %(language)s has been referred back.") % {"language": language}
        messages.success(request, said)
        return redirect("agreement", turn.agreement_id)
    bar = barred(as_reviewer, text, request.user)
    return _show(request, turn, form, refusal, bar, first=text.language)


def approve(request: HttpRequest, turn: Turn, refusal: Refusal | None) -> HttpResponse:
    """All texts together, with what the reviewers said and which papers are in hand."""
    revision: Revision = turn.instrument.revision  # type: ignore[assignment]
    form = _form(request, turn, revision.digest, refusal)
    if _is_answered(request, form, refusal):
        about = {
            "instrument_id": turn.instrument_id,
            "digest": form.cleaned_data["digest"],
            "by": request.user,
        }
        if request.POST["do"] == APPROVE:
            perform(turn, request.user, "approved", partial(approve_instrument, **about))  # type: ignore[arg-type]
            said = _("The instrument has been approved.")
        else:
            act = partial(refer_back_instrument, **about, **_reasons(form))
            perform(turn, request.user, "referred_back", act)  # type: ignore[arg-type]
            said = _("The instrument has been referred back.")
        messages.success(request, said)
        return redirect("agreement", turn.agreement_id)
    bar = barred(as_approver, turn.agreement, request.user, turn.instrument)
    return _show(request, turn, form, refusal, bar, **_in_hand(turn))


def _form(request: HttpRequest, turn: Turn, digest: str, refusal: Refusal | None) -> AnswerForm:
    """Reasons as they were typed; after a refusal the digest is that of the text now shown."""
    sent = request.POST.copy() if request.method == "POST" else None
    if sent is not None and refusal is not None:
        sent["digest"] = digest
    articles = standing_articles(turn.instrument)
    return AnswerForm(sent, articles=articles, initial={"digest": digest})


def _is_answered(request: HttpRequest, form: AnswerForm, refusal: Refusal | None) -> bool:
    """Whether an act is to be done now. Approval and reasons exclude each other."""
    if request.method != "POST" or refusal is not None:
        return False
    if request.POST.get("do") not in (APPROVE, REFER_BACK):
        raise BadRequest
    if not form.is_valid():
        return False
    if request.POST["do"] == APPROVE and form.has_reasons:
        form.add_error(
            None,
            _("Reasons go with a referral: refer back, or take the reasons out and approve."),
        )
        return False
    return True


def _reasons(form: AnswerForm) -> dict[str, Any]:
    return {"reason": form.cleaned_data["reason"], "at_articles": form.at_articles}


def _in_hand(turn: Turn) -> dict[str, Any]:
    texts = turn.instrument.texts.select_related("approved_by")
    return {
        "reviewed": [
            {
                "language": language_named(text.language),
                "by": text.approved_by,
                "at": text.approved_at,
                "digest": text.approved_digest,
            }
            for text in texts
        ],
        "papers": [*approvals_in_hand(turn.instrument), *powers_in_hand(turn.instrument)],
    }


def _show(
    request: HttpRequest,
    turn: Turn,
    form: AnswerForm,
    refusal: Refusal | None,
    bar: NotCompetent | None,
    *,
    first: str = "",
    **more: Any,
) -> HttpResponse:
    since = last_read(turn)
    texts = reading(turn.instrument, first=first, since=since)
    examination = findings_of(turn.instrument)
    add_findings(texts, examination, back=f"turn={turn.pk}")
    for article in texts["articles"]:
        article["field"] = form.at(article["pk"]) if article.get("pk") in form.names else None
    page = {
        **turn_page(turn, request.user),  # type: ignore[arg-type]
        **more,
        "texts": texts,
        "concordance": told(examination),
        "since": since,
        "changes": sum(bool(one.get("changed")) for one in texts["articles"]),
        "form": form,
        "may_act": bar is None,
        "bar": bar,
        "refusal": refusal,
    }
    return render(request, "workflows/reading.html", page, status=422 if form.errors else 200)
