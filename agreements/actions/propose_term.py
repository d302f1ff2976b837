"""Propose a term: one thing, and its rendering in each language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from agreements import register
from agreements.actions.people import hold_office
from agreements.actions.terms import NewTerm, term_facts
from agreements.errors import BadStructure, TiedElsewhere
from agreements.models import Instrument, Term
from agreements.standing import as_proposer_of_terms
from agreements.states import TermState

LONGEST = 200


def _tidy(forms: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Each rendering once, without outer space; a language without any is left out."""
    tidied = {
        language: list(dict.fromkeys(" ".join(one.split()) for one in rows if one.strip()))
        for language, rows in sorted(forms.items())
    }
    return {language: rows for language, rows in tidied.items() if rows}


def _refuse(forms: dict[str, list[str]], never: dict[str, list[str]]) -> None:
    if len(forms) < 2:
        raise BadStructure(what=_("A term has a rendering in at least two languages."))
    for language, rows in never.items():
        if both := sorted(set(rows) & set(forms.get(language, []))):
            raise BadStructure(
                what=_("“%(form)s” cannot be right and wrong at once.") % {"form": both[0]}
            )
    rows = [one for table in (forms, never) for each in table.values() for one in each]
    if any(len(one) > LONGEST for one in rows):
        raise BadStructure(
            what=_("A rendering has at most %(count)s characters.") % {"count": LONGEST}
        )


@transaction.atomic
def propose_term(
    *, office_id: int, what: NewTerm, by: User, source: Instrument | None = None
) -> Term:
    """Propose a term for the office, taken from ``source`` if it stands in an instrument.

    Texts are examined by it once somebody else has confirmed it.
    """
    office = hold_office(office_id)
    holder = as_proposer_of_terms(office, by)
    forms, never = _tidy(what.forms), _tidy(what.never)
    _refuse(forms, never)
    if source is not None and office.pk not in source.agreement.office_ids:
        raise BadStructure(what=_("This instrument is another office's."))
    for one in office.terms.exclude(state=TermState.RETIRED):
        if one.forms == forms and one.scope == what.scope.strip():
            raise TiedElsewhere(what=one)

    term: Term = Term.objects.create(
        office=office,
        forms=forms,
        never=never,
        scope=what.scope.strip(),
        source=source,
        proposed_by=by,
        proposed_for_id=holder if holder != by.pk else None,
    )
    register.enter(
        office,
        "term.proposed",
        by=by,
        holder=holder,
        changed=[term],
        source=source.agreement.reference if source else "",
        **term_facts(term),
    )
    return term
