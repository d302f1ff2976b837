"""A signatory signs every original of an instrument."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.competence import may_sign
from accounts.models import User
from accounts.roles import Role
from accounts.standing import standing_of
from agreements import register
from agreements.actions.clear_instrument import refuse_missing_papers
from agreements.actions.locking import hold_instrument
from agreements.errors import (
    AlreadySigned,
    BadStructure,
    DateImpossible,
    FullPowersMissing,
    NotCompetent,
    OriginalsMissing,
    OutOfTurn,
    TextChanged,
    UnsuitablePaper,
)
from agreements.models import Instrument, Original, Signatory, Signature
from agreements.papers import LIMIT_MB, Paper
from agreements.papers_asked import powers_of
from agreements.states import InstrumentState, OriginalState, SignatureMethod


@dataclass(frozen=True, slots=True)
class Signing:
    """How it was signed; in ink, a scan is needed."""

    method: SignatureMethod
    signed_on: date
    place: str = ""
    scan: Paper | None = None


def standing_originals(instrument: Instrument) -> list[Original]:
    """The originals that count, in the order of the parties; raises ``OriginalsMissing`` unless all are printed."""
    rows = {row.holder_id: row for row in instrument.originals.exclude(state=OriginalState.VOID)}
    wanted = [one.party_id for one in instrument.agreement.participants]
    if set(rows) != set(wanted):
        raise OriginalsMissing(office=instrument.agreement.office)
    return [rows[party] for party in wanted]


def require_named(signatory: Signatory, by: User) -> None:
    """Only the person named signs or declines."""
    if bar := may_sign(standing_of(by), signatory=signatory.user_id):
        raise NotCompetent(bar, role=Role.SIGNATORY.label, office=signatory.party.office)


def hold_for_signing(
    instrument_id: int, signatory_id: int, by: User
) -> tuple[Instrument, Signatory]:
    """The held instrument and the person named, who alone answers while it is in signing."""
    instrument = hold_instrument(instrument_id)
    signatory = instrument.agreement.signatories.select_related("party__office", "user").get(
        pk=signatory_id
    )
    require_named(signatory, by)
    if instrument.state != InstrumentState.SIGNING:
        raise OutOfTurn(object=instrument, state=instrument.get_state_display())
    return instrument, signatory


def _refuse_unsigned_conditions(
    instrument: Instrument, signatory: Signatory, originals: list[Original], signing: Signing
) -> None:
    if any(row.digest != instrument.approved_digest for row in originals):
        raise TextChanged
    refuse_missing_papers(instrument)
    if powers_of(signatory, instrument, signing.signed_on) is None:
        raise FullPowersMissing(
            signatory=signatory, day=signing.signed_on, office=signatory.party.office
        )
    if Signature.objects.filter(original__in=originals, signatory=signatory).exists():
        raise AlreadySigned(signatory=signatory)
    if signing.signed_on > timezone.localdate():
        raise DateImpossible(day=signing.signed_on, reason=_("it lies in the future."))
    if signing.method == SignatureMethod.INK and not signing.place.strip():
        raise BadStructure(what=_("A signature in ink names the place where it was given."))
    if signing.method == SignatureMethod.INK and signing.scan is None:
        raise UnsuitablePaper(
            name="", limit=LIMIT_MB, reason=_("a scan of the signed page is needed.")
        )


def _sign(
    original: Original, signatory: Signatory, signing: Signing, by: User, needed: int
) -> bool:
    """Write one signature; True if the original is now signed by all."""
    Signature.objects.create(
        original=original,
        signatory=signatory,
        method=signing.method,
        place=signing.place,
        signed_on=signing.signed_on,
        digest=original.digest,
        scan=signing.scan.sha256 if signing.scan else "",
        scan_type=signing.scan.media_type if signing.scan else "",
        recorded_by=by,
    )
    if original.signatures.count() < needed:
        return False
    original.sign()
    original.save(update_fields=["state"])
    return True


@transaction.atomic
def sign_originals(
    *, instrument_id: int, signatory_id: int, digest: str, signing: Signing, by: User
) -> None:
    """Sign all originals that carry this joint digest, or raise a ``Refusal``.

    Refused before every outside approval and the signatory's full powers are
    in hand, and when anything changed since the page was opened.
    """
    instrument, signatory = hold_for_signing(instrument_id, signatory_id, by)
    originals = standing_originals(instrument)
    if digest != instrument.approved_digest:
        raise TextChanged
    _refuse_unsigned_conditions(instrument, signatory, originals, signing)
    needed = instrument.agreement.signatories.count()
    moved = [row for row in originals if _sign(row, signatory, signing, by, needed)]
    register.enter(
        instrument.agreement,
        "originals.signed",
        by=by,
        changed=moved,
        instrument=instrument.kind,
        party=signatory.party.key,
        method=signing.method,
        place=signing.place,
        signed_on=signing.signed_on,
        digest=digest,
        originals={row.holder.key: row.sha256 for row in originals},
        scan=signing.scan.sha256 if signing.scan else "",
    )
