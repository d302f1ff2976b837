"""Registered names with a letter or a character wrong."""

from __future__ import annotations

from collections.abc import Iterator

from concordance.checks import check
from concordance.findings import N_, Finding, Group, Severity
from concordance.naming.registered import listed, near_forms
from concordance.register import Register
from concordance.sides import Side
from concordance.text import Span, Text


def provision_at(text: Text, span: Span) -> str:
    """The key of the provision where a span begins; empty outside of all."""
    for provision in text.provisions:
        if provision.start <= span[0] < provision.end:
            return provision.key
    return ""


@check(
    "registered-name-misspelt",
    of=Side,
    group=Group.NAMES,
    severity=Severity.ERROR,
    title=N_("Registered names misspelt"),
    why=N_("A name is written as it is registered, letter by letter."),
)
def registered_name_misspelt(side: Side, register: Register) -> Iterator[Finding]:
    forms = listed(register.names, side.language)
    for near in near_forms(forms, side.text.matter, side.language):
        span = near.start, near.end
        written = side.written(span)
        yield registered_name_misspelt.finding(
            provision_at(side.text, span),
            {side.language: span},
            N_("“%(written)s” is nearly “%(name)s”, as registered, but not the same."),
            values={side.language: written},
            written=written,
            name=near.form,
        )
