"""Names of parties and people, in one language, from a day on."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accounts.models import Office
from agreements.actions.enter_party import NewParty
from agreements.forms.fields import day_field
from agreements.languages import language_named, offered
from agreements.models import UnitType
from rendering.content import Name

FIRST_NAMES = ("zh-Hans", "en")


class DatedForm(forms.Form):
    """Something in one language, from a day on."""

    language = forms.ChoiceField(label=_("Language"))
    valid_from = day_field(_("From"), help_text=_("The present name ends on the day before."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].choices = offered()  # type: ignore[attr-defined]
        self.fields["valid_from"].initial = timezone.localdate()


class PartyNameForm(DatedForm):
    full = forms.CharField(
        label=_("Full official name"),
        max_length=300,
        help_text=_("As it stands in the title of an agreement."),
    )
    short = forms.CharField(label=_("Short name"), max_length=120)
    field_order = ("language", "full", "short", "valid_from")


class PersonNameForm(DatedForm):
    name = forms.CharField(label=_("Name"), max_length=150)
    title = forms.CharField(
        label=_("Title"), max_length=200, help_text=_("As it stands below a signature.")
    )
    field_order = ("language", "name", "title", "valid_from")


class NewPartyForm(forms.Form):
    """A party, with its office if it is a partner's; further languages are named afterwards."""

    keeper = forms.ModelChoiceField(Office.objects.none(), label=_("Entered by"), empty_label=None)
    office_name = forms.CharField(
        label=_("Partner’s office, in English"),
        max_length=200,
        required=False,
        help_text=_("Empty for a party of your own office."),
    )
    office_name_zh = forms.CharField(
        label=_("Partner’s office, in Chinese"), max_length=200, required=False
    )
    country = forms.CharField(
        label=_("Country"), max_length=2, help_text=_("Two letters, as in ISO 3166: CN, LR, MZ.")
    )
    unit_type = forms.ChoiceField(label=_("Unit"), choices=UnitType.choices)
    language = forms.ChoiceField(label=_("Its language"))
    own_full = forms.CharField(label=_("Full official name in its language"), max_length=300)
    own_short = forms.CharField(label=_("Short name in its language"), max_length=120)
    valid_from = day_field(_("Names hold from"))

    def __init__(self, *args: Any, offices: list[Office], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keepers = Office.objects.filter(pk__in=[one.pk for one in offices])
        self.fields["keeper"].queryset = keepers  # type: ignore[attr-defined]
        self.fields["keeper"].initial = offices[0]
        if len(offices) == 1:
            self.fields["keeper"].widget = forms.HiddenInput()
        self.fields["language"].choices = offered()  # type: ignore[attr-defined]
        self.fields["valid_from"].initial = timezone.localdate()
        for tag in FIRST_NAMES:
            tongue = {"language": language_named(tag)}
            self.fields[f"full-{tag}"] = forms.CharField(
                label=_now("Full official name in %(language)s") % tongue,
                max_length=300,
                required=False,
            )
            self.fields[f"short-{tag}"] = forms.CharField(
                label=_now("Short name in %(language)s") % tongue, max_length=120, required=False
            )
        self.order_fields([*(one for one in self.fields if one != "valid_from"), "valid_from"])

    def clean(self) -> dict[str, Any]:
        """A name is full and short, or not given."""
        given: dict[str, Any] = super().clean() or {}
        for tag in FIRST_NAMES:
            full, short = given.get(f"full-{tag}"), given.get(f"short-{tag}")
            if bool(full) != bool(short):
                missing = "short" if full else "full"
                self.add_error(f"{missing}-{tag}", _now("Write both names, or neither."))
        return given

    def party(self) -> NewParty:
        given = self.cleaned_data
        names = {
            tag: Name(given[f"full-{tag}"].strip(), given[f"short-{tag}"].strip())
            for tag in FIRST_NAMES
            if given[f"full-{tag}"]
        }
        names[given["language"]] = Name(given["own_full"].strip(), given["own_short"].strip())
        return NewParty(
            country=given["country"],
            unit_type=UnitType(given["unit_type"]),
            language=given["language"],
            names=names,
            valid_from=given["valid_from"],
        )
