"""The standing originals of an instrument, with their signatures, for ``originals.html``."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.urls import reverse
from django.utils import timezone

from agreements.models import Instrument, Original, PersonName, Signatory, Signature
from agreements.states import OriginalState
from workflows.pages.papernames import original_name
from workflows.pages.titles import party_name


def originals_of(
    instrument: Instrument, *, own: Collection[int] = (), every: bool = True
) -> list[dict[str, Any]]:
    """Originals in the order of the parties, those held by ``own`` (ids of parties) marked.

    Without ``every`` only own originals carry an address. Expects the parties
    of ``instrument.agreement`` prefetched.
    """
    languages = {one.party_id: one.language for one in instrument.agreement.participants}
    parties = {one.party_id: one.party for one in instrument.agreement.participants}
    rows = list(
        instrument.originals.exclude(state=OriginalState.VOID)
        .select_related("holder", "instrument")
        .prefetch_related("signatures")
    )
    rows.sort(key=lambda row: list(languages).index(row.holder_id))
    signatories = list(instrument.agreement.signatories.select_related("user").order_by("pk"))
    titles = _titles(signatories)
    shown = []
    for row in rows:
        row.holder = parties[row.holder_id]
        language = languages[row.holder_id]
        mine = row.holder_id in own
        given = {one.signatory_id: one for one in row.signatures.all()}
        signatures = [_signature(one, titles, language, given.get(one.pk)) for one in signatories]
        shown.append(_original(row, language, signatures, mine, instrument, mine or every))
    return shown


def _original(
    row: Original,
    language: str,
    signatures: list[dict[str, Any]],
    mine: bool,
    instrument: Instrument,
    may_have: bool,
) -> dict[str, Any]:
    name = original_name(row, instrument.agreement)
    scans = [one["scan_url"] for one in signatures if one["scan_url"]]
    return {
        "holder": party_name(row.holder, language, full=True),
        "language": language,
        "own": mine,
        "state": row.state,
        "state_label": row.get_state_display(),
        "url": reverse("original_paper", args=[row.pk, name]) if may_have else "",
        "scan_url": scans[0] if scans and may_have else "",
        "digest": row.sha256,
        "signatures": signatures,
    }


def _titles(signatories: list[Signatory]) -> dict[tuple[int, str], PersonName]:
    users = [one.user_id for one in signatories]
    names = PersonName.objects.filter(user__in=users).valid(timezone.localdate())
    return {(row.user_id, row.language): row for row in names}


def _signature(
    signatory: Signatory,
    titles: dict[tuple[int, str], PersonName],
    language: str,
    given: Signature | None,
) -> dict[str, Any]:
    called = titles.get((signatory.user_id, language))
    return {
        "name": called.name if called else str(signatory.user),
        "title": called.title if called else "",
        "at": given.signed_on if given else None,
        "method": given.get_method_display() if given else "",
        "place": given.place if given else "",
        "scan_url": reverse("signature_scan", args=[given.pk]) if given and given.scan else "",
    }
