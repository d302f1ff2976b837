"""The glossary of an office: terms proposed, confirmed and retired, and suggestions from signed texts."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.models import Office
from accounts.standing import standing_of
from agreements.actions.confirm_term import confirm_term
from agreements.actions.propose_term import propose_term
from agreements.actions.retire_term import retire_term
from agreements.errors import Refusal
from agreements.forms.terms import NothingMore, RetireTermForm, TermForm
from agreements.languages import language_of
from agreements.models import Agreement, Instrument, Term
from agreements.states import InstrumentState, TermState
from agreements.terms import proposals_from
from agreements.views.acting import answer_form, who
from agreements.views.refusing import answering_refusals

FIRST = ("zh-Hans", "en")


def own_offices(request: HttpRequest) -> list[Office]:
    """The offices in which the person holds any role; ``Http404`` where there are none."""
    held = {one.office for one in standing_of(who(request)).capacities}
    offices = list(Office.objects.filter(pk__in=held).order_by("pk"))
    if not offices:
        raise Http404
    return offices


def own_office(request: HttpRequest, office_id: int) -> Office:
    for office in own_offices(request):
        if office.pk == office_id:
            return office
    raise Http404


def _shown(term: Term) -> dict[str, Any]:
    tags = sorted({*term.forms, *term.never}, key=lambda tag: (tag not in FIRST, tag))
    return {
        "term": term,
        "languages": [
            {
                "language": language_of(tag),
                "forms": term.forms.get(tag, []),
                "never": term.never.get(tag, []),
            }
            for tag in tags
        ],
    }


@require_safe
def terms(request: HttpRequest) -> HttpResponse:
    """Every term of the offices in which the person holds a role."""
    shown = []
    for office in own_offices(request):
        rows = Term.objects.filter(office=office)
        rows = rows.select_related("source__agreement", "proposed_by", "confirmed_by")
        listed = [_shown(one) for one in rows]
        shown.append(
            {
                "office": office,
                "terms": [one for one in listed if one["term"].state != TermState.RETIRED],
                "retired": [one for one in listed if one["term"].state == TermState.RETIRED],
            }
        )
    return render(request, "agreements/terms.html", {"offices": shown, "place": "terms"})


def _languages_of(office: Office) -> list[str]:
    """The languages in which the office words its agreements, Chinese and English always."""
    rows = Agreement.objects.filter(participations__party__office=office)
    used = {tag for one in rows.only("languages") for tag in one.languages}
    return [*FIRST, *sorted(used - set(FIRST))]


@require_http_methods(["GET", "HEAD", "POST"])
@answering_refusals
def new_term(request: HttpRequest, pk: int, refusal: Refusal | None = None) -> HttpResponse:
    """Propose a term, from nothing or from a suggestion of a signed instrument."""
    office = own_office(request, pk)
    source, initial = _suggested(request, office)
    form = TermForm(request.POST or None, languages=_languages_of(office), initial=initial)

    def propose(_given: dict[str, Any]) -> None:
        propose_term(office_id=office.pk, what=form.term(), source=source, by=who(request))

    return answer_form(
        request,
        form,
        propose,
        refusal=refusal,
        back="terms",
        done=_("The term was proposed; texts are examined by it once it is confirmed."),
        title=_("Propose a term"),
        kind=str(office),
        lead=_("One thing has one rendering in each language, wherever it stands."),
    )


def _suggested(request: HttpRequest, office: Office) -> tuple[Instrument | None, dict[str, str]]:
    """The instrument that the address names as source, and the suggestion to begin with."""
    sent = request.GET.get("source", "")
    source = next((one for one in _signed(request, office) if str(one.pk) == sent), None)
    if source is None:
        return None, {}
    at = request.GET.get("suggestion", "")
    found = proposals_from(source, office)
    if not at.isdigit() or int(at) >= len(found):
        return source, {}
    one = found[int(at)]
    return source, {f"forms-{tag}": form for tag, form in one.forms.items()}


def _signed(request: HttpRequest, office: Office) -> list[Instrument]:
    """Instruments of the office whose texts are authentic, newest first, that the person may see."""
    visible = Agreement.objects.visible_to(who(request))
    rows = Instrument.objects.filter(
        agreement__in=visible,
        agreement__participations__party__office=office,
        state__in=(InstrumentState.SIGNED, InstrumentState.ADOPTED),
    )
    return list(rows.select_related("agreement__office").distinct().order_by("-date", "-pk"))


@require_safe
def suggestions(request: HttpRequest, pk: int) -> HttpResponse:
    """Pairs of words that stand at the same place of signed texts, and are no term yet."""
    office = own_office(request, pk)
    shown = [
        {
            "instrument": one,
            "suggestions": [
                [(language_of(tag), form) for tag, form in each.forms.items()]
                for each in proposals_from(one, office)
            ],
        }
        for one in _signed(request, office)
    ]
    page = {"office": office, "instruments": shown, "place": "terms"}
    return render(request, "agreements/suggestions.html", page)


def _own_term(request: HttpRequest, pk: int) -> Term:
    term: Term = get_object_or_404(Term.objects.select_related("office"), pk=pk)
    own_office(request, term.office_id)
    return term


@require_http_methods(["GET", "HEAD", "POST"])
@answering_refusals
def confirm(request: HttpRequest, pk: int, refusal: Refusal | None = None) -> HttpResponse:
    """Texts are examined by it from now on."""
    term = _own_term(request, pk)
    return answer_form(
        request,
        NothingMore(request.POST or None),
        lambda _given: confirm_term(term_id=term.pk, by=who(request)),
        refusal=refusal,
        back="terms",
        done=_("The term was confirmed; texts are examined by it from now on."),
        title=_("Confirm this term"),
        kind=str(term.office),
        lead=str(term),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@answering_refusals
def retire(request: HttpRequest, pk: int, refusal: Refusal | None = None) -> HttpResponse:
    """Texts are no longer examined by it; it stays known."""
    term = _own_term(request, pk)
    return answer_form(
        request,
        RetireTermForm(request.POST or None),
        lambda given: retire_term(term_id=term.pk, by=who(request), **given),
        refusal=refusal,
        back="terms",
        done=_("The term was retired; it stays known."),
        title=_("Retire this term"),
        kind=str(term.office),
        lead=str(term),
    )
