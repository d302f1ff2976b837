"""A letter of intent that was signed before the agreement was registered."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests.cast import PDF, Story
from tests.pages.walking import as_person


def test_earlier_letter_is_attached_and_handed_out_to_those_entitled(story: Story) -> None:
    page = reverse("agreement_step", args=[story.agreement.pk, "waive"])
    letter = SimpleUploadedFile("letter.pdf", PDF)
    sent = {"waiver": "Signed in Monrovia in 2019.", "place-en": "Guiyang", "place-zh-Hans": "贵阳"}
    answer = as_person(story.cast.alice).post(page, {**sent, "paper": letter})
    assert answer.status_code == 302
    story.agreement.refresh_from_db()
    assert story.agreement.letter_waived == sent["waiver"]

    address = reverse("earlier_letter", args=[story.agreement.pk])
    assert as_person(story.cast.olu).get(address).content == PDF
    assert as_person(story.cast.vera).get(address).status_code == 404
    assert as_person(story.cast.mallory).get(address).status_code == 404
    shown = as_person(story.cast.alice).get(reverse("agreement", args=[story.agreement.pk]))
    assert address in shown.content.decode()


def test_without_an_earlier_letter_there_is_nothing_to_hand_out(story: Story) -> None:
    address = reverse("earlier_letter", args=[story.agreement.pk])
    assert as_person(story.cast.alice).get(address).status_code == 404
