"""Who may sign, on what proof, and which outside authorities have agreed."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import Dated
from agreements.models.agreement import Agreement
from agreements.models.instrument import Instrument
from agreements.models.party import Party
from agreements.models.profile import Requirement


class Signatory(models.Model):
    """The person who signs for a party in this agreement."""

    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="signatories")
    party = models.ForeignKey(Party, models.PROTECT, related_name="signatories")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="signatory_of")

    class Meta:
        ordering = ("agreement", "pk")
        verbose_name = _("signatory")
        constraints = (
            models.UniqueConstraint(
                fields=("agreement", "party", "user"), name="signatory_named_once"
            ),
        )

    def __str__(self) -> str:
        return str(self.user)


class FullPowers(Dated):
    """Proof that a signatory may sign: for one instrument, or for all of the agreement."""

    signatory = models.ForeignKey(Signatory, models.PROTECT, related_name="full_powers")
    instrument = models.ForeignKey(
        Instrument, models.PROTECT, null=True, blank=True, related_name="full_powers"
    )
    number = models.CharField(_("number"), max_length=100)
    issued_by = models.CharField(_("issued by"), max_length=200)
    paper = models.CharField(max_length=64, blank=True)
    paper_type = models.CharField(max_length=40, blank=True)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("signatory", "pk")
        verbose_name = _("full powers")

    def __str__(self) -> str:
        return f"{self.number}: {self.signatory}"


class ExternalApproval(models.Model):
    """A decision of an authority outside the office: number, date, letter."""

    instrument = models.ForeignKey(Instrument, models.PROTECT, related_name="external_approvals")
    requirement = models.ForeignKey(Requirement, models.PROTECT, related_name="approvals")
    number = models.CharField(_("number"), max_length=100)
    decided_on = models.DateField(_("date"))
    paper = models.CharField(max_length=64)
    paper_type = models.CharField(max_length=40)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("instrument", "pk")
        verbose_name = _("outside approval")
        constraints = (
            models.UniqueConstraint(
                fields=("instrument", "requirement"), name="one_approval_a_requirement"
            ),
        )

    def __str__(self) -> str:
        return self.number


class Notification(models.Model):
    """A party's word that its own procedure for entry into force is complete."""

    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="notifications")
    party = models.ForeignKey(Party, models.PROTECT, related_name="notifications")
    number = models.CharField(_("number"), max_length=100)
    notified_on = models.DateField(_("date"))
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("agreement", "pk")
        verbose_name = _("notification")
        constraints = (
            models.UniqueConstraint(fields=("agreement", "party"), name="party_notifies_once"),
        )

    def __str__(self) -> str:
        return self.number
