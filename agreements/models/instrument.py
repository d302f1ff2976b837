"""One written act of an agreement, and its numbered places."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField, transition

from agreements.models.agreement import Agreement
from agreements.models.machine import Machine
from agreements.states import ADOPTED_KINDS, CONCLUDED, InstrumentKind, InstrumentState
from rendering.content import Role

UNDER_WAY = [InstrumentState.REVIEW, InstrumentState.APPROVAL, InstrumentState.SIGNING]
RECALLABLE = [InstrumentState.APPROVAL, InstrumentState.SIGNING]
UNCONCLUDED = [InstrumentState.DRAFTING, *UNDER_WAY]


class Instrument(Machine):  # type: ignore[django-manager-missing]
    """A letter of intent, the agreement itself, a memorandum: one written act in all its languages."""

    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="instruments")
    kind = models.CharField(_("instrument"), max_length=30, choices=InstrumentKind.choices)
    position = models.PositiveSmallIntegerField()
    place = models.JSONField(_("place"), default=dict)
    date = models.DateField(_("date"), null=True, blank=True)
    revision = models.ForeignKey(
        "Revision", models.PROTECT, null=True, blank=True, related_name="+"
    )
    approved_digest = models.CharField(max_length=64, blank=True)
    concluded_on = models.DateField(null=True, blank=True)
    state = FSMField(
        choices=InstrumentState.choices,
        default=InstrumentState.DRAFTING,
        protected=True,
        db_index=True,
    )

    class Meta:
        ordering = ("agreement", "position")
        verbose_name = _("instrument")
        constraints = (
            models.UniqueConstraint(
                fields=("agreement", "position"), name="one_instrument_a_position"
            ),
            models.CheckConstraint(
                condition=Q(state__in=InstrumentState.values), name="instrument_state_known"
            ),
        )

    def __str__(self) -> str:
        return str(self.get_kind_display())

    @property
    def is_adopted_kind(self) -> bool:
        """Whether it becomes final by adoption, without signatures."""
        return self.kind in ADOPTED_KINDS

    @property
    def is_concluded(self) -> bool:
        return self.state in CONCLUDED

    @transition(field=state, source=InstrumentState.DRAFTING, target=InstrumentState.REVIEW)
    def submit(self) -> None:
        """Every language is complete: the reviewers may read."""

    @transition(field=state, source=UNDER_WAY, target=InstrumentState.DRAFTING)
    def refer_back(self) -> None:
        """A reviewer, the approver or a signatory sent it back with reasons."""

    @transition(field=state, source=InstrumentState.REVIEW, target=InstrumentState.APPROVAL)
    def approve(self) -> None:
        """Every text stands approved at one joint digest."""

    @transition(field=state, source=InstrumentState.APPROVAL, target=InstrumentState.SIGNING)
    def clear(self) -> None:
        """Every outside approval is in hand."""

    @transition(field=state, source=RECALLABLE, target=InstrumentState.DRAFTING)
    def recall(self) -> None:
        """The office takes it back before the first signature: an authority asks for changes, say."""

    @transition(field=state, source=InstrumentState.SIGNING, target=InstrumentState.SIGNED)
    def sign_off(self) -> None:
        """Every signatory has signed every original."""

    @transition(field=state, source=InstrumentState.SIGNING, target=InstrumentState.ADOPTED)
    def adopt(self) -> None:
        """It becomes final without signatures."""

    @transition(field=state, source=UNCONCLUDED, target=InstrumentState.WITHDRAWN)
    def withdraw(self) -> None:
        """It will not be concluded."""


class Article(models.Model):
    """A place of an instrument, common to all its languages."""

    instrument = models.ForeignKey(Instrument, models.PROTECT, related_name="articles")
    key = models.SlugField(max_length=60)
    role = models.CharField(
        _("role"), max_length=20, choices=[(role.value, role.value) for role in Role]
    )
    position = models.PositiveIntegerField()
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("instrument", "position", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("instrument", "key"),
                condition=Q(removed_at=None),
                name="one_standing_article_a_key",
            ),
            models.CheckConstraint(
                condition=Q(role__in=[role.value for role in Role]), name="article_role_known"
            ),
        )

    def __str__(self) -> str:
        return self.key
