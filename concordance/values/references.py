"""References to places of an instrument, by place and not by wording.

第四条第二款第(一)项, Article 4(2)(a) and "subparagraph (a) of paragraph 2 of Article 4" are one
value: ``(("article", 4), ("paragraph", 2), ("item", 1))``. A range ends in ``("to", last)``.
A relative reference says its relation: ``(("preceding paragraph", 1),)``; "this Article" in front
of a paragraph goes without saying and is left out, alone it is ``(("this article", 1),)`` and weak.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

from concordance.values import Found, Kind
from concordance.values.citing import RANK, Mention, Named, Place, citing, mentions


@dataclass(frozen=True, slots=True)
class Citation:
    """Mentions that together name one place, or several: ``places`` with their spans."""

    places: tuple[Named, ...]
    start: int
    end: int


def read(matter: str, language: str) -> Iterator[Found]:
    """Every reference; each place of a list is a value of its own."""
    for citation in citations(matter, language):
        for one in citation.places:
            weak = one.place[0][0].startswith("this ")
            yield Found(Kind.REFERENCE, one.place, one.start, one.end, weak=weak)


def citations(matter: str, language: str) -> Iterator[Citation]:
    """Every citation in the order of its characters."""
    last: Citation | None = None
    article = 0
    for chain in _chains(matter, language):
        if last and matter.count("\n", last.end, chain[0].start):
            yield last
            last, article = None, 0
        if all(mention.shy for mention in chain) and not _placed(chain, matter, language):
            continue
        joint = matter[last.end : chain[0].start] if last else ""
        above = _inherited(last, joint, chain, language) if last else ()
        citation = _cited(chain, above, article)
        if not citation:
            continue
        article = next((n for level, n in citation.places[-1].place if level == "article"), article)
        if last and (whole := _spanning(last, joint, citation, language)):
            last = whole
            continue
        if last:
            yield last
        last = citation
    if last:
        yield last


def _spanning(first: Citation, joint: str, last: Citation, language: str) -> Citation | None:
    """One range of two citations: 第四条至第六条, "Article 4 to Article 6"."""
    begins, ends = first.places[-1], last.places[0]
    step = ends.place[-1]
    alike = begins.place[-1][0] == step[0] and step[0] in RANK
    if not alike or not joint or not citing(language).range.fullmatch(joint):
        return None
    if len(ends.place) > 1 and ends.place[:-1] != begins.place[:-1]:
        return None  # 第四条第一款至第五条第六款 runs through several articles
    whole = Named((*begins.place, ("to", step[1])), begins.start, ends.end)
    return Citation((*first.places[:-1], whole, *last.places[1:]), first.start, last.end)


def _chains(matter: str, language: str) -> Iterator[list[Mention]]:
    """Mentions that hang together: falling ("Article 4, paragraph 2") or rising ("2 of 4")."""
    known = citing(language)
    chain: list[Mention] = []
    for mention in mentions(matter, language):
        if chain:
            gap = matter[chain[-1].end : mention.start]
            falls = RANK[mention.level] > RANK[chain[-1].level] and known.within.fullmatch(gap)
            rises = RANK[mention.level] < min(RANK[one.level] for one in chain)
            if (falls and not mention.relation) or (rises and known.of.fullmatch(gap)):
                chain.append(mention)
                continue
            yield chain
        chain = [mention]
    if chain:
        yield chain


def _placed(chain: list[Mention], matter: str, language: str) -> bool:
    """Whether words beside a shy mention make it a reference: 上述, above, "no n.º 2"."""
    known = citing(language)
    if len(chain) > 1:
        return True
    before = matter[max(0, chain[0].start - 12) : chain[0].start]
    return bool(
        known.beside.match(matter, chain[0].end)
        or known.beside.search(before)
        or known.lead.search(before)
    )


def _inherited(last: Citation, joint: str, chain: list[Mention], language: str) -> Place:
    """What 第四条第一款和第二款 leaves unsaid the second time: 第四条."""
    known = citing(language)
    if not known.inherits or not known.list.fullmatch(joint) or chain[0].relation:
        return ()
    top = min(RANK[one.level] for one in chain)
    return tuple(
        step
        for step in last.places[-1].place
        if step[0] != "to" and RANK.get(step[0].split()[-1], 9) < top
    )


def _lifted(mention: Mention) -> Mention:
    """다목 right under a paragraph is an item: only an item has items of its own."""
    if mention.level != "subitem":
        return mention
    named = tuple(
        replace(one, place=tuple((level.replace("subitem", "item"), at) for level, at in one.place))
        for one in mention.named
    )
    return replace(mention, level="item", named=named)


def _cited(chain: list[Mention], above: Place, article: int) -> Citation | None:
    """The places of a chain, the highest level first."""
    itemised = any(one.level == "item" for one in chain) or any(name == "item" for name, _ in above)
    ordered = sorted(chain if itemised else map(_lifted, chain), key=lambda one: RANK[one.level])
    numbered = [one for one in ordered if one.relation not in ("this", "that")]
    prefix = list(above)
    if not above and any(one.relation == "that" for one in chain):
        prefix = [("article", article)] if article else []
    if not numbered:
        named = ordered[-1].named[0]
        place = tuple(prefix) if prefix else named.place
        if ordered[-1].relation == "that" and not prefix:
            return None
        return Citation(
            (Named(place, chain[0].start, chain[-1].end),), chain[0].start, chain[-1].end
        )
    places = []
    widest = max(numbered, key=lambda one: len(one.named))
    for combination in product(*(one.named for one in numbered)):
        place = tuple(prefix) + tuple(step for one in combination for step in one.place)
        at = combination[numbered.index(widest)]
        places.append(Named(place, at.start, at.end))
    start, end = chain[0].start, chain[-1].end
    places = [
        Named(
            one.place,
            start if at == 0 else one.start,
            end if at == len(places) - 1 else one.end,
        )
        for at, one in enumerate(places)
    ]
    return Citation(tuple(places), start, end)
