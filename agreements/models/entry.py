"""One entry of the register: an act that was done, chained to the one before."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Office
from agreements.models.agreement import Agreement


class Entry(models.Model):
    """An act in an agreement's chain, or in an office's; never changed, never deleted.

    ``states`` maps every machine that the act moved to its new state, so the
    register alone rebuilds them. ``digest`` is the SHA-256 over the canonical
    JSON of everything else, the ``previous`` digest included.
    """

    agreement = models.ForeignKey(Agreement, models.PROTECT, null=True, related_name="entries")
    office = models.ForeignKey(Office, models.PROTECT, null=True, related_name="entries")
    sequence = models.PositiveIntegerField()
    act = models.CharField(_("act"), max_length=60, db_index=True)
    at = models.DateTimeField(_("time"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="entries"
    )
    on_behalf_of = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    names = models.JSONField(default=dict)
    facts = models.JSONField(default=dict)
    states = models.JSONField(default=dict)
    previous = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64)

    class Meta:
        ordering = ("agreement", "office", "sequence")
        verbose_name = _("entry")
        constraints = (
            models.UniqueConstraint(fields=("agreement", "sequence"), name="agreement_chain_order"),
            models.UniqueConstraint(fields=("office", "sequence"), name="office_chain_order"),
            models.CheckConstraint(
                condition=Q(agreement=None, office__isnull=False)
                | Q(agreement__isnull=False, office=None),
                name="entry_has_one_chain",
            ),
        )

    def __str__(self) -> str:
        return f"{self.sequence} {self.act}"
