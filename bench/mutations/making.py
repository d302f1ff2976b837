"""All slips of a text, drawn evenly by kind."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable

from bench.mutations import KINDS, Maker, Mutant, Original
from bench.mutations.figures import figures
from bench.mutations.force import force
from bench.mutations.names import names
from bench.mutations.structure import articles, items, paragraphs, sentences

MAKERS: tuple[Maker, ...] = (figures, force, names, articles, items, paragraphs, sentences)
# Languages of which only figures and structure are known well enough here.
PARTLY = frozenset({"fr", "es", "ru", "ko", "ja", "ka", "ar", "th", "zh-Hant"})
FIGURES = frozenset(
    "number date period percent amount reference article item paragraph sentence order".split()
)


def mutants(
    original: Original, kinds: Iterable[str] = KINDS, limit: int | None = None
) -> list[Mutant]:
    """Up to ``limit`` slips of each kind, each changing something."""
    wanted = set(kinds)
    if original.language in PARTLY:
        wanted &= FIGURES
    by_kind: dict[str, list[Mutant]] = defaultdict(list)
    for make in MAKERS:
        for one in make(original):
            if one.kind in wanted and one.applied(original.plain) != original.plain:
                by_kind[one.kind].append(one)
    chosen: list[Mutant] = []
    for kind in KINDS:
        rows = by_kind[kind]
        if limit is not None and len(rows) > limit:
            rows = original.dice.sample(rows, limit)
        chosen += sorted(rows, key=lambda one: (one.at, one.note))
    return chosen


def original(
    plain: str,
    language: str,
    seed: int,
    names: Iterable[str] = (),
    known: frozenset[str] = frozenset(),
) -> Original:
    """A text ready to be changed; the same seed changes it the same way."""
    dice = random.Random(f"{seed}{language}{len(plain)}")
    return Original(plain, language, dice, tuple(names), known)
