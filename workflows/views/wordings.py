"""One article, worded in every language at once."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from agreements.actions.save_article import save_article
from agreements.actions.wordings import standing
from agreements.errors import ArticleGone, Refusal, UnknownField, WordingChanged
from agreements.languages import language_of
from agreements.models import Article, Instrument, Wording
from agreements.standing import as_officer
from agreements.states import InstrumentState
from rendering.fields import FIELDS, unknown_fields
from workflows.forms.wordings import WordingForm, all_valid, merged, wording_forms
from workflows.pages.articles import fields_explained
from workflows.pages.drafting import draft_url, is_competent
from workflows.pages.titles import agreement_title
from workflows.pages.wordings import headed, previewed, remarks_at, sides
from workflows.views.access import answering_refusals, visible_instrument
from workflows.views.drafting import article_drafted

Rows = dict[str, Wording | None]


@require_http_methods(["GET", "HEAD", "POST"])
@answering_refusals
def article(request: HttpRequest, pk: int, refusal: Refusal | None = None) -> HttpResponse:
    """Edit the article in all languages; a page, or a part of the drafting page."""
    place = Article.objects.filter(pk=pk).first()
    if place is None:
        raise Http404
    instrument = visible_instrument(request, place.instrument_id)
    rows = _rows(instrument, place)
    if request.method != "POST":
        if place.removed_at is not None:
            messages.warning(request, ArticleGone().why())
            return redirect(draft_url(instrument))
        return _show(request, instrument, place, rows, wording_forms(place.role, rows))
    sent = wording_forms(place.role, rows, request.POST)
    valid = all_valid(list(sent.values()))
    if refusal is not None:
        return _refused(request, instrument, place, rows, sent, refusal)
    if not valid:
        return _show(request, instrument, place, rows, sent, status=422)
    if request.POST.get("do") == "preview":
        return _show(request, instrument, place, rows, sent, preview=True)
    return _save(request, instrument, place, sent)


def _rows(instrument: Instrument, place: Article) -> Rows:
    texts = {text.language: text for text in instrument.texts.all()}
    return {
        language: standing(texts[language], place)
        for language in instrument.agreement.all_languages
    }


def _save(
    request: HttpRequest, instrument: Instrument, place: Article, sent: dict[str, WordingForm]
) -> HttpResponse:
    drafts = {language: form.draft for language, form in sent.items()}
    saved = save_article(article_id=place.pk, drafts=drafts, by=request.user)  # type: ignore[arg-type]
    if request.htmx:  # type: ignore[attr-defined]
        return article_drafted(request, instrument, str(place.pk))
    if saved:
        messages.success(request, _("The article was saved."))
    else:
        messages.info(request, _("Nothing was different, so nothing was saved."))
    return redirect(draft_url(instrument, place.key))


def _refused(
    request: HttpRequest,
    instrument: Instrument,
    place: Article,
    rows: Rows,
    sent: dict[str, WordingForm],
    refusal: Refusal,
) -> HttpResponse:
    """The refusal with all that was typed, at the place that it concerns."""
    if isinstance(refusal, WordingChanged):
        overtaken = {
            language: row
            for language, row in rows.items()
            if row is not None and row.digest != sent[language].draft.seen
        }
        forms = merged(place.role, rows, sent)
        return _show(request, instrument, place, rows, forms, refusal=refusal, overtaken=overtaken)
    if isinstance(refusal, UnknownField):
        _mark_unknown_fields(sent)
    return _show(request, instrument, place, rows, sent, refusal=refusal, preview=True)


def _mark_unknown_fields(sent: dict[str, WordingForm]) -> None:
    fields = " ".join(f"{{{name}}}" for name in sorted(FIELDS))
    for form in sent.values():
        for name in ("heading", "plain"):
            if wrong := unknown_fields(form.cleaned_data.get(name, "")):
                form.add_error(name, UnknownField(field=wrong[0], fields=fields).why())


def _show(
    request: HttpRequest,
    instrument: Instrument,
    place: Article,
    rows: Rows,
    forms: dict[str, WordingForm],
    *,
    refusal: Refusal | None = None,
    overtaken: Rows | None = None,
    preview: bool = False,
    status: int = 200,
) -> HttpResponse:
    may_edit = instrument.state == InstrumentState.DRAFTING and is_competent(
        as_officer,
        instrument.agreement,
        request.user,
    )
    alone = request.htmx  # type: ignore[attr-defined]
    both = sides(instrument, place, forms, overtaken or {})
    page: dict[str, Any] = {
        "instrument": instrument,
        "agreement": instrument.agreement,
        "title": agreement_title(instrument.agreement),
        "article": place,
        "named": _("Edit %(place)s") % {"place": headed(both)},
        "draft_url": draft_url(instrument, place.key),
        "sides": both,
        "preview": previewed(instrument, place, forms) if preview else None,
        "remarks": remarks_at(instrument, place),
        "languages": None if alone else [language_of(one) for one in forms],
        "fields": fields_explained(),
        "may_edit": may_edit,
        "refusal": refusal,
        "place": "agreements",
    }
    name = "workflows/article_form.html" if alone else "workflows/article.html"
    return render(request, name, page, status=status)
