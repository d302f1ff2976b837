"""Retire a term, or turn down a proposal: texts are not examined by it any more."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from agreements import register
from agreements.actions.locking import reason_given
from agreements.actions.terms import hold_term, term_facts
from agreements.models import Term
from agreements.standing import as_keeper_of_rules


@transaction.atomic
def retire_term(*, term_id: int, reason: str, by: User) -> Term:
    """Retire a term with a reason, or raise a ``Refusal``. What was approved by it stands."""
    office, term = hold_term(term_id)
    holder = as_keeper_of_rules(office, by)
    term.require(term.retire)
    reason = reason_given(reason)

    term.retire()
    term.retired_by, term.retired_at, term.retired_reason = by, timezone.now(), reason
    term.save(update_fields=["state", "retired_by", "retired_at", "retired_reason"])
    register.enter(
        office,
        "term.retired",
        by=by,
        holder=holder,
        changed=[term],
        reason=reason,
        **term_facts(term),
    )
    return term
