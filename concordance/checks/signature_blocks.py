"""Signature blocks: one for each party, as many in every text. An initiative has none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from concordance import lexicon
from concordance.checks import check
from concordance.findings import N_, Finding, Group, Severity
from concordance.register import Register
from concordance.sides import Case, Side
from concordance.text import Provision, Role


@cache
def _opening(language: str) -> re.Pattern[str]:
    """Words that open or close a block: 代表 anywhere, "For" where a line or column begins.

    The forms of one word are one group: pela and pelo count together.
    """
    forms = lexicon.section(language, "final")["blocks"].split("|")
    words = "|".join(f"({one})" for one in forms)
    if lexicon.section(language, "references").get("joined"):
        return re.compile(words)
    return re.compile(
        rf"(?:^|[ \t]{{3,}}|\t)[ \t(]*(?:{words})(?!\w)", re.IGNORECASE | re.MULTILINE
    )


def _signed(side: Side) -> Provision | None:
    """The lines under the testimonium, if the text has one."""
    roles = {one.role: one for one in side.text.provisions}
    return roles.get(Role.ATTRIBUTION) if Role.TESTIMONIUM in roles else None


def _blocks(side: Side, signed: Provision) -> int:
    """How often the most frequent of those words stands there: each block has it once."""
    said = side.said(signed.span)
    counts = Counter(match.lastindex for match in _opening(side.language).finditer(said))
    return max(counts.values(), default=0)


@check(
    "signature-blocks",
    of=Side,
    group=Group.FINAL,
    severity=Severity.WARNING,
    title=N_("Signature blocks"),
    why=N_("There is a signature block for each party."),
)
def signature_blocks(side: Side, register: Register) -> Iterator[Finding]:
    signed, parties = _signed(side), register.recorded.parties
    blocks = _blocks(side, signed) if signed else 0
    if signed and parties and blocks and blocks != parties:
        yield signature_blocks.finding(
            signed.key,
            {side.language: signed.span},
            N_("There are %(blocks)s signature blocks for %(parties)s parties."),
            values={side.language: str(blocks)},
            blocks=blocks,
            parties=parties,
        )


@check(
    "signature-blocks-differ",
    of=Case,
    group=Group.FINAL,
    severity=Severity.WARNING,
    title=N_("Signature blocks in each language"),
    why=N_("Every text has the same number of signature blocks."),
)
def signature_blocks_differ(case: Case) -> Iterator[Finding]:
    left, right = _signed(case.left), _signed(case.right)
    if not left or not right:
        return
    one, other = _blocks(case.left, left), _blocks(case.right, right)
    if one and other and one != other:
        yield signature_blocks_differ.finding(
            left.key,
            {case.left.language: left.span, case.right.language: right.span},
            N_("One text has %(one)s signature blocks, the other %(other)s."),
            values={case.left.language: str(one), case.right.language: str(other)},
            one=one,
            other=other,
        )
