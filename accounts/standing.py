"""Read a person's standing for one day from the database (two queries)."""

from __future__ import annotations

from datetime import date

from django.db.models import Q
from django.utils import timezone

from accounts.competence import Capacity, Standing
from accounts.models import Appointment, Delegation, User, holding_on
from accounts.roles import DELEGATED_ROLE, Role, Stage


def standing_of(user: User, on: date | None = None) -> Standing:
    """Own appointments first, then those that others delegated, valid on the day (default: today)."""
    day = on or timezone.localdate()
    if not user.is_active:
        return Standing(user=user.pk, active=False, capacities=())
    delegations = [
        (delegation.principal_id, delegation.office_id, DELEGATED_ROLE[Stage(delegation.stage)])
        for delegation in Delegation.objects.filter(
            holding_on(day), delegate=user, revoked_at=None, principal__is_active=True
        )
    ]
    wanted = Q(user=user)
    for principal, office, role in delegations:
        wanted |= Q(user=principal, office=office, role=role)
    rows = Appointment.objects.filter(holding_on(day)).filter(wanted).order_by("pk")
    capacities = [
        Capacity(
            role=Role(row.role), office=row.office_id, holder=row.user_id, language=row.language
        )
        for row in rows
    ]
    capacities.sort(key=lambda capacity: capacity.holder != user.pk)
    return Standing(user=user.pk, active=True, capacities=tuple(capacities))
