"""A reviewer approves a text."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from agreements import register
from agreements.actions.differences import refuse_discordant
from agreements.actions.locking import hold_text
from agreements.errors import TextChanged
from agreements.models import Text
from agreements.standing import as_reviewer


@transaction.atomic
def approve_text(*, text_id: int, digest: str, by: User) -> Text:
    """Approve the text with this digest, or raise a ``Refusal``.

    The digest is the one the reviewer saw: what changed meanwhile is not approved,
    nor is a text that an open error concerns.
    """
    text = hold_text(text_id)
    holder = as_reviewer(text, by)
    text.require(text.approve)
    if text.digest != digest:
        raise TextChanged
    refuse_discordant(text.instrument, text.language)

    text.approve()
    text.approved_by, text.approved_digest, text.approved_at = by, digest, timezone.now()
    text.save(update_fields=["state", "approved_by", "approved_digest", "approved_at"])
    register.enter(
        text.instrument.agreement,
        "text.approved",
        by=by,
        holder=holder,
        changed=[text],
        instrument=text.instrument.kind,
        language=text.language,
        digest=digest,
    )
    return text
