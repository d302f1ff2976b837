"""Everything a text says in values, each character read once: the most telling reader first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from concordance.folding import blanked
from concordance.text import Text
from concordance.values import (
    Found,
    dates,
    fields,
    money,
    numbers,
    periods,
    ratios,
    references,
)
from concordance.values.bounds import bounded

# A reader finds values in matter: folded, what is already read blanked. It must not cross a line.
Reader = Callable[[str, str], Iterator[Found]]

READERS: tuple[Reader, ...] = (
    fields.read,
    references.read,
    dates.read,
    money.read,
    periods.read,
    ratios.read,
    numbers.read,
)


def values_of(text: Text) -> tuple[Found, ...]:
    """The values of a text in the order of its characters."""
    return values_in(text.matter, text.language)


@lru_cache(maxsize=32)
def values_in(matter: str, language: str) -> tuple[Found, ...]:
    """The values of what a text says.

    They are kept: a text is examined against several others, and again when one of those changes.
    """
    left, found = matter, []
    for reader in READERS:
        here = list(reader(left, language))
        found += here
        left = blanked(left, (one.span for one in here))
    return tuple(bounded(matter, sorted(found, key=lambda one: one.span), language))
