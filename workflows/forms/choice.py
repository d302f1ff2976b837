"""What a person looks for in the list of agreements."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from agreements.states import AgreementKind, AgreementState

ANY = ("", _("all"))


class _Filter:
    """A filter may stay empty, which is not worth a mark on its label."""

    def validate(self, value: Any) -> None:
        if value:
            super().validate(value)  # type: ignore[misc]


class Words(_Filter, forms.CharField):
    """Words to look for."""


class Choice(_Filter, forms.ChoiceField):
    """One value, or all."""


class ChoiceForm(forms.Form):
    """The filters above the list; what cannot be understood narrows nothing."""

    use_required_attribute = False

    q = Words(
        label=_("Reference, party, title"),
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    state = Choice(label=_("State"), choices=[ANY, *AgreementState.choices])
    kind = Choice(label=_("Kind"), choices=[ANY, *AgreementKind.choices])
