"""People of an office: who they are, what they are appointed to, and until when."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.roles import Role
from agreements.forms.fields import day_field
from agreements.languages import offered


class RoleForm(forms.Form):
    """A role, and for a reviewer the language."""

    role = forms.ChoiceField(label=_("Role"), choices=Role.choices)
    language = forms.ChoiceField(
        label=_("Language reviewed"), required=False, help_text=_("For a reviewer only.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].choices = [("", "—"), *offered()]  # type: ignore[attr-defined]


class AppointForm(RoleForm):
    valid_from = day_field(_("From"))
    valid_until = day_field(_("Until"), required=False, help_text=_("Empty: until it is ended."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["valid_from"].initial = timezone.localdate()


class EndForm(forms.Form):
    last_day = day_field(_("Last day"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["last_day"].initial = timezone.localdate()


class EnrollForm(RoleForm):
    full_name = forms.CharField(label=_("Name"), max_length=150)
    username = forms.CharField(
        label=_("Name to sign in with"),
        max_length=150,
        validators=[UnicodeUsernameValidator()],
        widget=forms.TextInput({"autocapitalize": "none", "autocomplete": "off"}),
    )
    interface = forms.ChoiceField(label=_("Language of the pages"), choices=settings.LANGUAGES)
    field_order = ("full_name", "username", "interface", "role", "language")
