"""The process that carries one instrument, and whose turn it is."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from viewflow.workflow.models import Process, Task

from accounts.competence import Standing
from accounts.models import User
from accounts.roles import Role
from agreements.models import Agreement, Instrument, Participation, Requirement, Signatory, Text


class Conclusion(Process):
    """One instrument on its way: who is asked, and when. Holds no legal fact."""

    instrument = models.ForeignKey(Instrument, models.PROTECT, related_name="conclusions")

    class Meta:
        verbose_name = _("conclusion")

    def __str__(self) -> str:
        return f"{self.instrument} {self.pk}"


class Duty(models.TextChoices):
    """What a person is asked to do. The values are the names of the flow's nodes."""

    DRAFT = "draft", _("Complete the draft and submit it")
    REVIEW = "review", _("Review the text")
    APPROVE = "approve", _("Approve the instrument")
    BRING_PAPER = "bring_paper", _("Record a paper that is needed before signing")
    SIGN = "sign", _("Sign the originals")
    ADOPT = "adopt", _("Record the adoption")


def _within(office: int) -> Q:
    """Turns that concern an office: it leads, or takes part where not the lead alone is asked."""
    taking_part = Participation.objects.filter(party__office=office).values("agreement")
    return Q(agreement__office=office) | Q(lead_only=False, agreement__in=taking_part)


class TurnQuerySet(models.QuerySet["Turn"]):
    """Questions about turns: whose is it?"""

    def open(self) -> TurnQuerySet:
        return self.filter(done_at=None)

    def mine(self, standing: Standing) -> TurnQuerySet:
        """Those for which the person is asked by name, or stands in for somebody who is."""
        return self.filter(self._asked(standing))

    def team(self, standing: Standing) -> TurnQuerySet:
        """Those that the person's role and language entitle to in an office concerned, asked of others.

        Signing is nobody's but the signatory's.
        """
        wanted = Q(pk__in=[])
        for held in standing.capacities:
            wanted |= Q(role=held.role, language=held.language) & _within(held.office)
        return self.filter(wanted).exclude(duty=Duty.SIGN).exclude(self._asked(standing))

    def done_by(self, user: User) -> TurnQuerySet:
        return self.filter(done_by=user).exclude(done_at=None)

    @staticmethod
    def _asked(standing: Standing) -> Q:
        asked = Q(person=standing.user)
        for held in standing.capacities:
            if held.holder != standing.user:
                role = Q(person=held.holder, role=held.role, language=held.language)
                asked |= role & _within(held.office) & ~Q(duty=Duty.SIGN)
        return asked


class Turn(models.Model):
    """One person or team is asked for one thing, from a moment on, until it is done.

    ``person`` is the one asked first; for everything but signing, whoever
    else holds the role (and language) may act as well. ``lead_only`` limits
    the role to the lead office.
    """

    task = models.OneToOneField(Task, models.CASCADE, primary_key=True, related_name="turn")
    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="turns")
    instrument = models.ForeignKey(Instrument, models.PROTECT, related_name="turns")
    duty = models.CharField(max_length=20, choices=Duty.choices)
    role = models.CharField(max_length=20, choices=Role.choices)
    language = models.CharField(max_length=20, blank=True)
    lead_only = models.BooleanField(default=False)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="turns"
    )
    text = models.ForeignKey(Text, models.PROTECT, null=True, related_name="turns")
    signatory = models.ForeignKey(Signatory, models.PROTECT, null=True, related_name="turns")
    requirement = models.ForeignKey(Requirement, models.PROTECT, null=True, related_name="turns")
    since = models.DateTimeField(default=timezone.now)
    done_at = models.DateTimeField(null=True, blank=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="turns_done"
    )
    outcome = models.CharField(max_length=30, blank=True)

    objects = TurnQuerySet.as_manager()

    class Meta:
        ordering = ("since", "pk")
        verbose_name = _("turn")
        indexes = (
            models.Index(
                fields=("person", "since"), condition=Q(done_at=None), name="open_turns_of_a_person"
            ),
            models.Index(
                fields=("role", "language", "since"),
                condition=Q(done_at=None),
                name="open_turns_of_a_role",
            ),
            models.Index(fields=("done_by", "-done_at"), name="turns_done_by_a_person"),
        )

    def __str__(self) -> str:
        return f"{self.instrument}: {self.get_duty_display()}"

    @property
    def is_open(self) -> bool:
        return self.done_at is None
