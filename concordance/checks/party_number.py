"""The parties together are as many in words (双方, "the three Parties") as there are."""

from __future__ import annotations

from collections.abc import Iterator

from concordance.checks import check
from concordance.checks.defined_terms import definitions
from concordance.findings import N_, Finding, Group, Severity
from concordance.register import Register
from concordance.sides import Side
from concordance.signs import Sign

SECTION = "party_number"


def _spoken(sign: Sign) -> int:
    return int(next(iter(sign.sure)))


def _counted(side: Side, signs: tuple[Sign, ...]) -> int | None:
    """How many parties the text defines itself to have: 以下合称“三方” defines three."""
    for defined in definitions(side):
        for sign in signs:
            if defined.start <= sign.start < defined.end:
                return _spoken(sign)
    return None


@check(
    "party-number",
    of=Side,
    group=Group.TERMS,
    severity=Severity.ERROR,
    title=N_("Number of parties"),
    why=N_("An instrument speaks of both parties only where there are two, of three where three."),
)
def party_number(side: Side, register: Register) -> Iterator[Finding]:
    signs = side.signs(SECTION, (0, len(side.text.plain)))
    parties = register.recorded.parties or _counted(side, signs)
    if not parties:
        return
    for sign in signs:
        if _spoken(sign) != parties:
            word = side.written(sign.span)
            yield party_number.finding(
                side.article_at(sign.start),
                {side.language: sign.span},
                N_("“%(word)s” speaks of %(spoken)s parties; there are %(parties)s."),
                values={side.language: word},
                word=word,
                spoken=_spoken(sign),
                parties=parties,
            )
