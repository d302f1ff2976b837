"""Rules of an office: an outside approval that is needed, or no longer."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import Office
from agreements.actions.enter_profile import Rules
from agreements.forms.fields import day_field
from agreements.models.profile import preceded
from agreements.states import AgreementKind, InstrumentKind


class ProfileForm(forms.Form):
    office = forms.ModelChoiceField(Office.objects.none(), label=_("Office"), empty_label=None)
    name = forms.CharField(label=_("Name in English"), max_length=200)
    name_zh = forms.CharField(label=_("Name in Chinese"), max_length=200, required=False)
    source = forms.CharField(
        label=_("Source"),
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Where these rules are written down."),
    )
    source_zh = forms.CharField(
        label=_("Source in Chinese"), widget=forms.Textarea({"rows": 3}), required=False
    )
    source_date = day_field(_("Date of the source"))
    preceded_by_letter = forms.MultipleChoiceField(
        label=_("Kinds that begin with a letter of intent"),
        choices=AgreementKind.choices,
        required=False,
        initial=preceded,
        widget=forms.CheckboxSelectMultiple({"class": "choices-abreast"}),
    )

    def __init__(self, *args: Any, offices: list[Office], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mine = Office.objects.filter(pk__in=[one.pk for one in offices])
        self.fields["office"].queryset = mine  # type: ignore[attr-defined]
        self.fields["office"].initial = offices[0]
        if len(offices) == 1:
            self.fields["office"].widget = forms.HiddenInput()

    def rules(self) -> Rules:
        given = {key: value for key, value in self.cleaned_data.items() if key != "office"}
        kinds = [AgreementKind(one) for one in given.pop("preceded_by_letter")]
        return Rules(**given, preceded_by_letter=kinds)


class RequirementForm(forms.Form):
    instrument_kind = forms.ChoiceField(label=_("Instrument"), choices=InstrumentKind.choices)
    authority = forms.CharField(label=_("Authority in English"), max_length=200)
    authority_zh = forms.CharField(label=_("Authority in Chinese"), max_length=200, required=False)
    source = forms.CharField(
        label=_("Source"),
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Where this rule is written down: it is shown to whoever meets the rule."),
    )
    source_zh = forms.CharField(
        label=_("Source in Chinese"), widget=forms.Textarea({"rows": 3}), required=False
    )
    source_date = day_field(_("Date of the source"))


class RetireForm(forms.Form):
    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea({"rows": 3}))
