"""References brought to the place that they mean: 前款 in the third paragraph of article 4 is 4, 2."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from concordance.text import Provision, Role
from concordance.values.citing import RANK, Place

LONGEST_RANGE = 40  # "articles 1 to 400" is no list that anyone checks
WITHIN = ("article", "paragraph", "item", "subitem")


@dataclass(frozen=True)
class Here:
    """Where a reference stands; None for a level that does not exist there."""

    article: int | None = None
    paragraph: int | None = None
    item: int | None = None


def here(provision: Provision, at: int) -> Here:
    """The place of the character ``at`` in its provision, unnumbered paragraphs counted from 1."""
    if provision.role != Role.ARTICLE:
        return Here()
    within = bisect_right([part.start for part in provision.parts], at)
    paragraph, item = 0, None
    for part in provision.parts[: max(within, 1)]:
        if part.level == 0:
            paragraph = paragraph + 1 if part.number is None else part.number
            item = None
        elif part.level == 1:
            item = part.number
    return Here(provision.number, paragraph or 1, item)


def situated(place: Place, at: Here) -> Iterator[Place]:
    """Every place that is meant, in full: ranges one by one, relative ones counted from here."""
    steps = list(place)
    last = steps.pop()[1] if len(steps) > 1 and steps[-1][0] == "to" else None
    for one in _related(tuple(steps), at):
        if last is None or not 0 < last - one[-1][1] <= LONGEST_RANGE:
            yield one
        else:
            for number in range(one[-1][1], last + 1):
                yield *one[:-1], (one[-1][0], number)


def _related(place: Place, at: Here) -> Iterator[Place]:
    relation, _, level = place[0][0].rpartition(" ")
    if not relation:
        yield (*_above(level, at), *place)
        return
    own = {"article": at.article, "paragraph": at.paragraph, "item": at.item}.get(level)
    if own is None:
        yield place
    elif relation == "this":
        yield (*_above(level, at), (level, own), *place[1:])
    elif relation == "following":
        yield (*_above(level, at), (level, own + 1), *place[1:])
    else:
        for back in range(place[0][1], 0, -1):
            yield (*_above(level, at), (level, own - back), *place[1:])


def _above(level: str, at: Here) -> Place:
    """What a place of this level leaves unsaid."""
    above: list[tuple[str, int]] = []
    for name, number in (("article", at.article), ("paragraph", at.paragraph), ("item", at.item)):
        if level not in WITHIN or RANK[name] >= RANK[level] or number is None:
            break
        above.append((name, number))
    return tuple(above)


def numbers_of(place: Place) -> tuple[str | int, ...]:
    """The first level by name, those below by number: levels are named differently by languages."""
    return (place[0][0], *(number for _, number in place))
