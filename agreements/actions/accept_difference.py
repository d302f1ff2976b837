"""Let a finding stand, with the reason."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from accounts.models import User
from agreements import register
from agreements.actions.differences import difference_facts, require_undecided
from agreements.actions.locking import hold_instrument, reason_given
from agreements.errors import AlreadyAccepted, FindingGone, TextChanged
from agreements.findings import PlacedFinding, findings_of
from agreements.models import AcceptedDifference, Instrument
from agreements.standing import as_accepter


def _present(
    instrument: Instrument, article_id: int | None, fingerprint: str, seen: Mapping[str, str]
) -> PlacedFinding:
    """The finding as it is now; refused if a wording concerned or the finding itself is another."""
    examination = findings_of(instrument)
    if examination.seen_at(article_id, seen) != dict(seen):
        raise TextChanged
    found = examination.named(fingerprint)
    if found is None:
        raise FindingGone
    if found.acceptance is not None:
        raise AlreadyAccepted(who=found.acceptance.by)
    return found


@transaction.atomic
def accept_difference(
    *,
    instrument_id: int,
    article_id: int | None,
    fingerprint: str,
    seen: Mapping[str, str],
    reason: str,
    by: User,
) -> AcceptedDifference:
    """Accept the finding with this fingerprint, or raise a ``Refusal``.

    ``seen`` maps each language concerned to the digest of what the person
    read there: the wording at the article, or the whole text without one.
    The acceptance holds for these digests and for no others.
    """
    instrument = hold_instrument(instrument_id)
    holder = as_accepter(instrument, sorted(seen), by)
    require_undecided(instrument)
    reason = reason_given(reason)
    found = _present(instrument, article_id, fingerprint, seen)

    accepted = AcceptedDifference.objects.create(
        instrument=instrument,
        article=found.article,
        rule=found.finding.check,
        fingerprint=fingerprint,
        finding=found.finding.as_data(),
        words=dict(found.words),
        wordings=dict(found.seen),
        reason=reason,
        by=by,
        accepted_for_id=holder if holder != by.pk else None,
    )
    register.enter(
        instrument.agreement,
        "difference.accepted",
        by=by,
        holder=holder,
        reason=reason,
        **difference_facts(accepted),
    )
    return accepted
