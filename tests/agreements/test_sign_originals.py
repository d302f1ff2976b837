"""Originals: printed once, sealed, signed by those named, declined, recalled, deposited."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from agreements import triggers
from agreements.actions.ask_approval import ask_approval
from agreements.actions.decline_signature import decline_signature
from agreements.actions.deposit_original import deposit_original
from agreements.actions.seal_original import seal_original
from agreements.actions.sign_off_instrument import sign_off_instrument
from agreements.actions.sign_originals import Signing, sign_originals
from agreements.errors import (
    AlreadySigned,
    ApprovalMissing,
    BadStructure,
    DateImpossible,
    FullPowersMissing,
    NotAllSigned,
    NotCompetent,
    OriginalsMissing,
    OutOfTurn,
    ReasonMissing,
    TextChanged,
    UnsuitablePaper,
)
from agreements.models import Entry, Original, Signature
from agreements.papers import store
from agreements.states import (
    InstrumentKind,
    InstrumentState,
    OriginalState,
    SignatureMethod,
    TextState,
)
from tests.agreements.dossier import ELECTRONIC, Dossier, one_entry, refused
from tests.cast import DAY, PDF


def sign(dossier: Dossier, signing: Signing = ELECTRONIC, **changes: object) -> None:
    usual = {
        "instrument_id": dossier.instrument.pk,
        "signatory_id": dossier.signatory(dossier.cast.vera).pk,
        "digest": dossier.instrument.approved_digest,
        "by": dossier.cast.vera,
    }
    sign_originals(signing=signing, **{**usual, **changes})  # type: ignore[arg-type]


def decline(dossier: Dossier, reason: str = "The title is wrong.", **changes: object) -> None:
    usual = {
        "instrument_id": dossier.instrument.pk,
        "signatory_id": dossier.signatory(dossier.cast.amos).pk,
        "by": dossier.cast.amos,
    }
    decline_signature(reason=reason, **{**usual, **changes})  # type: ignore[arg-type]


def test_each_party_has_one_original_however_often_it_is_printed(dossier: Dossier) -> None:
    dossier.to_signing()
    entries = Entry.objects.filter(act="original.printed")
    assert entries.count() == len(dossier.originals) == 2
    dossier.print()
    assert entries.count() == len(dossier.originals) == 2


def test_original_of_another_revision_is_not_entered(dossier: Dossier) -> None:
    dossier.to_approval().record_papers().clear()
    with refused(TextChanged):
        dossier.print(digest="0" * 64)


def test_nothing_is_printed_before_signing_opens(dossier: Dossier) -> None:
    dossier.to_approval()
    with refused(OutOfTurn, "approval"):
        dossier.print()


def test_lead_office_seals_an_original_once(dossier: Dossier) -> None:
    dossier.to_signing()
    original = dossier.originals[0]
    with one_entry("original.sealed", dossier.agreement, sha256=original.sha256):
        seal_original(original_id=original.pk, by=dossier.cast.alice)
    with refused(OutOfTurn, "sealed"):
        seal_original(original_id=original.pk, by=dossier.cast.alice)
    dossier.sign()
    assert {one.state for one in dossier.originals} == {OriginalState.SIGNED}


def test_signatory_signs_every_original_in_one_act(dossier: Dossier) -> None:
    dossier.to_signing()
    with one_entry("originals.signed", dossier.agreement, party="guizhou-province") as entry:
        sign(dossier)
    assert Signature.objects.filter(signatory__user=dossier.cast.vera).count() == 2
    assert entry().states == {}
    with one_entry("originals.signed", dossier.agreement, party="monrovia-city") as entry:
        dossier.sign(dossier.cast.amos)
    assert set(entry().states.values()) == {"signed"}


def test_signature_in_ink_needs_a_scan(dossier: Dossier) -> None:
    dossier.to_signing()
    ink = Signing(SignatureMethod.INK, DAY, "Guiyang")
    with refused(UnsuitablePaper, "scan"):
        sign(dossier, ink)
    scan = store(PDF, "application/pdf")
    with one_entry("originals.signed", dossier.agreement, scan=scan.sha256, method="ink"):
        sign(dossier, replace(ink, scan=scan))


def test_nobody_signs_tomorrow(dossier: Dossier) -> None:
    dossier.to_signing()
    with refused(DateImpossible, "future"):
        sign(dossier, replace(ELECTRONIC, signed_on=timezone.localdate() + timedelta(days=1)))


def test_signatory_signs_once(dossier: Dossier) -> None:
    dossier.to_signing().sign(dossier.cast.vera)
    with refused(AlreadySigned, "Vera"):
        sign(dossier)


def test_only_the_person_named_signs(dossier: Dossier) -> None:
    dossier.to_signing()
    for other in (dossier.cast.amos, dossier.cast.alice, dossier.cast.mallory):
        with refused(NotCompetent, "Only the person named"):
            sign(dossier, by=other)
        with refused(NotCompetent, "Only the person named"):
            decline(dossier, by=dossier.cast.vera)


def test_other_texts_than_those_read_are_not_signed(dossier: Dossier) -> None:
    dossier.to_signing()
    with refused(TextChanged):
        sign(dossier, digest="0" * 64)


def test_original_with_another_digest_is_not_signed(dossier: Dossier) -> None:
    dossier.to_signing()
    triggers.remove(connection)
    Original.objects.filter(pk=dossier.originals[1].pk).update(digest="0" * 64)
    with refused(TextChanged):
        sign(dossier)


def test_nothing_is_signed_before_every_original_is_printed(dossier: Dossier) -> None:
    dossier.to_approval().record_papers().clear()
    with refused(OriginalsMissing):
        sign(dossier)


def test_nothing_is_signed_before_signing_opens(dossier: Dossier) -> None:
    dossier.to_approval()
    with refused(OutOfTurn):
        sign(dossier)
    with refused(OutOfTurn):
        decline(dossier)


def test_approval_asked_for_meanwhile_holds_the_signing_up(dossier: Dossier) -> None:
    dossier.to_signing()
    ask_approval(
        profile=dossier.cast.profile,
        instrument_kind=InstrumentKind.LETTER_OF_INTENT,
        authority="The council",
        authority_zh="",
        source="Charter",
        source_date=DAY,
        by=dossier.cast.ada,
    )
    with refused(ApprovalMissing, "The council"):
        sign(dossier)


def test_full_powers_hold_on_the_day_of_signing(dossier: Dossier) -> None:
    dossier.record_powers(dossier.cast.vera, valid_until=DAY)
    dossier.to_signing()
    with refused(FullPowersMissing, "Vera"):
        sign(dossier, replace(ELECTRONIC, signed_on=DAY + timedelta(days=1)))


def test_instrument_is_signed_on_the_day_of_the_last_signature(dossier: Dossier) -> None:
    dossier.to_signing().sign(dossier.cast.vera)
    later = replace(ELECTRONIC, signed_on=DAY + timedelta(days=2))
    sign(
        dossier,
        later,
        signatory_id=dossier.signatory(dossier.cast.amos).pk,
        by=dossier.cast.amos,
    )
    with one_entry("instrument.signed", dossier.agreement, concluded_on="2025-07-07") as entry:
        dossier.sign_off()
    assert entry().by is None
    assert dossier.instrument.state == InstrumentState.SIGNED


def test_instrument_is_not_signed_before_everybody_has_signed(dossier: Dossier) -> None:
    dossier.to_signing().sign(dossier.cast.vera)
    with refused(NotAllSigned, "Amos"):
        dossier.sign_off()
    dossier.sign(dossier.cast.amos).sign_off()
    with refused(OutOfTurn):
        sign_off_instrument(instrument_id=dossier.instrument.pk)


def test_declining_voids_the_originals_and_returns_the_instrument(dossier: Dossier) -> None:
    dossier.to_signing().sign(dossier.cast.vera)
    with one_entry("signature.declined", dossier.agreement, reason="The title is wrong."):
        decline(dossier)
    assert dossier.instrument.state == InstrumentState.DRAFTING
    assert {one.state for one in dossier.instrument.originals.all()} == {OriginalState.VOID}
    assert {one.state for one in dossier.instrument.texts.all()} == {TextState.APPROVED}
    assert dossier.instrument.referrals.get().reason == "The title is wrong."
    dossier.submit().approve().clear().print().sign().sign_off()
    assert dossier.instrument.originals.count() == 4


def test_declining_needs_a_reason(dossier: Dossier) -> None:
    dossier.to_signing()
    with refused(ReasonMissing):
        decline(dossier, " ")


def test_who_has_signed_does_not_decline(dossier: Dossier) -> None:
    dossier.to_signing().sign(dossier.cast.amos)
    with refused(AlreadySigned, "Amos"):
        decline(dossier)


def test_signature_in_ink_names_its_place(dossier: Dossier) -> None:
    dossier.to_signing()
    signing = Signing(SignatureMethod.INK, DAY, " ", store(PDF, "application/pdf"))
    with refused(BadStructure, "place"):
        sign_originals(
            instrument_id=dossier.instrument.pk,
            signatory_id=dossier.signatory(dossier.cast.vera).pk,
            digest=dossier.instrument.approved_digest,
            signing=signing,
            by=dossier.cast.vera,
        )


def test_depositary_keeps_what_is_signed(dossier: Dossier) -> None:
    dossier.to_signed()
    original = dossier.originals[0]
    with one_entry("original.deposited", dossier.agreement, place="Archive, shelf 3"):
        deposit_original(original_id=original.pk, place=" Archive, shelf 3 ", by=dossier.cast.dora)
    with refused(OutOfTurn, "deposited"):
        deposit_original(original_id=original.pk, place="", by=dossier.cast.dora)
    with refused(NotCompetent, "depositary"):
        deposit_original(original_id=dossier.originals[1].pk, place="", by=dossier.cast.alice)


@pytest.mark.parametrize("signed", [False, True])
def test_nothing_is_deposited_before_the_instrument_is_signed(
    dossier: Dossier, signed: bool
) -> None:
    dossier.to_signing()
    if signed:
        dossier.sign()
    with refused(OutOfTurn):
        deposit_original(original_id=dossier.originals[0].pk, place="Archive", by=dossier.cast.dora)
