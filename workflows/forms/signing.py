"""How a signatory answers, and when a forum adopted."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from workflows.forms.papers import PaperForm, day_field


class ConfirmForm(forms.Form):
    """The electronic confirmation: nothing to fill in, but the digest of what was read."""

    digest = forms.CharField(widget=forms.HiddenInput)


class InkForm(PaperForm):
    """A signature given in ink."""

    digest = forms.CharField(widget=forms.HiddenInput)
    place = forms.CharField(label=_("Place of signature"), max_length=200)
    signed_on = day_field(_("Date of signature"))
    field_order = ("place", "signed_on", "paper")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["paper"].label = _("Scan of the signed page")


class DeclineForm(forms.Form):
    """A signatory's reason for not signing."""

    reason = forms.CharField(label=_("Reason"), required=False, widget=forms.Textarea({"rows": 3}))


class AdoptionForm(forms.Form):
    adopted_on = day_field(_("Date of adoption"))
