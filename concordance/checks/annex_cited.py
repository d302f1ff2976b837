"""An annex that the articles speak of is there, and one that is there is spoken of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from concordance.checks import check
from concordance.checks.provision_missing import opening
from concordance.findings import N_, Finding, Group, Severity
from concordance.lexicon import section
from concordance.register import Register
from concordance.sides import Side
from concordance.text import Role


@cache
def _own_annex(language: str) -> re.Pattern[str]:
    """How a text speaks of an annex of its own."""
    words = section(language, "structure").get("own_annex")
    return re.compile(str(words) if words else r"(?!)", re.I)


@check(
    "annex-cited",
    of=Side,
    group=Group.STRUCTURE,
    severity=Severity.WARNING,
    title=N_("Annexes present"),
    why=N_("An annex of which the articles speak is part of the text."),
)
def annex_cited(side: Side, register: Register) -> Iterator[Finding]:
    text = side.text
    if any(one.role == Role.ANNEX for one in text.provisions):
        return
    for provision in text.provisions:
        match = _own_annex(text.language).search(text.matter, provision.start, provision.end)
        if match:
            yield annex_cited.finding(
                provision.key,
                {text.language: match.span()},
                N_("%(label)s speaks of an annex, and the text has none."),
                values={text.language: side.written(match.span())},
                label=side.written(opening(side, provision)),
            )
            return
