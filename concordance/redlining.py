"""What changed between two wordings, by own tokens, so that it reads as a person would mark it.

A token is one Han character, one word, one number or date, one syllable of Lao or Thai, one sign,
one stretch of spaces. A character is never parted from its marks.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from concordance.text import Span
from concordance.tokens import boundary, is_slight, sentences, tokens_of

# How many steps a comparison may take before it is tried by sentences, or given up: about 0.2 s.
STEPS = 400_000
SHORT = 12  # characters; what stays between two changes is not given up for them if it is longer
REACH = 200  # tokens; how far a change is moved to where it reads best

Block = tuple[int, int, int]  # where in the old, where in the new, how many are equal


@dataclass(frozen=True)
class Change:
    """``kind`` is equal, inserted, deleted or replaced; spans of the old and the new string."""

    kind: str
    old: Span
    new: Span


@dataclass(frozen=True)
class _Edit:
    """Tokens of the old that give way to tokens of the new; one of both may be none."""

    old: int
    old_end: int
    new: int
    new_end: int


def redline(old: str, new: str, language: str) -> list[Change]:
    """The changes from ``old`` to ``new`` in order; together they cover both strings."""
    before, after = tokens_of(old, language), tokens_of(new, language)
    edits = _edits(_blocks(before, after), len(before), len(after))
    edits = _readable(_readable(edits, before), before)
    return list(_changes(_placed(edits, before, after), _places(before), _places(after)))


def _places(tokens: Sequence[str]) -> list[int]:
    """Where each token begins, and where the last one ends."""
    places = [0]
    for token in tokens:
        places.append(places[-1] + len(token))
    return places


def _blocks(before: Sequence[str], after: Sequence[str]) -> list[Block]:
    """What is equal, in order: token by token; in what differs much, first sentence by sentence."""
    found = _compared(before, after, STEPS)
    if found is not None:
        return found
    olds, news = sentences(before), sentences(after)
    old_at, new_at = _counts(olds), _counts(news)
    equal = [(a, b, 1) for a, b in _landmarks(olds, news)]
    blocks = [(old_at[a], new_at[b], len(olds[a])) for a, b, _ in equal]
    share = 2 * STEPS // (len(before) + len(after))
    for gap in _edits(equal, len(olds), len(news)):
        a, b = old_at[gap.old], new_at[gap.new]
        old, new = before[a : old_at[gap.old_end]], after[b : new_at[gap.new_end]]
        inside = _compared(old, new, share * (len(old) + len(new))) or []
        blocks += [(a + x, b + y, size) for x, y, size in inside]
    return sorted(blocks)


def _landmarks(
    olds: Sequence[tuple[str, ...]], news: Sequence[tuple[str, ...]]
) -> list[tuple[int, int]]:
    """The sentences that stand as often in each: as many of them as keep their order."""
    told, tell = Counter(olds), Counter(news)
    places: dict[tuple[str, ...], list[int]] = {}
    for at in range(len(olds) - 1, -1, -1):
        if told[olds[at]] == tell[olds[at]]:
            places.setdefault(olds[at], []).append(at)
    rows = [(places[one].pop(), at) for at, one in enumerate(news) if one in places]
    ends: list[int] = []  # the last place of the best row of each length, and which row that is
    best: list[int] = []
    before: list[int | None] = []
    for at, (place, _) in enumerate(rows):
        length = bisect_left(ends, place)
        before.append(best[length - 1] if length else None)
        ends[length : length + 1], best[length : length + 1] = [place], [at]
    kept: list[tuple[int, int]] = []
    step = best[-1] if best else None
    while step is not None:
        kept.append(rows[step])
        step = before[step]
    return kept[::-1]


def _counts(written: Sequence[tuple[str, ...]]) -> list[int]:
    """How many tokens stand before each sentence, and in all."""
    counts = [0]
    for one in written:
        counts.append(counts[-1] + len(one))
    return counts


def _edits(blocks: Iterable[Block], olds: int, news: int) -> list[_Edit]:
    """What stands between the equal blocks."""
    edits = []
    old = new = 0
    for a, b, size in [*blocks, (olds, news, 0)]:
        if a > old or b > new:
            edits.append(_Edit(old, a, new, b))
        old, new = a + size, b + size
    return edits


def _compared(a: Sequence[str], b: Sequence[str], steps: int) -> list[Block] | None:
    """The equal blocks on the shortest way from one to the other; None if it takes too long."""
    start, most = 0, min(len(a), len(b))
    while start < most and a[start] == b[start]:
        start += 1
    end = 0
    while end < most - start and a[len(a) - 1 - end] == b[len(b) - 1 - end]:
        end += 1
    middle = _shortest(a[start : len(a) - end], b[start : len(b) - end], steps)
    if middle is None:
        return None
    blocks = [(0, 0, start), *((start + x, start + y, size) for x, y, size in middle)]
    return [one for one in [*blocks, (len(a) - end, len(b) - end, end)] if one[2]]


def _shortest(a: Sequence[str], b: Sequence[str], steps: int) -> list[Block] | None:
    """The equal blocks on the shortest way, as E. W. Myers finds it; None if it takes many more than ``steps``.

    An O(ND) Difference Algorithm and Its Variations, Algorithmica 1 (1986). ``reached[k]`` is how
    far in ``a`` one can be on the diagonal ``k`` (place in ``a`` less place in ``b``) with so many edits.
    """
    if not a or not b:
        return []
    left, middle = steps + 4 * (len(a) + len(b)), len(a) + len(b) + 1
    reached, trail = [0] * (2 * middle + 1), []
    for edits in range(middle):
        trail.append(reached[middle - edits - 1 : middle + edits + 2])
        for diagonal in range(-edits, edits + 1, 2):
            at = middle + diagonal
            down = diagonal == -edits or (diagonal != edits and reached[at - 1] < reached[at + 1])
            start = x = reached[at + 1] if down else reached[at - 1] + 1
            y = x - diagonal
            while x < len(a) and y < len(b) and a[x] == b[y]:
                x, y = x + 1, y + 1
            reached[at] = x
            left -= x - start + 1
            if x >= len(a) and y >= len(b):
                return _traced(trail, len(a), len(b))
        if left < 0:
            return None
    raise AssertionError("Deleting all and inserting all is always a way.")  # pragma: no cover


def _traced(trail: Sequence[Sequence[int]], x: int, y: int) -> list[Block]:
    """The equal blocks on the way that the trail holds, found from its end."""
    blocks = []
    for edits in range(len(trail) - 1, -1, -1):
        reached, middle, diagonal = trail[edits], edits + 1, x - y
        at = middle + diagonal
        down = diagonal == -edits or (diagonal != edits and reached[at - 1] < reached[at + 1])
        start = (reached[at + 1] if down else reached[at - 1] + 1) if edits else 0
        if x > start:
            blocks.append((start, start - diagonal, x - start))
        x = start if down else start - 1
        y = start - diagonal - (1 if down else 0)
    return blocks[::-1]


def _readable(edits: Sequence[_Edit], before: Sequence[str]) -> list[_Edit]:
    """Changes joined where so little stays between them that it would only disturb."""
    joined: list[_Edit] = []
    for edit in edits:
        last = joined[-1] if joined else None
        while last and _disturbs(before[last.old_end : edit.old], last, edit):
            edit = _Edit(last.old, edit.old_end, last.new, edit.new_end)
            joined.pop()
            last = joined[-1] if joined else None
        joined.append(edit)
    return joined


def _size(edit: _Edit) -> int:
    return max(edit.old_end - edit.old, edit.new_end - edit.new)


def _disturbs(kept: Sequence[str], first: _Edit, second: _Edit) -> bool:
    """Whether what stays between two changes is less than either of them."""
    words = sum(not is_slight(one) for one in kept)
    if sum(map(len, kept)) > SHORT or any(one.endswith("\n") for one in kept):
        return False
    return words == 0 or words < min(_size(first), _size(second))


def _placed(edits: Sequence[_Edit], before: Sequence[str], after: Sequence[str]) -> Iterator[_Edit]:
    """Each insertion and deletion moved, where it can be, to begin with a line, sentence or word."""
    floor = 0
    for at, edit in enumerate(edits):
        ceiling = edits[at + 1].old if at + 1 < len(edits) else len(before)
        moved = edit
        if edit.old == edit.old_end:
            moved = _moved(
                edit, after, edit.new, edit.new_end, edit.old - floor, ceiling - edit.old
            )
        elif edit.new == edit.new_end:
            room = edit.old - floor, ceiling - edit.old_end
            moved = _moved(edit, before, edit.old, edit.old_end, *room)
        floor = moved.old_end
        yield moved


def _moved(
    edit: _Edit, tokens: Sequence[str], start: int, end: int, back: int, ahead: int
) -> _Edit:
    """The change at the best of the places where it says the same; ``tokens`` are those that it is of."""
    least = 0
    while -least < min(back, REACH) and tokens[start + least - 1] == tokens[end + least - 1]:
        least -= 1
    most = 0
    while most < min(ahead, REACH) and tokens[start + most] == tokens[end + most]:
        most += 1

    def merit(by: int) -> tuple[int, int]:
        ahead_of = tokens[start + by - 1] if start + by else ""
        return boundary(ahead_of, tokens[start + by]), -abs(by)

    by = max(range(least, most + 1), key=merit)
    return replace(
        edit,
        old=edit.old + by,
        old_end=edit.old_end + by,
        new=edit.new + by,
        new_end=edit.new_end + by,
    )


def _changes(
    edits: Iterable[_Edit], old_at: Sequence[int], new_at: Sequence[int]
) -> Iterator[Change]:
    """The edits as changes of characters, with what is equal between them."""
    old = new = 0
    ends = _Edit(len(old_at) - 1, len(old_at) - 1, len(new_at) - 1, len(new_at) - 1)
    for edit in [*edits, ends]:
        if edit.old > old:
            yield Change("equal", (old_at[old], old_at[edit.old]), (new_at[new], new_at[edit.new]))
        gone, come = edit.old_end > edit.old, edit.new_end > edit.new
        if gone or come:
            kind = "replaced" if gone and come else "deleted" if gone else "inserted"
            spans = (
                (old_at[edit.old], old_at[edit.old_end]),
                (new_at[edit.new], new_at[edit.new_end]),
            )
            yield Change(kind, *spans)
        old, new = edit.old_end, edit.new_end
