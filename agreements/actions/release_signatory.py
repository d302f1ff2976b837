"""Take a nomination back."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from agreements import register
from agreements.actions.locking import hold_agreement
from agreements.actions.signatories import require_open
from agreements.errors import BadStructure
from agreements.models import Signatory
from agreements.standing import as_officer


@transaction.atomic
def release_signatory(*, signatory_id: int, by: User) -> None:
    """Take back a nomination while the instrument is drafted, and the full powers recorded for it.

    The register keeps both; a nomination on which a signature rests stays.
    """
    signatory = Signatory.objects.select_related("party", "user").get(pk=signatory_id)
    agreement = hold_agreement(signatory.agreement_id)
    holder = as_officer(agreement, by)
    require_open(agreement)
    if signatory.signatures.exists():
        raise BadStructure(what=_("A signature rests on this nomination."))
    party, name = signatory.party.key, str(signatory.user)
    powers = list(signatory.full_powers.values_list("number", flat=True))
    signatory.full_powers.all().delete()
    signatory.delete()
    register.enter(
        agreement,
        "signatory.released",
        by=by,
        holder=holder,
        party=party,
        signatory=name,
        powers=powers,
    )
