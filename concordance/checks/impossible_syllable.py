"""Lao and Thai vowels without the consonant that they need: a letter was lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordance.checks import check
from concordance.findings import N_, Finding, Group, Severity
from concordance.register import Register
from concordance.sides import Side

# Vowels written before their consonant, and the short a that only stands before a final one.
IMPOSSIBLE = {
    "lo": re.compile(
        "[\u0ec0-\u0ec4](?![\u0e81-\u0eae\u0edc\u0edd])"
        "|\u0eb1[\u0ec8-\u0ecb]?(?![\u0e81-\u0eae\u0eb2\u0ebd\u0edc\u0edd\u0ec8-\u0ecb])"
    ),
    "th": re.compile(
        "[\u0e40-\u0e44](?![\u0e01-\u0e2e])|\u0e31[\u0e48-\u0e4b]?(?![\u0e01-\u0e2e\u0e48-\u0e4b])"
    ),
}
BEFORE = re.compile("[\u0e01-\u0eff]*$")


@check(
    "impossible-syllable",
    of=Side,
    group=Group.TYPOGRAPHY,
    severity=Severity.ERROR,
    title=N_("Syllables that cannot be"),
    why=N_("A Lao or Thai vowel stands with a consonant; without one a letter was lost."),
)
def impossible_syllable(side: Side, register: Register) -> Iterator[Finding]:
    pattern = IMPOSSIBLE.get(side.language)
    matter = side.text.matter
    for match in pattern.finditer(matter) if pattern else ():
        before = BEFORE.search(matter, max(0, match.start() - 12), match.end())
        span = (before.start() if before else match.start()), match.end()
        written = side.written(span)
        yield impossible_syllable.finding(
            side.article_at(match.start()),
            {side.language: span},
            N_("“%(written)s” ends in a vowel that needs one more letter."),
            values={side.language: written},
            written=written,
        )
