"""Modals, negations, connectors, limits: one word for another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bench.mutations import Mutant, Original
from bench.mutations.tongues import tongue

KINDS = {
    "modal": ("modals", "modal_not"),
    "negation": ("negations", "negation_not"),
    "connector": ("connectors", "connector_not"),
    "bound": ("bounds", ""),
}
HANGING = {"zh-Hans", "lo"}


def _unwanted(original: Original, listed: str) -> set[int]:
    """Characters of words that only look like the one that is sought."""
    if not listed:
        return set()
    words = tongue(original.language)
    rows = listed.split("|") if "|" in listed else listed.split(" ")
    if words.tag not in HANGING and "|" not in listed:
        rows = [listed]
    pattern = re.compile("|".join(rows))
    return {at for found in pattern.finditer(original.plain) for at in range(*found.span())}


def force(original: Original) -> Iterator[Mutant]:
    """Every such word once, the longest reading first; names in their marks are left alone."""
    words = tongue(original.language)
    edge = "" if words.tag in HANGING else r"\b"
    named = {
        at
        for found in re.finditer(r"《[^》]*》|“[^”]{0,60}”|«[^»]*»|https?://\S+", original.plain)
        for at in range(*found.span())
    }
    for kind, (rows, without) in KINDS.items():
        pairs = dict(words.pairs(rows))
        if not pairs:
            continue
        unwanted = _unwanted(original, words.rows.get(without, "")) | named
        choice = "|".join(sorted(map(re.escape, pairs), key=len, reverse=True))
        for found in re.finditer(rf"{edge}(?:{choice}){edge}(?!\))", original.plain):
            if found.start() in unwanted or _title(original, found.start()):
                continue
            after = pairs[found[0]]
            end = found.end() + (not after)
            yield Mutant(kind, original.language, ((found.start(), end, after),))


def _title(original: Original, at: int) -> bool:
    """Whether the place is in the title: a name, not a promise."""
    first = original.plain.find("\n")
    return at < first
