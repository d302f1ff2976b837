"""Papers that people bring: each with one upload, which outlives a refusal."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core import signing
from django.utils.html import escape
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from agreements.errors import UnsuitablePaper
from agreements.forms.fields import day_field
from agreements.papers import Paper, accept

__all__ = ["ApprovalForm", "PaperForm", "PowersForm", "day_field"]

SALT = "workflows.forms.papers"
KINDS = "application/pdf,image/png,image/jpeg"


class PaperForm(forms.Form):
    """A form with one paper. What was received once is remembered under its digest, signed."""

    paper = forms.FileField(
        label=_("Paper"),
        help_text=_("PDF, PNG or JPEG, at most 20 MB."),
        widget=forms.FileInput({"accept": KINDS}),
    )
    kept = forms.CharField(required=False, widget=forms.HiddenInput)
    paper_needed = True

    def __init__(self, data: Any = None, files: Any = None, **kwargs: Any) -> None:
        super().__init__(data.copy() if data else None, files, **kwargs)
        self.received: Paper | None = None
        if data:
            self._remember(self.data.get(self.add_prefix("kept"), ""))
        self.fields["paper"].required = self.paper_needed and self.received is None

    def _remember(self, token: str) -> None:
        try:
            sha256, media_type, name = signing.loads(token, salt=SALT)
        except signing.BadSignature:
            return
        self._receive(Paper(sha256, media_type), name)

    def _receive(self, paper: Paper, name: str) -> None:
        self.received = paper
        token = signing.dumps([paper.sha256, paper.media_type, name], salt=SALT)
        self.data[self.add_prefix("kept")] = token
        self.fields["paper"].required = False
        self["paper"].help_text = _now(
            "“%(name)s” was received; choose another only to replace it."
        ) % {"name": escape(name)}

    def clean_paper(self) -> Paper | None:
        upload = self.cleaned_data["paper"]
        if upload:
            upload.seek(0)  # after a refusal the form is read a second time
            try:
                self._receive(accept(upload), str(upload.name))
            except UnsuitablePaper as refusal:
                raise forms.ValidationError(str(refusal)) from refusal
        return self.received


class ApprovalForm(PaperForm):
    """An outside authority's decision."""

    number = forms.CharField(label=_("Number of the decision"), max_length=100)
    decided_on = day_field(_("Date of the decision"))
    field_order = ("number", "decided_on", "paper")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["paper"].label = _("The letter")


class PowersForm(PaperForm):
    """The proof that a signatory may sign."""

    SCOPES = (("instrument", _("This instrument only")), ("agreement", _("The whole agreement")))

    number = forms.CharField(label=_("Number"), max_length=100)
    issued_by = forms.CharField(
        label=_("Issued by"),
        max_length=200,
        help_text=_("The authority that empowers the signatory."),
    )
    valid_from = day_field(_("Valid from"))
    valid_until = day_field(
        _("Valid until"), required=False, help_text=_("Empty if the powers name no end.")
    )
    scope = forms.ChoiceField(
        label=_("They cover"), choices=SCOPES, initial="instrument", widget=forms.RadioSelect
    )
    paper_needed = False
    field_order = ("number", "issued_by", "valid_from", "valid_until", "scope", "paper")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["paper"].label = _("Scan of the full powers")
