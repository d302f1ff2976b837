"""What the lexicon says of the structure of instruments, as patterns: section ``[structure]``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from concordance.lexicon import section
from concordance.reading.counting import decimal, han, roman

STOPS = ".。!！?？;；:：,，、؟؛،।։…"
CLOSERS = "”’»」』)）\"'》"
HAN_DIGITS = "〇○零一二三四五六七八九十百两0-9"
NEVER = re.compile(r"(?!)")


@dataclass(frozen=True)
class Structure:
    """The words of one language that mark the structure of an instrument.

    ``articles`` are patterns of labels in order of preference, each with the
    group ``n``; ``slips`` the same with one character mistaken for another.
    """

    articles: tuple[re.Pattern[str], ...]
    slips: tuple[re.Pattern[str], ...]
    paragraphs: tuple[re.Pattern[str], ...]
    divisions: tuple[re.Pattern[str], ...]
    annexes: tuple[re.Pattern[str], ...]
    preamble: re.Pattern[str]
    recital: re.Pattern[str]
    enacting: re.Pattern[str]
    testimonium: re.Pattern[str]
    signature: re.Pattern[str]
    running: re.Pattern[str]
    items: re.Pattern[str]
    leads: re.Pattern[str]
    letters: str
    bare: bool
    counted: dict[str, int]
    unstopped: bool
    han: bool

    def number(self, written: str) -> int | None:
        """The number of a label, in whatever writing; None if it is none."""
        plain = " ".join(written.lower().split())
        if plain in self.counted:
            return self.counted[plain]
        return decimal(plain) or (han(plain) if self.han else None) or roman(plain)


def _number(counted: dict[str, int], in_han: bool) -> str:
    words = sorted(map(re.escape, counted), key=len, reverse=True)
    forms = [rf"[{HAN_DIGITS}](?: ?[{HAN_DIGITS}]){{0,8}}"] if in_han else []
    forms += [rf"(?:{'|'.join(words)})\b"] if words else []
    forms += [r"\d{1,4}", r"[IVXLCivxlc]{1,8}\b"]
    return rf"(?P<n>{'|'.join(forms)})"


def _label(template: str, number: str, *, spaced: bool) -> re.Pattern[str]:
    """A template such as ``Article #`` or ``第#条`` as a pattern for the start of a line.

    Where words are ``spaced`` a number in letters stands apart from its word.
    """
    before, mark, after = template.partition("#")
    word = before.rstrip().replace(" ", r"\s*")
    if not mark:
        return re.compile(rf"{word}(?!\w)", re.I)
    gap = r"(?:\s*(?=\d)|\s+)" if spaced and not after else r"\s*"
    ends = r"(?:\s?(?:\.?[ºª°]|er\b))?(?![^\W_])" if spaced else r"(?![0-9A-Za-z])"
    return re.compile(rf"{word}{gap}{number}" + (rf"\s*{after}" if after else ends), re.I)


@cache
def structure(language: str) -> Structure:
    """The structural words of a language. Raises ``UnknownLanguage``."""
    rows = section(language, "structure")
    counted = {
        word.lower(): at
        for at, words in enumerate(rows.get("counted", ()), 1)
        for word in words.split("|")
        if word
    }
    in_han = language.startswith("zh") or language in ("ja", "ko")
    number = _number(counted, in_han)

    def labels(key: str) -> tuple[re.Pattern[str], ...]:
        return tuple(_label(one, number, spaced=not in_han) for one in rows.get(key, ()))

    def pattern(key: str, flags: int = 0) -> re.Pattern[str]:
        return re.compile(rows[key], flags) if rows.get(key) else NEVER

    headings = "|".join(r"\s*".join(map(re.escape, one)) for one in rows.get("preamble", ()))
    items = "|".join(map(re.escape, rows.get("items", ())))
    return Structure(
        articles=labels("articles"),
        slips=labels("slips"),
        paragraphs=labels("paragraphs"),
        divisions=labels("divisions"),
        annexes=labels("annexes"),
        preamble=re.compile(rf"(?:{headings})(?=$|[\s:.])", re.I) if headings else NEVER,
        recital=pattern("recital"),
        enacting=pattern("enacting", re.I),
        testimonium=pattern("testimonium", re.I),
        signature=pattern("signature"),
        running=pattern("running"),
        items=re.compile(rf"(?:{items})\s?") if items else NEVER,
        leads=re.compile(rf":$|{rows['leads']}" if rows.get("leads") else ":$"),
        bare=bool(rows.get("bare")),
        letters=str(rows.get("letters", "")),
        counted=counted,
        unstopped=bool(rows.get("unstopped")),
        han=in_han,
    )


def stopped(words: str) -> bool:
    """Whether the words end as a sentence, a clause or an introduction to a list does."""
    return words.rstrip(CLOSERS + " ")[-1:] in set(STOPS)
