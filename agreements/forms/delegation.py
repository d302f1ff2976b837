"""Who shall act for me, at which stage, and for how long."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Appointment, User, holding_on
from accounts.roles import DELEGATED_ROLE, Stage
from agreements.forms.fields import day_field


def stages_of(user: User) -> list[tuple[str, str]]:
    """What the person may delegate: office and stage, named by the stage and, if need be, the office."""
    today = timezone.localdate()
    held = Appointment.objects.filter(holding_on(today), user=user).select_related("office")
    offices = {row.office.pk: row.office for row in held}
    roles = {(row.office_id, row.role) for row in held}
    return [
        (
            f"{office.pk}:{stage.value}",
            f"{stage.label} · {office}" if len(offices) > 1 else str(stage.label),
        )
        for office in offices.values()
        for stage in Stage
        if (office.pk, DELEGATED_ROLE[stage]) in roles
    ]


class DelegationForm(forms.Form):
    stage = forms.ChoiceField(label=_("Stage"))
    delegate = forms.ModelChoiceField(
        User.objects.none(), label=_("Who acts for you"), empty_label="—"
    )
    valid_from = day_field(_("From"))
    valid_until = day_field(_("Until"), help_text=_("This day included."))

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        today = timezone.localdate()
        self.fields["stage"].choices = stages_of(user)  # type: ignore[attr-defined]
        self.fields["valid_from"].initial = today
        offices = user.appointments.filter(holding_on(today)).values("office")
        colleagues = Appointment.objects.filter(holding_on(today), office__in=offices)
        self.fields["delegate"].queryset = (  # type: ignore[attr-defined]
            User.objects.active().filter(pk__in=colleagues.values("user")).exclude(pk=user.pk)
        )

    @property
    def office_and_stage(self) -> tuple[int, Stage]:
        office, stage = self.cleaned_data["stage"].split(":")
        return int(office), Stage(stage)
