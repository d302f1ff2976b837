"""Words that bind do not stand in an instrument that does not bind."""

from __future__ import annotations

from collections.abc import Iterator

from concordance.checks import check
from concordance.findings import N_, Finding, Group, Severity
from concordance.lexicon import section
from concordance.register import Register
from concordance.sides import Side
from concordance.signs import Sign
from concordance.text import Role

NOT_BINDING = frozenset({"memorandum", "letter_of_intent"})
KINDS = NOT_BINDING | {"agreement"}


def kind_of(side: Side, register: Register) -> str:
    """The kind that is recorded, else the one that the title names; empty where neither tells."""
    if register.recorded.kind:
        return register.recorded.kind
    for provision in side.text.provisions:
        if provision.role == Role.TITLE:
            named = [sign.sure & KINDS for sign in side.signs("terms", provision.span)]
            kinds = {kind for kinds in named for kind in kinds}
            # A memorandum may be about an agreement; a letter of intent nearly always is.
            return next((kind for kind in sorted(kinds, reverse=True)), "")
    return ""


def _binding(side: Side) -> list[Sign]:
    """Words of duty and of consent; none where the instrument speaks of duty throughout."""
    whole = (0, len(side.text.plain))
    signs = side.signs("force", whole)
    advice = section(side.language, "advice").get("words", ())
    duties = [
        sign
        for sign in signs
        if "obligation" in sign.sure and side.written(sign.span).casefold() not in advice
    ]
    if len(duties) > sum("intention" in sign.sure for sign in signs):
        duties = []
    words = [sign for sign in side.signs("terms", whole) if "binding" in sign.sure]
    return sorted(duties + words, key=lambda sign: sign.span)


@check(
    "force-mixed",
    of=Side,
    group=Group.TERMS,
    severity=Severity.WARNING,
    title=N_("Binding words"),
    why=N_("A memorandum or letter of intent says will and decide, not shall and agree."),
)
def force_mixed(side: Side, register: Register) -> Iterator[Finding]:
    if kind_of(side, register) not in NOT_BINDING:
        return
    found = _binding(side)
    if found:
        word = side.written(found[0].span)
        yield force_mixed.finding(
            side.article_at(found[0].start),
            {side.language: found[0].span},
            N_("“%(word)s” binds, in an instrument that does not (%(number)s such words)."),
            values={side.language: word},
            word=word,
            number=len(found),
        )
