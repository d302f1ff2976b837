"""Findings of several pairs of languages made one where they concern one place, and put in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import combinations

from concordance.findings import Finding
from concordance.text import Span, Text


def _joined(one: Finding, other: Finding) -> Finding:
    """Both in one: the graver of the two speaks."""
    spoken = min(one, other, key=lambda each: (-each.severity.weight, sorted(each.spans)))
    return replace(
        spoken,
        spans={**other.spans, **one.spans},
        values={**other.values, **one.values},
    )


View = tuple[frozenset[str], tuple[tuple[str, Span], ...]]


def _view(languages: frozenset[str], spans: Mapping[str, Span], shared: Iterable[str]) -> View:
    """What a finding in these languages says of the ones that another shares with it."""
    return languages, tuple((each, spans[each]) for each in sorted(shared))


class _Group:
    """Findings of one check in one article, each found again by any of its spans.

    Two touch that concern the same characters of a language and agree wherever
    they meet. Views of every choice of languages make the search one step for
    each set of languages: a text with thousands of findings is no slower for it.
    """

    def __init__(self) -> None:
        self.members: list[Finding] = []
        self._views: dict[View, dict[int, None]] = {}
        self._sets: set[frozenset[str]] = set()

    def add(self, one: Finding) -> None:
        """Join it to the first that it touches, or keep it by itself."""
        at = self._touched(one)
        if at is None:
            at = len(self.members)
            self.members.append(one)
        else:
            for view in _views(self.members[at]):
                del self._views[view][at]
            self.members[at] = _joined(self.members[at], one)
        self._sets.add(frozenset(self.members[at].spans))
        for view in _views(self.members[at]):
            self._views.setdefault(view, {})[at] = None

    def _touched(self, one: Finding) -> int | None:
        places: list[int] = []
        for languages in self._sets:
            if shared := languages & one.spans.keys():
                places += self._views.get(_view(languages, one.spans, shared), {})
        return min(places, default=None)


def _views(one: Finding) -> Iterator[View]:
    languages = frozenset(one.spans)
    for size in range(1, len(languages) + 1):
        for shared in combinations(sorted(languages), size):
            yield _view(languages, one.spans, shared)


def merged(found: Iterable[Finding], texts: Mapping[str, Text]) -> list[Finding]:
    """Findings without repetition, ordered by place, gravest first."""
    groups: dict[tuple[str, str], _Group] = {}
    for one in found:
        groups.setdefault((one.check, one.article), _Group()).add(one)
    first = min(texts)
    places = {provision.key: at for at, provision in enumerate(texts[first].provisions)}

    def order(one: Finding) -> tuple[int, int, str, str, list[tuple[str, tuple[int, int]]]]:
        at = places.get(one.article, -1 if not one.article else len(places))
        return at, -one.severity.weight, one.check, one.message.id, sorted(one.spans.items())

    return sorted((one for group in groups.values() for one in group.members), key=order)
