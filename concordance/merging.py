"""Findings of several pairs of languages made one where they concern one place, and put in order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from concordance.findings import Finding
from concordance.text import Text


def _joined(one: Finding, other: Finding) -> Finding:
    """Both in one: the graver of the two speaks."""
    spoken = min(one, other, key=lambda each: (-each.severity.weight, sorted(each.spans)))
    return replace(
        spoken,
        spans={**other.spans, **one.spans},
        values={**other.values, **one.values},
    )


def _touching(one: Finding, other: Finding) -> bool:
    """Whether both concern the same characters of a language, and agree wherever they meet."""
    shared = one.spans.keys() & other.spans.keys()
    return bool(shared) and all(one.spans[each] == other.spans[each] for each in shared)


def merged(found: Iterable[Finding], texts: Mapping[str, Text]) -> list[Finding]:
    """Findings without repetition, ordered by place, gravest first."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for one in found:
        group = groups.setdefault((one.check, one.article), [])
        for at, other in enumerate(group):
            if _touching(one, other):
                group[at] = _joined(other, one)
                break
        else:
            group.append(one)
    first = min(texts)
    places = {provision.key: at for at, provision in enumerate(texts[first].provisions)}

    def order(one: Finding) -> tuple[int, int, str, str, list[tuple[str, tuple[int, int]]]]:
        at = places.get(one.article, -1 if not one.article else len(places))
        return at, -one.severity.weight, one.check, one.message.id, sorted(one.spans.items())

    return sorted((one for group in groups.values() for one in group), key=order)
