"""Name who signs for a party."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from agreements import register
from agreements.actions.locking import hold_agreement
from agreements.actions.signatories import require_open
from agreements.errors import BadStructure, TiedElsewhere
from agreements.models import Party, Signatory
from agreements.standing import as_officer


@transaction.atomic
def name_signatory(*, agreement_id: int, party_id: int, user: User, by: User) -> Signatory:
    """Name who signs for a party, while the instrument in hand is drafted."""
    agreement = hold_agreement(agreement_id)
    holder = as_officer(agreement, by)
    require_open(agreement)
    party = Party.objects.filter(participations__agreement=agreement, pk=party_id).first()
    if party is None:
        raise BadStructure(what=_("This party does not take part in the agreement."))
    if agreement.signatories.filter(user=user).exists():
        raise TiedElsewhere(what=user)
    row = Signatory.objects.create(agreement=agreement, party=party, user=user)
    register.enter(
        agreement, "signatory.named", by=by, holder=holder, party=party.key, signatory=str(user)
    )
    return row
