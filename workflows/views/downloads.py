"""Papers that are handed out: whole, unaltered, and only to those who may have them."""

from __future__ import annotations

import logging

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from agreements.concordance_report import INTERFACE, report_pdf
from agreements.models import Agreement, ExternalApproval, FullPowers, Original, Signature
from agreements.papers import ENDINGS, read
from rendering.faults import PressFault, Unprintable
from workflows.pages.papernames import draft_name, original_name, report_name, safe_name
from workflows.printing import print_draft
from workflows.standing import standing_for
from workflows.views.access import (
    sees_every_original,
    signs_for,
    visible_agreement,
    visible_instrument,
)

log = logging.getLogger("workflows.downloads")


def hand_out(content: bytes, media_type: str, name: str) -> HttpResponse:
    """A paper to be saved, never shown within a page of ours and never kept by a cache between."""
    response = HttpResponse(content, content_type=media_type)
    ending = ENDINGS[media_type]
    response["Content-Disposition"] = content_disposition_header(True, f"{name}.{ending}")
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


def _fault(request: HttpRequest, sentence: str, mend: str, status: int) -> HttpResponse:
    context = {"sentence": sentence, "mend": mend}
    return render(request, "workflows/paper_fault.html", context, status=status)


def _kept(request: HttpRequest, sha256: str, media_type: str, name: str) -> HttpResponse:
    """A stored paper, checked against its digest."""
    try:
        content = read(sha256)
    except (OSError, ValueError):
        log.exception("The stored paper %s is missing or was altered.", sha256)
        return _fault(
            request,
            _("The stored paper is missing or was altered, so it is not handed out."),
            _("An administrator restores it from the backup; its digest is %(digest)s.")
            % {"digest": sha256},
            503,
        )
    return hand_out(content, media_type, name)


def _require(entitled: bool) -> None:
    if not entitled:
        raise Http404


def _sees_all_or_signs_for(request: HttpRequest, agreement: Agreement, party_id: int) -> bool:
    return sees_every_original(agreement, standing_for(request)) or (
        party_id in signs_for(agreement, request.user)
    )


@require_safe
def original_paper(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """One party's original. The name in the address is for people alone."""
    original = get_object_or_404(Original.objects.select_related("instrument", "holder"), pk=pk)
    agreement = visible_agreement(request, original.instrument.agreement_id)
    _require(_sees_all_or_signs_for(request, agreement, original.holder_id))
    return _kept(request, original.sha256, "application/pdf", original_name(original, agreement))


@require_safe
def draft_paper(request: HttpRequest, pk: int) -> HttpResponse:
    """The present content on paper, marked as a draft."""
    instrument = visible_instrument(request, pk)
    parties = {one.party.key: one.party for one in instrument.agreement.participants}
    try:
        printed = print_draft(instrument, parties.get(request.GET.get("holder", "")))
    except Unprintable as fault:
        mend = _("A desk officer mends the texts; then it can be printed.")
        return _fault(request, str(fault), mend, 409)
    except PressFault as fault:
        return _fault(request, str(fault), _("Try again in a minute."), 503)
    return hand_out(printed.pdf, "application/pdf", draft_name(instrument))


@require_safe
def concordance_report(request: HttpRequest, pk: int) -> HttpResponse:
    """What the concordance finds in the instrument today, in the language asked for or in both."""
    instrument = visible_instrument(request, pk)
    asked = request.GET.get("language", "")
    try:
        pdf = report_pdf(instrument, [asked] if asked in INTERFACE else INTERFACE)
    except Unprintable as fault:
        mend = _("A desk officer mends the texts; then it can be printed.")
        return _fault(request, str(fault), mend, 409)
    except PressFault as fault:
        return _fault(request, str(fault), _("Try again in a minute."), 503)
    return hand_out(pdf, "application/pdf", report_name(instrument))


@require_safe
def approval_letter(request: HttpRequest, pk: int) -> HttpResponse:
    """The letter of an outside authority."""
    rows = ExternalApproval.objects.select_related("instrument", "requirement")
    approval = get_object_or_404(rows, pk=pk)
    agreement = visible_agreement(request, approval.instrument.agreement_id)
    _require(sees_every_original(agreement, standing_for(request)))
    name = safe_name(agreement.reference, approval.requirement, approval.number)
    return _kept(request, approval.paper, approval.paper_type, name)


@require_safe
def earlier_letter(request: HttpRequest, pk: int) -> HttpResponse:
    """The letter of intent that was attached, signed before the agreement was registered."""
    agreement = visible_agreement(request, pk)
    _require(bool(agreement.letter_paper) and sees_every_original(agreement, standing_for(request)))
    name = safe_name(agreement.reference, _("earlier letter of intent"))
    return _kept(request, agreement.letter_paper, agreement.letter_paper_type, name)


@require_safe
def powers_paper(request: HttpRequest, pk: int) -> HttpResponse:
    """The proof that a signatory may sign."""
    rows = FullPowers.objects.select_related("signatory__user").exclude(paper="")
    powers = get_object_or_404(rows, pk=pk)
    agreement = visible_agreement(request, powers.signatory.agreement_id)
    own = powers.signatory.user_id == request.user.pk
    _require(own or sees_every_original(agreement, standing_for(request)))
    name = safe_name(agreement.reference, _("full powers"), powers.signatory, powers.number)
    return _kept(request, powers.paper, powers.paper_type, name)


@require_safe
def signature_scan(request: HttpRequest, pk: int) -> HttpResponse:
    """The scan of what was signed in ink."""
    rows = Signature.objects.select_related("original__instrument", "signatory__user")
    signature = get_object_or_404(rows.exclude(scan=""), pk=pk)
    original = signature.original
    agreement = visible_agreement(request, original.instrument.agreement_id)
    _require(_sees_all_or_signs_for(request, agreement, original.holder_id))
    kind = original.instrument.get_kind_display()
    name = safe_name(agreement.reference, kind, _("signed page"), signature.signatory)
    return _kept(request, signature.scan, signature.scan_type, name)
