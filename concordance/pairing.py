"""Two sequences beside each other in their order: which corresponds to which, what was lost or added."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from concordance.lexicon import section
from concordance.values import Found

Row = tuple[tuple[int, ...], tuple[int, ...]]
NOWHERE = -math.inf
LATIN, DENSE = re.compile("[0-9A-Za-z]"), 0.6
FIELD = re.compile(r"\{[a-z ]+\}")  # filled in when it is printed: in no language yet


@dataclass(frozen=True)
class Traits:
    """What is known of a piece of text whatever its language.

    ``length`` is in letters of an English text of the same content;
    ``values`` are those that must be said; ``shape`` is its structure and
    ``number`` what it counts, None without one.
    """

    length: float
    values: Counter[tuple[Hashable, Hashable]]
    shape: tuple[int, ...]
    number: int | None = None

    def plus(self, other: Traits) -> Traits:
        """Both as one piece."""
        return Traits(
            self.length + other.length, self.values + other.values, self.shape, self.number
        )


def measure(said: str, language: str) -> float:
    """The length of words in letters of English: 协定 is as long as what it takes to say it."""
    plain = FIELD.sub("", said)
    letters, times = sum(map(str.isalnum, plain)), section(language, "structure").get("measure")
    if not times:
        return float(letters)
    alike = len(LATIN.findall(plain)) if times < DENSE else 0  # as long there as in English
    return (letters - alike) / float(times) + alike


def telling(found: Sequence[Found]) -> Counter[tuple[Hashable, Hashable]]:
    """The values that must be said on both sides."""
    return Counter((one.kind, one.value) for one in found if not one.weak)


def likeness(one: Traits, other: Traits) -> float:
    """How much two pieces look like the same matter, from 0 to 1."""
    spread = abs(math.log((one.length + 8) / (other.length + 8)))
    length = math.exp(-((spread / 0.4) ** 2))
    either = (one.values | other.values).total()
    shared = (one.values & other.values).total()
    values = shared / either if either else 0.0
    shape = 1.0 if one.shape == other.shape else _resembling(one.shape, other.shape)
    number = 1.0 if one.number == other.number else 0.0
    weight = 0.5 if either else 0.0
    return weight * values + (1 - weight) * (0.5 * length + 0.3 * shape + 0.2 * number)


def _resembling(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """How near two structures are that are not the same, from 0 to 0.7."""
    if len(one) == 1 == len(other):
        return 0.0
    return 0.7 * min(len(one), len(other)) / max(len(one), len(other), 1)


def in_order(
    left: Sequence[Traits],
    right: Sequence[Traits],
    like: Callable[[int, int], float],
    *,
    alone: float = 0.15,
    joining: bool = False,
) -> list[Row]:
    """The rows of the best correspondence that keeps the order of both sequences.

    A row holds one place of each side; one side only where the other lacks it;
    with ``joining`` also two of one side, the second without a number, beside
    one of the other. ``alone`` is
    what a place without counterpart is worth. Only places near the diagonal
    are held against each other, so the work grows with the length.
    """
    n, m = len(left), len(right)
    band = abs(n - m) + 12
    best = {(0, 0): 0.0}
    steps: dict[tuple[int, int], tuple[int, int]] = {}
    for i in range(n + 1):
        for j in range(max(0, i - band), min(m, i + band) + 1):
            for step, worth in _steps(left, right, like, i, j, alone, joining=joining):
                before = best.get((i - step[0], j - step[1]), NOWHERE)
                if before + worth > best.get((i, j), NOWHERE):
                    best[i, j], steps[i, j] = before + worth, step
    return _back(steps, n, m)


def _steps(
    left: Sequence[Traits],
    right: Sequence[Traits],
    like: Callable[[int, int], float],
    i: int,
    j: int,
    alone: float,
    *,
    joining: bool,
) -> list[tuple[tuple[int, int], float]]:
    """The ways to arrive at ``i`` places of the one and ``j`` of the other, and their worth."""
    found = []
    if i and j:
        found.append(((1, 1), like(i - 1, j - 1)))
    if i:
        found.append(((1, 0), alone))
    if j:
        found.append(((0, 1), alone))
    if joining and i > 1 and j and _joins(left[i - 1]):
        both = left[i - 2].plus(left[i - 1])
        found.append(((2, 1), 1.15 * likeness(both, right[j - 1])))
    if joining and i and j > 1 and _joins(right[j - 1]):
        both = right[j - 2].plus(right[j - 1])
        found.append(((1, 2), 1.15 * likeness(left[i - 1], both)))
    return found


def _joins(one: Traits) -> bool:
    """Whether a piece may belong to the one before it: no item of a list does."""
    return one.number is None and not any(one.shape)


def _back(steps: dict[tuple[int, int], tuple[int, int]], n: int, m: int) -> list[Row]:
    rows: list[Row] = []
    while n or m:
        left, right = steps[n, m]
        rows.append((tuple(range(n - left, n)), tuple(range(m - right, m))))
        n, m = n - left, m - right
    return rows[::-1]
