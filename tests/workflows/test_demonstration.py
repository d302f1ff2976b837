"""The demonstration and the accord, told by their commands."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2
import pytest
from django.core.management import CommandError, call_command

from accounts.models import User
from agreements import register
from agreements.models import Agreement, Original
from agreements.states import AgreementState, InstrumentState
from workflows.models import Duty, Turn


def said(*arguments: str, **options: object) -> str:
    out = io.StringIO()
    call_command(*arguments, stdout=out, **options)
    return out.getvalue()


def words(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return "".join("\n".join(pages).split())


@pytest.mark.django_db(transaction=False)
def test_accord_is_carried_to_force_and_its_originals_are_written(tmp_path: Path) -> None:
    told = said("accord", str(tmp_path))
    agreement = Agreement.objects.get(reference="GZ-2025-01")
    assert agreement.state == AgreementState.IN_FORCE
    assert "23/23" in told
    assert "chain whole" in told
    names = sorted(path.name for path in tmp_path.glob("*.pdf"))
    assert names == [
        f"GZ-2025-01-{kind}-{party}.pdf"
        for kind in ("letter_of_intent", "sister_city")
        for party in ("guizhou", "monrovia")
    ]
    guizhou = words(tmp_path / "GZ-2025-01-sister_city-guizhou.pdf")
    monrovia = words(tmp_path / "GZ-2025-01-sister_city-monrovia.pdf")
    assert "中华人民共和国贵州省和利比里亚共和国蒙罗维亚市关于建立友好省市关系的协议书" in guizhou
    assert "利比里亚共和国蒙罗维亚市和中华人民共和国贵州省关于建立友好省市关系的协议书" in monrovia
    assert "inChineseandEnglish" in guizhou
    assert "inEnglishandChinese" in monrovia
    assert "DRAFT" not in guizhou


@pytest.mark.django_db(transaction=False)
def test_accord_runs_a_second_time_under_the_next_reference(tmp_path: Path) -> None:
    said("accord", str(tmp_path))
    said("accord", str(tmp_path))
    assert Agreement.objects.filter(
        reference="GZ-2025-01-2", state=AgreementState.IN_FORCE
    ).exists()


def test_accord_names_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    blocked = tmp_path / "taken"
    blocked.write_text("a file stands here")
    with pytest.raises(CommandError, match="cannot be written: choose another"):
        said("accord", str(blocked))


@pytest.mark.django_db(transaction=False)
def test_demonstration_shows_every_stage_with_people_for_every_role() -> None:
    told = said("demo", password="maple-river-1000")
    assert "maple-river-1000" in told
    stages = {row.reference: (row.state, row.current.state) for row in Agreement.objects.all()}
    assert stages == {
        "GZ-2025-01": (AgreementState.IN_FORCE, InstrumentState.SIGNED),
        "GZ-2025-02": (AgreementState.NEGOTIATION, InstrumentState.DRAFTING),
        "GZ-2025-03": (AgreementState.LETTER_OF_INTENT, InstrumentState.REVIEW),
        "GZ-2025-04": (AgreementState.NEGOTIATION, InstrumentState.SIGNING),
        "GY-2025-01": (AgreementState.NEGOTIATION, InstrumentState.REVIEW),
        "GY-2025-02": (AgreementState.LETTER_OF_INTENT, InstrumentState.DRAFTING),
        "XY-2025-01": (AgreementState.LETTER_OF_INTENT, InstrumentState.APPROVAL),
        "SD-2024-01": (AgreementState.SIGNED, InstrumentState.SIGNED),
        "SD-2024-02": (AgreementState.SIGNED, InstrumentState.ADOPTED),
    }
    asked = {duty: Turn.objects.filter(done_at=None, duty=duty).count() for duty in Duty}
    assert asked == {
        Duty.DRAFT: 2,
        Duty.REVIEW: 1,
        Duty.APPROVE: 1,
        Duty.BRING_PAPER: 3,
        Duty.SIGN: 1,
        Duty.ADOPT: 0,
    }
    assert User.objects.get(username="lin-yue").check_password("maple-river-1000")
    assert all(list(register.faults(row)) == [] for row in Agreement.objects.all())
    assert Original.objects.filter(instrument__agreement__reference="SD-2024-01").count() == 3

    assert "loaded already" in said("demo", if_empty=True)
    said("demo", new_password=True, password="cedar-delta-2000")
    assert User.objects.get(username="comfort-tarpeh").check_password("cedar-delta-2000")
