"""How final clauses work: automatically, in writing, on signature, by friendly consultation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from concordance.checks import check
from concordance.checks.final_clause_missing import recognised
from concordance.findings import N_, Finding, Group, Severity
from concordance.register import Register
from concordance.sides import Pair, Place
from concordance.text import Role


@dataclass(frozen=True)
class Term:
    """A term, the classes of clauses in which it counts (everywhere if empty), and how grave it is."""

    name: str
    within: tuple[str, ...]
    message: str
    severity: Severity = Severity.ERROR


READ = frozenset([Role.PREAMBLE, Role.RECITAL, Role.ARTICLE])
TERMS = (
    Term(
        "automatic",
        (),
        N_("One text says “%(written)s”; the other does not say that it happens by itself."),
    ),
    Term(
        "written",
        (),
        N_("One text asks for writing (“%(written)s”); the other does not."),
    ),
    Term(
        "signature",
        (),
        N_("One text counts from signature (“%(written)s”); the other does not."),
    ),
    Term(
        "notification",
        ("force",),
        N_("One text counts from a notification (“%(written)s”); the other does not."),
    ),
    Term(
        "approval",
        ("force",),
        N_("One text asks for approval (“%(written)s”); the other does not."),
    ),
    Term(
        "friendly",
        (),
        N_("One text consults in a friendly way (“%(written)s”); the other does not say so."),
        Severity.WARNING,
    ),
)


def _speaks_of(place: Place, classes: tuple[str, ...]) -> bool:
    said = place.said
    return not classes or any(
        recognised(place.language, "classes", one).telling.search(said) for one in classes
    )


def _missing(term: Term, place: Place, other: Place) -> Iterator[Finding]:
    match = recognised(place.language, "terms", term.name).telling.search(place.said)
    if not match or recognised(other.language, "terms", term.name).possible.search(other.said):
        return
    span = place.at(*match.span())
    written = place.side.written(span)
    yield final_terms.finding(
        place.provision.key,
        {place.language: span, other.language: other.span},
        term.message,
        values={place.language: written},
        severity=term.severity,
        written=written,
    )


@check(
    "final-terms",
    of=Pair,
    group=Group.FINAL,
    severity=Severity.ERROR,
    title=N_("How final clauses work"),
    why=N_(
        "What happens by itself, in writing, on signature or after approval does so in every text."
    ),
)
def final_terms(pair: Pair, register: Register) -> Iterator[Finding]:
    if pair.role not in READ:
        return
    for part in pair.parts:
        for term in TERMS:
            if _speaks_of(part.left, term.within) or _speaks_of(part.right, term.within):
                yield from _missing(term, part.left, part.right)
                yield from _missing(term, part.right, part.left)
