"""Taking an instrument back before the first signature."""

from __future__ import annotations

from agreements.actions.recall_instrument import recall_instrument
from agreements.errors import OutOfTurn, ReasonMissing, SignedAlready
from agreements.states import InstrumentState, TextState
from tests.agreements.dossier import Dossier, one_entry, refused


def recall(dossier: Dossier, reason: str = "The date moved.") -> None:
    recall_instrument(instrument_id=dossier.instrument.pk, reason=reason, by=dossier.cast.alice)


def test_recalling_voids_the_originals_and_keeps_the_approvals(dossier: Dossier) -> None:
    dossier.to_signing()
    with one_entry("instrument.recalled", dossier.agreement, reason="The date moved."):
        recall(dossier)
    assert dossier.instrument.state == InstrumentState.DRAFTING
    assert dossier.instrument.approved_digest == ""
    assert dossier.originals == []
    assert {one.state for one in dossier.instrument.texts.all()} == {TextState.APPROVED}


def test_recall_ends_with_the_first_signature(dossier: Dossier) -> None:
    dossier.to_signing().sign(dossier.cast.vera)
    with refused(SignedAlready):
        recall(dossier)


def test_recalled_from_approval_its_texts_need_no_new_review(dossier: Dossier) -> None:
    dossier.to_approval()
    with one_entry("instrument.recalled", dossier.agreement):
        recall(dossier, "The authority asks for a shorter title.")
    assert dossier.instrument.state == InstrumentState.DRAFTING
    assert {one.state for one in dossier.instrument.texts.all()} == {TextState.APPROVED}


def test_recall_needs_a_reason_and_an_open_signing(dossier: Dossier) -> None:
    with refused(OutOfTurn):
        recall(dossier)
    dossier.to_signing()
    with refused(ReasonMissing):
        recall(dossier, "")
