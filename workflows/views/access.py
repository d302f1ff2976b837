"""What every page asks first: may this person know of it, and how is a refusal shown?"""

from __future__ import annotations

from django.db.models import Prefetch
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from accounts.competence import Standing
from accounts.models import User
from accounts.roles import Role
from agreements.models import Agreement, Instrument, Participation
from agreements.views.refusing import answering_refusals

__all__ = [
    "answering_refusals",
    "sees_every_original",
    "signs_for",
    "visible_agreement",
    "visible_instrument",
]

WITH_PARTIES = Prefetch(
    "participations",
    Participation.objects.order_by("position")
    .select_related("party__office")
    .prefetch_related("party__names"),
)


def visible_agreement(request: HttpRequest, pk: int) -> Agreement:
    """The agreement with office and parties, or ``Http404`` where the person may not know of it."""
    rows = Agreement.objects.visible_to(request.user).select_related(
        "office", "officer", "profile", "partnership"
    )
    agreement: Agreement = get_object_or_404(rows.prefetch_related(WITH_PARTIES), pk=pk)
    return agreement


def visible_instrument(request: HttpRequest, pk: int) -> Instrument:
    """The instrument of a visible agreement, or ``Http404``."""
    instrument = Instrument.objects.select_related("revision").filter(pk=pk).first()
    if instrument is None:
        raise Http404
    instrument.agreement = visible_agreement(request, instrument.agreement_id)
    return instrument


def sees_every_original(agreement: Agreement, standing: Standing) -> bool:
    """Whoever holds another role than signatory in an office that takes part."""
    offices = agreement.office_ids
    return any(
        held.office in offices and held.role is not Role.SIGNATORY for held in standing.capacities
    )


def signs_for(agreement: Agreement, user: User) -> set[int]:
    """Ids of the parties for which the person is named to sign."""
    return set(agreement.signatories.filter(user=user).values_list("party", flat=True))
