"""An instrument in one language: its wordings, its frozen revisions, what was sent back."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django_fsm import RETURN_VALUE, FSMField, transition

from agreements.models.instrument import Article, Instrument
from agreements.models.machine import Machine
from agreements.states import TextState


class Text(Machine):
    """One language of an instrument. No language is the source of another."""

    instrument = models.ForeignKey(Instrument, models.PROTECT, related_name="texts")
    language = models.CharField(_("language"), max_length=20)
    is_reference = models.BooleanField(default=False)
    digest = models.CharField(max_length=64, blank=True)
    approved_digest = models.CharField(max_length=64, blank=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    approved_at = models.DateTimeField(null=True, blank=True)
    state = FSMField(
        choices=TextState.choices, default=TextState.DRAFTING, protected=True, db_index=True
    )

    class Meta:
        ordering = ("instrument", "pk")
        verbose_name = _("text")
        constraints = (
            models.UniqueConstraint(fields=("instrument", "language"), name="one_text_a_language"),
            models.CheckConstraint(
                condition=Q(state__in=TextState.values), name="text_state_known"
            ),
        )

    def __str__(self) -> str:
        return self.language

    @transition(field=state, source=TextState.DRAFTING, target=TextState.IN_REVIEW)
    def submit(self) -> None:
        """The reviewer of this language may read."""

    @transition(field=state, source=TextState.IN_REVIEW, target=TextState.APPROVED)
    def approve(self) -> None:
        """The wording is accepted as it stands."""

    @transition(field=state, source=TextState.IN_REVIEW, target=TextState.DRAFTING)
    def refer_back(self) -> None:
        """The reviewer sent it back with reasons."""

    @transition(field=state, source=TextState.APPROVED, target=TextState.DRAFTING)
    def reopen(self) -> None:
        """Something in it changed, so its approval no longer holds."""

    @transition(
        field=state,
        source=TextState.APPROVED,
        target=RETURN_VALUE(TextState.AUTHENTIC, TextState.REFERENCE),
    )
    def establish(self) -> str:
        """It becomes definitive: authentic, or a reference text."""
        return TextState.REFERENCE if self.is_reference else TextState.AUTHENTIC

    @transition(
        field=state, source=[TextState.AUTHENTIC, TextState.REFERENCE], target=TextState.APPROVED
    )
    def recall(self) -> None:
        """Its instrument came back before it was signed by all; the approval stands while nothing changes."""


class Wording(models.Model):
    """What one text says at one article, as somebody once wrote it. Its words never change.

    ``superseded_at`` is empty for the wording that stands. ``confirmed`` maps
    each other language to the digest of the counterpart against which
    somebody last compared this wording.
    """

    text = models.ForeignKey(Text, models.PROTECT, related_name="wordings")
    article = models.ForeignKey(Article, models.PROTECT, related_name="wordings")
    number = models.PositiveIntegerField()
    heading = models.CharField(_("heading"), max_length=300, blank=True)
    plain = models.TextField(_("wording"), blank=True)
    digest = models.CharField(max_length=64)
    confirmed = models.JSONField(default=dict)
    drafted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    drafted_for = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    drafted_at = models.DateTimeField(auto_now_add=True)
    superseded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("text", "article", "number")
        verbose_name = _("wording")
        constraints = (
            models.UniqueConstraint(
                fields=("text", "article", "number"), name="one_wording_a_number"
            ),
            models.UniqueConstraint(
                fields=("text", "article"),
                condition=Q(superseded_at=None),
                name="one_standing_wording",
            ),
        )

    def __str__(self) -> str:
        return self.heading or self.plain[:40]


class Revision(models.Model):
    """A frozen state of all texts of an instrument, named by its joint digest."""

    instrument = models.ForeignKey(Instrument, models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    digests = models.JSONField()
    frozen = models.JSONField()
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("instrument", "number")
        constraints = (
            models.UniqueConstraint(fields=("instrument", "number"), name="one_revision_a_number"),
        )

    def __str__(self) -> str:
        return f"{self.number} ({self.digest[:12]})"


class Referral(models.Model):
    """A reason given when a text was sent back, at the article that it concerns if there is one."""

    instrument = models.ForeignKey(Instrument, models.PROTECT, related_name="referrals")
    revision = models.ForeignKey(Revision, models.PROTECT, related_name="referrals")
    text = models.ForeignKey(Text, models.PROTECT, null=True, related_name="referrals")
    article = models.ForeignKey(Article, models.PROTECT, null=True, related_name="referrals")
    reason = models.TextField(_("reason"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("at", "pk")
        verbose_name = _("referral")

    def __str__(self) -> str:
        return self.reason[:80]
