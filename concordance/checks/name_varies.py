"""Names that one text writes in two ways."""

from __future__ import annotations

from collections.abc import Iterator

from concordance.checks import check
from concordance.findings import N_, Finding, Group, Severity
from concordance.naming.recurring import variants
from concordance.register import Register
from concordance.sides import Side


@check(
    "name-varies",
    of=Side,
    group=Group.NAMES,
    severity=Severity.WARNING,
    title=N_("One spelling of a name"),
    why=N_("A name or word that a text repeats is written in one way throughout."),
)
def name_varies(side: Side, register: Register) -> Iterator[Finding]:
    for each in variants(side.text.matter, side.language):
        written = side.written(each.span)
        yield name_varies.finding(
            side.article_at(each.start),
            {side.language: each.span},
            N_("“%(written)s” is nearly “%(name)s”, which stands in other places of this text."),
            values={side.language: written},
            written=written,
            name=each.name,
        )
