"""Who may act in an agreement: competence asked of the dossier, answered or refused.

Each function returns the id of the person in whose capacity ``user`` acts
(their own, or a principal's), or raises ``NotCompetent``.
"""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from accounts.competence import Bar, Capacity, may_act, may_approve, may_draft, may_review
from accounts.models import Appointment, Office, User, holding_on
from accounts.roles import Role
from accounts.standing import standing_of
from agreements.errors import NotCompetent
from agreements.models import Agreement, Instrument, Text, Wording


def _granted(answer: Capacity | Bar, role: Role, office: Office, language: str = "") -> int:
    if isinstance(answer, Bar):
        raise NotCompetent(answer, role=role.label, office=office, language=language)
    return answer.holder


def drafters_of(instrument: Instrument, language: str | None = None) -> set[int]:
    """Everybody who ever worded the instrument (in one language), and those in whose name they did."""
    wordings = Wording.objects.filter(text__instrument=instrument)
    if language is not None:
        wordings = wordings.filter(text__language=language)
    pairs = wordings.order_by().values_list("drafted_by", "drafted_for").distinct()
    return {person for pair in pairs for person in pair if person is not None}


def as_officer(agreement: Agreement, user: User, *, lead: bool = False) -> int:
    """A desk officer of a participating office; with ``lead``, of the lead office."""
    offices = {agreement.office_id} if lead else agreement.office_ids
    return _granted(may_draft(standing_of(user), offices=offices), Role.OFFICER, agreement.office)


def as_reviewer(text: Text, user: User) -> int:
    """A reviewer of the text's language in a participating office who did not draft it."""
    agreement = text.instrument.agreement
    answer = may_review(
        standing_of(user),
        language=text.language,
        offices=agreement.office_ids,
        drafters=drafters_of(text.instrument, text.language),
    )
    return _granted(answer, Role.REVIEWER, agreement.office, text.language)


def as_approver(agreement: Agreement, user: User, instrument: Instrument | None = None) -> int:
    """An approver of the lead office who drafted no part of the instrument."""
    drafters = drafters_of(instrument) if instrument else set()
    answer = may_approve(standing_of(user), offices={agreement.office_id}, drafters=drafters)
    return _granted(answer, Role.APPROVER, agreement.office)


def as_depositary(agreement: Agreement, user: User) -> int:
    """A depositary of the lead office."""
    answer = may_act(standing_of(user), Role.DEPOSITARY, offices={agreement.office_id})
    return _granted(answer, Role.DEPOSITARY, agreement.office)


def as_administrator(office: Office, user: User) -> int:
    """An administrator of the office, or of the one that keeps it while it has none of its own."""
    answer = may_act(standing_of(user), Role.ADMINISTRATOR, offices=office.administered_by)
    return _granted(answer, Role.ADMINISTRATOR, office)


def offices_administered(user: User) -> QuerySet[Office]:
    """The offices whose people, names and rules the person keeps: their own, and those it keeps."""
    held = standing_of(user).capacities
    own = [one.office for one in held if one.role is Role.ADMINISTRATOR]
    administrators = Appointment.objects.filter(
        holding_on(timezone.localdate()),
        office=OuterRef("pk"),
        role=Role.ADMINISTRATOR,
        user__is_active=True,
    )
    return Office.objects.filter(Q(pk__in=own) | Q(~Exists(administrators), kept_by__in=own))
