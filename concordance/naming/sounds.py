"""Foreign names in Han characters: whether a name in letters sounds like a row of characters.

Only consonants are compared, in classes that transcription confuses: p b, t d,
k g, l r, f v w, the sibilants, m n.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from concordance.lexicon import section
from concordance.naming.pinyin import readings

# The classes that an initial of Mandarin may stand for.
INITIALS = {
    "b": "P", "p": "P", "m": "M", "f": "FHP", "d": "T", "t": "TS", "n": "N", "l": "L", "g": "KS",
    "k": "K", "h": "HKF", "j": "SKY", "q": "SK", "x": "SHK", "zh": "ST", "ch": "ST", "sh": "S",
    "r": "SLY", "z": "S", "c": "S", "s": "ST", "y": "Y", "w": "F", "": "",
}  # fmt: skip
# Letters of a Latin name, longest first, and the classes that they may be heard as.
LETTERS = (
    ("sch", "S"), ("tch", "S"), ("tsch", "S"), ("sh", "S"), ("ch", "SKH"), ("zh", "S"), ("kh", "HK"),
    ("gh", "K"), ("ph", "PF"), ("th", "TS"), ("ck", "K"), ("qu", "K"), ("ng", "NK"), ("lh", "L"),
    ("nh", "N"), ("ll", "LY"), ("rr", "L"), ("dj", "S"), ("gn", "NK"), ("x", "SHK"), ("c", "KS"), ("q", "K"),
    ("k", "K"), ("g", "KSH"), ("j", "SYH"), ("p", "P"), ("b", "P"), ("t", "TS"), ("d", "TS"), ("m", "MN"),
    ("n", "NM"), ("l", "L"), ("r", "LH"), ("f", "F"), ("v", "FP"), ("w", "F"), ("s", "S"), ("z", "S"),
    ("h", "H"), ("y", "Y"),
)  # fmt: skip
SKIPPED = frozenset("HYF")
PIECE = re.compile(
    "|".join(letters for letters, _ in sorted(LETTERS, key=lambda row: -len(row[0])))
)
CLASSES = dict(LETTERS)
VOWELS = re.compile("[aeiouy]+")
INITIAL = re.compile("zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]")


@lru_cache(maxsize=4096)
def heard(key: str) -> tuple[str, ...]:
    """The consonants of a name in plain Latin letters, each as the classes it may be heard as."""
    found: list[str] = []
    for match in PIECE.finditer(key):
        classes = CLASSES[match[0]]
        if (
            not found
            or found[-1] != classes
            or match.start() == 0
            or key[match.start() - 1] in "aeiouy"
        ):
            found.append(classes)
    return tuple(found)


@cache
def _spoken(character: str) -> tuple[str, ...]:
    """The consonants of a character: the classes of its initial, then of its nasal ending."""
    initials, nasal = "", False
    for reading in readings().get(character, ()):
        match = INITIAL.match(reading)
        initials += INITIALS[match[0] if match else ""]
        nasal = nasal or reading.endswith(("n", "ng"))
    if character == "尔":
        return ("LR",)
    return tuple(part for part in (initials, "NM" if nasal else "") if part)


@lru_cache(maxsize=4096)
def spoken(han: str) -> tuple[str, ...]:
    """The consonants of a row of Han characters."""
    return tuple(part for character in han for part in _spoken(character))


def _cost(classes: str) -> float:
    """What it costs to leave a consonant out: little for those that transcription swallows."""
    if set(classes) <= SKIPPED | {"L", "R"} or set(classes) & set("HY"):
        return 0.4
    return 0.7 if set(classes) & set("NMTK") else 1.0


@lru_cache(maxsize=8192)
def likeness(key: str, han: str) -> float:
    """From 0 to 1: how much of the consonants of both agrees, in order."""
    mine, theirs = heard(key), spoken(han)
    vowels = len(VOWELS.findall(key))
    if not mine or not theirs or not vowels - 1 <= len(han) <= vowels + len(mine):
        return 0.0
    last = [0.0]
    for classes in theirs:
        last.append(last[-1] + _cost(classes))
    for classes in mine:
        current = [last[0] + _cost(classes)]
        for column, opposite in enumerate(theirs, 1):
            meets = 0.0 if set(classes) & set(opposite) else 1.5
            current.append(
                min(
                    last[column] + _cost(classes),
                    current[-1] + _cost(opposite),
                    last[column - 1] + meets,
                )
            )
        last = current
    return max(0.0, 1 - last[-1] / max(len(mine), len(theirs)))


@cache
def _row(language: str) -> re.Pattern[str] | None:
    letters = section(language, "names").get("transcribing", "")
    return re.compile(f"[{letters}](?:[{letters}]|[·•‧・-](?=[{letters}]))*") if letters else None


@lru_cache(maxsize=512)
def rows(matter: str, language: str, least: int = 3) -> tuple[tuple[int, int], ...]:
    """The rows of so many Han characters or more that serve to write foreign names."""
    pattern = _row(language)
    if pattern is None:
        return ()
    found = (match.span() for match in pattern.finditer(matter))
    return tuple((start, end) for start, end in found if end - start >= least)
