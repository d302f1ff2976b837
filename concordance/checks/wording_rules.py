"""The office's rules of wording: what it does not write in a language, and what instead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordance.checks import check
from concordance.checks.term_differs import bounded
from concordance.findings import N_, Finding, Group, Severity
from concordance.folding import folded
from concordance.register import Register, WordingRule
from concordance.sides import Side


@check(
    "wording-rule",
    of=Side,
    group=Group.TERMS,
    severity=Severity.WARNING,
    title=N_("Rules of wording"),
    why=N_("The office has agreed what it writes and what it does not write."),
)
def wording_rule(side: Side, register: Register) -> Iterator[Finding]:
    for rule in register.rules:
        avoid = folded(rule.avoid, side.language).strip()
        if rule.language != side.language or not avoid:
            continue
        pattern = re.compile(bounded([avoid], side.language), re.IGNORECASE)
        for match in pattern.finditer(side.text.folded):
            word = side.written(match.span())
            yield wording_rule.finding(
                side.article_at(match.start()),
                {side.language: match.span()},
                _message(rule),
                values={side.language: word},
                word=word,
                use=rule.use,
                reason=rule.reason,
            )


def _message(rule: WordingRule) -> str:
    """With what the office writes instead, and why, as far as the rule says it."""
    if rule.use and rule.reason:
        return N_("The office does not write “%(word)s” but “%(use)s”: %(reason)s")
    if rule.use:
        return N_("The office does not write “%(word)s” but “%(use)s”.")
    if rule.reason:
        return N_("The office does not write “%(word)s”: %(reason)s")
    return N_("The office does not write “%(word)s”.")
