"""One article in every language, as an officer sends it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from agreements.actions.wordings import Draft
from agreements.content import wording_digest
from agreements.models import Wording
from rendering.content import NUMBERED, Role

LONGEST_HEADING = 300


class WordingForm(forms.Form):
    """What one text says at an article; ``seen`` names the wording that the person started from."""

    heading = forms.CharField(label=_("Heading"), max_length=LONGEST_HEADING, required=False)
    plain = forms.CharField(
        label=_("Wording"), required=False, strip=False, widget=forms.Textarea({"rows": 5})
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: object, with_heading: bool, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        if not with_heading:
            del self.fields["heading"]

    @property
    def draft(self) -> Draft:
        """What was sent. The form is valid."""
        sent = self.cleaned_data
        return Draft(sent.get("heading", ""), sent["plain"], sent["seen"])

    @property
    def untouched(self) -> bool:
        """Whether the person sent back the very wording that they started from."""
        heading = " ".join(self.draft.heading.split())
        lines = [line.strip() for line in self.draft.plain.splitlines()]
        plain = "\n".join(line for line in lines if line)
        if not self.draft.seen:
            return not heading and not plain
        return wording_digest(heading, plain) == self.draft.seen


def _shown(row: Wording | None) -> dict[str, str]:
    """One paragraph a line, with a free line between paragraphs."""
    if row is None:
        return {}
    return {"heading": row.heading, "plain": row.plain, "seen": row.digest}


def wording_forms(
    role: str, rows: Mapping[str, Wording | None], data: QueryDict | None = None
) -> dict[str, WordingForm]:
    """A form for each language (to its standing wording), filled from what was sent if anything was."""
    headed = Role(role) in NUMBERED or any(row and row.heading for row in rows.values())
    sides = {
        language: WordingForm(data, prefix=language, initial=_shown(row), with_heading=headed)
        for language, row in rows.items()
    }
    for form in list(sides.values())[:1]:  # who opened an article wants to write
        form.fields["plain"].widget.attrs["autofocus"] = True
    return sides


def merged(
    role: str, rows: Mapping[str, Wording | None], sent: Mapping[str, WordingForm]
) -> dict[str, WordingForm]:
    """After somebody else saved: what was typed stays, what was not touched follows the other.

    Each form now names the wording that stands, so saving again is meant.
    """
    forms_now = wording_forms(role, rows)
    for language, form in forms_now.items():
        if not sent[language].untouched:
            draft = sent[language].draft
            form.initial = {**form.initial, "heading": draft.heading, "plain": draft.plain}
    return forms_now


def all_valid(sent: Sequence[WordingForm]) -> bool:
    """Whether each has the right shape; every one is looked at, so that each shows what is wrong."""
    answers = [form.is_valid() for form in sent]
    return all(answers)
