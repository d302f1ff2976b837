"""Parties, the names by which they and their people are called, and for how long."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Dated, Office, holding_on


class UnitType(models.TextChoices):
    """What kind of side a party is."""

    PROVINCE = "province", _("province")
    CITY = "city", _("city")
    DISTRICT = "district", _("district")
    ASSOCIATION = "association", _("association")
    AGENCY = "agency", _("agency")
    ENTERPRISE = "enterprise", _("enterprise")
    FORUM = "forum", _("forum")


class Party(models.Model):
    """A side: province, city, association, agency or enterprise."""

    key = models.SlugField(max_length=60, unique=True)
    office = models.ForeignKey(
        Office, models.PROTECT, related_name="parties", verbose_name=_("office")
    )
    country = models.CharField(
        _("country"), max_length=2, help_text=_("Two letters, as in ISO 3166: CN, LR, MZ.")
    )
    unit_type = models.CharField(_("unit"), max_length=20, choices=UnitType.choices)
    language = models.CharField(_("language"), max_length=20)

    class Meta:
        ordering = ("key",)
        verbose_name = _("party")
        verbose_name_plural = _("parties")

    def __str__(self) -> str:
        names = sorted(self.names.all(), key=lambda name: (name.language != "en", name.language))
        return names[0].short if names else self.key

    def named(self, language: str, day: date) -> PartyName | None:
        """The name in this language that is valid on the day."""
        for name in self.names.all():
            if name.language == language and name.holds_on(day):
                return name
        return None


class PartyName(Dated):
    """The approved rendering of a party's name in one language, with dates of validity."""

    party = models.ForeignKey(Party, models.PROTECT, related_name="names")
    language = models.CharField(_("language"), max_length=20)
    full = models.CharField(_("full official name"), max_length=300)
    short = models.CharField(_("short name"), max_length=120)

    class Meta:
        ordering = ("party", "language", "-valid_from", "pk")
        verbose_name = _("name")
        constraints = (
            models.UniqueConstraint(
                fields=("party", "language"),
                condition=Q(valid_until=None),
                name="one_present_party_name",
            ),
        )

    def __str__(self) -> str:
        return self.full


class PersonNameQuerySet(models.QuerySet["PersonName"]):
    def valid(self, day: date) -> PersonNameQuerySet:
        return self.filter(holding_on(day))


class PersonName(Dated):
    """The approved rendering of a person's name and title in one language, with dates of validity."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="person_names")
    language = models.CharField(_("language"), max_length=20)
    name = models.CharField(_("name"), max_length=150)
    title = models.CharField(_("title"), max_length=200)

    objects = PersonNameQuerySet.as_manager()

    class Meta:
        ordering = ("user", "language", "-valid_from", "pk")
        verbose_name = _("name and title")
        constraints = (
            models.UniqueConstraint(
                fields=("user", "language"),
                condition=Q(valid_until=None),
                name="one_present_person_name",
            ),
        )

    def __str__(self) -> str:
        return f"{self.name}, {self.title}"


class Partnership(models.Model):
    """The standing tie between the parties; holds its agreements in time order."""

    title = models.CharField(_("title"), max_length=200)
    parties = models.ManyToManyField(Party, related_name="partnerships")

    class Meta:
        ordering = ("title", "pk")
        verbose_name = _("partnership")

    def __str__(self) -> str:
        return self.title
