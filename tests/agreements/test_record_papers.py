"""Outside approvals, full powers and the opening of the signing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from agreements.actions.retire_requirement import retire_requirement
from agreements.errors import (
    ApprovalMissing,
    ApprovalRecorded,
    BadStructure,
    DateImpossible,
    FullPowersMissing,
    NotCompetent,
    OutOfTurn,
    UnsuitablePaper,
)
from agreements.models import Requirement
from agreements.papers import LIMIT_MB, accept, place_of, read, store
from agreements.states import InstrumentKind, InstrumentState, TextState
from tests.agreements.dossier import Dossier, one_entry, refused
from tests.cast import DAY, PDF, particulars


def test_approval_is_recorded_with_number_date_and_letter(dossier: Dossier) -> None:
    dossier.to_approval()
    with one_entry("external_approval.recorded", dossier.agreement, number="友协〔2025〕7号"):
        dossier.record_approval(number=" 友协〔2025〕7号 ")
    row = dossier.instrument.external_approvals.get()
    assert (row.number, row.decided_on) == ("友协〔2025〕7号", date(2025, 6, 20))
    assert read(row.paper) == PDF


def test_approval_is_recorded_once(dossier: Dossier) -> None:
    dossier.record_approval()
    with refused(ApprovalRecorded, "友协〔2025〕7号"):
        dossier.record_approval(number="8")


def test_approval_of_another_kind_of_instrument_is_not_asked_for(dossier: Dossier) -> None:
    other = Requirement.objects.get(instrument_kind=InstrumentKind.SISTER_CITY)
    with refused(BadStructure, "ask for no such approval"):
        dossier.record_approval(requirement_id=other.pk)


def test_approval_is_not_dated_in_the_future(dossier: Dossier) -> None:
    with refused(DateImpossible, "future"):
        dossier.record_approval(decided_on=timezone.localdate() + timedelta(days=1))


def test_paper_without_number_is_not_recorded(dossier: Dossier) -> None:
    with refused(BadStructure, "number"):
        dossier.record_approval(number=" ")
    with refused(BadStructure, "number"):
        dossier.record_powers(dossier.cast.vera, number="")


def test_partner_does_not_record_an_approval_of_the_lead_office(dossier: Dossier) -> None:
    with refused(NotCompetent, "another office"):
        dossier.record_approval(by=dossier.cast.olu)


def test_approval_is_not_recorded_for_what_is_signed(dossier: Dossier) -> None:
    dossier.to_signed()
    with refused(OutOfTurn, "signed"):
        dossier.record_approval()


def test_full_powers_are_recorded_for_the_whole_agreement(dossier: Dossier) -> None:
    with one_entry("full_powers.recorded", dossier.agreement, scope="agreement", paper=""):
        dossier.record_powers(dossier.cast.amos, by=dossier.cast.olu)


def test_full_powers_are_recorded_for_one_instrument_with_their_paper(dossier: Dossier) -> None:
    paper = store(PDF, "application/pdf")
    with one_entry("full_powers.recorded", dossier.agreement, paper=paper.sha256) as entry:
        dossier.record_powers(dossier.cast.vera, instrument_id=dossier.instrument.pk, paper=paper)
    assert entry().facts["scope"] == "letter_of_intent"


def test_full_powers_do_not_end_before_they_begin(dossier: Dossier) -> None:
    with refused(DateImpossible, "end before they begin"):
        dossier.record_powers(dossier.cast.vera, valid_until=date(2024, 12, 31))


def test_full_powers_do_not_extend_to_another_agreement(dossier: Dossier) -> None:
    other = Dossier(dossier.cast, reference="GZ-2025-02")
    with refused(BadStructure, "another agreement"):
        dossier.record_powers(dossier.cast.vera, instrument_id=other.instrument.pk)


def test_full_powers_come_too_late_for_what_is_in_force(dossier: Dossier) -> None:
    dossier.to_force()
    with refused(OutOfTurn, "in force"):
        dossier.record_powers(dossier.cast.vera)


def test_signing_opens_when_every_paper_is_in_hand(dossier: Dossier) -> None:
    dossier.to_approval().record_papers()
    with one_entry("instrument.cleared", dossier.agreement) as entry:
        dossier.clear()
    assert entry().by is None
    assert dossier.instrument.state == InstrumentState.SIGNING
    assert {text.state for text in dossier.instrument.texts.all()} == {TextState.AUTHENTIC}


def test_reference_text_becomes_a_reference_text(dossier: Dossier) -> None:
    other = Dossier(
        dossier.cast,
        reference="GZ-2025-02",
        languages=("zh-Hans",),
        reference_languages=("en",),
        participants=[
            replace(one, language="zh-Hans") for one in particulars(dossier.cast).participants
        ],
    )
    other.to_approval().record_papers().clear()
    assert other.text("en").state == TextState.REFERENCE
    assert other.text("zh-Hans").state == TextState.AUTHENTIC


def test_missing_approval_is_named_with_the_office_that_can_bring_it(dossier: Dossier) -> None:
    dossier.to_approval()
    with refused(ApprovalMissing, "The national friendship association"):
        dossier.clear()


def test_approval_no_longer_asked_for_is_not_missed(dossier: Dossier) -> None:
    dossier.to_approval().record_powers(dossier.cast.vera).record_powers(dossier.cast.amos)
    requirement = Requirement.objects.get(instrument_kind=InstrumentKind.LETTER_OF_INTENT)
    retire_requirement(requirement=requirement, reason="The rule changed.", by=dossier.cast.ada)
    assert dossier.clear().instrument.state == InstrumentState.SIGNING


def test_missing_full_powers_are_named(dossier: Dossier) -> None:
    dossier.to_approval().record_approval().record_powers(dossier.cast.vera)
    with refused(FullPowersMissing, "Amos"):
        dossier.clear()


def test_full_powers_that_lapse_before_the_date_count_for_nothing(dossier: Dossier) -> None:
    dossier.to_approval().record_approval().record_powers(dossier.cast.vera)
    dossier.record_powers(dossier.cast.amos, valid_until=DAY - timedelta(days=1))
    with refused(FullPowersMissing, "Amos"):
        dossier.clear()


def test_draft_is_not_cleared(dossier: Dossier) -> None:
    with refused(OutOfTurn):
        dossier.clear()


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (PDF, "application/pdf"),
        (b"\x89PNG\r\n\x1a\n rest", "image/png"),
        (b"\xff\xd8\xff rest", "image/jpeg"),
    ],
)
def test_paper_is_told_by_its_content(content: bytes, media_type: str) -> None:
    paper = accept(SimpleUploadedFile("letter.exe", content))
    assert (paper.media_type, read(paper.sha256)) == (media_type, content)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b"<html>", "neither PDF, PNG nor JPEG"),
        (b"%PDF-" + b" " * (LIMIT_MB * 1024 * 1024), "too large"),
    ],
)
def test_other_papers_are_refused(db: None, content: bytes, why: str) -> None:
    with refused(UnsuitablePaper, why):
        accept(SimpleUploadedFile("letter.pdf", content))


def test_altered_paper_is_not_read_and_is_mended_by_storing_it_again() -> None:
    paper = store(b"%PDF-1.4 whole", "application/pdf")
    default_storage.delete(place_of(paper.sha256))
    with pytest.raises(FileNotFoundError):
        read(paper.sha256)
    with default_storage.open(place_of(paper.sha256), "wb") as half:
        half.write(b"%PDF-1.4 wh")
    with pytest.raises(ValueError, match="altered"):
        read(paper.sha256)
    assert store(b"%PDF-1.4 whole", "application/pdf") == paper
    assert read(paper.sha256) == b"%PDF-1.4 whole"
