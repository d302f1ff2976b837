"""Confirm a proposed term: from now on texts are examined by it."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from agreements import register
from agreements.actions.terms import hold_term, term_facts
from agreements.errors import OwnProposal
from agreements.models import Term
from agreements.standing import as_keeper_of_rules


@transaction.atomic
def confirm_term(*, term_id: int, by: User) -> Term:
    """Confirm a term that somebody else proposed, or raise a ``Refusal``."""
    office, term = hold_term(term_id)
    holder = as_keeper_of_rules(office, by)
    term.require(term.confirm)
    if {by.pk, holder} & {term.proposed_by_id, term.proposed_for_id}:
        raise OwnProposal(office=office)

    term.confirm()
    term.confirmed_by, term.confirmed_at = by, timezone.now()
    term.save(update_fields=["state", "confirmed_by", "confirmed_at"])
    register.enter(
        office, "term.confirmed", by=by, holder=holder, changed=[term], **term_facts(term)
    )
    return term
