"""The agreement: what the parties conclude, from letter of intent to force and after."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField, transition

from accounts.models import Appointment, Office, User, holding_on
from agreements.models.machine import Machine
from agreements.models.party import Partnership, Party
from agreements.models.profile import Profile
from agreements.states import AgreementKind, AgreementState, ForceRule
from rendering.content import AlternatMode, Layout

if TYPE_CHECKING:
    from agreements.models.instrument import Instrument

BEFORE_SIGNATURE = [AgreementState.LETTER_OF_INTENT, AgreementState.NEGOTIATION]
BINDING = [AgreementState.IN_FORCE, AgreementState.SUSPENDED]


class AgreementQuerySet(models.QuerySet["Agreement"]):
    """Questions about agreements."""

    def locked(self) -> AgreementQuerySet:
        """For acts: the row is held until the transaction ends, so no text of it moves."""
        return self.select_for_update(no_key=True)

    def visible_to(self, user: User) -> AgreementQuerySet:
        """Those in which the person's office takes part, or in which they are named to sign."""
        if not user.is_authenticated or not user.is_active:
            return self.none()
        offices = Appointment.objects.filter(holding_on(timezone.localdate()), user=user).values(
            "office"
        )
        return self.filter(
            Q(pk__in=Participation.objects.filter(party__office__in=offices).values("agreement"))
            | Q(office__in=offices)
            | Q(pk__in=user.signatory_of.values("agreement"))
        )

    def open(self) -> AgreementQuerySet:
        return self.filter(state__in=BEFORE_SIGNATURE)


class Agreement(Machine):
    """The dossier of one agreement: parties, languages, alternat, and where the tie stands."""

    reference = models.CharField(_("reference"), max_length=60, unique=True)
    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="agreements")
    kind = models.CharField(_("kind"), max_length=30, choices=AgreementKind.choices)
    office = models.ForeignKey(Office, models.PROTECT, related_name="agreements_led")
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="agreements_kept"
    )
    profile = models.ForeignKey(Profile, models.PROTECT, related_name="agreements")
    parties = models.ManyToManyField(Party, through="Participation", related_name="agreements")
    languages = models.JSONField(_("languages"))
    reference_languages = models.JSONField(_("reference languages"), default=list)
    alternat = models.CharField(
        _("alternat"), max_length=20, choices=[(mode.value, mode.value) for mode in AlternatMode]
    )
    layout = models.CharField(
        _("layout"), max_length=20, choices=[(one.value, one.value) for one in Layout]
    )
    force_rule = models.CharField(_("entry into force"), max_length=20, choices=ForceRule.choices)
    force_on = models.DateField(_("agreed date of entry into force"), null=True, blank=True)
    in_force_since = models.DateField(null=True, blank=True)
    expires_on = models.DateField(_("expires on"), null=True, blank=True)
    letter_waived = models.TextField(blank=True)
    letter_paper = models.CharField(max_length=64, blank=True)
    letter_paper_type = models.CharField(max_length=40, blank=True)
    registered_at = models.DateTimeField(auto_now_add=True)
    entries_count = models.PositiveIntegerField(default=0, editable=False)
    entries_head = models.CharField(max_length=64, blank=True, editable=False)
    state = FSMField(
        choices=AgreementState.choices,
        default=AgreementState.LETTER_OF_INTENT,
        protected=True,
        db_index=True,
    )

    objects = AgreementQuerySet.as_manager()

    class Meta:
        ordering = ("-registered_at", "-pk")
        verbose_name = _("agreement")
        constraints = (
            models.CheckConstraint(
                condition=Q(state__in=AgreementState.values), name="agreement_state_known"
            ),
        )

    def __str__(self) -> str:
        return self.reference

    @property
    def all_languages(self) -> list[str]:
        """Authentic languages in the agreed order, then reference languages."""
        return [*self.languages, *self.reference_languages]

    @property
    def participants(self) -> Sequence[Participation]:
        """Parties in the agreed order (uses what was prefetched)."""
        return sorted(self.participations.all(), key=lambda one: one.position)

    @property
    def office_ids(self) -> set[int]:
        """Every office that takes part, the lead office included."""
        return {self.office_id, *(one.party.office_id for one in self.participants)}

    @property
    def current(self) -> Instrument | None:
        """The instrument now in hand: the latest."""
        instruments = sorted(self.instruments.all(), key=lambda one: one.position)
        return instruments[-1] if instruments else None

    @transition(
        field=state, source=AgreementState.LETTER_OF_INTENT, target=AgreementState.NEGOTIATION
    )
    def open_negotiation(self) -> None:
        """Begin the agreement itself: the letter is concluded, attached or waived."""

    @transition(field=state, source=AgreementState.NEGOTIATION, target=AgreementState.SIGNED)
    def conclude(self) -> None:
        """Its instrument has been signed or adopted."""

    @transition(field=state, source=AgreementState.SIGNED, target=AgreementState.IN_FORCE)
    def enter_into_force(self) -> None:
        """From now on the agreement binds."""

    @transition(field=state, source=AgreementState.IN_FORCE, target=AgreementState.SUSPENDED)
    def suspend(self) -> None:
        """Its operation rests."""

    @transition(field=state, source=AgreementState.SUSPENDED, target=AgreementState.IN_FORCE)
    def resume(self) -> None:
        """Its operation goes on."""

    @transition(field=state, source=AgreementState.IN_FORCE, target=AgreementState.IN_FORCE)
    def renew(self) -> None:
        """It binds for a further period."""

    @transition(field=state, source=AgreementState.IN_FORCE, target=AgreementState.EXPIRED)
    def expire(self) -> None:
        """Its period has run out."""

    @transition(field=state, source=BINDING, target=AgreementState.TERMINATED)
    def terminate(self) -> None:
        """It ends before its period."""

    @transition(field=state, source=BEFORE_SIGNATURE, target=AgreementState.WITHDRAWN)
    def withdraw(self) -> None:
        """It will not be concluded."""


class Participation(models.Model):
    """A party's place in an agreement: its position in the agreed order, and its language."""

    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="participations")
    party = models.ForeignKey(Party, models.PROTECT, related_name="participations")
    position = models.PositiveSmallIntegerField()
    language = models.CharField(_("language"), max_length=20)

    class Meta:
        ordering = ("agreement", "position")
        constraints = (
            models.UniqueConstraint(fields=("agreement", "party"), name="party_takes_part_once"),
            models.UniqueConstraint(fields=("agreement", "position"), name="one_party_a_position"),
        )

    def __str__(self) -> str:
        return f"{self.agreement}: {self.party}"
