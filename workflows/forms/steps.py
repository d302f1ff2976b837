"""What an act on an agreement asks the person: the shape alone, never a rule."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Appointment, holding_on
from accounts.roles import Role
from agreements.languages import language_named
from workflows.forms.papers import ApprovalForm, PaperForm, PowersForm, day_field
from workflows.pages.case import Case
from workflows.pages.possible import depositable, releasable, sealable
from workflows.pages.titles import party_name


class StepForm(forms.Form):
    """A form that knows the agreement as the person meets it."""

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.case = case
        self.prepare()

    def prepare(self) -> None:
        """Fill in the choices."""


class ReasonForm(StepForm):
    reason = forms.CharField(
        label=_("Reason"), widget=forms.Textarea({"rows": 4}), help_text=_("One sentence or more.")
    )


class ArrangeForm(StepForm):
    """Place in each language, and the date."""

    day = day_field(_("Date of signing"), required=False)

    def prepare(self) -> None:
        for tag in self.case.agreement.all_languages:
            self.fields[f"place-{tag}"] = forms.CharField(
                label=_("Place, in %(language)s") % {"language": language_named(tag)},
                max_length=120,
                required=False,
                initial=self.case.current.place.get(tag, ""),
            )
        self.fields["day"].initial = self.case.current.date
        self.order_fields([name for name in self.fields if name.startswith("place-")])

    @property
    def place(self) -> dict[str, str]:
        return {
            tag: self.cleaned_data.get(f"place-{tag}", "")
            for tag in self.case.agreement.all_languages
        }


class WaiveForm(PaperForm, ArrangeForm):
    """Place and date of the agreement itself, and why its letter is not needed, or which earlier one is."""

    paper_needed = False

    waiver = forms.CharField(
        label=_("Reason why the letter of intent is not needed"),
        widget=forms.Textarea({"rows": 3}),
        help_text=_("The letter that is now drafted is withdrawn with this reason."),
    )

    def prepare(self) -> None:
        super().prepare()
        self.fields["paper"].label = _("An earlier letter of intent, if there is one")
        self.order_fields(["waiver", "paper"])


class NameForm(StepForm):
    """A person who is appointed to sign in the office of a party."""

    signatory = forms.ChoiceField(
        label=_("Signatory"),
        help_text=_("Those appointed as signatories in the offices of the parties."),
    )

    def prepare(self) -> None:
        taken = {one.user_id for one in self.case.signatories}
        offices = {one.party.office_id for one in self.case.agreement.participants}
        rows = Appointment.objects.filter(
            holding_on(timezone.localdate()),
            role=Role.SIGNATORY,
            office__in=offices,
            user__is_active=True,
        ).select_related("user")
        self.people = {
            f"{one.party_id}-{row.user_id}": (one.party, row.user)
            for one in self.case.agreement.participants
            for row in rows
            if row.office_id == one.party.office_id and row.user_id not in taken
        }
        self.fields["signatory"].choices = [
            (key, f"{user} — {party_name(party)}") for key, (party, user) in self.people.items()
        ]


class ReleaseForm(StepForm):
    signatory = forms.ChoiceField(label=_("Signatory"))

    def prepare(self) -> None:
        self.fields["signatory"].choices = [
            (one.pk, f"{one.user} — {party_name(one.party)}") for one in releasable(self.case)
        ]


class OriginalsForm(StepForm):
    """Which originals; all of them to begin with."""

    originals = forms.MultipleChoiceField(label=_("Originals"), widget=forms.CheckboxSelectMultiple)

    def offered(self) -> list[Any]:
        return sealable(self.case)

    def prepare(self) -> None:
        rows = self.offered()
        self.fields["originals"].choices = [
            (str(one.pk), f"{one.instrument.get_kind_display()} — {party_name(one.holder)}")
            for one in rows
        ]
        self.fields["originals"].initial = [str(one.pk) for one in rows]


class DepositForm(OriginalsForm):
    place = forms.CharField(
        label=_("Where they are kept"), max_length=200, help_text=_("Archive, shelf, number.")
    )

    def offered(self) -> list[Any]:
        return depositable(self.case)


class NotifyForm(StepForm):
    party = forms.ChoiceField(label=_("Party"))
    number = forms.CharField(label=_("Number of the note"), max_length=100)
    notified_on = day_field(_("Date of the note"))

    def prepare(self) -> None:
        given = set(self.case.agreement.notifications.values_list("party", flat=True))
        self.fields["party"].choices = [
            (one.party_id, party_name(one.party, full=True))
            for one in self.case.agreement.participants
            if one.party_id not in given
        ]


class RenewForm(ReasonForm):
    until = day_field(_("In force until"))
    field_order = ("until", "reason")


class ApprovalStepForm(ApprovalForm):
    """An outside approval, chosen among those that are missing."""

    requirement = forms.ChoiceField(label=_("Authority"))
    field_order = ("requirement", *ApprovalForm.field_order)

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["requirement"].choices = [(one.pk, str(one)) for one in case.missing_approvals]


class PowersStepForm(PowersForm):
    """Full powers of one of the signatories."""

    signatory = forms.ChoiceField(label=_("Signatory"))
    field_order = ("signatory", *PowersForm.field_order)

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["signatory"].choices = [
            (one.pk, f"{one.user} — {party_name(one.party)}") for one in case.signatories
        ]
