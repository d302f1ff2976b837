"""Where sentences end, language by language: No. 5, Art. 3, 1.5 and J. Smith end none."""

from __future__ import annotations

import re
from functools import cache

from concordance.lexicon import section
from concordance.text import Span

CLOSE = r"[”’»」』)\]\"'》]*"
HAN_STOP = re.compile(r"[。!?…]+(?!\))[”’»」』\]\"'》]*")  # not within brackets: (…という。)
STOP = re.compile(rf"(?<![.!?؟…])[.!?؟…]++{CLOSE}(?=\s|$)")
INITIALS = re.compile(r"(?:[A-ZА-ЯÀ-Ý]\.)*[A-ZА-ЯÀ-Ý]")
LAST_WORD = re.compile(r"[^\s(«“\"'’]+$")


@cache
def _abbreviations(language: str) -> frozenset[str]:
    rows = section(language, "structure")
    return frozenset(rows.get("abbreviations", ()))


@cache
def _stop(language: str) -> re.Pattern[str] | None:
    """What may end a sentence; None for a language that writes no stops."""
    if section(language, "structure").get("unstopped"):
        return None
    return HAN_STOP if language.startswith("zh") or language == "ja" else STOP


def is_small(letter: str) -> bool:
    """Whether a letter is a small one of a script that has capitals to begin a sentence with."""
    return letter.islower() and letter.title() != letter


def _short(said: str, at: int, language: str) -> bool:
    """Whether the stop at ``at`` belongs to an abbreviation or an initial."""
    match = LAST_WORD.search(said[max(0, at - 16) : at])
    word = match[0] if match else ""
    return word in _abbreviations(language) or INITIALS.fullmatch(word) is not None


def sentences(said: str, language: str) -> list[Span]:
    """The sentences of a passage as spans within it; what follows the last stop is one too."""
    stop = _stop(language)
    found: list[Span] = []
    at = 0
    for match in stop.finditer(said) if stop else ():
        after = said[match.end() : match.end() + 40].lstrip()
        goes_on = is_small(after[:1]) or (after and _short(said, match.start(), language))
        if not goes_on:
            found.append((at, match.end()))
            at = match.end()
    found.append((at, len(said)))
    return [(start, end) for start, end in found if any(map(str.isalnum, said[start:end]))]
