"""前款 in the first paragraph points to nothing."""

from __future__ import annotations

from collections.abc import Iterator

from concordance.checks import check
from concordance.findings import N_, Finding, Group, Severity
from concordance.register import Register
from concordance.sides import Side
from concordance.situating import here, situated
from concordance.text import Role
from concordance.values import Kind


@check(
    "relative-reference",
    of=Side,
    group=Group.REFERENCES,
    severity=Severity.WARNING,
    title=N_("References to what precedes"),
    why=N_("“The preceding paragraph” needs a paragraph before it."),
)
def relative_reference(side: Side, register: Register) -> Iterator[Finding]:
    for provision in side.text.provisions:
        if provision.role != Role.ARTICLE:
            continue
        for found in side.within(provision.span):
            if found.kind != Kind.REFERENCE or not str(found.value[0][0]).startswith("preceding"):  # type: ignore[index]
                continue
            places = situated(found.value, here(provision, found.start))  # type: ignore[arg-type]
            if all(number > 0 for place in places for _, number in place):
                continue
            written = side.written(found.span)
            yield relative_reference.finding(
                provision.key,
                {side.language: found.span},
                N_("“%(reference)s” stands where nothing precedes."),
                values={side.language: written},
                reference=written,
            )
