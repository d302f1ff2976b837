"""The paper that one party holds, and the signatures on it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField, transition

from agreements.models.instrument import Instrument
from agreements.models.machine import Machine
from agreements.models.party import Party
from agreements.models.powers import Signatory
from agreements.states import OriginalState, SignatureMethod

UNSIGNED = [OriginalState.PRINTED, OriginalState.SEALED]


class Original(Machine):
    """One party's paper: stored under its SHA-256, with the joint digest that it carries."""

    instrument = models.ForeignKey(Instrument, models.PROTECT, related_name="originals")
    holder = models.ForeignKey(Party, models.PROTECT, related_name="originals")
    sha256 = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)
    edition = models.CharField(max_length=64)
    pages = models.PositiveIntegerField()
    printed_at = models.DateTimeField(auto_now_add=True)
    state = FSMField(
        choices=OriginalState.choices, default=OriginalState.PRINTED, protected=True, db_index=True
    )

    class Meta:
        ordering = ("instrument", "pk")
        verbose_name = _("original")
        constraints = (
            models.UniqueConstraint(
                fields=("instrument", "holder"),
                condition=~Q(state=OriginalState.VOID),
                name="one_standing_original_a_holder",
            ),
            models.CheckConstraint(
                condition=Q(state__in=OriginalState.values), name="original_state_known"
            ),
        )

    def __str__(self) -> str:
        return f"{self.instrument}: {self.holder}"

    @transition(field=state, source=OriginalState.PRINTED, target=OriginalState.SEALED)
    def seal(self) -> None:
        """The office has put its seal on it."""

    @transition(field=state, source=UNSIGNED, target=OriginalState.SIGNED)
    def sign(self) -> None:
        """Every signatory has signed it."""

    @transition(field=state, source=OriginalState.SIGNED, target=OriginalState.DEPOSITED)
    def deposit(self) -> None:
        """The depositary keeps it."""

    @transition(field=state, source=UNSIGNED, target=OriginalState.VOID)
    def void(self) -> None:
        """It counts no longer; the paper and its digest stay known."""


class Signature(models.Model):
    """The act of signing one original: who, where, when, in ink or electronically."""

    original = models.ForeignKey(Original, models.PROTECT, related_name="signatures")
    signatory = models.ForeignKey(Signatory, models.PROTECT, related_name="signatures")
    method = models.CharField(_("method"), max_length=20, choices=SignatureMethod.choices)
    place = models.CharField(_("place"), max_length=200, blank=True)
    signed_on = models.DateField(_("date"))
    digest = models.CharField(max_length=64)
    scan = models.CharField(max_length=64, blank=True)
    scan_type = models.CharField(max_length=40, blank=True)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("original", "pk")
        verbose_name = _("signature")
        constraints = (
            models.UniqueConstraint(
                fields=("original", "signatory"), name="one_signature_a_signatory"
            ),
        )

    def __str__(self) -> str:
        return f"{self.original}: {self.signatory}"
