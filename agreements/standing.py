"""Who may act in an agreement: competence asked of the dossier, answered or refused.

Each function returns the id of the person in whose capacity ``user`` acts
(their own, or a principal's), or raises ``NotCompetent``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from accounts.competence import Bar, Capacity, may_act, may_approve, may_draft, may_review
from accounts.models import Appointment, Office, User, holding_on
from accounts.roles import Role
from accounts.standing import standing_of
from agreements.errors import NotCompetent
from agreements.languages import listed
from agreements.models import Agreement, Instrument, Text, Wording

GRAVEST_FIRST = (
    *(Bar.INACTIVE, Bar.DRAFTED, Bar.PRINCIPAL_DRAFTED),
    *(Bar.OTHER_LANGUAGE, Bar.NO_ROLE, Bar.OTHER_OFFICE),
)


def _granted(answer: Capacity | Bar, role: Role, office: Office, language: str = "") -> int:
    if isinstance(answer, Bar):
        raise NotCompetent(answer, role=role.label, office=office, language=language)
    return answer.holder


def _any_granted(
    answers: Iterable[tuple[Capacity | Bar, Role]], office: Office, language: str = ""
) -> int:
    """The first answer that grants; else refused by the bar that comes nearest to the person."""
    answered = list(answers)
    for answer, _role in answered:
        if isinstance(answer, Capacity):
            return answer.holder
    bars = [(answer, role) for answer, role in answered if isinstance(answer, Bar)]
    bar, role = min(bars, key=lambda one: GRAVEST_FIRST.index(one[0]))
    raise NotCompetent(bar, role=role.label, office=office, language=language)


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


def as_accepter(instrument: Instrument, languages: Sequence[str], user: User) -> int:
    """Who may let a difference between these languages stand.

    A reviewer of one of them who drafted none of them, or an approver of the
    lead office who drafted no part of the instrument.
    """
    agreement, standing = instrument.agreement, standing_of(user)
    concerned = set[int]().union(*(drafters_of(instrument, one) for one in languages))
    answers: list[tuple[Capacity | Bar, Role]] = [
        (
            may_review(standing, language=one, offices=agreement.office_ids, drafters=concerned),
            Role.REVIEWER,
        )
        for one in languages
    ]
    whole = drafters_of(instrument)
    offices = {agreement.office_id}
    answers.append((may_approve(standing, offices=offices, drafters=whole), Role.APPROVER))
    return _any_granted(answers, agreement.office, listed(languages))


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


TERM_PROPOSERS = (Role.OFFICER, Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR)
RULE_KEEPERS = (Role.ADMINISTRATOR, Role.APPROVER)


def as_proposer_of_terms(office: Office, user: User) -> int:
    """Whoever words, reads, approves or administers in the office."""
    standing = standing_of(user)
    answers = [(may_act(standing, role, offices={office.pk}), role) for role in TERM_PROPOSERS]
    return _any_granted(answers, office)


def as_keeper_of_rules(office: Office, user: User, *, but: Iterable[int] = ()) -> int:
    """An administrator or approver of the office, other than the people ``but`` (ids)."""
    standing, others = standing_of(user), frozenset(but)
    answers = [
        (may_act(standing, role, offices={office.pk}, drafters=others), role)
        for role in RULE_KEEPERS
    ]
    return _any_granted(answers, office)


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
