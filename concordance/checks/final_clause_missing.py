"""Entry into force, duration, renewal, amendment, disputes, termination: in all texts or in none."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from concordance import lexicon
from concordance.checks import check
from concordance.checks.self_reference import namings
from concordance.findings import N_, Finding, Group, Severity
from concordance.sides import Case, Side
from concordance.text import Provision, Role, Span

CLASSES = {
    "force": N_("Only one text has a clause on entry into force: “%(written)s”."),
    "duration": N_("Only one text has a clause on duration: “%(written)s”."),
    "renewal": N_("Only one text has a clause on renewal: “%(written)s”."),
    "amendment": N_("Only one text has a clause on amendment: “%(written)s”."),
    "disputes": N_("Only one text has a clause on the settlement of differences: “%(written)s”."),
    "termination": N_("Only one text has a clause on termination: “%(written)s”."),
}


@dataclass(frozen=True)
class Recognised:
    """``telling`` says it without doubt, ``possible`` may say it."""

    telling: re.Pattern[str]
    possible: re.Pattern[str]


@cache
def recognised(language: str, table: str, name: str) -> Recognised:
    """The words of a class or term of the lexicon, section ``final``."""
    telling, possible = lexicon.section(language, "final")[table][name]
    edge = "" if lexicon.section(language, "references").get("joined") else r"(?<!\w)"
    both = f"{telling}|{possible}" if possible else telling
    return Recognised(
        re.compile(f"{edge}(?:{telling})", re.IGNORECASE),
        re.compile(f"{edge}(?:{both})", re.IGNORECASE),
    )


def _clauses(side: Side, name: str) -> dict[str, Span]:
    """Where a paragraph that names the instrument speaks of a class: the key, the telling words.

    Only the later half of the articles counts: "renewable" in the second is no final clause.
    """
    telling = recognised(side.language, "classes", name).telling
    starts = [one.span[0] for one in namings(side)]
    found: dict[str, Span] = {}
    articles = [one for one in side.text.provisions if one.role == Role.ARTICLE]
    for provision in articles[len(articles) // 2 :]:
        for part in provision.parts:
            itself = bisect_left(starts, part.start) < bisect_left(starts, part.end)
            match = telling.search(side.text.matter, *part.span) if itself else None
            if match:
                found.setdefault(provision.key, match.span())
    return found


@check(
    "final-clause-missing",
    of=Case,
    group=Group.FINAL,
    severity=Severity.ERROR,
    title=N_("Final clauses"),
    why=N_("A final clause stands in every text or in none."),
)
def final_clause_missing(case: Case) -> Iterator[Finding]:
    across = {id(a): b for a, b in case.rows} | {id(b): a for a, b in case.rows}
    for name in CLASSES:
        left, right = _clauses(case.left, name), _clauses(case.right, name)
        if bool(left) == bool(right):
            continue
        side, other, found = (
            (case.left, case.right, left) if left else (case.right, case.left, right)
        )
        provisions = [one for one in side.text.provisions if one.key in found]
        counterparts = [across.get(id(one)) for one in provisions]
        if any(one and _may_speak(other, one, name) for one in counterparts):
            continue
        yield _finding(side, other, provisions[-1], counterparts[-1], name, found)


def _may_speak(side: Side, provision: Provision, name: str) -> bool:
    possible = recognised(side.language, "classes", name).possible
    return bool(possible.search(side.text.matter, provision.start, provision.end))


def _finding(
    side: Side,
    other: Side,
    provision: Provision,
    counterpart: Provision | None,
    name: str,
    found: dict[str, Span],
) -> Finding:
    written = side.written(found[provision.key])
    end = len(other.text.plain)
    return final_clause_missing.finding(
        provision.key,
        {
            side.language: found[provision.key],
            other.language: counterpart.span if counterpart else (end, end),
        },
        CLASSES[name],
        values={side.language: written},
        written=written,
    )
