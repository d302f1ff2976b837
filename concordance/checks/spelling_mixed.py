"""British and American spelling within one English text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordance.checks import check
from concordance.findings import N_, Finding, Group, Severity
from concordance.naming.letters import Word, words
from concordance.register import Register
from concordance.sides import Side

ISE = re.compile(r"^([a-z]{3,})([sz])(e[ds]?|ing|ations?|ational)$")


def _pairs(found: tuple[Word, ...]) -> Iterator[tuple[Word, Word]]:
    """Words spelled with s and with z in one text, the later after the first of the other."""
    first: dict[str, Word] = {}
    told: set[str] = set()
    for word in found:
        match = ISE.match(word.key)
        if not match or not match[1].endswith("i"):
            continue
        other = first.get(match[1] + ("z" if match[2] == "s" else "s"))
        first.setdefault(match[1] + match[2], word)
        if other and match[1] not in told:
            told.add(match[1])
            yield other, word


@check(
    "spelling-mixed",
    of=Side,
    group=Group.TYPOGRAPHY,
    severity=Severity.NOTE,
    title=N_("Mixed spelling"),
    why=N_("A text keeps to one spelling: Organisation or Organization."),
)
def spelling_mixed(side: Side, register: Register) -> Iterator[Finding]:
    if side.language != "en":
        return
    for one, other in _pairs(words(side.text.matter)):
        key = next(
            (each.key for each in side.text.provisions if each.start <= other.start < each.end), ""
        )
        yield spelling_mixed.finding(
            key,
            {"en": other.span},
            N_("“%(other)s” is written “%(one)s” elsewhere in this text."),
            values={"en": side.written(other.span)},
            one=side.written(one.span),
            other=side.written(other.span),
        )
