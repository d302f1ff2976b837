"""How many letters two spellings differ by."""

from __future__ import annotations

LONGEST = 40  # letters of a word of a name


def distance(one: str, other: str, limit: int) -> int:
    """Letters to put in, leave out, change or exchange with a neighbour; ``limit + 1`` for more."""
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        current = [row]
        for column, opposite in enumerate(other, 1):
            cost = min(last[column] + 1, current[-1] + 1, last[column - 1] + (letter != opposite))
            exchanged = row > 1 and column > 1 and letter == other[column - 2]
            if exchanged and one[row - 2] == opposite:
                cost = min(cost, before[column - 2] + 1)
            current.append(cost)
        if min(current) > limit:
            return limit + 1
        before, last = last, current
    return min(last[-1], limit + 1)


def shortened(key: str) -> frozenset[str]:
    """A word, and the word without one of its letters; nothing of what is too long for a name."""
    if len(key) > LONGEST:
        return frozenset()
    return frozenset(key[:at] + key[at + 1 :] for at in range(len(key))) | {key}


def tolerance(length: int) -> int:
    """How many letters off a name of this length is still the same name misspelt."""
    return 0 if length < 4 else 1 if length < 9 else 2
