"""Users, the offices they work for, their appointments and delegations."""

from __future__ import annotations

from datetime import date
from typing import Any, NoReturn

from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from accounts.roles import Role, Stage


def in_interface_language(english: str, chinese: str) -> str:
    """The Chinese words on a Chinese page, the English ones elsewhere or where there are no others."""
    return chinese if chinese and (get_language() or "").startswith("zh") else english


class NeverDeleted(Exception):
    """People are deactivated: the register names them for ever."""

    def __init__(self) -> None:
        super().__init__(
            "People are never deleted, because the register names them: deactivate instead."
        )


class UserQuerySet(models.QuerySet["User"]):
    """Questions about people."""

    def delete(self) -> NoReturn:
        raise NeverDeleted

    def active(self) -> UserQuerySet:
        return self.filter(is_active=True)


class People(UserManager.from_queryset(UserQuerySet)):  # type: ignore[misc]
    """All people, present and past."""


class User(AbstractUser):
    """A person who signs in. Deactivated when they leave, never deleted."""

    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    full_name = models.CharField(_("name"), max_length=150)
    language = models.CharField(_("interface language"), max_length=10, default="en")

    objects = People()  # type: ignore[misc]

    class Meta:
        ordering = ("full_name", "pk")
        verbose_name = _("person")
        verbose_name_plural = _("people")

    def __str__(self) -> str:
        return self.full_name or self.username

    def get_full_name(self) -> str:
        return str(self)

    def get_short_name(self) -> str:
        return str(self)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise NeverDeleted


class Office(models.Model):
    """An organisation whose people act for one or more parties.

    A partner's office has ``kept_by``, the office that entered it, look after
    its people and names for as long as it has no administrator of its own.
    """

    key = models.SlugField(max_length=60, unique=True)
    name = models.CharField(_("name in English"), max_length=200)
    name_zh = models.CharField(_("name in Chinese"), max_length=200, blank=True)
    kept_by = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="keeps")
    entries_count = models.PositiveIntegerField(default=0, editable=False)
    entries_head = models.CharField(max_length=64, blank=True, editable=False)

    class Meta:
        ordering = ("name", "pk")
        verbose_name = _("office")

    def __str__(self) -> str:
        return in_interface_language(self.name, self.name_zh)

    @property
    def administered_by(self) -> set[int]:
        """Ids of the offices whose administrators keep this one's people and names."""
        own = self.appointments.filter(
            holding_on(timezone.localdate()), role=Role.ADMINISTRATOR, user__is_active=True
        )
        return {self.pk} if self.kept_by_id is None or own.exists() else {self.pk, self.kept_by_id}


class Dated(models.Model):
    """Something that holds between two dates, both included."""

    valid_from = models.DateField(_("from"))
    valid_until = models.DateField(_("until"), null=True, blank=True)

    class Meta:
        abstract = True

    def holds_on(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_until is None or day <= self.valid_until)


def holding_on(day: date) -> Q:
    """The rows of a ``Dated`` model that hold on this day."""
    return Q(valid_from__lte=day) & (Q(valid_until=None) | Q(valid_until__gte=day))


class Appointment(Dated):
    """A person's role in an office; a reviewer's is for one language."""

    user = models.ForeignKey(User, models.PROTECT, related_name="appointments")
    office = models.ForeignKey(Office, models.PROTECT, related_name="appointments")
    role = models.CharField(_("role"), max_length=20, choices=Role.choices)
    language = models.CharField(_("language"), max_length=20, blank=True)

    class Meta:
        ordering = ("office", "role", "language", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("user", "office", "role", "language", "valid_from"), name="one_appointment"
            ),
            models.CheckConstraint(
                condition=(Q(role=Role.REVIEWER) & ~Q(language=""))
                | (~Q(role=Role.REVIEWER) & Q(language="")),
                name="reviewer_has_language",
            ),
            models.CheckConstraint(
                condition=Q(valid_until=None) | Q(valid_until__gte=F("valid_from")),
                name="appointment_ends_after_start",
            ),
        )

    def __str__(self) -> str:
        return f"{self.user}: {self.get_role_display()} {self.language}".strip()


class Delegation(Dated):
    """One person lets another act for them, at one stage, between two dates."""

    principal = models.ForeignKey(User, models.PROTECT, related_name="delegations_given")
    delegate = models.ForeignKey(User, models.PROTECT, related_name="delegations_held")
    office = models.ForeignKey(Office, models.PROTECT, related_name="+")
    stage = models.CharField(_("stage"), max_length=20, choices=Stage.choices)
    revoked_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ("-valid_from", "pk")
        constraints = (
            models.CheckConstraint(
                condition=~Q(principal=F("delegate")), name="delegate_is_another"
            ),
            models.CheckConstraint(
                condition=Q(valid_until__gte=F("valid_from")), name="delegation_ends_after_start"
            ),
        )

    def __str__(self) -> str:
        return f"{self.principal} → {self.delegate} ({self.get_stage_display()})"
