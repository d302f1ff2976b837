"""Short names that a text defines: each is made of its full name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from concordance.checks import check
from concordance.checks.registered_name_misspelt import provision_at
from concordance.findings import N_, Finding, Group, Severity
from concordance.lexicon import section
from concordance.naming.gazetteer import HAN, LATIN, known_word
from concordance.naming.letters import words
from concordance.register import Register
from concordance.sides import Side

ENDINGS = frozenset("省市州县区国厅局")


# What anyone may be called in an instrument, and the instrument itself.
GENERIC = re.compile(
    r"(?:[A-Z][a-z]+ )?(?:Part(?:y|ies)|Sides?|Participants?|Partners?|Signator(?:y|ies)|Cit(?:y|ies)"
    r"|Provinces?|Institutions?|Universit(?:y|ies)|Organi[sz]ers?|Authorit(?:y|ies)|Agreement"
    r"|Memorandum|Mo[Uu]|MOU|Protocol|Letter|Project|Program(?:me)?|Plan|Forum|Fund|Committee"
    r"|Contract|Statement|Declaration|Convention|Treaty|Member(?:s| States?)?|States?)"
)


@cache
def _definition(language: str) -> re.Pattern[str] | None:
    written = section(language, "names").get("short_name")
    return re.compile(written) if written else None


def _drawn(short: str, full: str) -> bool:
    """Whether the characters of a short name stand in the full one in this order."""
    rest = iter(full)
    return all(character in rest for character in short)


def _fits_han(short: str, before: str) -> bool:
    return short[-1:] not in ENDINGS or _drawn(short, before)


def _fits_latin(short: str, before: str, language: str) -> bool:
    """Whether a short name that names a place or person shares a word with what stands before."""
    if GENERIC.fullmatch(short):
        return True
    named = [word for word in words(short) if word.capital]
    said = {word.key for word in words(before)}
    initials = "".join(word.key[0] for word in words(before) if word.capital)
    strange = [
        word
        for word in named
        if word.key not in said and not (short.isupper() and _drawn(word.key, initials))
    ]
    if not strange or short.isupper():
        return True
    alone = len(named) == 1 and short == short.strip().title()
    return not (
        alone or any(len(word.key) > 3 and known_word(word.key, language) for word in strange)
    )


@check(
    "short-name-differs",
    of=Side,
    group=Group.NAMES,
    severity=Severity.WARNING,
    title=N_("Short names"),
    why=N_("A short name that stands for a party or place is taken from its full name."),
)
def short_name_differs(side: Side, register: Register) -> Iterator[Finding]:
    pattern = _definition(side.language)
    if pattern is None or side.language not in LATIN | HAN:
        return
    matter = side.text.matter
    for match in pattern.finditer(matter):
        short, before = match["short"], matter[max(0, match.start() - 160) : match.start()]
        fits = (
            _fits_han(short, before)
            if side.language in HAN
            else _fits_latin(short, before, side.language)
        )
        if not fits:
            span = match.span("short")
            yield short_name_differs.finding(
                provision_at(side.text, span),
                {side.language: span},
                N_("“%(short)s” is not taken from the full name before it."),
                values={side.language: short},
                short=short,
            )
