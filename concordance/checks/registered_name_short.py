"""The full registered name stands before the short one."""

from __future__ import annotations

from collections.abc import Iterator

from concordance.checks import check
from concordance.checks.registered_name_misspelt import provision_at
from concordance.findings import N_, Finding, Group, Severity
from concordance.naming.registered import listed, uses
from concordance.register import Register
from concordance.sides import Side


@check(
    "registered-name-short",
    of=Side,
    group=Group.NAMES,
    severity=Severity.NOTE,
    title=N_("Full names first"),
    why=N_("At its first use a name stands in full, as registered."),
)
def registered_name_short(side: Side, register: Register) -> Iterator[Finding]:
    forms = listed(register.names, side.language)
    seen: set[int] = set()
    for use in uses(forms, side.text.matter, side.language) if register.names else ():
        early = use.short - use.full - seen
        seen |= use.names
        if use.full or not early:
            continue
        full = forms[min(early)][0]
        written = side.written(use.span)
        yield registered_name_short.finding(
            provision_at(side.text, use.span),
            {side.language: use.span},
            N_("“%(written)s” stands before the full name “%(name)s”."),
            values={side.language: written},
            written=written,
            name=full,
        )
