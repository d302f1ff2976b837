"""Where a line of Lao may break.

Lao is written without spaces between words. A line may break between two
syllables, never within one. The rule finds only those beginnings of a syllable
that can be told from the letters alone; where a consonant may close one syllable
or open the next, it leaves them together.
"""

import re

ZERO_WIDTH_SPACE = "\u200b"

_LETTER = "\u0e81-\u0eae\u0edc-\u0edf"
_SIGN = "\u0eb0-\u0ebd\u0ec8-\u0ecb\u0ecd"
_LEADING = "\u0ec0-\u0ec4"
_CLOSES = frozenset("ກງຍດນບມວ")
_JOINS = frozenset("ວຣລ")

_LAO_RUN = re.compile(f"[{_LETTER}{_SIGN}{_LEADING}\u0ecc]+")
_OPENS_SYLLABLE = re.compile(f"[{_LETTER}](?=[{_SIGN}]|ອ(?![{_SIGN}]))")
_LEADS = re.compile(f"[{_LEADING}]")
_IS_LETTER = re.compile(f"[{_LETTER}]")


def breakable(text: str) -> str:
    """Return the text with a zero-width space wherever a line of Lao may break."""
    return _LAO_RUN.sub(lambda run: _between_syllables(run[0]), text)


def _between_syllables(run: str) -> str:
    starts = {match.start() for match in _LEADS.finditer(run)}
    for match in _OPENS_SYLLABLE.finditer(run):
        starts |= _start(run, match.start())
    pieces = [
        (ZERO_WIDTH_SPACE if place and place in starts else "") + letter
        for place, letter in enumerate(run)
    ]
    return "".join(pieces)


def _start(run: str, onset: int) -> set[int]:
    """Return where the syllable with this onset begins, if that can be told."""
    if onset == 0 or _LEADS.match(run[onset - 1]):
        return set()
    before = run[onset - 1]
    if not _IS_LETTER.match(before):
        return {onset}
    if onset == 1 or _LEADS.match(run[onset - 2]):
        # The letter before opens its own syllable, or both form one onset.
        return set() if run[onset] in _JOINS or before not in _CLOSES else {onset}
    if before not in _CLOSES:
        return {onset - 1}
    return set() if run[onset] in _JOINS else {onset}
