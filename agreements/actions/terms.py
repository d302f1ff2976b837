"""What the acts on terms share: the office that holds the term, and how it is entered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from accounts.models import Office
from agreements.actions.people import hold_office
from agreements.models import Term


@dataclass(frozen=True, slots=True)
class NewTerm:
    """A term as somebody proposes it: renderings by language, the one to use first."""

    forms: Mapping[str, Sequence[str]]
    never: Mapping[str, Sequence[str]] = field(default_factory=dict)
    scope: str = ""


def hold_term(term_id: int) -> tuple[Office, Term]:
    """The term, read after its office was locked. Raises ``Term.DoesNotExist``."""
    office = hold_office(Term.objects.values_list("office", flat=True).get(pk=term_id))
    term: Term = Term.objects.get(pk=term_id)
    term.office = office
    return office, term


def term_facts(term: Term) -> dict[str, Any]:
    """A term as the register keeps it."""
    return {
        "term": str(term),
        "term_id": term.pk,
        "forms": term.forms,
        "never": term.never,
        "scope": term.scope,
    }
