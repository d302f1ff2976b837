"""An answer to a finding: let it stand, or take that back. Each with its reason."""

from __future__ import annotations

import json
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class LetStandForm(forms.Form):
    """``seen`` names the wordings that the person read, language by language."""

    seen = forms.JSONField(widget=forms.HiddenInput)
    reason = forms.CharField(
        label=_("Why both sides let it stand"),
        help_text=_("It is printed in the report of the concordance, with your name."),
        widget=forms.Textarea({"rows": 3}),
    )

    def clean_seen(self) -> dict[str, str]:
        """Language to digest; anything else was not sent by the page."""
        seen: Any = self.cleaned_data["seen"]
        if not isinstance(seen, dict) or not all(isinstance(one, str) for one in seen.values()):
            raise forms.ValidationError(_("Open the page again: what you read cannot be told."))
        return seen

    @staticmethod
    def read(seen: Any) -> str:
        """The digests as the hidden field carries them."""
        return json.dumps(dict(seen), sort_keys=True)


class TakeBackForm(forms.Form):
    reason = forms.CharField(label=_("Why it no longer stands"), widget=forms.Textarea({"rows": 3}))
