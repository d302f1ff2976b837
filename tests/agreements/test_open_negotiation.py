"""From the letter of intent to the negotiation: concluded, attached, or waived with a reason."""

from __future__ import annotations

from agreements.actions.open_negotiation import open_negotiation
from agreements.errors import LetterOutstanding, NotCompetent
from agreements.papers import store
from agreements.states import InstrumentState
from tests.agreements.dossier import PLACE, Dossier, one_entry, refused
from tests.cast import DAY, PDF


def test_letter_is_waived_with_a_reason(dossier: Dossier) -> None:
    with refused(LetterOutstanding):
        dossier.negotiate(waiver="  ")
    letter = dossier.instrument
    with one_entry("negotiation.opened", dossier.agreement, waiver="Old friends."):
        dossier.negotiate(waiver=" Old friends. ")
    letter.refresh_from_db()
    assert letter.state == InstrumentState.WITHDRAWN
    assert dossier.agreement.letter_waived == "Old friends."


def test_earlier_letter_is_kept_with_the_reason_that_names_it(dossier: Dossier) -> None:
    letter = store(PDF, "application/pdf")
    with one_entry("negotiation.opened", dossier.agreement, letter=letter.sha256):
        open_negotiation(
            agreement_id=dossier.pk,
            by=dossier.cast.alice,
            place=PLACE,
            day=DAY,
            waiver="Signed in 2019.",
            letter=letter,
        )
    kept = dossier.agreement
    assert (kept.letter_paper, kept.letter_paper_type) == (letter.sha256, "application/pdf")


def test_letter_under_way_is_not_waived(dossier: Dossier) -> None:
    dossier.submit()
    with refused(LetterOutstanding):
        dossier.negotiate(waiver="Old friends.")


def test_partner_does_not_open_the_negotiation(dossier: Dossier) -> None:
    dossier.to_signed()
    with refused(NotCompetent):
        dossier.negotiate(by=dossier.cast.olu)
