"""The rules of a country or body: stages, outside authorities, each with its source."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import Office, in_interface_language
from agreements.states import AgreementKind, InstrumentKind


def preceded() -> list[str]:
    """The kinds that begin with a letter of intent where an office says nothing else."""
    return [AgreementKind.SISTER_CITY.value, AgreementKind.TECHNICAL_COOPERATION.value]


class Profile(models.Model):
    """A set of rules that an office keeps and may edit."""

    key = models.SlugField(max_length=60, unique=True)
    office = models.ForeignKey(
        Office, models.PROTECT, related_name="profiles", verbose_name=_("office")
    )
    name = models.CharField(_("name in English"), max_length=200)
    name_zh = models.CharField(_("name in Chinese"), max_length=200, blank=True)
    source = models.TextField(_("source"), help_text=_("Where these rules are written down."))
    source_zh = models.TextField(_("source in Chinese"), blank=True)
    source_date = models.DateField(_("date of the source"))
    preceded_by_letter = models.JSONField(
        _("kinds preceded by a letter of intent"), default=preceded
    )

    class Meta:
        ordering = ("name", "pk")
        verbose_name = _("rules")
        verbose_name_plural = _("rules")

    def __str__(self) -> str:
        return in_interface_language(self.name, self.name_zh)

    def sourced(self) -> str:
        """Where the rules are written down, in the language of the interface."""
        return in_interface_language(self.source, self.source_zh)


class Requirement(models.Model):
    """An outside authority whose approval an instrument of this kind needs before it is signed."""

    profile = models.ForeignKey(Profile, models.PROTECT, related_name="requirements")
    instrument_kind = models.CharField(
        _("instrument"), max_length=30, choices=InstrumentKind.choices
    )
    authority = models.CharField(_("authority in English"), max_length=200)
    authority_zh = models.CharField(_("authority in Chinese"), max_length=200, blank=True)
    source = models.TextField(_("source"))
    source_zh = models.TextField(_("source in Chinese"), blank=True)
    source_date = models.DateField(_("date of the source"))
    retired = models.BooleanField(_("no longer asked for"), default=False)

    class Meta:
        ordering = ("profile", "instrument_kind", "pk")
        verbose_name = _("required approval")

    def __str__(self) -> str:
        return in_interface_language(self.authority, self.authority_zh)

    def sourced(self) -> str:
        """Where this rule is written down, in the language of the interface."""
        return in_interface_language(self.source, self.source_zh)
