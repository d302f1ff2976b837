"""Terms that a text defines for itself: once, in every language, and then used."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from concordance.checks import check
from concordance.findings import N_, Finding, Group, Severity
from concordance.lexicon import section
from concordance.register import Register
from concordance.sides import Case, Place, Side
from concordance.spans import Covered, beginning
from concordance.text import Span

# Party A, 甲方: some languages put no quotation marks around it.
LETTERED = re.compile(r"(?:[Tt]he )?Part(?:y|e|ie) [A-D]|[甲乙丙丁]方")


@dataclass(frozen=True)
class Definition:
    """Where a text says how it calls a thing from there on; ``short`` for a bare (SCO)."""

    term: str
    start: int
    end: int
    short: bool = False

    @property
    def span(self) -> Span:
        return self.start, self.end


@cache
def _patterns(language: str) -> tuple[tuple[re.Pattern[str], bool], ...]:
    rows = section(language, "definitions")
    return tuple(
        (re.compile(pattern, re.IGNORECASE if key == "defined" else 0), key == "short")
        for key in ("defined", "short")
        for pattern in rows.get(key, ())
    )


@lru_cache(maxsize=64)
def _definitions(matter: str, language: str) -> tuple[Definition, ...]:
    found: list[Definition] = []
    for pattern, short in _patterns(language):
        taken = Covered(one.span for one in found)
        found += [
            Definition(match[1].strip(), *match.span(), short)
            for match in pattern.finditer(matter)
            if not taken.touches(match.span(1))
        ]
    return tuple(sorted(found, key=lambda one: one.span))


def definitions(side: Side) -> tuple[Definition, ...]:
    """Every definition of a text in the order of its characters."""
    return _definitions(side.text.matter, side.language)


def _core(term: str) -> str:
    """A term without its article, in small letters: “the Parties” is used as "Parties" too."""
    return re.sub(r"^(?:the|as|os|les|las|los|la|le|el|o|a)\s+", "", term.casefold())


@check(
    "term-defined-twice",
    of=Side,
    group=Group.TERMS,
    severity=Severity.WARNING,
    title=N_("Terms defined once"),
    why=N_("A term is defined once and means the same from there on."),
)
def term_defined_twice(side: Side, register: Register) -> Iterator[Finding]:
    seen: set[str] = set()
    for one in definitions(side):
        if one.short:
            continue
        if _core(one.term) in seen:
            yield term_defined_twice.finding(
                side.article_at(one.start),
                {side.language: one.span},
                N_("“%(term)s” is defined a second time."),
                values={side.language: one.term},
                term=one.term,
            )
        seen.add(_core(one.term))


@check(
    "term-unused",
    of=Side,
    group=Group.TERMS,
    severity=Severity.NOTE,
    title=N_("Terms used"),
    why=N_("A term is defined in order to be used."),
)
def term_unused(side: Side, register: Register) -> Iterator[Finding]:
    said = side.text.matter.casefold()
    for one in definitions(side):
        if said.find(_core(one.term), one.end) < 0:
            yield term_unused.finding(
                side.article_at(one.start),
                {side.language: one.span},
                N_("“%(term)s” is defined and not used after that."),
                values={side.language: one.term},
                term=one.term,
            )


def _within(place: Place, all_definitions: Sequence[Definition]) -> Sequence[Definition]:
    return beginning(all_definitions, place.span)


@check(
    "term-defined-alone",
    of=Case,
    group=Group.TERMS,
    severity=Severity.WARNING,
    title=N_("Terms defined in every language"),
    why=N_("What one text defines as a term, the other defines at the same place."),
)
def term_defined_alone(case: Case) -> Iterator[Finding]:
    if not all(_patterns(side.language) for side in (case.left, case.right)):
        return
    known = {side.language: definitions(side) for side in (case.left, case.right)}
    for pair in case.pairs():
        for mine, theirs in ((pair.left, pair.right), (pair.right, pair.left)):
            defined = [
                one
                for one in _within(mine, known[mine.language])
                if not one.short and not LETTERED.fullmatch(one.term)
            ]
            others = _within(theirs, known[theirs.language])
            if defined and not others:
                one = defined[-1]
                yield term_defined_alone.finding(
                    pair.article,
                    {mine.language: one.span, theirs.language: theirs.span},
                    N_("“%(term)s” is defined here; the other text defines no such term."),
                    values={mine.language: one.term},
                    term=one.term,
                )
