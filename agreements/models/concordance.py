"""What people decided about the concordance: differences let stand, terms, rules switched."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField, transition

from accounts.models import Office
from agreements.models.instrument import Article, Instrument
from agreements.models.machine import Machine
from agreements.states import InstrumentKind, Switch, TermState


class AcceptedDifference(models.Model):
    """A finding that was let stand, with the reason.

    ``rule`` is the id of the check. ``fingerprint`` digests the rule, what it
    read, and every wording concerned (``wordings``: language to digest): when
    one of these changes, the acceptance applies no longer and the finding is
    open again. ``finding`` and ``words`` keep what was seen, for readers.
    """

    instrument = models.ForeignKey(Instrument, models.PROTECT, related_name="accepted_differences")
    article = models.ForeignKey(
        Article, models.PROTECT, null=True, related_name="accepted_differences"
    )
    rule = models.CharField(_("rule"), max_length=80)
    fingerprint = models.CharField(max_length=64)
    finding = models.JSONField()
    words = models.JSONField()
    wordings = models.JSONField()
    reason = models.TextField(_("reason"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    accepted_for = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    at = models.DateTimeField(auto_now_add=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    withdrawn_reason = models.TextField(blank=True)

    class Meta:
        ordering = ("instrument", "pk")
        verbose_name = _("accepted difference")
        constraints = (
            models.UniqueConstraint(
                fields=("instrument", "fingerprint"),
                condition=Q(withdrawn_at=None),
                name="difference_accepted_once",
            ),
        )

    def __str__(self) -> str:
        return f"{self.rule}: {self.reason[:80]}"


class Term(Machine):
    """One thing and its rendering in each language, as an office uses it.

    ``forms`` maps a language to the renderings admitted, the first the one to
    use; ``never`` to renderings that are other things. ``scope`` says in free
    words where it holds. Its words never change: another term replaces it.
    """

    office = models.ForeignKey(
        Office, models.PROTECT, related_name="terms", verbose_name=_("office")
    )
    forms = models.JSONField()
    never = models.JSONField(default=dict)
    scope = models.TextField(_("scope"), blank=True)
    source = models.ForeignKey(
        Instrument, models.PROTECT, null=True, blank=True, related_name="terms"
    )
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    proposed_for = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    proposed_at = models.DateTimeField(auto_now_add=True)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    confirmed_at = models.DateTimeField(null=True, blank=True)
    retired_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    retired_at = models.DateTimeField(null=True, blank=True)
    retired_reason = models.TextField(blank=True)
    state = FSMField(
        choices=TermState.choices, default=TermState.PROPOSED, protected=True, db_index=True
    )

    class Meta:
        ordering = ("office", "pk")
        verbose_name = _("term")
        constraints = (
            models.CheckConstraint(
                condition=Q(state__in=TermState.values), name="term_state_known"
            ),
        )

    def __str__(self) -> str:
        return " · ".join(forms[0] for _language, forms in sorted(self.forms.items()))

    @transition(field=state, source=TermState.PROPOSED, target=TermState.CONFIRMED)
    def confirm(self) -> None:
        """From now on texts are examined by it."""

    @transition(
        field=state, source=[TermState.PROPOSED, TermState.CONFIRMED], target=TermState.RETIRED
    )
    def retire(self) -> None:
        """Texts are no longer examined by it; it stays known."""


class RuleSetting(models.Model):
    """How an office takes one rule of the concordance in one kind of instrument; the newest counts."""

    office = models.ForeignKey(
        Office, models.PROTECT, related_name="rule_settings", verbose_name=_("office")
    )
    rule = models.CharField(_("rule"), max_length=80)
    kind = models.CharField(_("instrument"), max_length=30, choices=InstrumentKind.choices)
    setting = models.CharField(_("taken as"), max_length=10, choices=Switch.choices)
    reason = models.TextField(_("reason"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    switched_for = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("office", "kind", "rule", "-pk")
        verbose_name = _("setting of a rule")
        constraints = (
            models.CheckConstraint(
                condition=Q(setting__in=Switch.values), name="rule_setting_known"
            ),
        )

    def __str__(self) -> str:
        return f"{self.rule}: {self.get_setting_display()}"
