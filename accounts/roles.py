"""The capacities in which people act, and the stages they may delegate."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Role(TextChoices):
    """What an appointment entitles to."""

    OFFICER = "officer", _("desk officer")
    REVIEWER = "reviewer", _("reviewer")
    APPROVER = "approver", _("approver")
    SIGNATORY = "signatory", _("signatory")
    DEPOSITARY = "depositary", _("depositary")
    ADMINISTRATOR = "administrator", _("administrator")


class Stage(TextChoices):
    """What may be delegated. Signing may not: full powers are personal."""

    DRAFTING = "drafting", _("Drafting")
    REVIEW = "review", _("Bilingual review")
    APPROVAL = "approval", _("Approval")


DELEGATED_ROLE = {
    Stage.DRAFTING: Role.OFFICER,
    Stage.REVIEW: Role.REVIEWER,
    Stage.APPROVAL: Role.APPROVER,
}
