"""Take a delegation back."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Delegation, User
from agreements import register
from agreements.actions.people import hold_office
from agreements.errors import BadStructure, OutOfTurn


@transaction.atomic
def revoke_delegation(*, delegation_id: int, by: User) -> Delegation:
    """Its giver takes it back."""
    office = hold_office(Delegation.objects.values_list("office", flat=True).get(pk=delegation_id))
    row = Delegation.objects.select_related("delegate").get(pk=delegation_id)
    if row.principal_id != by.pk or not by.is_active:
        raise BadStructure(what=_("Only the person who delegated can take it back."))
    if row.revoked_at is not None:
        raise OutOfTurn(object=row, state=_("revoked"))
    row.revoked_at = timezone.now()
    row.save(update_fields=["revoked_at"])
    register.enter(office, "delegation.revoked", by=by, delegate=str(row.delegate), stage=row.stage)
    return row
