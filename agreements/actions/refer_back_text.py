"""A reviewer sends a text back, with reasons at the articles they concern."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from accounts.models import User
from agreements import register
from agreements.actions.locking import hold_text
from agreements.actions.referrals import as_facts, give_reasons
from agreements.errors import TextChanged
from agreements.models import Text
from agreements.standing import as_reviewer


@transaction.atomic
def refer_back_text(
    *,
    text_id: int,
    digest: str,
    by: User,
    reason: str = "",
    at_articles: Mapping[int, str] | None = None,
) -> Text:
    """Send back the text with this digest; at least one reason is needed."""
    text = hold_text(text_id)
    holder = as_reviewer(text, by)
    text.require(text.refer_back)
    if text.digest != digest:
        raise TextChanged
    rows = give_reasons(text.instrument, text, reason, at_articles or {}, by)

    text.refer_back()
    text.save(update_fields=["state"])
    register.enter(
        text.instrument.agreement,
        "text.referred_back",
        by=by,
        holder=holder,
        changed=[text],
        instrument=text.instrument.kind,
        language=text.language,
        digest=digest,
        reasons=as_facts(rows),
    )
    return text
